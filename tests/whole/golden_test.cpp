// SPDX-License-Identifier: MIT
// Small sites, valid and invalid, with what must come of them: see tests/golden/README.md.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "catch.h"
#include "pages/pages.h"
#include "repository/repository.h"

using namespace gongkai;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

Files files_below(const fs::path& folder) {
    Files files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files[fs::relative(entry.path(), folder).string()] = {std::istreambuf_iterator<char>(file), {}};
    }
    return files;
}

/// What a site comes to: its pages and, when something was found, the diagnostics in both languages.
Files outcome_of(const Files& source) {
    Files outcome;
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(source), Workers{}, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) {
        outcome["diagnostics.zh.txt"] += render(d, Language::zh);
        outcome["diagnostics.en.txt"] += render(d, Language::en);
    }
    if (diagnostics.has_errors()) return outcome;
    for (const Page& page : plan->pages)
        outcome["site/" + page.address] = render_page(*plan, page, diagnostics);
    return outcome;
}

void write_expected(const fs::path& folder, const Files& files) {
    fs::remove_all(folder);
    for (const auto& [path, bytes] : files) {
        fs::create_directories((folder / path).parent_path());
        std::ofstream(folder / path, std::ios::binary) << bytes;
    }
}

std::vector<fs::path> cases() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(GONGKAI_SOURCE_DIR "/tests/golden")) {
        if (entry.is_directory()) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("Golden sites come out as expected") {
    const bool update = std::getenv("GONGKAI_UPDATE_GOLDEN") != nullptr;
    REQUIRE(!cases().empty());
    for (const fs::path& folder : cases()) {
        INFO(folder.filename().string());
        const Files outcome = outcome_of(files_below(folder / "source"));
        if (update) write_expected(folder / "expected", outcome);
        const Files expected = files_below(folder / "expected");
        for (const auto& [path, bytes] : expected) {
            INFO(path);
            REQUIRE(outcome.contains(path));
            CHECK(outcome.at(path) == bytes);
        }
        CHECK(outcome.size() == expected.size());
    }
}
