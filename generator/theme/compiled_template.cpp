// SPDX-License-Identifier: MIT
// Mustache walks, we answer. The walker gets a template of tags only, named by number:
//
//     <li>{{name}}{{#rows}}, {{.}}{{/rows}}
//     {{0}}{{1}}{{#2}}{{3}}{{4}}{{/2}}          steps 0 and 3 are literals, 5 is the end of 2
//
// Each time it meets a tag it asks the context's get() for that number, so the context knows exactly
// which tag of which file asks. Literals and values are written to the page there and then, straight out
// of the View, and the walker is told "nothing here". For sections it is told what to repeat: it only sees
// stand-ins, and as it pushes and pops them the context keeps the real View beside them. So nothing of the
// View is copied or converted, and Mustache's own escaping, buffering and blank-line rules never run.
//
// The parsed form is shared by all threads: it changes only when Mustache itself finds an error, and it has
// no occasion to (no partials, no lambdas, no syntax we have not checked).
#include "theme/compiled_template.h"

#include <cassert>
#include <charconv>
#include <kainjow/mustache.hpp>
#include <set>
#include <string_view>
#include <unordered_map>

#include "text/text.h"

namespace gongkai::theme {
namespace {

using StandIn = kainjow::mustache::data;

const char* kind_name(const View& view) {
    constexpr const char* names[] = {"bool", "text", "html", "list", "object", "json"};
    return names[view.value().index()];
}

/// How a template may use a value of that kind.
std::string right_form(const View& view, const std::string& name) {
    if (std::holds_alternative<std::string>(view.value())) return written(PieceKind::text, name);
    if (std::holds_alternative<View::Html>(view.value())) return written(PieceKind::html, name);
    if (std::holds_alternative<View::Json>(view.value())) return written(PieceKind::json, name);
    return written(PieceKind::section, name) + "…" + written(PieceKind::end, name);
}

const View* member(const View& view, std::string_view name) {
    const auto* object = std::get_if<View::Object>(&view.value());
    if (object == nullptr) return nullptr;
    for (const auto& [key, value] : *object) {
        if (key == name) return &value;
    }
    return nullptr;
}

/// One render: the page so far, and the sections we are in.
class Rendering {
public:
    Rendering(const std::vector<Step>& steps, const View& page, const View& site, Diagnostics& diagnostics)
        : steps_(steps), page_(page), diagnostics_(diagnostics) {
        for (const View* root : {&page, &site}) {
            for (const auto& [name, value] : std::get<View::Object>(root->value())) {
                root_.try_emplace(name, &value);
            }
        }
    }

    const StandIn* answer(std::size_t number);
    void enter(const StandIn* stand_in);
    void leave();

    std::string out;
    bool failed() const { return !mistaken_.empty(); }

private:
    struct Frame {
        const View* view;  // what names are looked up in; null for a section on a bool
        bool ends_list;    // the last item of the innermost list
    };
    struct OpenList {
        const View::List* items;
        const StandIn* first;
    };

    const View* find(const Step& step) const;
    const View* current() const;
    void write(const Step& step, const View& value);
    /// The answer that shows nothing. An inverted section is shown when it gets nothing, and pushes nothing.
    const StandIn* hidden(const Step& step) const {
        return step.piece.kind == PieceKind::inverted ? &truth_ : nullptr;
    }
    const StandIn* open_section(const Step& step, const View& value);
    const StandIn& stand_ins(std::size_t count);
    void unknown(const Step& step);
    void wrong_kind(const Step& step, const View& value);

    const std::vector<Step>& steps_;
    const View& page_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string_view, const View*> root_;  // the page's names, then the site's
    std::vector<Frame> frames_;                               // innermost last
    std::vector<OpenList> lists_;                             // innermost last
    const View* entering_ = nullptr;                          // the view of the section about to open
    std::unordered_map<std::size_t, StandIn> lists_by_size_;
    const StandIn truth_{true};
    std::set<const Step*> mistaken_;  // a tag in a loop complains once
};

const View* Rendering::current() const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        if (frame->view != nullptr) return frame->view;
    }
    return &page_;
}

/// The first part of a dotted name is looked up from the innermost section outwards, the others only in
/// what the first gave.
const View* Rendering::find(const Step& step) const {
    if (step.parts.empty()) return current();
    const View* found = nullptr;
    for (auto frame = frames_.rbegin(); frame != frames_.rend() && found == nullptr; ++frame) {
        if (frame->view != nullptr) found = member(*frame->view, step.parts.front());
    }
    if (found == nullptr) {
        const auto root = root_.find(step.parts.front());
        if (root == root_.end()) return nullptr;
        found = root->second;
    }
    for (std::size_t i = 1; i < step.parts.size() && found != nullptr; ++i)
        found = member(*found, step.parts[i]);
    return found;
}

/// What the walker is told of tag `number`: nothing, or what to repeat its content for.
const StandIn* Rendering::answer(std::size_t number) {
    const Step& step = steps_[number];
    if (step.piece.kind == PieceKind::literal) {
        out += step.piece.text;
        return nullptr;
    }
    const View* value = find(step);
    if (value == nullptr) {
        unknown(step);
        return hidden(step);
    }
    if (step.piece.kind == PieceKind::section || step.piece.kind == PieceKind::inverted) {
        return open_section(step, *value);
    }
    write(step, *value);
    return nullptr;
}

void Rendering::write(const Step& step, const View& value) {
    const auto* text = std::get_if<std::string>(&value.value());
    const auto* html = std::get_if<View::Html>(&value.value());
    const auto* json = std::get_if<View::Json>(&value.value());
    if (step.piece.kind == PieceKind::text && text != nullptr) {
        append_escaped(out, *text);
    } else if (step.piece.kind == PieceKind::html && html != nullptr) {
        out += html->text;
    } else if (step.piece.kind == PieceKind::json && json != nullptr) {
        out += json->text();
    } else {
        wrong_kind(step, value);
    }
}

