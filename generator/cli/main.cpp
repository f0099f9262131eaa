// SPDX-License-Identifier: MIT
// The command line: arguments in, one command run, an exit code out. The only place where a Failure ends.
#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <new>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "pages/pages.h"

namespace gongkai {
namespace {

/// First the polite end; a second signal ends the program at once.
extern "C" void on_interrupt(int signal) {
    request_stop();
    std::signal(signal, SIG_DFL);
}

struct Arguments {
    SourceArguments source;
    std::string out, format = "text", demo_folder, schema_name, language_name, code, theme_name;
    CodeFilter filter;
    int port = 8080, departments = 20, years = 5, edits = 0;
    bool check_only = false;
};

/// Declares the commands. `run` is set to what was asked for.
class CommandLine {
public:
    CommandLine(Language language, std::function<int()>& run) : language_(language), run_(run) {
        app_.description(
            say("把政府部门的绩效自评报告变成带评分、可核对的静态公开网站",
                "Turns departments' self-evaluation reports into a scored, static disclosure site"));
        app_.set_version_flag("--version", "gongkai " + std::string(program_version()),
                              say("显示版本", "print the version"));
        app_.require_subcommand(1);
        app_.fallthrough();
        app_.add_option("--lang", arguments_.language_name, say("界面语言", "language of messages"))
            ->check(CLI::IsMember({"zh", "en"}));
        localise(app_);
        build();
        check();
        explain();
        preview();
        ids();
        demo();
        theme();
        schema();
    }

    CLI::App& app() { return app_; }

private:
    std::string say(std::string_view zh, std::string_view en) const {
        return std::string(pick(language_, zh, en));
    }

    void localise(CLI::App& app) const {
        app.option_defaults()->group(say("选项", "Options"));
        app.set_help_flag("-h,--help", say("显示帮助", "print this help"));
        if (language_ == Language::en) return;
        constexpr std::pair<const char*, const char*> words[] = {
            {"Usage", "用法"},        {"OPTIONS", "选项"}, {"SUBCOMMAND", "命令"}, {"REQUIRED", "（必填）"},
            {"Excludes", "不可同用"}, {"TEXT", "文字"},    {"UINT", "数字"},       {"INT", "数字"}};
        for (const auto& [en, zh] : words) app.get_formatter()->label(en, zh);
    }

    CLI::App* command(const char* name, std::string description) {
        CLI::App* made = app_.add_subcommand(name, std::move(description));
        made->group(say("命令", "Commands"));
        localise(*made);
        return made;
    }

    void add_source(CLI::App& app) {
        SourceArguments& source = arguments_.source;
        app.add_option("--repo", source.repository,
                       say("git 仓库（可以是裸仓库）", "git repository (may be bare)"));
        auto* ref = app.add_option("--ref", source.revision,
                                   say("要读取的提交，默认 HEAD", "revision to read; HEAD by default"));
        app.add_flag("--worktree", source.worktree,
                     say("读取工作区，而不是提交", "read the working tree instead of a commit"))
            ->excludes(ref);
        app.add_option("--jobs", source.jobs,
                       say("线程数，默认为处理器核数", "number of threads; all cores by default"))
            ->check(CLI::Range(1, 256));
    }

    void build() {
        CLI::App* app = command("build", say("生成网站", "build the site"));
        add_source(*app);
        app->add_option("--out", arguments_.out, say("写入的文件夹", "folder to write to"))->required();
        app->callback(
            [this] { run_ = [this] { return run_build(arguments_.source, arguments_.out, language_); }; });
    }

    void check() {
        CLI::App* app = command("check", say("检查内容，不生成网站", "check the content without building"));
        add_source(*app);
        app->add_option("--format", arguments_.format,
                        say("输出格式：text、json、sarif、github 或 gitlab",
                            "output format: text, json, sarif, github or gitlab"))
            ->check(CLI::IsMember({"text", "json", "sarif", "github", "gitlab"}));
        app->add_option("--select", arguments_.filter.select,
                        say("只看这些编号，逗号分隔；SUM 表示所有 SUM-…",
                            "only these codes, separated by commas; SUM means every SUM-…"))
            ->delimiter(',');
        app->add_option("--ignore", arguments_.filter.ignore, say("不看这些编号", "leave these codes out"))
            ->delimiter(',');
        app->callback([this] {
            run_ = [this] {
                return run_check(arguments_.source, *check_format_named(arguments_.format), arguments_.filter,
                                 language_);
            };
        });
    }

    void explain() {
        CLI::App* app =
            command("explain", say("解释一个编号：核对规则或错误", "explain a code: a rule or an error"));
        app->add_option(
            "CODE", arguments_.code,
            say("编号，如 SUM-ENUM；不写则列出全部", "the code, e.g. SUM-ENUM; all codes without it"));
        app->callback([this] { run_ = [this] { return run_explain(arguments_.code, language_); }; });
    }

    void preview() {
        CLI::App* app = command("preview", say("在本机预览工作区，改动即时可见",
                                               "preview the working tree on this machine, live"));
        app->add_option("--repo", arguments_.source.repository, say("git 仓库", "git repository"));
        app->add_option("--port", arguments_.port,
                        say("端口，默认 8080；0 为任选", "port; 8080 by default, 0 for any"))
            ->check(CLI::Range(0, 65535));
        app->callback([this] {
            run_ = [this] { return run_preview(arguments_.source.repository, arguments_.port, language_); };
        });
    }

