// SPDX-License-Identifier: MIT
// The frontmatter of a report: what figures.h invented, with the keys that staff use.
#include "demo/report.h"

#include "demo/figures.h"
#include "demo/random.h"

namespace gongkai::demo {
namespace {

std::string two(int number) { return std::to_string(100 + number).substr(1); }

std::string amounts(const std::vector<Named>& parts) {
    std::string out = "{";
    for (const Named& part : parts)
        out.append(out.size() > 1 ? ", " : "").append(part.name).append(": ").append(amount(part.fen));
    return out + "}";
}

std::string claim(const Score& score, std::string_view more = {}) {
    return "  " + std::string(score.name) + ": {score: " + score.points() + ", rate: " + score.rate() +
           std::string(more) + "}\n";
}

std::string scores(const Figures& f) {
    std::string out = "scores:\n";
    std::size_t group = 0, leaf = 0;
    for (std::size_t s = 0; s < f.sheet.size(); ++s) {
        out += claim(f.sections[s], ", evidence: [部门档案]");
        for (const Group& g : f.sheet[s].groups) {
            out += claim(f.groups[group++]);
            for (std::size_t i = 0; i < g.leaves.size(); ++i) out += claim(f.leaves[leaf++].score);
        }
    }
    return out + "  total: " + f.total() + "\ngrade: " + f.grade + "\n";
}

std::string inputs(const Figures& f) {
    const auto pair = [](const char* name, const std::string& a, const std::string& b, const char* first,
                         const char* second) {
        return std::string("  ") + name + ": {" + first + ": " + a + ", " + second + ": " + b + "}\n";
    };
    const std::int64_t full_year = f.budget_initial + f.budget_added;
    return "figures:\n  budget: {initial: " + amount(f.budget_initial) +
           ", added: " + amount(f.budget_added) + ", full_year: " + amount(full_year) +
           ", executed: " + amount(f.spent) + "}\n  carry_out: " + amount(f.carry_out) + "\n" +
           pair("three_public", amount(f.public_budget), amount(f.public_actual), "budget", "actual") +
           pair("staff", std::to_string(f.staff_quota), std::to_string(f.staff_actual), "quota", "actual") +
           pair("tasks", std::to_string(f.tasks_planned), std::to_string(f.tasks_done), "planned", "done") +
           pair("survey", std::to_string(f.valid), std::to_string(f.satisfied), "valid", "satisfied");
}

}  // namespace

std::string report_path(const Department& department, int year) {
    return "content/reports/" + std::to_string(year) + "/" + department.id + ".md";
}

std::string report_file(const std::vector<Department>& departments, std::size_t index, int year,
                        int edition) {
    const Department& d = departments[index];
    const Figures f = make_figures(static_cast<int>(index), year);
    Random random({3, index, static_cast<std::uint64_t>(year)});
    const std::string y = std::to_string(year), next = std::to_string(year + 1);
    const std::string name = d.renamed > year ? d.old_name : d.name;
    const int filed = random.between(1, 25);
    std::string out =
        "---\ntitle: " + name + y + "年度部门整体支出绩效自评报告\ndepartment: " + d.id + "\nyear: " + y +
        "\nkind: overall\nrubric: " + rubric_id(year) + "\nattachment: 附件" +
        std::to_string(index / 20 + 1) + "-" + std::to_string(index % 20 + 1) + "\ndates: {filed: " + next +
        "-03-" + two(filed) + ", signed: " + next + "-03-" + two(filed + random.between(0, 5)) +
        "}\ncover_department: " + name + "\ncontact: {name: 财务科, phone: 0000-" +
        std::to_string(random.between(1'000'000, 9'999'999)) + "}\nbasis: [" + notice_number(year) +
        "]\nexpenditure:\n  unit: 万元\n  total: " + amount(f.spent) + "\n  by_kind: " + amounts(f.by_kind) +
        "\n  by_category: " + amounts(f.by_category) + "\n" + inputs(f) + scores(f) + "status: published\n";
    if (edition > 0)
        out += "revision: {kind: " + std::string(edition % 2 ? "更新" : "更正") + ", note: 第" +
               std::to_string(edition) + "次修改改进意见的表述}\n";
    out += "---\n\n";
    const auto size = static_cast<std::size_t>(random.between(10'900, 13'200));
    return out + report_body(departments, index, year, edition, f, size);
}

}  // namespace gongkai::demo
