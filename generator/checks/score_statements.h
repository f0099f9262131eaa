// SPDX-License-Identifier: MIT
// Private to the room: what the text says of the score sheet's indicators, in sentences and in tables:
// “预算编制情况。指标分值 30 分，自评得分 30 分，得分率 100%” is a weight, a score and a rate.
#pragma once

#include <vector>

#include "checks/rules.h"

namespace gongkai::checks {

struct ScoreStatement {
    enum class What { weight, score, rate } what = What::weight;
    int indicator = -1;  ///< index in the sheet; -1 for the whole report
    Decimal value;
    Span span;
};

/// In the text's order. Only what names one indicator for certain.
std::vector<ScoreStatement> read_score_statements(const Subject& subject, const std::vector<Table>& tables);

}  // namespace gongkai::checks
