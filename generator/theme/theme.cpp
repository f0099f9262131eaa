// SPDX-License-Identifier: MIT
// From a theme's files to its templates: sort the files by their place, parse, put the partials in, check
// against HTML, compile. A template with a mistake stays in the theme as an empty one.
#include "theme/theme.h"

#include <algorithm>
#include <map>
#include <optional>

#include "theme/compiled_template.h"
#include "theme/html_check.h"
#include "theme/inline.h"
#include "theme/tags.h"

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

}  // namespace

struct Theme::Rep {
    std::string root;
    std::vector<ThemeFile> static_files;
    /// Null for a template that did not compile.
    std::map<std::string, std::unique_ptr<CompiledTemplate>, std::less<>> templates;
};

Theme::Theme(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

Theme Theme::compile(std::vector<ThemeFile> files, const std::string& root, Diagnostics& diagnostics) {
    auto rep = std::make_unique<Rep>();
    rep->root = root;
    Diagnostics found;
    Partials partials;
    Partials templates;
    for (ThemeFile& file : files) {
        if (const auto template_name = name_in("templates/", file.path)) {
            templates[*template_name] = parse_template(root + file.path, file.bytes, found);
        } else if (const auto partial_name = name_in("partials/", file.path)) {
            partials[*partial_name] = parse_template(root + file.path, file.bytes, found);
        } else if (file.path.starts_with("static/")) {
            rep->static_files.push_back({file.path.substr(7), std::move(file.bytes)});
        } else if (!is_for_people(file.path)) {
            found.add(Code::theme_file_unused, root + file.path, {});
        }
    }
    std::sort(rep->static_files.begin(), rep->static_files.end(),
              [](const ThemeFile& a, const ThemeFile& b) { return a.path < b.path; });
    for (const auto& [name, file] : partials) inline_partials(file, partials, found);  // also unused ones
    for (const auto& [name, file] : templates) {
        auto& compiled = rep->templates[name];
        auto pieces = inline_partials(file, partials, found);
        if (!pieces || !check_html(*pieces, found)) continue;
        strip_indentation(*pieces);
        compiled = std::make_unique<CompiledTemplate>(std::move(*pieces));
    }
    found.sort();  // a partial's mistakes are found once for each template that uses it
    diagnostics.append(std::move(found));
    return Theme(std::move(rep));
}

const std::vector<ThemeFile>& Theme::static_files() const { return rep_->static_files; }

bool Theme::has_template(std::string_view name) const { return rep_->templates.contains(name); }

std::string Theme::render(std::string_view template_name, const View& page, const View& site,
                          Diagnostics& diagnostics) const {
    const auto found = rep_->templates.find(template_name);
    if (found == rep_->templates.end()) {
        std::vector<std::string_view> names;
        for (const auto& [name, compiled] : rep_->templates) names.push_back(name);
        const std::string path = rep_->root + "templates/" + std::string(template_name) + std::string(suffix);
        diagnostics.add(Code::theme_template_missing, path, {},
                        {std::string(template_name), offer(template_name, std::move(names))});
        return {};
    }
    if (found->second == nullptr) return {};  // compile() has said why
    return found->second->render(page, site, diagnostics);
}

}  // namespace gongkai
