// SPDX-License-Identifier: MIT
// The site's report with a body of its own, and the repository's real report.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "checked.h"

namespace gongkai::testing {

inline Files with_body(const std::string& body) { return edited(site_files(), skx, "正文。", body); }

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The committed content: one published report of 2019.
inline Files committed_content() {
    const std::filesystem::path root = GONGKAI_SOURCE_DIR;
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "content")) {
        if (!entry.is_regular_file()) continue;
        files[std::filesystem::relative(entry.path(), root).generic_string()] = bytes_of(entry.path());
    }
    return files;
}

/// The same with the text as it came out of the PDF instead of its transcription.
inline Files untranscribed_content() {
    Files files = committed_content();
    std::string& report = files.at(skx);
    report.resize(report.find("\n---\n", 4) + 5);
    report += "\n" + bytes_of(GONGKAI_SOURCE_DIR "/tests/data/seed/report.txt");
    return files;
}

/// What was found by a rule: "subject | arithmetic | stated | computed | places".
inline std::string told_by(const Checked& checked, std::string_view rule) {
    std::string text;
    for (const Finding& f : checked.findings) {
        if (info(f.rule).id != rule) continue;
        text += std::string(verdict_name(f.verdict, Language::zh)) + " | " + f.subject + " | " +
                f.arithmetic + " | " + f.stated + " | " + f.computed + " | " +
                std::to_string(f.places.size()) + "\n";
    }
    return text;
}

}  // namespace gongkai::testing
