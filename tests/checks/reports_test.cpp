// SPDX-License-Identifier: MIT
// Fifteen made-up reports in the styles of several provinces: in half of them faults were planted, and each
// is found; in the others nothing is. reports/expected.txt says which.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.h"
#include "checks/checked.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

const std::string folder = GONGKAI_SOURCE_DIR "/tests/checks/reports/";

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Files files_of(const std::string& name) {
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder + name)) {
        if (!entry.is_regular_file()) continue;
        files[std::filesystem::relative(entry.path(), folder + name).generic_string()] =
            bytes_of(entry.path());
    }
    return files;
}

struct Expected {
    std::string name;
    std::vector<std::string> planted;  ///< ids of rules
};

std::vector<Expected> expected_reports() {
    std::vector<Expected> all;
    std::istringstream lines(bytes_of(folder + "expected.txt"));
    for (std::string line; std::getline(lines, line);) {
        const std::string value = line.substr(std::min(line.find(": ") + 2, line.size()));
        if (line.starts_with("name: ")) all.push_back({value, {}});
        if (line.starts_with("planted: ")) all.back().planted.push_back(value.substr(0, value.find(' ')));
    }
    return all;
}

/// The ids of everything found, notes and all, as "SUM-ENUM DOCNO-SPACE".
std::string found_codes(Checked& site) {
    std::string codes;
    for (const Diagnostic& d : site.diagnostics.items()) codes += std::string(info(d.code).id) + " ";
    return codes;
}

}  // namespace

TEST_CASE("Every planted fault of the made-up reports is found") {
    for (const Expected& report : expected_reports()) {
        Checked site(files_of(report.name));
        for (const std::string& id : report.planted) {
            CAPTURE(report.name, id, found_codes(site));
            const auto& items = site.diagnostics.items();
            CHECK(std::any_of(items.begin(), items.end(),
                              [&](const Diagnostic& d) { return info(d.code).id == id; }));
        }
    }
}

TEST_CASE("The clean ones of the made-up reports stay clean") {
    std::size_t clean = 0;
    for (const Expected& report : expected_reports()) {
        if (!report.planted.empty()) continue;
        ++clean;
        Checked site(files_of(report.name));
        CAPTURE(report.name);
        CHECK(site.found() == "");
    }
    CHECK(clean == 7);
}

TEST_CASE("The made-up reports hold fifteen reports and forty planted faults") {
    const auto all = expected_reports();
    std::size_t planted = 0;
    for (const Expected& report : all) planted += report.planted.size();
    CHECK(all.size() == 15);
    CHECK(planted == 40);
}