    void ids() {
        CLI::App* app = command("ids", say("把公开过的网址记入 content/ids.lock",
                                           "write the addresses that were public to content/ids.lock"));
        app->add_option("--repo", arguments_.source.repository, say("git 仓库", "git repository"));
        app->add_flag("--check", arguments_.check_only,
                      say("只检查是否齐全，不写文件", "only see whether it is complete; write nothing"));
        app->callback([this] {
            run_ = [this] { return run_ids(arguments_.source.repository, arguments_.check_only, language_); };
        });
    }

    void demo() {
        CLI::App* app = command("demo", say("写一个虚构的“示例市”仓库，供试用",
                                            "write a repository of a fictional city, to try things out"));
        app->add_option("DIR", arguments_.demo_folder, say("新文件夹", "a new folder"))->required();
        app->add_option("--departments", arguments_.departments, say("部门数", "number of departments"))
            ->check(CLI::Range(1, 5000));
        app->add_option("--years", arguments_.years, say("年数", "number of years"))
            ->check(CLI::Range(1, 100));
        app->add_option("--edits", arguments_.edits, say("之后的修改次数", "number of later edits"))
            ->check(CLI::Range(0, 100000));
        app->callback([this] {
            run_ = [this] {
                return run_demo(arguments_.demo_folder, arguments_.departments, arguments_.years,
                                arguments_.edits, language_);
            };
        });
    }

    void theme() {
        CLI::App* app = command("theme", say("检查主题", "check a theme"));
        app->require_subcommand(1);
        CLI::App* check = app->add_subcommand(
            "check",
            say("对照约定检查主题的每个模板", "hold every template of a theme against the contract"));
        check->group(say("命令", "Commands"));
        localise(*check);
        check->add_option("--repo", arguments_.source.repository, say("git 仓库", "git repository"));
        check->add_option("NAME", arguments_.theme_name,
                          say("主题，默认为 site.yml 写的", "the theme; that of site.yml by default"));
        check->callback([this] {
            run_ = [this] {
                return run_theme_check(arguments_.source.repository, arguments_.theme_name, language_);
            };
        });
    }

    void schema() {
        CLI::App* app =
            command("schema", say("输出编辑器用的 JSON Schema", "print the JSON Schema for editors"));
        app->add_option("NAME", arguments_.schema_name,
                        say("report、page、site、departments、documents、tombstones 或 rubric，默认 report",
                            "report, page, site, departments, documents, tombstones or rubric; report by "
                            "default"));
        app->callback([this] { run_ = [this] { return run_schema(arguments_.schema_name); }; });
    }

    Language language_;
    std::function<int()>& run_;
    CLI::App app_{"", "gongkai"};
    Arguments arguments_;
};

/// What CLI11 says, in Chinese; its own words stay where they name values.
std::string in_chinese(const CLI::ParseError& error) {
    const std::string words = error.what();
    const auto after = [&](std::string_view mark) { return words.substr(words.rfind(mark) + mark.size()); };
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
        case CLI::ExitCodes::ExtrasError: return "不认识的参数：" + after(": ");
        case CLI::ExitCodes::ExcludesError: return "不能同时使用：" + words;
        case CLI::ExitCodes::ValidationError: return "参数的值不对：" + words;
        case CLI::ExitCodes::ArgumentMismatch: return "参数缺少值：" + words;
        case CLI::ExitCodes::RequiredError: break;
        default: return words;
    }
    if (words.starts_with("A subcommand")) return "请给出一条命令";
    return "缺少必填的参数：" + words.substr(0, words.find(" is required"));
}

int usage_error(const CLI::App& app, const CLI::ParseError& error, Language language) {
    print_error((language == Language::zh ? "用法错误：" + in_chinese(error)
                                          : std::string("usage: ") + error.what()) +
                '\n');
    const auto used = app.get_subcommands();
    const std::string command = used.empty() ? "" : used.front()->get_name() + ' ';
    print_error(std::string(pick(language, "查看用法：", "see: ")) + "gongkai " + command + "--help\n");
    return exit_environment;
}

int run(int argc, char** argv, Language language) {
    std::function<int()> command;
    CommandLine line(language, command);
    try {
        line.app().parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
        return line.app().exit(success) == 0 ? exit_fine : exit_environment;
    } catch (const CLI::ParseError& error) {
        return usage_error(line.app(), error, language);
    }
    return command();
}

}  // namespace
}  // namespace gongkai

int main(int argc, char** argv) {
    using namespace gongkai;
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
    std::signal(SIGPIPE, SIG_IGN);
    const Language language = language_of(argc, argv);
    const auto failed = [&](std::string_view text) {
        print_error(std::string(pick(language, "失败：", "failed: ")) + std::string(text) + '\n');
        return exit_environment;
    };
    try {
        return run(argc, argv, language);
    } catch (const Interrupted&) {
        print_error(
            pick(language, "已中断，没有留下半成品\n", "interrupted; nothing half-written is left\n"));
        return exit_interrupted;
    } catch (const Failure& failure) {
        return failed(failure.text(language));
    } catch (const std::bad_alloc&) {
        return failed(pick(language, "内存不足", "out of memory"));
    } catch (const std::exception& error) {
        return failed(error.what());
    }
}
