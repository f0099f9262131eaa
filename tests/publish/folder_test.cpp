// SPDX-License-Identifier: MIT
// The folder a site is written to, and what else may stand in it.
#include "catch.h"
#include "publish/output_folder.h"
#include "published.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Only plain relative addresses become paths") {
    struct {
        std::string_view address;
        bool expected;
    } const rows[] = {
        {"index.html", true},   {"reports/2019/skx-2.html", true},
        {"a_b/c.d.e", true},    {"", false},
        {"/etc/passwd", false}, {"../x", false},
        {"a/../b", false},      {"a/..", false},
        {"./a", false},         {"a/./b", false},
        {"a//b", false},        {"a/", false},
        {".git/config", false}, {"a/.hidden", false},
        {"a b", false},         {"附件.pdf", false},
        {"a\\b", false},        {"a%2Fb", false},
        {"a:b", false},         {std::string_view("a\0b", 3), false},
        {"a+b.css", false},     {"a...b", true},
    };
    for (const auto& row : rows) {
        CAPTURE(row.address);
        CHECK(is_safe_address(row.address) == row.expected);
    }
}

TEST_CASE("A folder with files of someone else is refused, and nothing in it changes") {
    const TemporaryFolder folder;
    write_file(folder / "site/thesis.doc", "mine");
    CHECK(failure([&] { publish(site_files(), folder / "site"); }) ==
          (folder / "site") + " 里有不是本程序写的文件（thesis.doc），请换一个空文件夹");
    CHECK(failure([&] { publish(site_files(), folder / "site"); }, Language::en) ==
          (folder / "site") + " holds files this program did not write (thesis.doc); choose an empty folder");
    CHECK(everything_in(folder / "site") == std::map<std::string, std::string>{{"thesis.doc", "mine"}});
}

TEST_CASE("A list of sums from elsewhere does not make a folder ours") {
    const TemporaryFolder folder;
    write_file(folder / "site/disk.iso", "mine");
    run("cd '" + (folder / "site") + "' && sha256sum disk.iso > SHA256SUMS");
    CHECK(failure([&] { publish(site_files(), folder / "site"); }).find("不是本程序写的文件") !=
          std::string::npos);
    CHECK(read_file(folder / "site/disk.iso") == "mine");
}

TEST_CASE("Dotfiles such as .gitignore stay, before and after") {
    const TemporaryFolder folder;
    write_file(folder / "site/.gitignore", "*\n!.gitignore\n");
    publish(site_files(), folder / "site");
    publish(site_files(), folder / "site");
    CHECK(read_file(folder / "site/.gitignore") == "*\n!.gitignore\n");
    CHECK_FALSE(std::filesystem::exists(folder / "site/.gongkai-aside"));
}

TEST_CASE("A file of someone else that stands where a page must go is not overwritten") {
    const TemporaryFolder folder;
    publish(site_files(), folder / "site");
    write_file(folder / "site/reports/2018/skx.html", "mine");
    write_file(folder / "site/notes.txt", "mine too");
    const auto before = everything_in(folder / "site");
    Files files = site_files();
    files["content/reports/2018/skx.md"] =
        edited({{"", files.at(skx)}}, "", "year: 2019", "year: 2018").at("");
    files = edited(files, "content/rubrics/r.yml", "valid_from: 2019\n", "");
    CHECK(failure([&] { publish(files, folder / "site"); }, Language::en) ==
          (folder / "site") +
              " holds reports/2018/skx.html, which this program did not write and the site needs; move it "
              "away");
    CHECK(everything_in(folder / "site") == before);
    std::filesystem::remove(folder / "site/reports/2018/skx.html");
    publish(files, folder / "site");
    CHECK(read_file(folder / "site/notes.txt") == "mine too");
}

TEST_CASE("Symbolic links in the folder are not followed") {
    const TemporaryFolder folder;
    write_file(folder / "elsewhere/secret.html", "secret");
    publish(site_files(), folder / "site");
    SECTION("a file that became a link is replaced") {
        std::filesystem::remove(folder / "site/index.html");
        std::filesystem::create_symlink(folder / "elsewhere/secret.html", folder / "site/index.html");
        publish(site_files(), folder / "site");
        CHECK_FALSE(std::filesystem::is_symlink(folder / "site/index.html"));
    }
    SECTION("a pipe is replaced, and nobody waits for it") {
        std::filesystem::remove(folder / "site/index.html");
        REQUIRE(::mkfifo((folder / "site/index.html").c_str(), 0644) == 0);
        publish(site_files(), folder / "site");
        CHECK(std::filesystem::is_regular_file(folder / "site/index.html"));
    }
    SECTION("a folder that became a link is refused before anything is changed") {
        std::filesystem::remove_all(folder / "site/reports");
        std::filesystem::create_directory_symlink(folder / "elsewhere", folder / "site/reports");
        const auto before = everything_in(folder / "site");
        CHECK(failure([&] {
                  publish(site_files(), folder / "site");
              }).starts_with("无法写入 " + (folder / "site")));
        CHECK(everything_in(folder / "site") == before);
    }
    CHECK(everything_in(folder / "elsewhere") ==
          std::map<std::string, std::string>{{"secret.html", "secret"}});
}

TEST_CASE("Two builds do not write to one folder at once") {
    const TemporaryFolder folder;
    {
        const OutputFolder held(folder / "site");
        CHECK(failure([&] { publish(site_files(), folder / "site"); }) ==
              "另一次构建正在写入 " + (folder / "site") + "，请等它结束");
        CHECK(failure([&] { publish(site_files(), folder / "site"); }, Language::en) ==
              "another build is writing to " + (folder / "site") + "; wait for it to end");
    }
    CHECK(publish(site_files(), folder / "site").written > 0);
}

TEST_CASE("What an interrupted build left aside is cleared") {
    const TemporaryFolder folder;
    publish(site_files(), folder / "site");
    const auto before = everything_in(folder / "site");
    write_file(folder / "site/.gongkai-aside/17", "half a page");
    publish(site_files(), folder / "site");
    CHECK(everything_in(folder / "site") == before);
}

TEST_CASE("A folder that cannot be made says why") {
    const TemporaryFolder folder;
    write_file(folder / "file", "");
    CHECK(failure([&] { publish(site_files(), folder / "file/site"); }, Language::en) ==
          "cannot write to " + (folder / "file/site") + " (" + (folder / "file/site") + "): Not a directory");
}
