// SPDX-License-Identifier: MIT
// A View and a template make HTML. The only room that includes Mustache (kainjow).
//
// Strict where Mustache is lenient: an unknown name, an unknown partial, or a value of the wrong kind
// (a list where text is wanted, plain text in {{{ }}}, HTML in {{ }}) is an error with template, line
// and column. Nothing renders silently empty. Templates are read as HTML too: {{name}} may stand in text
// and in quoted attribute values, {{{name}}} in text only, neither in scripts, style sheets or on…
// attributes. JSON-LD is the one exception, see View::Json.
#pragma once

#include <concepts>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace gongkai {

/// What a template may ask for: a tree of named values, no functions. A View is a page's complete
/// list of dependencies beside its template, so it can be compared, hashed and shown.
class View {
public:
    /// Finished, safe HTML. Only {{{name}}} takes it, and {{{name}}} takes nothing else.
    struct Html {
        std::string text;
    };
    /// Finished JSON for <script type="application/ld+json">{{{name}}}</script>, and for no other place. What
    /// could end the script (<, >, &) or a line of it (U+2028, U+2029) is escaped here; in JSON such
    /// characters stand inside strings only.
    class Json {
    public:
        explicit Json(std::string_view json);
        const std::string& text() const { return text_; }

    private:
        std::string text_;
    };
    using Object = std::vector<std::pair<std::string, View>>;
    using List = std::vector<View>;

    View() : value_(Object{}) {}
    template <std::same_as<bool> Bool>  // so that a number or a pointer is not taken for one
    View(Bool truth) : value_(truth) {}
    View(std::string text) : value_(std::move(text)) {}
    View(std::string_view text) : value_(std::string(text)) {}
    View(const char* text) : value_(std::string(text)) {}
    View(Html html) : value_(std::move(html)) {}
    View(Json json) : value_(std::move(json)) {}
    View(List list) : value_(std::move(list)) {}
    View(Object object) : value_(std::move(object)) {}

    /// Adds a name to an object; returns *this. REQUIRES: an object without that name.
    View& set(std::string name, View value) {
        Object& object = std::get<Object>(value_);
        if (object.empty()) object.reserve(16);  // most objects of a page have about as many names
        object.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    /// Sets `name` to the value and `has_<name>` to whether it is not empty. REQUIRES: a text, Html, Json or
    /// list.
    View& set_optional(std::string name, View value);
    void push_back(View item) { std::get<List>(value_).push_back(std::move(item)); }

    const std::variant<bool, std::string, Html, List, Object, Json>& value() const { return value_; }

private:
    std::variant<bool, std::string, Html, List, Object, Json> value_;
};

/// One file of a theme, e.g. {"templates/report.mustache", "<!doctype html>…"}.
struct ThemeFile {
    std::string path;
    std::string bytes;
};

/// A folder of such files; `root` is put before their paths in diagnostics ("themes/default/").
struct ThemeFolder {
    std::string root;
    std::vector<ThemeFile> files;
};

/// All words of a theme in the site's language, by key ("home.newest"). A word may have places for values:
/// {name} for templates, {0} for the program and for scripts.
class Words {
public:
    using Table = std::map<std::string, std::string, std::less<>>;
    Words() = default;
    Words(Language language, Table table) : language_(language), table_(std::move(table)) {}

    /// The language of names that stand in the program, such as those of verdicts.
    Language language() const { return language_; }
    const Table& table() const { return table_; }
    /// REQUIRES: a key of the built-in theme's words.
    const std::string& text(std::string_view key) const;
    /// With the arguments in the places of {0}, {1}, …
    std::string text(std::string_view key, std::initializer_list<std::string> arguments) const;

private:
    Language language_ = Language::zh;
    Table table_;
};

/// Templates compiled once: partials inlined, words put in, standalone tags and indentation taken out (a run
/// of white space with a line end becomes one line end, except in <pre>, <textarea>, <title>, scripts, style
/// sheets, comments and attribute values). A template is `templates/<name>.mustache`, a partial
/// `partials/<name>.mustache`; everything under `static/` is copied to the site as it is; `words/` holds a
/// file for each language; *.md, LICENSE* and contract* beside these folders are for people; any other file
/// is a warning.
class Theme {
public:
    /// Reports every syntax error, unknown word, unknown or recursive partial, and tag in a wrong place of
    /// the HTML of all templates at once. A file hides those of its path in later folders; words are taken
    /// one by one. `language` is the name of a words file, "zh-CN" or "en". A template with a mistake stays
    /// in the theme and renders empty. REQUIRES: no two files with one path in a folder.
    static Theme compile(std::vector<ThemeFolder> folders, std::string_view language,
                         Diagnostics& diagnostics);
    static Theme compile(std::vector<ThemeFile> files, const std::string& root, Diagnostics& diagnostics) {
        return compile({{root, std::move(files)}}, "zh-CN", diagnostics);
    }
    Theme(Theme&&) noexcept;
    Theme& operator=(Theme&&) noexcept;
    ~Theme();

    const Words& words() const;
    /// Files under static/, paths without that prefix, sorted.
    const std::vector<ThemeFile>& static_files() const;
    bool has_template(std::string_view name) const;

    /// Renders `page` with `site` (what all pages share) behind it: a name is looked up in the innermost
    /// section first, then outwards, then in `page`, then in `site`. On a mistake of the template the
    /// diagnostics say where (every such place that is reached, once) and the result is empty; the next
    /// render is not affected. Safe from any thread. REQUIRES: `page` and `site` are objects.
    std::string render(std::string_view template_name, const View& page, const View& site,
                       Diagnostics& diagnostics) const;

    /// Holds every template against contract.yml of the built-in theme: names and their kinds, also in
    /// sections that no page shows; templates that are missing; what a page's style sheets and scripts weigh.
    void check(Diagnostics& diagnostics) const;

private:
    struct Rep;
    explicit Theme(std::unique_ptr<Rep> rep);
    std::unique_ptr<Rep> rep_;
};

/// The files of the theme that is built into the program.
const std::vector<ThemeFile>& built_in_theme();

/// In a repository's theme: `extends: default`, which goes without saying, or `extends: none`.
inline constexpr std::string_view theme_settings_file = "theme.yml";

/// A repository's theme and what stands behind it: the built-in theme, or only its words when the folder's
/// theme.yml says `extends: none`. The folder may be empty.
std::vector<ThemeFolder> with_built_in_theme(ThemeFolder own, Diagnostics& diagnostics);

}  // namespace gongkai
