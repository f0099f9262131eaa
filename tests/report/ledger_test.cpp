// SPDX-License-Identifier: MIT
// The account of every file under content/.
#include <numeric>

#include "catch.h"
#include "loading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// "path outcome reason" by path; the rubrics, which another room reads, are left out of the site.
std::string account_of(Files files) {
    files.erase("content/rubrics/r.yml");
    Loaded loaded(files);
    Ledger& ledger = loaded.catalog.ledger;
    ledger.settle(loaded.snapshot, loaded.diagnostics);
    std::string text;
    for (const LedgerEntry& entry : ledger.entries()) {
        text += entry.path.substr(std::string("content/").size());
        text += entry.outcome == Outcome::published  ? " published"
                : entry.outcome == Outcome::withheld ? " withheld"
                                                     : " error";
        text += (entry.reason.empty() ? "" : " " + entry.reason) + "\n";
    }
    CHECK(ledger.count(Outcome::published) + ledger.count(Outcome::withheld) + ledger.count(Outcome::error) ==
          ledger.entries().size());
    CHECK(static_cast<std::size_t>(std::count_if(files.begin(), files.end(), [](const auto& file) {
              return file.first.starts_with("content/");
          })) == ledger.entries().size());
    return text;
}

}  // namespace

TEST_CASE("Every file under content ends exactly once as published, withheld or error") {
    Files files = site_files();
    files["README.md"] = "not content";
    files["content/notes.txt"] = "";
    files["content/site.yaml"] = "";
    files["content/.obsidian/app.json"] = "";
    files["content/ids.lock"] = "reports/2019/skx\n";
    files["content/tombstones.yml"] = "tombstones: []\n";
    files["content/pages/about.md"] = "---\ntitle: 关于\n---\n";
    files["content/pages/broken.md"] = "no frontmatter";
    files["content/pages/deep/x.md"] = "";
    files["content/reports/2019.md"] = "";
    files["content/reports/2019/skx/附件.pdf"] = "pdf";
    files["content/reports/2019/skx/图/一.png"] = "png";
    files["content/reports/2019/skx/.DS_Store"] = "";
    files["content/reports/2019/nobody/a.pdf"] = "";
    const std::string report = files.at(skx);
    files["content/reports/2019/jyj.md"] =
        edited({{"", report}}, "", "status: published", "status: draft").at("");
    files = edited(files, "content/reports/2019/jyj.md", "department: skx", "department: jyj");
    files["content/reports/2019/jyj/draft.pdf"] = "";
    files["content/reports/2019/jyj-2.md"] = edited(files, "content/reports/2019/jyj.md", "status: draft",
                                                    "status: withdrawn\nwithdrawn_reason: 有误")
                                                 .at("content/reports/2019/jyj.md");
    files["content/reports/2019/jyj-2/old.pdf"] = "";
    files["content/reports/2019/skx-2.md"] = "";
    files["content/reports/2019/skx-2/of-a-broken-report.pdf"] = "";
    CHECK(account_of(files) ==
          ".obsidian/app.json withheld hidden\n"
          "departments.yml published\n"
          "ids.lock published\n"
          "notes.txt withheld unused\n"
          "pages/about.md published\n"
          "pages/broken.md error\n"
          "pages/deep/x.md withheld unused\n"
          "reports/2019.md withheld unused\n"
          "reports/2019/jyj-2.md withheld withdrawn\n"
          "reports/2019/jyj-2/old.pdf withheld withdrawn\n"
          "reports/2019/jyj.md withheld draft\n"
          "reports/2019/jyj/draft.pdf withheld draft\n"
          "reports/2019/nobody/a.pdf error\n"
          "reports/2019/skx-2.md error\n"
          "reports/2019/skx-2/of-a-broken-report.pdf error\n"
          "reports/2019/skx.md published\n"
          "reports/2019/skx/.DS_Store withheld hidden\n"
          "reports/2019/skx/图/一.png published\n"
          "reports/2019/skx/附件.pdf published\n"
          "site.yaml withheld unused\n"
          "site.yml published\n"
          "tombstones.yml published\n");
}

TEST_CASE("Files in no place for content and attachments of no report are told") {
    Files files = site_files();
    files["content/reports/2019/notes.txt"] = "";
    files["content/reports/2019/sky/附件.pdf"] = "";
    CHECK(found_in(files) ==
          "content/reports/2019/notes.txt: warning[file-unused]: 这个文件不在任何一类内容的位置上，未发布\n"
          "  提示：报告放在 content/reports/<年度>/<部门>.md，附件放在同名文件夹里\n"
          "content/reports/2019/sky/附件.pdf: error[attachment-orphan]: 附件所在文件夹没有对应的报告 "
          "content/reports/2019/sky.md\n"
          "  提示：改正文件夹名，或补上报告\n");
    CHECK(
        found_in(files, Language::en) ==
        "content/reports/2019/notes.txt: warning[file-unused]: this file is in no place for content and is "
        "not published\n"
        "  hint: reports go to content/reports/<year>/<department>.md, attachments into the folder of the "
        "same name\n"
        "content/reports/2019/sky/附件.pdf: error[attachment-orphan]: the attachment's folder has no report "
        "content/reports/2019/sky.md\n"
        "  hint: rename the folder, or add the report\n");
}

TEST_CASE("What is found wrong later turns a report and its attachments into errors") {
    Files files = site_files();
    files["content/reports/2019/skx/a.pdf"] = "";
    Loaded loaded(files);
    CHECK(loaded.catalog.ledger.count(Outcome::error) == 0);
    loaded.diagnostics.add(Code::score_without_rubric, skx, {});
    loaded.diagnostics.add(Code::file_symlink, "content/link",
                           {});  // refused by the snapshot, so no file of it
    loaded.catalog.ledger.settle(loaded.snapshot, loaded.diagnostics);
    std::string errors;
    for (const LedgerEntry& entry : loaded.catalog.ledger.entries()) {
        if (entry.outcome == Outcome::error) errors += entry.path + "\n";
    }
    CHECK(errors == "content/link\ncontent/reports/2019/skx.md\ncontent/reports/2019/skx/a.pdf\n");
}

TEST_CASE("Reports come newest year first, then in the registry's order, then by number") {
    Files files = site_files();
    const std::string report = files.extract(skx).mapped();
    const auto add = [&](const std::string& year, const std::string& department, const std::string& stem) {
        Files one = edited({{"", report}}, "", "year: 2019", "year: " + year);
        one = edited(one, "", "department: skx", "department: " + department);
        files["content/reports/" + year + "/" + stem + ".md"] = one.at("");
    };
    add("2018", "skx", "skx");
    add("2019", "jyj", "jyj");
    add("2019", "skx", "skx-2");
    add("2019", "skx", "skx");
    const unsigned jobs = GENERATE(1U, 4U);
    Diagnostics diagnostics;
    const Catalog catalog = load_catalog(Snapshot::of_files(files), Workers{jobs}, diagnostics);
    std::string order;
    for (const Report& r : catalog.reports) order += r.stem + " ";
    CHECK(order == "2019/skx 2019/skx-2 2019/jyj 2018/skx ");
    CHECK(catalog.find_report("2019/jyj")->department == "jyj");
    CHECK(catalog.find_report("2019/czt") == nullptr);
}