const StandIn* Rendering::open_section(const Step& step, const View& value) {
    const auto* truth = std::get_if<bool>(&value.value());
    const auto* list = std::get_if<View::List>(&value.value());
    const bool is_object = std::holds_alternative<View::Object>(value.value());
    const bool is_true = is_object || (truth != nullptr && *truth) || (list != nullptr && !list->empty());
    if (truth == nullptr && list == nullptr && !is_object) {
        wrong_kind(step, value);
        return hidden(step);
    }
    if (step.piece.kind == PieceKind::inverted) return is_true ? hidden(step) : nullptr;
    if (!is_true) return hidden(step);
    if (list == nullptr) {
        entering_ = is_object ? &value : nullptr;
        return &truth_;
    }
    const StandIn& items = stand_ins(list->size());
    lists_.push_back({list, items.list_value().data()});
    return &items;
}

/// A list of that many stand-ins. Lists of one length share theirs, also when one is inside the other.
const StandIn& Rendering::stand_ins(std::size_t count) {
    const auto [found, is_new] = lists_by_size_.try_emplace(count, StandIn::type::list);
    if (is_new) {
        for (std::size_t i = 0; i < count; ++i) found->second.push_back(truth_);
    }
    return found->second;
}

void Rendering::enter(const StandIn* stand_in) {
    if (stand_in == &truth_) return frames_.push_back({entering_, false});
    const OpenList& list = lists_.back();
    const auto index = static_cast<std::size_t>(stand_in - list.first);
    frames_.push_back({&(*list.items)[index], index + 1 == list.items->size()});
}

void Rendering::leave() {
    if (frames_.back().ends_list) lists_.pop_back();
    frames_.pop_back();
}

void Rendering::unknown(const Step& step) {
    if (!mistaken_.insert(&step).second) return;
    std::vector<std::string_view> names;
    for (const auto& [name, value] : root_) names.push_back(name);
    for (const Frame& frame : frames_) {
        const auto* object =
            frame.view == nullptr ? nullptr : std::get_if<View::Object>(&frame.view->value());
        if (object == nullptr) continue;
        for (const auto& [name, value] : *object) names.push_back(name);
    }
    diagnostics_.add(Code::theme_name_unknown, *step.piece.path, step.piece.place,
                     {step.piece.text, offer(step.piece.text, std::move(names))});
}

void Rendering::wrong_kind(const Step& step, const View& value) {
    if (!mistaken_.insert(&step).second) return;
    diagnostics_.add(Code::theme_value_kind, *step.piece.path, step.piece.place,
                     {step.piece.text, kind_name(value), written(step.piece.kind, step.piece.text),
                      right_form(value, step.piece.text)});
}

class Context final : public kainjow::mustache::basic_context<std::string> {
public:
    explicit Context(Rendering& rendering) : rendering_(rendering) {}
    void push(const StandIn* stand_in) override { rendering_.enter(stand_in); }
    void pop() override { rendering_.leave(); }
    const StandIn* get(const std::string& number) const override {
        std::size_t value = 0;
        std::from_chars(number.data(), number.data() + number.size(), value);
        return rendering_.answer(value);
    }
    const StandIn* get_partial(const std::string&) const override { return nullptr; }

private:
    Rendering& rendering_;
};

/// Mustache's output: empty, since the page is written by the context.
struct NoOutput {
    NoOutput& operator<<(const std::string&) { return *this; }
};

std::vector<std::string> parts_of(const Piece& piece) {
    std::vector<std::string> parts;
    if (piece.kind == PieceKind::literal || piece.text == ".") return parts;
    for (std::size_t begin = 0;;) {
        const std::size_t dot = piece.text.find('.', begin);
        parts.push_back(piece.text.substr(begin, dot - begin));
        if (dot == std::string::npos) return parts;
        begin = dot + 1;
    }
}

/// The template the walker gets.
std::string numbered(const std::vector<Step>& steps) {
    std::string source;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        switch (steps[i].piece.kind) {
            case PieceKind::section:
            case PieceKind::inverted:
                source += written(steps[i].piece.kind, std::to_string(i));
                open.push_back(i);
                break;
            case PieceKind::end:
                source += written(PieceKind::end, std::to_string(open.back()));
                open.pop_back();
                break;
            default: source += written(PieceKind::text, std::to_string(i));
        }
    }
    return source;
}

}  // namespace

struct CompiledTemplate::Walker {
    kainjow::mustache::mustache parsed;
};

CompiledTemplate::CompiledTemplate(std::vector<Piece> pieces) {
    steps_.reserve(pieces.size());
    for (Piece& piece : pieces) {
        std::vector<std::string> parts = parts_of(piece);
        steps_.push_back({std::move(piece), std::move(parts)});
    }
    walker_ = std::make_unique<Walker>(Walker{kainjow::mustache::mustache(numbered(steps_))});
    assert(walker_->parsed.is_valid());
}

CompiledTemplate::~CompiledTemplate() = default;

std::string CompiledTemplate::render(const View& page, const View& site, Diagnostics& diagnostics) const {
    Rendering rendering(steps_, page, site, diagnostics);
    rendering.out.reserve(last_size_.load(std::memory_order_relaxed) + 1024);
    Context context(rendering);
    NoOutput none;
    walker_->parsed.render(context, none);
    if (rendering.failed()) return {};
    last_size_.store(rendering.out.size(), std::memory_order_relaxed);
    return std::move(rendering.out);
}

}  // namespace gongkai::theme
