// SPDX-License-Identifier: MIT
// A repository's own theme stands before the one that is built in: one partial is enough.
#include "catch.h"
#include "theme/theme.h"

using namespace gongkai;

namespace {

struct Own {
    Diagnostics diagnostics;
    Theme theme;

    explicit Own(std::vector<ThemeFile> files)
        : theme(Theme::compile(with_built_in_theme({"themes/own/", std::move(files)}, diagnostics), "zh-CN",
                               diagnostics)) {}

    std::string said() const {
        std::string all;
        for (const Diagnostic& d : diagnostics.items()) all += render(d, Language::en);
        return all;
    }
    bool has_static(const std::string& path) const {
        for (const ThemeFile& file : theme.static_files())
            if (file.path == path) return true;
        return false;
    }
};

const View site = View().set("version", "0");

}  // namespace

TEST_CASE("one partial of a theme takes the place of the built-in one, and all else stays") {
    Own own({{"partials/head.mustache", "<title>own</title>"},
             {"partials/foot.mustache", "{{words.foot.about}}"},
             {"words/zh-CN.yml", "foot.about: 关于\n"},
             {"static/own.css", "p{}"}});
    CHECK(own.said() == "");
    const std::string page = own.theme.render("not_found", View().set("root", ""), site, own.diagnostics);
    CHECK(page.starts_with("<title>own</title>"));
    CHECK(page.find("没有找到网页") != std::string::npos);
    CHECK(page.ends_with("关于"));
    CHECK(own.has_static("own.css"));
    CHECK(own.has_static("site.css"));
}

TEST_CASE("a theme that extends none has its own files and the words of the program only") {
    Own own({{"theme.yml", "extends: none\n"}, {"templates/page.mustache", "{{words.page.home}}"}});
    CHECK(own.said() == "");
    CHECK(own.theme.render("page", View(), View(), own.diagnostics) == "首页");
    CHECK_FALSE(own.theme.has_template("report"));
    CHECK_FALSE(own.has_static("site.css"));
}

TEST_CASE("a theme extends the built-in one or none") {
    CHECK(Own(std::vector<ThemeFile>{{"theme.yml", "extends: default\n"}}).theme.has_template("report"));
    const Own own(std::vector<ThemeFile>{{"theme.yml", "extends: blue\n"}});
    CHECK(own.said().starts_with("themes/own/theme.yml:1:10: error["));
    CHECK(own.theme.has_template("report"));
}

TEST_CASE("an empty folder is the built-in theme") {
    const Own own(std::vector<ThemeFile>{});
    CHECK(own.said() == "");
    CHECK(own.theme.static_files().size() > 0);
}
