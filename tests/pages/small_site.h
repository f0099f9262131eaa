// SPDX-License-Identifier: MIT
// A site small enough to read: one city, two departments, three years of which one is missing, a draft, a
// withdrawn report, an attachment, a page of text and two score sheets. Tests change a file or two and look
// at what comes out.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pages/pages.h"

namespace small_site {

using namespace gongkai;
using Files = std::map<std::string, std::string>;

inline std::string report(const std::string& title, int year, const std::string& status = "published",
                          const std::string& department = "skx") {
    return "---\ntitle: " + title + "\ndepartment: " + department + "\nyear: " + std::to_string(year) +
           "\nkind: overall\nrubric: sheet\n"
           "dates: {filed: 2020-02-25, published: 2020-04-01}\n"
           "basis: [韶财绩〔2020〕1号]\n"
           "expenditure:\n"
           "  unit: 万元\n"
           "  total: 509.10\n"
           "  by_kind: {基本支出: 371.97, 项目支出: 137.13}\n"
           "scores:\n"
           "  预算编制情况: {score: 30, rate: 100%}\n"
           "  支出率: {score: 35, rate: 87.5%}\n"
           "  效益: {score: 30, rate: 100%}\n"
           "  total: 95\n"
           "grade: 优\n"
           "status: " +
           status + (status == "withdrawn" ? "\nwithdrawn_reason: 数字有误" : "") +
           "\n---\n\n# 第一部分 基本情况\n\n正文一段，见[说明](../../pages/about.md)。\n\n## "
           "一、职能\n\n正文又一段。\n";
}

/// What every site must say of itself, on the web or on a disk.
inline const std::string site_yml =
    "name: 测试网站\nowner: {name: 测试单位, phone: 0751-1}\noffline: true\ndomain: example.gov.cn\n"
    "id_code: \"4402000001\"\nicp: 粤ICP备1号\npolice_record: 粤公网安备 1号\n";

inline Files files() {
    return {
        {"content/site.yml",
         site_yml +
             "city: 某市\n"
             "index_pattern: \"{department}-{year}-{serial}\"\nquality: disclosure\npublic_checks: true\n"},
        {"content/departments.yml",
         "departments:\n"
         "  - {id: skx, name: 某市科学技术协会, short: 市科协, level: 市级}\n"
         "  - {id: czj, name: 某市财政局, level: 市级, aliases: [{name: 市财政局, from: 2010}]}\n"
         "  - {id: szf, name: 某市人民政府, level: 市级, external: true}\n"},
        {"content/documents.yml",
         "documents:\n  - {number: 韶财绩〔2020〕1号, title: 评价通知, url: \"https://example.org/1\"}\n"},
        {"content/rubrics/sheet.yml",
         "id: sheet\ntitle: 评分表\ntotal: 100\nstatus: reconstructed\nsource: 报告第二部分\n"
         "bands:\n  - {grade: 优, min: 90}\n  - {grade: 良, min: 80}\n  - {grade: 差, min: 0}\n"
         "nodes:\n"
         "  - {code: \"1\", name: 预算编制情况, weight: 30, kind: manual, provenance: 报告}\n"
         "  - {code: \"2\", name: 支出率, weight: 40, kind: quantitative, label: 执行率, formula: 预算执行数 "
         "÷ "
         "全年预算, scoring: {by: proportional}, provenance: 报告, basis: reported}\n"
         "  - {code: \"3\", name: 效益, weight: 30, kind: qualitative, provenance: 报告}\n"},
        {"content/rubrics/disclosure.yml",
         "id: disclosure\ntitle: 公开质量\npurpose: quality\ntotal: 100\nstatus: example\nsource: 本站\n"
         "nodes:\n"
         "  - {code: \"1\", name: 勾稽, weight: 100, checks: [SUM-BASIC-PROJ], each: 10, provenance: "
         "本站}\n"},
        {"content/reports/2019/skx.md", report("市科协2019年部门整体支出绩效自评报告", 2019)},
        {"content/reports/2019/skx/表.pdf", "%PDF"},
        {"content/reports/2021/skx.md", report("市科协2021年部门整体支出绩效自评报告", 2021)},
        {"content/reports/2021/czj.md", report("财政局草稿", 2021, "draft", "czj")},
        {"content/reports/2018/skx.md", report("市科协撤回的报告", 2018, "withdrawn")},
        {"content/pages/about.md", "---\ntitle: 关于本站\n---\n\n说明。\n"},
    };
}

inline Files with(const std::string& path, const std::string& bytes) {
    Files all = files();
    all[path] = bytes;
    return all;
}

/// All that was reported but what the rules found, which is tested where they are.
inline std::string text_of(const Diagnostics& diagnostics, Language language = Language::zh) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.items())
        if (find_rule(diagnostic.code) == nullptr) text += render(diagnostic, language);
    return text;
}

/// A planned site and what planning and rendering reported.
struct Site {
    explicit Site(Files all = files())
        : plan(plan_site(Snapshot::of_files(std::move(all)), Workers{}, said)) {}

    std::string page(std::string_view address) {
        const Page* page = plan->find(address);
        return page == nullptr ? std::string("no page ") + std::string(address)
                               : render_page(*plan, *page, rendering);
    }

    Diagnostics said, rendering;
    std::unique_ptr<const SitePlan> plan;
};

/// Without the blanks at the beginning of lines, which mean nothing and are not tested.
inline std::string flush(const std::string& html) {
    std::string out;
    for (const char c : html)
        if (c != ' ' || (!out.empty() && out.back() != '\n')) out += c;
    return out;
}

/// A partial of the built-in theme with a view of one's own: for parts that no small site brings about.
inline std::string partial(const std::string& name, const View& view) {
    Diagnostics diagnostics;
    std::vector<ThemeFile> files{{"templates/page.mustache", "{{>" + name + "}}"}};
    for (const ThemeFile& file : built_in_theme())
        if (file.path.starts_with("partials/") || file.path.starts_with("words/")) files.push_back(file);
    const std::string html =
        Theme::compile(std::move(files), "", diagnostics).render("page", view, View{}, diagnostics);
    return flush(html) + text_of(diagnostics);
}

/// Of the built-in theme.
inline const Words& chinese_words() {
    static Diagnostics diagnostics;
    static const Theme theme = Theme::compile({{"", built_in_theme()}}, "zh-CN", diagnostics);
    return theme.words();
}

inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// `<meta name="X" content="…">` of a page; empty when there is none.
inline std::string meta(const std::string& html, const std::string& name) {
    const std::string before = "<meta name=\"" + name + "\" content=\"";
    const auto at = html.find(before);
    if (at == std::string::npos) return {};
    const auto begin = at + before.size();
    return html.substr(begin, html.find('"', begin) - begin);
}

}  // namespace small_site
