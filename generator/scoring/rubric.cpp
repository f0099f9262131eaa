// SPDX-License-Identifier: MIT
// Score sheets from content/rubrics/*.yml: the tree, flattened with parents before children, and the
// checks a sheet must pass before any report is scored by it.
#include <algorithm>

#include "frontmatter/frontmatter.h"
#include "scoring/sheet.h"
#include "text/text.h"

namespace gongkai {
namespace {

RubricStatus status_named(std::string_view name) {
    if (name == "official") return RubricStatus::official;
    return name == "reconstructed" ? RubricStatus::reconstructed : RubricStatus::example;
}

Basis basis_named(std::string_view name) {
    if (name == "verified") return Basis::verified;
    if (name == "reported") return Basis::reported;
    return name == "common_knowledge" ? Basis::common_knowledge : Basis::unstated;
}

/// content/rubrics/r.yml → r
std::string name_of(const std::string& path) {
    const std::size_t begin = path.rfind('/') + 1;
    return path.substr(begin, path.size() - begin - 4);
}

class RubricReader {
public:
    RubricReader(const std::string& path, Diagnostics& diagnostics)
        : path_(path), diagnostics_(diagnostics) {}

    Rubric read(const YamlNode& yaml) {
        const FieldReader fields(path_, yaml, rubric_fields(), diagnostics_);
        head(fields);
        defaults(fields);
        if (const YamlNode* list = fields.find("bands")) bands(*list);
        if (const YamlNode* list = fields.find("nodes")) nodes(*list, -1, 0);
        if (rubric_.indicators.empty() && fields.find("nodes") != nullptr) {
            diagnostics_.add(Code::rubric_no_indicators, path_, fields.place("nodes"));
        }
        check_codes();
        if (rubric_.total) check_sum(-1, *rubric_.total, "总分", fields.place("total"));
        for (std::size_t i = 0; i < rubric_.indicators.size(); ++i) check_children(i);
        for (std::size_t i = 0; i < rubric_.indicators.size(); ++i) check_purpose(i);
        execution_rate(fields);
        give_slots();
        return std::move(rubric_);
    }

private:
    void head(const FieldReader& fields) {
        rubric_.path = path_;
        rubric_.id = fields.text("id");
        rubric_.title = fields.text("title");
        rubric_.region = fields.text("region");
        rubric_.level = fields.text("level");
        rubric_.source = fields.text("source");
        rubric_.note = fields.text("note");
        rubric_.valid_from = fields.integer("valid_from");
        rubric_.valid_to = fields.integer("valid_to");
        rubric_.total = fields.decimal("total");
        rubric_.status = status_named(fields.choice("status", "example"));
        if (fields.choice("purpose", "report") == "quality") rubric_.purpose = RubricPurpose::quality;
        check_id(fields);
    }

    void defaults(const FieldReader& fields) {
        defaults_.reverse = reverse_named(fields.choice("reverse", "linear_2x"));
        const int decimals = fields.integer("rounding").value_or(2);
        if (decimals < 0 || decimals > 4) {
            diagnostics_.add(Code::scoring_rounding, path_, fields.place("rounding"));
        } else {
            defaults_.rounding = static_cast<std::uint8_t>(decimals);
        }
        if (const YamlNode* list = fields.find("levels"))
            defaults_.levels = read_levels(path_, *list, diagnostics_);
    }

    void check_id(const FieldReader& fields) {
        const std::string name = name_of(path_);
        if (!rubric_.id.empty() && rubric_.id != name) {
            diagnostics_.add(Code::rubric_id, path_, fields.place("id"), {rubric_.id, name});
        }
    }

    void bands(const YamlNode& list) {
        for (const YamlNode& item : list.items) {
            const FieldReader band(path_, item, grade_fields(), diagnostics_);
            const auto min = band.decimal("min");
            if (!min) return;  // reported by the reader
            rubric_.bands.push_back({band.text("grade"), *min});
        }
        const auto& all = rubric_.bands;
        const auto not_below = [](const GradeBand& a, const GradeBand& b) { return a.min <= b.min; };
        const bool descending = std::adjacent_find(all.begin(), all.end(), not_below) == all.end();
        if (!all.empty() && (!descending || all.back().min != Decimal{})) {
            diagnostics_.add(Code::rubric_bands, path_, list.place);
        }
    }

    void nodes(const YamlNode& list, int parent, int depth) {
        for (const YamlNode& item : list.items) {
            const FieldReader fields(path_, item, node_fields(), diagnostics_);
            const int index = static_cast<int>(rubric_.indicators.size());
            Indicator read = indicator(fields, item.place, parent, depth);
            rules_.push_back(read_rule(path_, fields, defaults_, read, diagnostics_));
            rubric_.indicators.push_back(std::move(read));
            code_places_.push_back(fields.place("code"));
            if (const YamlNode* children = fields.find("children")) {
                rubric_.indicators[static_cast<std::size_t>(index)].leaf = children->items.empty();
                nodes(*children, index, depth + 1);
            }
        }
    }

    Indicator indicator(const FieldReader& fields, Place place, int parent, int depth) {
        Indicator i;
        i.code = fields.text("code");
        i.name = fields.text("name");
        i.weight = fields.decimal("weight");
        i.kind = kind_named(fields.choice("kind", "manual"));
        i.formula = fields.text("formula");
        i.rule = fields.text("rule");
        i.label = fields.find("label") != nullptr ? fields.text("label") : i.name;
        i.evidence_required = fields.text("evidence_required");
        i.provenance = fields.text("provenance");
        i.basis = basis_named(fields.choice("basis", ""));
        checks(fields, i);
        i.depth = depth;
        i.parent = parent;
        i.place = fields.find("weight") != nullptr ? fields.place("weight") : place;
        if (i.weight && *i.weight < Decimal{}) {
            diagnostics_.add(Code::rubric_weight_negative, path_, i.place, {i.name});
        }
        if (i.basis == Basis::common_knowledge && rubric_.status == RubricStatus::official) {
            diagnostics_.add(Code::rubric_not_official, path_, fields.place("basis"), {i.name});
        }
        return i;
    }

