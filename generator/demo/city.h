// SPDX-License-Identifier: MIT
// The fictional city: departments, documents and score sheets, and the files that declare them.
// Private to this room.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::demo {

inline constexpr int first_year = 2015;

struct Department {
    std::string id;        ///< d001
    std::string name;      ///< 示例市水利局
    std::string alias;     ///< 市水利局
    std::string plain;     ///< 水利局
    std::string old_name;  ///< until `renamed`, or empty
    int renamed = 0;
    std::string topic;  ///< 水利
};
std::vector<Department> make_departments(int count);

/// Numbers of documents of one year: the notice that asks for the reports on it, and two more.
std::string notice_number(int report_year);
std::string plan_number(int report_year);
std::string budget_number(int report_year);

/// A score sheet's line, with its parents. Weights are in points.
struct Leaf {
    std::string_view code, name;
    int weight;
    std::string_view kind;     ///< quantitative, qualitative, check
    std::string_view formula;  ///< of quantitative ones
    std::string_view rule;
    int target;  ///< percent that earns the full weight; 0 for "all done"
};
struct Group {
    std::string_view code, name;
    int weight;
    std::vector<Leaf> leaves;
};
struct Section {
    std::string_view code, name;
    int weight;
    std::vector<Group> groups;
};
/// The sheet a year is scored by: demo-2015 until 2018, demo-2019 since.
std::string rubric_id(int year);
std::vector<Section> sections(int year);

std::string site_file();
std::string departments_file(const std::vector<Department>& departments);
std::string documents_file(int years);
std::string rubric_file(int year);
std::string about_page();
std::string method_page();
std::string accessibility_page();

}  // namespace gongkai::demo
