// SPDX-License-Identifier: MIT
#include "demo/demo.h"

#include <stdlib.h>

#include <filesystem>

#include "catch.h"
#include "numbers/numbers.h"
#include "repository/repository.h"

using namespace gongkai;

namespace {

struct TemporaryFolder {
    std::string path = (std::filesystem::temp_directory_path() / "gongkai-demo-XXXXXX").string();
    TemporaryFolder() { REQUIRE(::mkdtemp(path.data())); }
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

DemoOptions small(const std::string& folder) {
    DemoOptions options;
    options.folder = folder;
    options.departments = 9;
    options.years = 6;
    options.edits = 4;
    return options;
}

/// What follows `key` in `text`, up to the line's end.
std::string after(const std::string& text, const std::string& key) {
    const std::size_t at = text.find(key);
    if (at == text.npos) return "(absent)";
    return text.substr(at + key.size(), text.find('\n', at) - at - key.size());
}

Decimal number(const std::string& text) {
    const auto value = Decimal::parse(text);
    INFO(text);
    REQUIRE(value);
    return *value;
}

/// The sum of "{a: 1.00, b: 2.00}".
Decimal sum_of_map(const std::string& map) {
    Decimal sum;
    for (std::size_t at = 0; (at = map.find(": ", at)) != map.npos; ++at)
        sum = sum + number(map.substr(at + 2, map.find_first_of(",}", at) - at - 2));
    return sum;
}

/// The sum of the scores in the indicator table, and its rows. The score is followed by the reason.
std::pair<Decimal, int> table(const std::string& text) {
    Decimal sum;
    int rows = 0;
    for (std::size_t at = text.find("|---|"); (at = text.find("\n| ", at)) != text.npos; ++at) {
        const std::string line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
        const std::size_t end = line.rfind(" | ", line.size() - 3);
        const std::size_t begin = line.rfind(" | ", end - 1) + 3;
        sum = sum + number(line.substr(begin, end - begin));
        ++rows;
    }
    return {sum, rows};
}

}  // namespace

TEST_CASE("the same options give the same commit") {
    TemporaryFolder a, b;
    const DemoResult first = write_demo(small(a.path));
    DemoOptions other = small(b.path);
    other.checkout = false;
    const DemoResult second = write_demo(other);
    CHECK(first.head == second.head);
    CHECK(first.head == "3ec0a5ec620dbd6c068c029da885d1b9fe781d34");
    CHECK(first.reports == 54);
    CHECK(first.commits == 10);
}

TEST_CASE("every body has 10 to 14 KB, and its figures add up") {
    TemporaryFolder folder;
    write_demo(small(folder.path));
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder.path, "HEAD", diagnostics);
    CHECK(diagnostics.empty());
    std::size_t reports = 0;
    for (const SourceFile& file : snapshot.files()) {
        if (!file.path.starts_with("content/reports/")) continue;
        ++reports;
        INFO(file.path);
        const std::string text = snapshot.read(file);
        const std::size_t body = text.size() - text.find("\n---\n") - 5;
        CHECK(body >= 10'000);
        CHECK(body <= 14'000);
        const Decimal total = number(after(text, "  total: "));
        CHECK(sum_of_map(after(text, "  by_kind: ")) == total);
        CHECK(sum_of_map(after(text, "  by_category: ")) == total);
        const std::string scores = text.substr(text.find("scores:"));
        const Decimal score = number(after(scores, "  total: "));
        const auto [sum, rows] = table(text);
        CHECK(rows == 21);
        CHECK(sum == score);
        const auto section = [&](const std::string& name) {
            const std::string line = after(scores, "  " + name + ": {score: ");
            return number(line.substr(0, line.find(',')));
        };
        CHECK(section("预算管理") + section("执行与管理") + section("产出与效益") == score);
        const std::string grade = score >= Decimal{90, 0}   ? "优"
                                  : score >= Decimal{80, 0} ? "良"
                                  : score >= Decimal{60, 0} ? "中"
                                                            : "差";
        CHECK(after(scores, "grade: ") == grade);
        CHECK(text.find("自评得分**" + score.to_string() + "分**") != text.npos);
    }
    CHECK(reports == 54);
}

TEST_CASE("edits are versions in the history") {
    TemporaryFolder folder;
    write_demo(small(folder.path));
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_worktree(folder.path, diagnostics);
    std::size_t versions = 0;
    for (const auto& [path, found] : snapshot.history("content/reports").paths) versions += found.size();
    CHECK(versions > 54 + 20);
    CHECK(versions <= 54 + 40);
    CHECK(snapshot.commit()->offset_minutes == 480);
}