    void checks(const FieldReader& fields, Indicator& i) {
        i.each = fields.decimal("each");
        if (i.each && *i.each <= Decimal{}) {
            diagnostics_.add(Code::scoring_not_positive, path_, fields.place("each"), {"each"});
        }
        const YamlNode* list = fields.find("checks");
        if (list == nullptr) return;
        for (const YamlNode& item : list->items) {
            i.checks.push_back(item.text);
            i.check_places.push_back(item.place);
        }
        if (rubric_.purpose != RubricPurpose::quality) {
            diagnostics_.add(Code::rubric_checks_misplaced, path_, list->place);
        }
    }

    void check_purpose(std::size_t index) {
        const Indicator& i = rubric_.indicators[index];
        if (rubric_.purpose != RubricPurpose::quality || !i.leaf || (!i.checks.empty() && i.each)) return;
        diagnostics_.add(Code::rubric_checks_missing, path_, code_places_[index], {i.name});
    }

    void execution_rate(const FieldReader& fields) {
        const std::string code = fields.text("execution_rate");
        for (std::size_t i = 0; i < rubric_.indicators.size() && !code.empty(); ++i) {
            if (rubric_.indicators[i].code == code) rubric_.execution_rate = static_cast<int>(i);
        }
        if (code.empty() || rubric_.execution_rate != -1) return;
        diagnostics_.add(Code::rubric_execution_rate, path_, fields.place("execution_rate"), {code});
    }

    /// Now that all figures of the sheet are known, each rule learns where its own are.
    void give_slots() {
        auto& all = rubric_.inputs;
        for (const ReadRule& read : rules_) {
            all.insert(all.end(), read.formula_inputs.begin(), read.formula_inputs.end());
            all.insert(all.end(), read.condition_inputs.begin(), read.condition_inputs.end());
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        const auto slots = [&](const std::vector<std::string>& ids) {
            std::vector<std::size_t> out;
            for (const std::string& id : ids)
                out.push_back(
                    static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), id) - all.begin()));
            return out;
        };
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (rules_[i].rule == nullptr) continue;
            LeafRule& rule = *rules_[i].rule;
            rule.slots = slots(rules_[i].formula_inputs);
            if (rule.not_applicable) rule.not_applicable->slots = slots(rules_[i].condition_inputs);
            rubric_.indicators[i].scoring = rules_[i].rule;
        }
    }

    void check_codes() {
        std::map<std::string_view, unsigned> lines;
        for (std::size_t i = 0; i < rubric_.indicators.size(); ++i) {
            const std::string& code = rubric_.indicators[i].code;
            const auto [first, is_new] = lines.try_emplace(code, code_places_[i].line);
            if (is_new || code.empty()) continue;
            diagnostics_.add(Code::rubric_code_twice, path_, code_places_[i],
                             {code, std::to_string(first->second)});
        }
    }

    void check_children(std::size_t index) {
        const Indicator& parent = rubric_.indicators[index];
        if (!parent.leaf && parent.weight)
            check_sum(static_cast<int>(index), *parent.weight, parent.name, parent.place);
    }

    /// The weights one level below `parent` must add up; a sheet that prints none there is left alone.
    void check_sum(int parent, Decimal whole, const std::string& name, Place place) {
        Decimal sum;
        std::string terms;
        for (const Indicator& i : rubric_.indicators) {
            if (i.parent != parent) continue;
            if (!i.weight) return;
            sum = sum + *i.weight;
            terms += (terms.empty() ? "" : " + ") + i.weight->to_string();
        }
        if (terms.empty() || sum == whole) return;
        diagnostics_.add(Code::rubric_weight_sum, path_, place,
                         {name, whole.to_string(), sum.to_string(), terms});
    }

    const std::string& path_;
    Diagnostics& diagnostics_;
    Rubric rubric_;
    SheetDefaults defaults_;
    std::vector<ReadRule> rules_;     ///< by indicator
    std::vector<Place> code_places_;  ///< by indicator
};

}  // namespace

Rubrics load_rubrics(const Snapshot& snapshot, Ledger& ledger, Diagnostics& diagnostics) {
    Rubrics rubrics;
    for (const SourceFile& file : snapshot.files()) {
        if (!file.path.starts_with("content/rubrics/") || !file.path.ends_with(".yml")) continue;
        if (file.path.find('/', std::string_view("content/rubrics/").size()) != std::string::npos) continue;
        ledger.add(file.path, Outcome::published);
        const std::string bytes = snapshot.read(file);
        const auto text = checked_text(file.path, bytes, diagnostics);
        const auto yaml = text ? read_yaml(file.path, *text, 1, diagnostics) : std::nullopt;
        rubrics.emplace(name_of(file.path),
                        yaml ? RubricReader(file.path, diagnostics).read(*yaml) : Rubric{});
    }
    return rubrics;
}

int Rubric::find(std::string_view name_or_code) const {
    int found = -1;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (indicators[i].code == name_or_code) return static_cast<int>(i);
        if (indicators[i].name == name_or_code) found = found == -1 ? static_cast<int>(i) : -2;
    }
    return found;
}

}  // namespace gongkai
