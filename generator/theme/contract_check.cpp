// SPDX-License-Identifier: MIT
// The tags are read in order with a stack of the sections that are open. Where the contract cannot tell what
// stands in a section (an unknown name, an empty list), names inside are not judged.
#include "theme/contract_check.h"

#include <algorithm>

namespace gongkai::theme {
namespace {

using Kind = ViewShape::Kind;

constexpr std::size_t most_style = 20'480;
constexpr std::size_t most_script = 8'192;
constexpr std::size_t most_script_of_search = 20'480;

const char* kind_name(Kind kind) {
    constexpr const char* names[] = {"bool", "text", "html", "json", "list", "object"};
    return names[static_cast<std::size_t>(kind)];
}

PieceKind form_of(Kind kind) {
    switch (kind) {
        case Kind::text: return PieceKind::text;
        case Kind::html: return PieceKind::html;
        case Kind::json: return PieceKind::json;
        default: return PieceKind::section;
    }
}

/// How a template may use a value of that kind.
std::string right_form(Kind kind, const std::string& name) {
    const PieceKind form = form_of(kind);
    if (form != PieceKind::section) return written(form, name);
    return written(PieceKind::section, name) + "…" + written(PieceKind::end, name);
}

class NameCheck {
public:
    NameCheck(const ViewShape& page, const ViewShape& site, Diagnostics& diagnostics)
        : scopes_{{&site}, {&page}}, diagnostics_(diagnostics) {}

    void read(const Step& step) {
        const PieceKind kind = step.piece.kind;
        if (kind == PieceKind::literal) return;
        if (kind == PieceKind::end) return scopes_.pop_back();
        const Found found = find(step);
        if (found.shape == nullptr && !found.is_open) unknown(step);
        const bool is_section = kind == PieceKind::section || kind == PieceKind::inverted;
        const PieceKind asked = is_section ? PieceKind::section : kind;
        if (found.shape != nullptr && form_of(found.shape->kind) != asked)
            wrong_kind(step, found.shape->kind);
        if (is_section) scopes_.push_back(inside(found, kind));
    }

private:
    /// What names are looked up in. A section on a flag has no names; an open one might have any.
    struct Scope {
        const ViewShape* shape = nullptr;
        bool is_open = false;
    };
    using Found = Scope;

    static Scope inside(const Found& found, PieceKind kind) {
        if (kind == PieceKind::inverted) return {};
        if (found.shape == nullptr) return {nullptr, true};
        if (found.shape->kind == Kind::object) return {found.shape};
        if (found.shape->kind != Kind::list) return {};
        if (found.shape->item.empty()) return {nullptr, true};
        return {&found.shape->item.front()};
    }

    Found find(const Step& step) const {
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
            if (scope->is_open) return *scope;
            if (scope->shape == nullptr) continue;
            if (step.parts.empty()) return *scope;
            const ViewShape* found = scope->shape->member(step.parts.front());
            if (found == nullptr) continue;
            for (std::size_t i = 1; i < step.parts.size() && found != nullptr; ++i)
                found = found->member(step.parts[i]);
            return {found};
        }
        return {};
    }

    void unknown(const Step& step) {
        std::vector<std::string_view> names;
        for (const Scope& scope : scopes_) {
            if (scope.shape == nullptr) continue;
            for (const auto& [name, shape] : scope.shape->members) names.push_back(name);
        }
        diagnostics_.add(Code::theme_name_unknown, *step.piece.path, step.piece.place,
                         {step.piece.text, offer(step.piece.text, std::move(names))});
    }

    void wrong_kind(const Step& step, Kind kind) {
        diagnostics_.add(Code::theme_value_kind, *step.piece.path, step.piece.place,
                         {step.piece.text, kind_name(kind), written(step.piece.kind, step.piece.text),
                          right_form(kind, step.piece.text)});
    }

    std::vector<Scope> scopes_;  // innermost last
    Diagnostics& diagnostics_;
};

bool names_asset(const std::vector<Step>& steps, const std::string& path) {
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        return step.piece.kind == PieceKind::literal &&
               step.piece.text.find("assets/" + path + "\"") != std::string::npos;
    });
}

}  // namespace

void check_names(const std::vector<Step>& steps, const ViewShape& page, const ViewShape& site,
                 Diagnostics& diagnostics) {
    NameCheck check(page, site, diagnostics);
    for (const Step& step : steps) check.read(step);
}

void check_weight(const std::string& path, const std::string& name, const std::vector<Step>& steps,
                  const std::vector<ThemeFile>& static_files, Diagnostics& diagnostics) {
    std::size_t style = 0;
    std::size_t script = 0;
    for (const ThemeFile& file : static_files) {
        if (file.path.ends_with(".css") && names_asset(steps, file.path)) style += file.bytes.size();
        if (file.path.ends_with(".js") && names_asset(steps, file.path)) script += file.bytes.size();
    }
    const auto report = [&](const char* what, std::size_t size, std::size_t most) {
        if (size <= most) return;
        diagnostics.add(Code::theme_weight, path, {},
                        {name, what, std::to_string(size), std::to_string(most)});
    };
    report("CSS", style, most_style);
    report("JavaScript", script, name == "search" ? most_script_of_search : most_script);
}

}  // namespace gongkai::theme
