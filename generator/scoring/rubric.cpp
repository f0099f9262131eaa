// SPDX-License-Identifier: MIT
// Score sheets from content/rubrics/*.yml: the tree, flattened with parents before children, and the
// checks a sheet must pass before any report is scored by it.
#include <algorithm>
#include <array>

#include "frontmatter/frontmatter.h"
#include "scoring/scoring.h"
#include "text/text.h"

namespace gongkai {
namespace {

using T = FieldType;
using namespace std::string_view_literals;

constexpr auto kind_choices = std::to_array(
    {"quantitative"sv, "定量"sv, "qualitative"sv, "定性"sv, "check"sv, "检查"sv, "manual"sv, "人工"sv});
constexpr auto status_choices =
    std::to_array({"official"sv, "正式"sv, "reconstructed"sv, "复原"sv, "example"sv, "示例"sv});

constexpr auto band_fields = std::to_array<FieldSpec>({
    {"grade", "等级", T::text, true, "等级名称", "the grade's name"},
    {"min", "起点", T::decimal, true, "达到此分即为该等级", "the smallest total that earns it"},
});
constexpr auto node_fields = std::to_array<FieldSpec>({
    {"code", "代码", T::text, true, "指标代码，如 2.1.3", "code such as 2.1.3"},
    {"name", "名称", T::text, true, "指标名称", "the indicator's name"},
    {"weight", "分值", T::decimal, false, "分值", "points"},
    {"kind", "类型", T::choice, false, "定量、定性、检查、人工", "kind of indicator", kind_choices},
    {"formula", "公式", T::text, false, "计算公式", "formula"},
    {"inputs", "数据", T::text_list, false, "公式用到的数据", "figures the formula needs"},
    {"rule", "评分规则", T::text, false, "评分规则", "scoring rule"},
    {"evidence_required", "佐证要求", T::text, false, "需要的佐证", "evidence wanted"},
    {"provenance", "出处", T::text, true, "这一行的出处", "where this line comes from"},
    {"children", "下级", T::list, false, "下级指标", "indicators below"},
});
constexpr auto rubric_fields = std::to_array<FieldSpec>({
    {"id", "标识", T::text, true, "标识，与文件名一致", "id, equal to the file name"},
    {"title", "标题", T::text, true, "评分表标题", "title"},
    {"region", "地区", T::text, false, "适用地区", "where it applies"},
    {"level", "层级", T::text, false, "部门整体或项目等", "what it evaluates"},
    {"valid_from", "始于", T::integer, false, "适用的第一个年度", "first year it applies to"},
    {"valid_to", "止于", T::integer, false, "适用的最后一个年度", "last year it applies to"},
    {"total", "总分", T::decimal, false, "总分", "total points"},
    {"status", "状态", T::choice, true, "正式、复原或示例", "official, reconstructed or example",
     status_choices},
    {"source", "来源", T::text, true, "评分表的来源", "where the sheet comes from"},
    {"note", "备注", T::text, false, "说明", "a note"},
    {"bands", "等级", T::list, false, "等级划分", "grade bands", {}, band_fields},
    {"nodes", "指标", T::list, true, "一级指标", "level-1 indicators", {}, node_fields},
});

IndicatorKind kind_named(std::string_view name) {
    if (name == "quantitative") return IndicatorKind::quantitative;
    if (name == "qualitative") return IndicatorKind::qualitative;
    return name == "check" ? IndicatorKind::check : IndicatorKind::manual;
}

RubricStatus status_named(std::string_view name) {
    if (name == "official") return RubricStatus::official;
    return name == "reconstructed" ? RubricStatus::reconstructed : RubricStatus::example;
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
        const FieldReader fields(path_, yaml, rubric_fields, diagnostics_);
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
        check_id(fields);
        if (const YamlNode* list = fields.find("bands")) bands(*list);
        if (const YamlNode* list = fields.find("nodes")) nodes(*list, -1, 0);
        if (rubric_.indicators.empty() && fields.find("nodes") != nullptr) {
            diagnostics_.add(Code::rubric_no_indicators, path_, fields.place("nodes"));
        }
        check_codes();
        if (rubric_.total) check_sum(-1, *rubric_.total, "总分", fields.place("total"));
        for (std::size_t i = 0; i < rubric_.indicators.size(); ++i) check_children(i);
        return std::move(rubric_);
    }

private:
    void check_id(const FieldReader& fields) {
        const std::string name = name_of(path_);
        if (!rubric_.id.empty() && rubric_.id != name) {
            diagnostics_.add(Code::rubric_id, path_, fields.place("id"), {rubric_.id, name});
        }
    }

    void bands(const YamlNode& list) {
        for (const YamlNode& item : list.items) {
            const FieldReader band(path_, item, band_fields, diagnostics_);
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
            const FieldReader fields(path_, item, node_fields, diagnostics_);
            const int index = static_cast<int>(rubric_.indicators.size());
            rubric_.indicators.push_back(indicator(fields, item.place, parent, depth));
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
        i.inputs = fields.texts("inputs");
        i.evidence_required = fields.text("evidence_required");
        i.provenance = fields.text("provenance");
        i.depth = depth;
        i.parent = parent;
        i.place = fields.find("weight") != nullptr ? fields.place("weight") : place;
        if (i.weight && *i.weight < Decimal{}) {
            diagnostics_.add(Code::rubric_weight_negative, path_, i.place, {i.name});
        }
        return i;
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

std::string rubric_schema() { return json_schema("content/rubrics/<id>.yml", rubric_fields); }

}  // namespace gongkai
