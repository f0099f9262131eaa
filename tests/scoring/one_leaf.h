// SPDX-License-Identifier: MIT
// A sheet with one indicator and a report with a few figures: what a rule makes of them.
#pragma once

#include "scored.h"

namespace gongkai::testing {

/// What stands in the sheet's node after its name, what the rubric says above it, the report's figures and
/// what it claims for the node; all as YAML in braces' content.
struct OneLeaf {
    std::string node;
    std::string figures = {};
    std::string claim = "reason: 无";
    std::string rubric = {};
};

inline Files files_of(const OneLeaf& leaf) {
    Files files = with_scores("  \"1\": {" + leaf.claim + "}\n");
    files = edited(files, skx, "grade:", "figures: {" + leaf.figures + "}\ngrade:");
    files[sheet] =
        "id: r\ntitle: 评分表\nstatus: example\nsource: 示例\n" + leaf.rubric +
        "bands: [{grade: 优, min: 90}, {grade: 良, min: 80}, {grade: 中, min: 60}, {grade: 差, min: 0}]\n"
        "nodes:\n"
        "  - {code: \"1\", name: 指标, provenance: 示例, " +
        leaf.node + "}\n";
    return files;
}

inline ScoreRow row_of(const OneLeaf& leaf) {
    Scored scored(files_of(leaf));
    INFO(scored.found());
    REQUIRE(scored.diagnostics.empty());
    ScoreRow row = scored.card().rows.at(0);
    row.claim = nullptr;
    return row;
}

/// The derivation; the reason without one.
inline std::string said(const OneLeaf& leaf) {
    const ScoreRow row = row_of(leaf);
    if (row.recomputed || !row.derivation.empty()) return row.derivation;
    std::string missing;
    for (const std::string& input : row.missing_inputs) missing += " " + input;
    switch (row.not_recomputable.value()) {
        case NotRecomputable::no_formula: return "no formula";
        case NotRecomputable::no_inputs: return "missing" + missing;
        case NotRecomputable::by_judgement: return "judged";
        case NotRecomputable::zero_base: return "zero base";
        case NotRecomputable::parts_missing: break;
    }
    return "parts missing";
}

inline std::string points(const OneLeaf& leaf) { return text_of(row_of(leaf).recomputed); }

}  // namespace gongkai::testing
