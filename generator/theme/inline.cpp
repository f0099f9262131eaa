// SPDX-License-Identifier: MIT
// A depth-first copy. The way from the template to here is kept, so recursion is seen at the tag that
// closes the circle. A partial stands at its tag without the tag's indentation: template indentation
// never reaches a page (see html_check.h).
#include "theme/inline.h"

#include <algorithm>

namespace gongkai::theme {
namespace {

constexpr std::size_t most_levels = 32;
constexpr std::size_t most_pieces = 100'000;

class Inliner {
public:
    Inliner(const Partials& partials, Diagnostics& diagnostics)
        : partials_(partials), diagnostics_(diagnostics) {}

    void copy(const TemplateFile& file) {
        sound_ = sound_ && file.sound;
        for (const Piece& piece : file.pieces) {
            if (piece.kind == PieceKind::partial) {
                enter(piece);
            } else if (piece.kind == PieceKind::literal && !out_.empty() &&
                       out_.back().kind == PieceKind::literal) {
                out_.back().text += piece.text;
            } else {
                out_.push_back(piece);
            }
        }
    }

    std::optional<std::vector<Piece>> result() {
        if (!sound_) return std::nullopt;
        return std::move(out_);
    }

private:
    void enter(const Piece& tag) {
        const auto found = partials_.find(tag.text);
        if (found == partials_.end()) return report(Code::theme_partial_unknown, tag, offered(tag.text));
        if (const auto first = std::find(way_.begin(), way_.end(), tag.text); first != way_.end()) {
            return report(Code::theme_partial_recursion, tag, circle(first));
        }
        if (way_.size() == most_levels) {
            return report(Code::theme_partial_depth, tag, std::to_string(most_levels));
        }
        if (out_.size() > most_pieces) {
            // Partials that use each other twice double at every level; one complaint is enough.
            if (sound_) report(Code::theme_template_size, tag, std::to_string(most_pieces));
            return;
        }
        way_.push_back(tag.text);
        copy(found->second);
        way_.pop_back();
    }

    std::string offered(std::string_view wanted) const {
        std::vector<std::string_view> names;
        for (const auto& [name, file] : partials_) names.push_back(name);
        return offer(wanted, std::move(names));
    }

    std::string circle(std::vector<std::string>::const_iterator first) const {
        std::string text;
        for (auto name = first; name != way_.end(); ++name) text += *name + " → ";
        return text + *first;
    }

    void report(Code code, const Piece& tag, std::string argument) {
        diagnostics_.add(code, *tag.path, tag.place, {tag.text, std::move(argument)});
        sound_ = false;
    }

    const Partials& partials_;
    Diagnostics& diagnostics_;
    std::vector<std::string> way_;  // the partials we are inside of, outermost first
    std::vector<Piece> out_;
    bool sound_ = true;
};

}  // namespace

std::optional<std::vector<Piece>> inline_partials(const TemplateFile& file, const Partials& partials,
                                                  Diagnostics& diagnostics) {
    Inliner inliner(partials, diagnostics);
    inliner.copy(file);
    return inliner.result();
}

}  // namespace gongkai::theme
