// SPDX-License-Identifier: MIT
// gongkai ids: the only command that writes into the content.
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <vector>

#include "catch.h"
#include "cli/commands.h"
#include "cli/lock_file.h"
#include "repository/repository.h"
#include "repository/temporary.h"
#include "snapshots.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// A repository with the small site, checked out.
class Site {
public:
    explicit Site(const Files& files = site_files()) {
        RepositoryWriter writer(folder_ / "r");
        for (const auto& [path, text] : files) writer.put(path, text);
        writer.commit("更新", "某人", "a@example.invalid", 1'577'836'800, 480);
        writer.checkout();
    }
    std::string root() const { return folder_ / "r"; }
    std::string lock() const { return root() + "/content/ids.lock"; }
    void write(const std::string& path, const std::string& text) const {
        write_file(root() + "/" + path, text);
    }
    std::string text() const {
        std::ifstream file(lock(), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    bool has_lock() const { return std::filesystem::exists(lock()); }
    /// What lies in content/ besides the site's own files and folders.
    std::string strays() const {
        std::string names;
        for (const auto& entry : std::filesystem::directory_iterator(root() + "/content"))
            if (entry.path().filename().string().starts_with(".")) names += entry.path().filename().string();
        return names;
    }

private:
    TemporaryFolder folder_;
};

/// Runs the command with its output kept; the exit code and what it printed.
struct Ran {
    int code = 0;
    std::string output;

    Ran(const std::string& repository, bool check_only, Language language = Language::zh) {
        const TemporaryFolder folder;
        const std::string path = folder / "output";
        std::fflush(stdout);
        const int saved = ::dup(STDOUT_FILENO);
        REQUIRE(std::freopen(path.c_str(), "w", stdout) != nullptr);
        code = run_ids(repository, check_only, language);
        std::fflush(stdout);
        ::dup2(saved, STDOUT_FILENO);
        ::close(saved);
        std::ifstream file(path, std::ios::binary);
        output.assign(std::istreambuf_iterator<char>(file), {});
    }
};

const std::string comment =
    "# 公开过的网址，由 gongkai ids 写入，不要删除其中的行。\n"
    "# Addresses that were public, written by gongkai ids; do not take lines out.\n";
const std::string addresses = "departments/czt\ndepartments/jyj\ndepartments/skx\nreports/2019/skx\n";

}  // namespace

TEST_CASE("ids writes every public address once and then finds nothing to do") {
    const Site site;
    const Ran first(site.root(), false);
    CHECK(first.code == exit_fine);
    CHECK(first.output == "已写入 content/ids.lock：网址 4 个，其中 4 个是新的\n");
    CHECK(site.text() == comment + addresses);
    CHECK(site.strays().empty());
    const auto written = std::filesystem::last_write_time(site.lock());
    const Ran second(site.root(), false, Language::en);
    CHECK(second.code == exit_fine);
    CHECK(second.output == "content/ids.lock: 4 addresses, unchanged\n");
    CHECK(std::filesystem::last_write_time(site.lock()) == written);
    CHECK(Ran(site.root(), true).code == exit_fine);
}

TEST_CASE("ids sees reports that are not committed yet, and keeps the comments of the file") {
    const Site site;
    site.write("content/ids.lock", "# 一\r\nreports/2019/skx\n# 二\nabout/old -> about/method\n");
    site.write("content/pages/method.md", "---\ntitle: 方法\n---\n");
    CHECK(Ran(site.root(), false, Language::en).output ==
          "Wrote content/ids.lock: 6 addresses, 4 of them new\n");
    CHECK(site.text() == "# 一\n# 二\nabout/method\nabout/old -> about/method\n" + addresses);
}

TEST_CASE("ids --check writes nothing and ends with 1 when the file is behind") {
    const Site site;
    const Ran ran(site.root(), true);
    CHECK(ran.code == exit_content);
    CHECK(ran.output == "content/ids.lock：网址 4 个，其中 4 个还没有记下来；请运行 gongkai ids\n");
    CHECK_FALSE(site.has_lock());
}

TEST_CASE("ids writes nothing while the content has errors") {
    const Site site;
    site.write(skx, edited(site_files(), skx, "year: 2019", "year: 二〇一九").at(skx));
    const Ran ran(site.root(), false);
    CHECK(ran.code == exit_content);
    CHECK(ran.output == "有错误，没有写入任何文件\n");
    CHECK_FALSE(site.has_lock());
}

TEST_CASE("ids finds the repository from a folder in it, and refuses a bare one") {
    const Site site;
    CHECK(Ran(site.root() + "/content/reports", false).code == exit_fine);
    CHECK(site.text() == comment + addresses);
    const TemporaryFolder folder;
    git(folder.path(), "init -q --bare bare");
    CHECK_THROWS_AS(run_ids(folder / "bare", false, Language::zh), Failure);
}

TEST_CASE("A file that cannot be replaced is refused by the environment and left as it was") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "ids.lock");
    CHECK_THROWS_AS(replace_file(folder / "ids.lock", "a"), Failure);
    CHECK_THROWS_AS(replace_file(folder / "nowhere/ids.lock", "a"), Failure);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
