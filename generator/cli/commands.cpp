// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <unistd.h>

#include "checks/checks.h"
#include "cli/explain.h"
#include "cli/terminal.h"
#include "demo/demo.h"
#include "pages/pages.h"
#include "preview/preview.h"
#include "publish/publish.h"
#include "report/report.h"
#include "repository/repository.h"
#include "scoring/scoring.h"
#include "text/text.h"

namespace gongkai {
namespace {

Snapshot snapshot_of(const SourceArguments& source, Diagnostics& diagnostics) {
    return source.worktree ? Snapshot::of_worktree(source.repository, diagnostics)
                           : Snapshot::of_commit(source.repository, source.revision, diagnostics);
}

Workers workers_of(const SourceArguments& source, Progress& progress) {
    return {source.jobs != 0 ? source.jobs : available_cores(), &progress};
}

/// What a build shows: mistakes, and findings that stop it. The other findings are for the author before
/// publication: they are counted, and `check` shows them.
std::string build_text(const Diagnostics& diagnostics, Language language) {
    std::string text;
    std::size_t open = 0;
    for (const Diagnostic& d : diagnostics.items()) {
        if (d.severity() != Severity::error && find_rule(d.code) != nullptr) {
            ++open;
        } else {
            text += in_colour(d, language, STDERR_FILENO);
        }
    }
    text += counts_text(diagnostics, language);
    if (open == 0) return text;
    return text + say(language, "其中 {0} 项是核对结果，没有逐条列出；查看：gongkai check\n",
                      "{0} of them are findings, not listed here; see: gongkai check\n",
                      {std::to_string(open)});
}

std::string_view reason_text(std::string_view reason, Language language) {
    if (reason == "draft") return pick(language, "草稿", "draft");
    if (reason == "withdrawn") return pick(language, "已撤回", "withdrawn");
    if (reason == "unused") return pick(language, "不在内容的位置上", "in no place for content");
    if (reason == "hidden") return pick(language, "隐藏文件", "hidden file");
    return reason;
}

/// The ledger: one line of counts, and a line for each file that is not published.
std::string ledger_text(const Ledger& ledger, Language language) {
    std::string text =
        say(language, "台账：内容文件 {0} 个 = 已发布 {1} + 未发布 {2} + 有错 {3}\n",
            "Ledger: {0} content files = {1} published + {2} withheld + {3} with errors\n",
            {std::to_string(ledger.entries().size()), std::to_string(ledger.count(Outcome::published)),
             std::to_string(ledger.count(Outcome::withheld)), std::to_string(ledger.count(Outcome::error))});
    for (const LedgerEntry& entry : ledger.entries()) {
        if (entry.outcome == Outcome::published) continue;
        const std::string_view what = entry.outcome == Outcome::error ? pick(language, "有错", "error")
                                                                      : reason_text(entry.reason, language);
        text += "  " + entry.path + "  " + std::string(what) + '\n';
    }
    return text;
}

/// How all findings came out, over all reports.
std::string verdicts_text(const SitePlan& plan, Language language) {
    VerdictCounts sum{};
    for (const Standing& standing : plan.standings)
        for (std::size_t v = 0; v < sum.size(); ++v) sum[v] += standing.verdicts[v];
    const auto count = [&](Verdict verdict) {
        return std::to_string(sum[static_cast<std::size_t>(verdict)]);
    };
    return say(language, "核对：{0} 项一致，{1} 项不一致，{2} 项需说明，{3} 项无法核对\n",
               "Checks: {0} consistent, {1} inconsistent, {2} need explanation, {3} not checkable\n",
               {count(Verdict::consistent), count(Verdict::inconsistent), count(Verdict::needs_explanation),
                count(Verdict::not_checkable)});
}

std::string megabytes(std::uint64_t bytes) {
    const Decimal tenths{static_cast<std::int64_t>((bytes + 50'000) / 100'000), 1};
    return tenths.to_string() + " MB";
}

std::string source_text(const SitePlan& plan, Language language) {
    const auto& commit = plan.snapshot.commit();
    if (plan.snapshot.is_worktree()) return say(language, "工作区", "the working tree");
    return say(language, "提交 {0}", "commit {0}", {commit ? commit->id.substr(0, 12) : ""});
}

}  // namespace

int run_build(const SourceArguments& source, const std::string& out, Language language) {
    Diagnostics diagnostics;
    Progress progress;
    const Workers workers = workers_of(source, progress);
    std::unique_ptr<const SitePlan> plan;
    BuildResult result;
    {
        const ProgressLine line(progress, language);
        plan = plan_site(snapshot_of(source, diagnostics), workers, diagnostics);
        if (!diagnostics.has_errors()) result = write_site(*plan, out, workers, diagnostics);
    }
    print_error(build_text(diagnostics, language));
    print(ledger_text(plan->catalog.ledger, language));
    if (diagnostics.has_errors()) {
        print(say(language, "有错误，没有写入任何文件\n", "There are errors; nothing was written\n"));
        return exit_content;
    }
    print(say(language, "网站：{0} 的 {1} 个文件，{2}（写入 {3}，未变 {4}，删除 {5}）→ {6}\n",
              "Site: {1} files from {0}, {2} ({3} written, {4} unchanged, {5} removed) → {6}\n",
              {source_text(*plan, language), std::to_string(plan->pages.size()), megabytes(result.bytes),
               std::to_string(result.written), std::to_string(result.unchanged),
               std::to_string(result.removed), out}));
    return exit_fine;
}

int run_check(const SourceArguments& source, CheckFormat format, const CodeFilter& filter,
              Language language) {
    filter.validate();
    Diagnostics diagnostics;
    Progress progress;
    std::unique_ptr<const SitePlan> plan;
    {
        const ProgressLine line(progress, language);
        plan = plan_site(snapshot_of(source, diagnostics), workers_of(source, progress), diagnostics);
    }
    const Diagnostics shown = filter.apply(diagnostics);
    switch (format) {
        case CheckFormat::json: print(check_json(*plan, shown)); break;
        case CheckFormat::sarif: print(sarif(shown, language)); break;
        case CheckFormat::github: print(github_annotations(shown, language)); break;
        case CheckFormat::gitlab: print(gitlab_report(shown, language)); break;
        case CheckFormat::text:
            for (const Diagnostic& d : shown.items()) print(in_colour(d, language, STDOUT_FILENO));
            print(verdicts_text(*plan, language) + counts_text(shown, language) +
                  ledger_text(plan->catalog.ledger, language));
    }
    return shown.has_errors() ? exit_content : exit_fine;
}

int run_explain(const std::string& code, Language language) {
    print(code.empty() ? list_of_codes(language) : explanation_of(code, language));
    return exit_fine;
}

namespace {

std::string event_text(const PreviewEvent& event, Language language) {
    std::string text;
    if (event.refused != nullptr) return event.refused->text(language) + '\n';
    text += build_text(event.diagnostics, language);
    text += say(language, "{0} 个文件，{1} 毫秒\n", "{0} files in {1} ms\n",
                {std::to_string(event.pages), std::to_string(event.took.count())});
    return text;
}

}  // namespace

int run_preview(const std::string& repository, int port, Language language) {
    PreviewServer server({repository, port, language, available_cores()});
    server.run([&](const PreviewEvent& event) {
        print_error(event_text(event, language));
        if (!event.first) return;
        print(say(language, "预览：{0}（保存即刷新，Ctrl-C 结束）\n",
                  "Preview: {0} (saves show at once; Ctrl-C ends it)\n", {event.url}));
    });
    return exit_interrupted;
}

int run_demo(const std::string& folder, int departments, int years, int edits, Language language) {
    DemoOptions options;
    options.folder = folder;
    options.departments = departments;
    options.years = years;
    options.edits = edits;
    const DemoResult result = write_demo(options);
    print(say(
        language,
        "已写入虚构的示例市仓库：{0}（报告 {1} 份，提交 {2} 次，HEAD {3}）\n查看：gongkai preview --repo "
        "{0}\n",
        "Wrote the repository of a fictional city: {0} ({1} reports, {2} commits, HEAD {3})\nLook at it: "
        "gongkai preview --repo {0}\n",
        {folder, std::to_string(result.reports), std::to_string(result.commits), result.head.substr(0, 12)}));
    return exit_fine;
}

int run_schema(const std::string& name) {
    const std::string wanted = name.empty() ? "report" : name;
    const std::string schema = wanted == "rubric" ? rubric_schema() : content_schema(wanted);
    if (schema.empty()) {
        throw Failure("没有名为“" + wanted + "”的结构", "there is no schema named '" + wanted + "'");
    }
    print(schema);
    return exit_fine;
}

}  // namespace gongkai
