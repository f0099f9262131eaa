// SPDX-License-Identifier: MIT
// A template ready to render. Private to the room `theme`.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "theme/tags.h"
#include "theme/theme.h"

namespace gongkai::theme {

/// One instruction: a literal, or a tag with its name taken apart at the dots.
struct Step {
    Piece piece;
    std::vector<std::string> parts;  ///< {"a", "b"} for {{a.b}}; empty for literals and {{.}}
};

class CompiledTemplate {
public:
    /// REQUIRES: sound pieces without partials, that passed check_html.
    explicit CompiledTemplate(std::vector<Piece> pieces);
    ~CompiledTemplate();

    /// As Theme::render. Safe from any thread.
    std::string render(const View& page, const View& site, Diagnostics& diagnostics) const;

    const std::vector<Step>& steps() const { return steps_; }

private:
    struct Walker;  // Mustache's own parsed form
    std::vector<Step> steps_;
    std::unique_ptr<Walker> walker_;
    mutable std::atomic<std::size_t> last_size_{0};  // of the page rendered last: what to reserve
};

}  // namespace gongkai::theme
