// SPDX-License-Identifier: MIT
// Year after year of reports, then edits: all of it follows from the options.
#include "demo/demo.h"

#include <cassert>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include "demo/city.h"
#include "demo/random.h"
#include "demo/report.h"
#include "repository/repository.h"

namespace gongkai {
namespace {

using namespace demo;

constexpr int offset_minutes = 480;

/// 1 April of a year, 08:00 +0800, plus hours.
std::int64_t april(int year, int hours = 0) {
    const std::chrono::sys_days date{std::chrono::year(year) / std::chrono::April / 1};
    return std::chrono::duration_cast<std::chrono::seconds>(date.time_since_epoch()).count() + hours * 3600;
}

class Demo {
public:
    explicit Demo(const DemoOptions& options)
        : options_(options),
          departments_(make_departments(options.departments)),
          writer_(options.folder, RepositoryWriter::Writing::at_the_end) {}

    DemoResult write() {
        writer_.put("content/site.yml", site_file());
        writer_.put("content/departments.yml", departments_file(departments_));
        writer_.put("content/documents.yml", documents_file(options_.years));
        for (const int year : {first_year, 2019})
            writer_.put("content/rubrics/" + rubric_id(year) + ".yml", rubric_file(year));
        writer_.put("content/pages/about.md", about_page());
        writer_.put("content/pages/accessibility.md", accessibility_page());
        writer_.put("content/pages/method.md", method_page());
        for (int year = first_year; year < first_year + options_.years; ++year) write_year(year);
        for (int edit = 0; edit < options_.edits; ++edit) write_edit(edit);
        if (options_.checkout)
            writer_.checkout();
        else
            writer_.finish();
        return result_;
    }

private:
    void put(std::size_t department, int year, int edition) {
        writer_.put(report_path(departments_[department], year),
                    report_file(departments_, department, year, edition));
    }

    void commit(const std::string& message, std::int64_t time) {
        result_.head = writer_.commit(message, "示例市财政局", "demo@example.invalid", time, offset_minutes);
        ++result_.commits;
    }

    void write_year(int year) {
        for (std::size_t i = 0; i < departments_.size(); ++i) put(i, year, 0);
        result_.reports += departments_.size();
        commit("公开" + std::to_string(year) + "年度绩效自评报告", april(year + 1));
    }

    void write_edit(int number) {
        Random random({6, static_cast<std::uint64_t>(number)});
        std::set<std::pair<std::size_t, int>> drawn;
        for (int k = 0; k < options_.reports_an_edit; ++k) {
            const auto department = static_cast<std::size_t>(random.next() % departments_.size());
            const int year = first_year + random.between(0, options_.years - 1);
            if (!drawn.emplace(department, year).second) continue;
            put(department, year, ++editions_[{department, year}]);
        }
        commit("第" + std::to_string(number + 1) + "次修改：完善改进意见的表述",
               april(first_year + options_.years, 24 + 6 * number));
    }

    DemoOptions options_;
    std::vector<Department> departments_;
    RepositoryWriter writer_;
    std::map<std::pair<std::size_t, int>, int> editions_;
    DemoResult result_;
};

}  // namespace

DemoResult write_demo(const DemoOptions& options) {
    assert(options.departments >= 1 && options.years >= 1 && options.edits >= 0);
    return Demo(options).write();
}

}  // namespace gongkai
