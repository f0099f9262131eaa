// SPDX-License-Identifier: MIT
// Who made a commit and what its message declares.
#include "told.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

struct Authored {
    TemporaryFolder folder;
    std::string at = folder / "site";
    RepositoryWriter writer{at};
    int number = 0;

    void commit(const std::string& name, const std::string& email, const std::string& message = "更新") {
        writer.put("content/a.md", std::to_string(number));
        writer.commit(message, name, email, start_time + number++ * day, 480);
    }
    std::vector<std::string> authors() const {
        std::vector<std::string> out;
        const Told told(at);
        for (const Commit& commit : told.history.commits)
            out.push_back(commit.author_name + " <" + commit.author_email + ">");
        return out;
    }
};

using Names = std::vector<std::string>;

/// The trailers of a commit with this message: "key=value|key=value".
std::string trailers(const std::string& message) {
    Authored site;
    site.commit("某人", "a@example.invalid", message);
    const Told told(site.at);
    std::string out;
    for (const auto& [key, value] : told.history.commits.at(0).trailers)
        out += (out.empty() ? "" : "|") + key + "=" + value;
    return out;
}

}  // namespace

TEST_CASE("without a .mailmap authors are as they wrote themselves") {
    Authored site;
    site.commit("张三", "Zhang@example.invalid");
    site.commit("", "");
    CHECK(site.authors() == Names{"张三 <Zhang@example.invalid>", " <>"});
}

TEST_CASE("the .mailmap of the snapshot's commit counts for all commits before it") {
    Authored site;
    site.commit("zs", "zs@home.invalid");
    site.commit("ls", "ls@home.invalid");
    site.commit("ww", "shared@office.invalid");
    site.commit("赵六", "shared@office.invalid");
    site.writer.put(".mailmap",
                    "# 人名\n"
                    "张三 <zhangsan@office.invalid> <zs@home.invalid>\n"
                    "李四 <ls@home.invalid>\n"
                    "王五 <wangwu@office.invalid> ww <shared@office.invalid>\n");
    site.commit("zs", "zs@home.invalid");
    const Names expected = {"张三 <zhangsan@office.invalid>", "李四 <ls@home.invalid>",
                            "王五 <wangwu@office.invalid>", "赵六 <shared@office.invalid>",
                            "张三 <zhangsan@office.invalid>"};
    CHECK(site.authors() == expected);
    std::string lines;
    for (const std::string& line : expected) lines += (lines.empty() ? "" : "\n") + line;
    CHECK(git(site.at, "-c mailmap.blob=HEAD:.mailmap log --reverse --format='%aN <%aE>'") == lines);
    CHECK(Told(site.at, "content", "HEAD~1").history.commits.at(0).author_name == "zs");
}

TEST_CASE("neither the working tree nor the configuration has a say in the names") {
    Authored site;
    site.commit("zs", "zs@home.invalid");
    write_file(site.at + "/.mailmap", "错 <zs@home.invalid>\n");
    write_file(site.folder / "other", "错 <zs@home.invalid>\n");
    git(site.at, "config mailmap.file '" + (site.folder / "other") + "'");
    CHECK(site.authors() == Names{"zs <zs@home.invalid>"});
    site.writer.put(".mailmap", "other", RepositoryWriter::Mode::link);
    site.commit("zs", "zs@home.invalid");
    CHECK(site.authors().back() == "zs <zs@home.invalid>");
}

TEST_CASE("bytes that are no text do not get out in a name") {
    Authored site;
    site.commit("\xd5\xc5三\x1b[31m", "a\xff@example.invalid", "更新\n\nNote: \xd5\xc5 x\n");
    CHECK(site.authors() == Names{"\\xd5\\xc5三\\x1b[31m <a\\xff@example.invalid>"});
    CHECK(Told(site.at).history.commits.at(0).trailers.at(0).second == "\\xd5\\xc5 x");
}

TEST_CASE("the trailers of a message are its last paragraph") {
    const struct {
        std::string message, expected;
    } cases[] = {
        {"更正金额\n\nRevision-Kind: 更正\nRevision-Reason:  金额有误 \n",
         "Revision-Kind=更正|Revision-Reason=金额有误"},
        {"更正金额\n\n正文。\n\nrevision-kind: 更正", "revision-kind=更正"},
        {"更正金额\n\nReason: 第一行\n  第二行\nKind: 更正\n", "Reason=第一行 第二行|Kind=更正"},
        {"更正金额\r\n\r\nKind: 更正\r\n", "Kind=更正"},
        {"更正\n\nKind: 更新\nKind: 更正\n", "Kind=更新|Kind=更正"},
        {"Kind: 更正\n", ""},
        {"更正\n\nKind：更正\n", ""},
        {"更正\n\nKind: 更正\n\n又一段。\n", ""},
    };
    for (const auto& [message, expected] : cases) {
        CAPTURE(message);
        CHECK(trailers(message) == expected);
    }
}
