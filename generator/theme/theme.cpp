// SPDX-License-Identifier: MIT
// From a theme's files to its templates: sort the files by their place, parse, put the partials in, check
// against HTML, compile. A template with a mistake stays in the theme as an empty one.
#include "theme/theme.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "theme/compiled_template.h"
#include "theme/contract.h"
#include "theme/contract_check.h"
#include "theme/html_check.h"
#include "theme/inline.h"
#include "theme/tags.h"
#include "theme/words.h"

namespace gongkai {
namespace {

using namespace theme;

constexpr std::string_view suffix = ".mustache";

/// "report" of "templates/report.mustache" when the folder is "templates/".
std::optional<std::string> name_in(std::string_view folder, std::string_view path) {
    if (!path.starts_with(folder) || !path.ends_with(suffix)) return std::nullopt;
    if (path.size() <= folder.size() + suffix.size()) return std::nullopt;
    return std::string(path.substr(folder.size(), path.size() - folder.size() - suffix.size()));
}

/// What a theme may hold for its own readers: README.md and other documents, a licence, the contract.
bool is_for_people(std::string_view path) {
    if (path.find('/') != std::string_view::npos) return false;
    return path.ends_with(".md") || path.starts_with("LICENSE") || path.starts_with("contract");
}

bool is_settings(std::string_view path) {
    return path == theme_settings_file || (path.starts_with("words/") && path.ends_with(".yml"));
}

/// A theme's files by what they are for.
struct Sorted {
    std::string root;  // of the first folder
    Partials templates, partials;
    Words::Table words;
    std::vector<ThemeFile> static_files;
};

/// Of files with one path the first folder's is taken; of words, each one.
Sorted sort_files(std::vector<ThemeFolder> folders, std::string_view language, Diagnostics& found) {
    Sorted sorted;
    const std::string words_path = "words/" + std::string(language) + ".yml";
    std::set<std::string> taken;
    for (ThemeFolder& folder : folders) {
        if (sorted.root.empty()) sorted.root = folder.root;
        for (ThemeFile& file : folder.files) {
            const std::string path = folder.root + file.path;
            if (file.path == words_path) read_words(path, file.bytes, sorted.words, found);
            if (!taken.insert(file.path).second) continue;
            if (const auto template_name = name_in("templates/", file.path)) {
                sorted.templates[*template_name] = parse_template(path, file.bytes, found);
            } else if (const auto partial_name = name_in("partials/", file.path)) {
                sorted.partials[*partial_name] = parse_template(path, file.bytes, found);
            } else if (file.path.starts_with("static/")) {
                sorted.static_files.push_back({file.path.substr(7), std::move(file.bytes)});
            } else if (!is_settings(file.path) && !is_for_people(file.path)) {
                found.add(Code::theme_file_unused, path, {});
            }
        }
    }
    std::sort(sorted.static_files.begin(), sorted.static_files.end(),
              [](const ThemeFile& a, const ThemeFile& b) { return a.path < b.path; });
    return sorted;
}

}  // namespace

struct Theme::Rep {
    std::string root;
    Words words;
    std::vector<ThemeFile> static_files;
    /// Null for a template that did not compile.
    std::map<std::string, std::unique_ptr<CompiledTemplate>, std::less<>> templates;

    std::string path_of(std::string_view name) const {
        return root + "templates/" + std::string(name) + std::string(suffix);
    }
    void report_missing(std::string_view wanted, Diagnostics& diagnostics) const {
        std::vector<std::string_view> names;
        for (const auto& [name, compiled] : templates) names.push_back(name);
        diagnostics.add(Code::theme_template_missing, path_of(wanted), {},
                        {std::string(wanted), offer(wanted, std::move(names))});
    }
};

Theme::Theme(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

Theme Theme::compile(std::vector<ThemeFolder> folders, std::string_view language, Diagnostics& diagnostics) {
    Diagnostics found;
    Sorted sorted = sort_files(std::move(folders), language, found);
    auto rep = std::make_unique<Rep>();
    rep->root = std::move(sorted.root);
    rep->words = {language == "en" ? Language::en : Language::zh, std::move(sorted.words)};
    rep->static_files = std::move(sorted.static_files);
    for (auto* files : {&sorted.partials, &sorted.templates})
        for (auto& [name, file] : *files)
            file.sound = check_words(file.pieces, rep->words, found) && file.sound;
    for (const auto& [name, file] : sorted.partials)  // also unused ones
        inline_partials(file, sorted.partials, found);
    for (const auto& [name, file] : sorted.templates) {
        auto& compiled = rep->templates[name];
        auto pieces = inline_partials(file, sorted.partials, found);
        if (!pieces || !check_html(*pieces, found)) continue;
        strip_indentation(*pieces);
        compiled = std::make_unique<CompiledTemplate>(put_words_in(std::move(*pieces), rep->words));
    }
    found.sort();  // a partial's mistakes are found once for each template that uses it
    diagnostics.append(std::move(found));
    return Theme(std::move(rep));
}

const Words& Theme::words() const { return rep_->words; }

const std::vector<ThemeFile>& Theme::static_files() const { return rep_->static_files; }

bool Theme::has_template(std::string_view name) const { return rep_->templates.contains(name); }

void Theme::check(Diagnostics& diagnostics) const {
    const Contract& contract = built_in_contract();
    Diagnostics found;
    for (const auto& [name, shape] : contract)
        if (name != every_page && !has_template(name)) rep_->report_missing(name, found);
    static const ViewShape nothing;
    const auto shape_named = [&](std::string_view name) -> const ViewShape& {
        const auto row = contract.find(name);
        return row == contract.end() ? nothing : row->second;
    };
    for (const auto& [name, compiled] : rep_->templates) {
        if (compiled == nullptr) continue;  // compile() has said why
        if (contract.contains(name))
            check_names(compiled->steps(), shape_named(name), shape_named(every_page), found);
        check_weight(rep_->path_of(name), name, compiled->steps(), rep_->static_files, found);
    }
    found.sort();  // a partial's mistakes are found once for each template that uses it
    diagnostics.append(std::move(found));
}

std::string Theme::render(std::string_view template_name, const View& page, const View& site,
                          Diagnostics& diagnostics) const {
    const auto found = rep_->templates.find(template_name);
    if (found == rep_->templates.end()) {
        rep_->report_missing(template_name, diagnostics);
        return {};
    }
    if (found->second == nullptr) return {};  // compile() has said why
    return found->second->render(page, site, diagnostics);
}

}  // namespace gongkai
