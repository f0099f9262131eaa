// SPDX-License-Identifier: MIT
// Reads a template's pieces as HTML, once: refuses tags in places where escaping does not protect, and
// takes the indentation out. Private to the room `theme`.
#pragma once

#include <vector>

#include "theme/tags.h"

namespace gongkai::theme {

/// {{x}} may stand in text and in quoted attribute values; {{{x}}} only in text; neither in <script>,
/// <style>, on… attributes, or loose inside a tag. A section ends in the same kind of place as it begins.
/// The exception is {{{x}}} between <script type="application/ld+json"> and </script>, written exactly so and
/// with nothing else inside: it becomes a piece of the kind `json`. Returns whether the pieces passed.
bool check_html(std::vector<Piece>& pieces, Diagnostics& diagnostics);

/// Makes every run of white space that holds a line end into one line end, in text and between
/// attributes, where HTML shows both alike. The content of <pre>, <textarea>, <title>, <script> and
/// <style>, attribute values and comments stay as they are.
/// REQUIRES: pieces that passed check_html.
void strip_indentation(std::vector<Piece>& pieces);

}  // namespace gongkai::theme
