// SPDX-License-Identifier: MIT
// One template file cut into pieces: literal text and Mustache tags, each tag with its place.
// Comments and the lines that hold nothing but one section, comment or partial tag are already gone.
// Private to the room `theme`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace gongkai::theme {

/// `json` is an `html` that is the whole content of a JSON-LD script; check_html finds those.
enum class PieceKind { literal, text, html, json, section, inverted, end, partial };

struct Piece {
    PieceKind kind = PieceKind::literal;
    std::string text;  ///< a literal's text, or a tag's name
    Place place;       ///< of the tag; literals have none
    std::shared_ptr<const std::string> path;
};

struct TemplateFile {
    std::vector<Piece> pieces;
    bool sound = true;  ///< no error was reported, so sections are balanced and names are names
};

/// Reads a file and reports every syntax error of it. `path` is the one to put into diagnostics.
TemplateFile parse_template(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);

/// The tag as an author writes it: {{name}}, {{{name}}}, {{#name}} …
std::string written(PieceKind kind, std::string_view name);

/// For "did you mean": the nearest of `names`, or, when none is near, the first dozen of them.
std::string offer(std::string_view wanted, std::vector<std::string_view> names);

}  // namespace gongkai::theme
