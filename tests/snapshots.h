// SPDX-License-Identifier: MIT
// A small site in memory, and what was found in it as one text.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "diagnostics/diagnostics.h"

namespace gongkai::testing {

using Files = std::map<std::string, std::string>;

constexpr const char* skx = "content/reports/2019/skx.md";

/// A valid site: one department, one score sheet, one report.
inline Files site_files() {
    return {
        {"content/site.yml", "name: 示例市绩效公开\nowner: {name: 示例市财政局}\noffline: true\n"},
        {"content/departments.yml",
         "departments:\n"
         "  - {id: skx, name: 示例市科协, level: 市级}\n"
         "  - {id: jyj, name: 示例市教育局, level: 市级}\n"
         "  - {id: czt, name: 示例省财政厅, level: 省级, external: true}\n"},
        {"content/rubrics/r.yml",
         "id: r\n"
         "title: 评分表\n"
         "valid_from: 2019\n"
         "total: 100\n"
         "status: example\n"
         "source: 示例\n"
         "bands: [{grade: 优, min: 90}, {grade: 良, min: 80}, {grade: 中, min: 60}, {grade: 差, min: 0}]\n"
         "nodes:\n"
         "  - {code: \"1\", name: 预算编制情况, weight: 30, provenance: 示例}\n"
         "  - {code: \"2\", name: 预算执行情况, weight: 40, provenance: 示例}\n"
         "  - {code: \"3\", name: 预算使用效益, weight: 30, provenance: 示例}\n"},
        {skx,
         "---\n"
         "title: 示例市科协2019年绩效自评报告\n"
         "department: skx\n"
         "year: 2019\n"
         "kind: overall\n"
         "rubric: r\n"
         "dates: {filed: 2020-02-25}\n"
         "expenditure:\n"
         "  unit: 万元\n"
         "  total: 509.10\n"
         "  by_kind: {基本支出: 371.97, 项目支出: 137.13}\n"
         "scores:\n"
         "  预算编制情况: {score: 30, rate: 100%}\n"
         "  预算执行情况: {score: 40, rate: 100%}\n"
         "  预算使用效益: {score: 30, rate: 100%}\n"
         "  total: 100\n"
         "grade: 优\n"
         "status: published\n"
         "---\n"
         "\n"
         "# 部门职能\n"
         "\n"
         "正文。\n"}};
}

/// The files with one piece of text exchanged for another.
inline Files edited(Files files, const std::string& path, const std::string& from, const std::string& to) {
    std::string& text = files.at(path);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("not in " + path + ": " + from);
    text.replace(at, from.size(), to);
    return files;
}

/// Everything found, sorted, quoted and rendered, one after another.
inline std::string rendered(Diagnostics& diagnostics, const Files& files, Language language = Language::zh) {
    diagnostics.sort();
    diagnostics.quote_sources([&](const std::string& path) -> std::optional<std::string> {
        const auto file = files.find(path);
        return file == files.end() ? std::nullopt : std::optional(file->second);
    });
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.items()) text += render(diagnostic, language);
    return text;
}

}  // namespace gongkai::testing
