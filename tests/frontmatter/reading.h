// SPDX-License-Identifier: MIT
// A frontmatter file read against a small table that has every type of field.
#pragma once

#include <array>
#include <string>

#include "frontmatter/frontmatter.h"
#include "snapshots.h"

namespace gongkai::testing {

using namespace std::string_view_literals;

constexpr const char* file_path = "content/a.md";

constexpr auto example_choices = std::to_array({"draft"sv, "草稿"sv, "published"sv, "发布"sv});
constexpr auto example_inner = std::to_array<FieldSpec>({
    {"filed", "填报", FieldType::date, false, "填报日期", "date filed"},
});
constexpr auto example_fields = std::to_array<FieldSpec>({
    {"title", "标题", FieldType::text, true, "报告标题", "the report's title"},
    {"year", "年度", FieldType::integer, false, "", ""},
    {"amount", "金额", FieldType::decimal, false, "", ""},
    {"rate", "得分率", FieldType::percent, false, "", ""},
    {"open", "公开", FieldType::boolean, false, "", ""},
    {"status", "状态", FieldType::choice, false, "", "", example_choices},
    {"basis", "依据", FieldType::text_list, false, "", ""},
    {"dates", "日期", FieldType::map, false, "", "", {}, example_inner},
    {"rows", "行", FieldType::list, false, "", ""},
    {"extra", "其他", FieldType::any, false, "", ""},
});

/// All diagnostics of a file, read as a report is: text, fences, YAML, fields.
inline std::string mistakes(const std::string& bytes, Language language = Language::zh) {
    Diagnostics diagnostics;
    if (const auto text = checked_text(file_path, bytes, diagnostics)) {
        if (const auto split = split_frontmatter(file_path, *text, diagnostics)) {
            if (const auto yaml = read_yaml(file_path, split->yaml, split->yaml_line, diagnostics)) {
                const FieldReader fields(file_path, *yaml, example_fields, diagnostics);
                if (const YamlNode* dates = fields.find("dates")) {
                    FieldReader(file_path, *dates, fields.spec("dates").fields, diagnostics);
                }
            }
        }
    }
    return rendered(diagnostics, {{file_path, bytes}}, language);
}

/// The same of frontmatter lines alone.
inline std::string mistakes_in(const std::string& yaml, Language language = Language::zh) {
    return mistakes("---\n" + yaml + "---\n", language);
}

}  // namespace gongkai::testing
