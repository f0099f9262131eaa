// SPDX-License-Identifier: MIT
// A theme made of a few lines, for tests.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "theme/theme.h"

namespace gongkai {

struct Workshop {
    std::vector<ThemeFile> files;
    Diagnostics diagnostics;
    Theme theme;

    explicit Workshop(std::vector<ThemeFile> given)
        : files(std::move(given)), theme(Theme::compile(files, "themes/t/", diagnostics)) {}

    /// What was reported, as a person reads it.
    std::string reported(Language language = Language::en) {
        diagnostics.sort();
        diagnostics.quote_sources([&](const std::string& path) -> std::optional<std::string> {
            for (const ThemeFile& file : files) {
                if ("themes/t/" + file.path == path) return file.bytes;
            }
            return std::nullopt;
        });
        std::string all;
        for (const Diagnostic& d : diagnostics.items()) all += render(d, language);
        return all;
    }
};

/// What compiling this one template reports.
inline std::string complaints(std::string source, Language language = Language::en) {
    return Workshop({{"templates/page.mustache", std::move(source)}}).reported(language);
}

/// The page a template makes; the diagnostics instead when there are any.
inline std::string page_of(std::string source, const View& page, const View& site = {}) {
    Workshop workshop({{"templates/page.mustache", std::move(source)}});
    const std::string out = workshop.theme.render("page", page, site, workshop.diagnostics);
    return workshop.diagnostics.empty() ? out : out + workshop.reported();
}

}  // namespace gongkai
