// SPDX-License-Identifier: MIT
// gongkai theme check
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "catch.h"
#include "cli/commands.h"
#include "repository/repository.h"
#include "repository/temporary.h"
#include "snapshots.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// The command on a small site with these further files; the exit code and what it printed.
struct Ran {
    int code = 0;
    std::string output;

    Ran(const Files& files, const std::string& name, Language language = Language::en) {
        const TemporaryFolder folder;
        RepositoryWriter writer(folder / "r");
        for (const auto& [path, text] : site_files()) writer.put(path, text);
        for (const auto& [path, text] : files) writer.put(path, text);
        writer.commit("更新", "某人", "a@example.invalid", 1'577'836'800, 480);
        writer.checkout();
        const std::string path = folder / "output";
        std::fflush(stdout);
        const int saved = ::dup(STDOUT_FILENO);
        REQUIRE(std::freopen(path.c_str(), "w", stdout) != nullptr);
        try {
            code = run_theme_check(folder / "r", name, language);
        } catch (const Failure& failure) {
            code = exit_environment;
            output = failure.text(language);
        }
        std::fflush(stdout);
        ::dup2(saved, STDOUT_FILENO);
        ::close(saved);
        std::ifstream file(path, std::ios::binary);
        output.append(std::istreambuf_iterator<char>(file), {});
    }
};

const std::string root = "themes/own/";

}  // namespace

TEST_CASE("theme check passes the built-in theme") {
    const Ran ran({}, "");
    CHECK(ran.output == "The theme 'default' keeps the contract\n");
    CHECK(ran.code == exit_fine);
    CHECK(Ran({}, "default", Language::zh).output == "主题“default”符合约定\n");
}

TEST_CASE("theme check takes the theme of site.yml when none is named") {
    Files files{{root + "partials/foot.mustache", "<footer>\n</footer>\n</body>\n</html>\n"}};
    files["content/site.yml"] = site_files().at("content/site.yml") + "theme: own\n";
    CHECK(Ran(files, "").output == "The theme 'own' keeps the contract\n");
}

TEST_CASE("theme check names everything at once, also what no page would show") {
    const Ran ran(
        {{root + "templates/moved.mustache",
          "{{#has_report}}{{reprot}}{{/has_report}}\n{{#crumbs}}{{text}} {{#url}}x{{/url}}{{/crumbs}}\n"
          "{{words.moved.befor}}\n"},
         {root + "templates/text.mustache", "{{body}}\n{{#contents}}{{no_such}}{{/contents}}\n"},
         {root + "static/site.css", std::string(20'481, ' ')}},
        "own");
    CHECK(ran.code == exit_content);
    const auto line = [&](const std::string& text) {
        CAPTURE(text);
        CHECK(ran.output.find(text) != std::string::npos);
    };
    line(
        "themes/own/templates/moved.mustache:3:1: error[theme-word-unknown]: the theme has no word "
        "'moved.befor'\n");
    line("themes/own/templates/text.mustache:1:1: error[theme-value-kind]: 'body' is of kind html");
    line("themes/own/templates/text.mustache:2:14: error[theme-name-unknown]: the page has no 'no_such'\n");
    line(
        "error[theme-weight]: the CSS of the template 'home' weighs 20481 bytes, more than 20480\n"
        "  hint: a page must open quickly on slow networks too\n");
}

TEST_CASE("theme check knows lists, sections inside sections, and the names outside them") {
    const Ran fine(
        {{root + "templates/moved.mustache",
          "{{#crumbs}}{{#has_url}}{{url}}{{root}}{{/has_url}}{{^has_url}}{{text}}{{/has_url}}{{/crumbs}}"}},
        "own");
    CHECK(fine.output == "The theme 'own' keeps the contract\n");
    const Ran ran({{root + "templates/moved.mustache",
                    "{{#has_report}}{{reprot}}{{/has_report}}\n{{crumbs}}\n{{#root}}x{{/"
                    "root}}\n{{^crumbs}}{{url}}{{/crumbs}}\n"}},
                  "own");
    const auto line = [&](const std::string& text) {
        CAPTURE(text);
        CHECK(ran.output.find(text) != std::string::npos);
    };
    line("moved.mustache:1:16: error[theme-name-unknown]: the page has no 'reprot'\n");
    line(
        "moved.mustache:2:1: error[theme-value-kind]: 'crumbs' is of kind list and cannot be written as "
        "{{crumbs}}\n");
    line(
        "moved.mustache:3:1: error[theme-value-kind]: 'root' is of kind text and cannot be written as "
        "{{#root}}\n");
    line("moved.mustache:4:12: error[theme-name-unknown]: the page has no 'url'\n");
}

TEST_CASE("theme check wants every template of a theme that stands alone") {
    const Ran ran({{root + "theme.yml", "extends: none\n"}, {root + "templates/home.mustache", "<p>\n"}},
                  "own", Language::zh);
    CHECK(ran.code == exit_content);
    CHECK(ran.output.find(
              "themes/own/templates/report.mustache: error[theme-template-missing]: 主题缺少模板“report”\n"
              "  提示：现有：home\n") != std::string::npos);
    CHECK(ran.output.find("“home”") == std::string::npos);
}

TEST_CASE("theme check refuses a theme that is not there") {
    const Ran ran({}, "blue");
    CHECK(ran.code == exit_environment);
    CHECK(ran.output == "there is no theme 'blue': the repository has no themes/blue/");
}
