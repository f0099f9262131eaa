// SPDX-License-Identifier: MIT
// The score sheets that come with the program: each loads without a word, and Hunan's works an example.
#include <fstream>
#include <sstream>

#include "catch.h"
#include "scored.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

std::string shipped(const std::string& id) {
    std::ifstream file(std::string(GONGKAI_SOURCE_DIR) + "/content/rubrics/" + id + ".yml");
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

Rubric loaded(const std::string& id) {
    const Files files = {{"content/rubrics/" + id + ".yml", shipped(id)}};
    const Snapshot snapshot = Snapshot::of_files(files);
    Ledger ledger;
    Diagnostics diagnostics;
    Rubrics rubrics = load_rubrics(snapshot, ledger, diagnostics);
    CHECK(rendered(diagnostics, files).empty());
    return rubrics.at(id);
}

const ScoreRow& row_named(const ScoreCard& card, const std::string& name) {
    const int index = card.rubric->find(name);
    CAPTURE(name);
    REQUIRE(index >= 0);
    return card.rows[static_cast<std::size_t>(index)];
}

}  // namespace

TEST_CASE("Every shipped score sheet loads without a diagnostic, and none claims to be official") {
    struct {
        std::string id;
        RubricStatus status;
        std::size_t indicators;
    } const rows[] = {
        {"shaoguan-2019", RubricStatus::reconstructed, 3},
        {"cn-project-2020", RubricStatus::reconstructed, 13},
        {"cn-overall-2013", RubricStatus::reconstructed, 39},
        {"hunan-overall-2017", RubricStatus::reconstructed, 24},
        {"disclosure-quality", RubricStatus::example, 19},
    };
    for (const auto& row : rows) {
        CAPTURE(row.id);
        const Rubric rubric = loaded(row.id);
        CHECK(rubric.status == row.status);
        CHECK(rubric.indicators.size() == row.indicators);
    }
}

TEST_CASE("What a line of a shipped sheet rests on is marked") {
    const Rubric hunan = loaded("hunan-overall-2017");
    const auto basis = [&](const std::string& name) {
        return hunan.indicators.at(static_cast<std::size_t>(hunan.find(name))).basis;
    };
    CHECK(basis("预算完成率") == Basis::verified);
    CHECK(basis("公用经费控制率") == Basis::common_knowledge);
    CHECK(hunan.indicators.at(static_cast<std::size_t>(hunan.execution_rate)).name == "预算完成率");
    CHECK(loaded("shaoguan-2019").indicators.at(0).basis == Basis::reported);
    for (const Indicator& i : loaded("cn-overall-2013").indicators) CHECK(i.basis == Basis::common_knowledge);
}

TEST_CASE("The disclosure-quality sheet names a rule for each leaf, and none twice") {
    const Rubric quality = loaded("disclosure-quality");
    CHECK(quality.purpose == RubricPurpose::quality);
    std::map<std::string, int> seen;
    for (const Indicator& i : quality.indicators) {
        if (!i.leaf) continue;
        CAPTURE(i.name);
        CHECK(i.each.has_value());
        CHECK_FALSE(i.checks.empty());
        CHECK(i.check_places.size() == i.checks.size());
        for (const std::string& rule : i.checks) CHECK(++seen[rule] == 1);
    }
    CHECK(seen.count("SUM-ECON") == 1);
}

TEST_CASE("A worked example of the Hunan sheet") {
    // Points by hand:
    //   在职人员控制率      103.2 % of quota: 3.2 points above, 5 - 3.2 × 0.5                        = 3.4
    //   三公经费变动率      (46 - 50) ÷ 50 = -8 %, no growth                                         = 5
    //   预算完成率          (12.5 + 861.5 + 26 - 45) ÷ 900 = 95 %: 5 below, one step of 5, 5 - 2     = 3
    //   预算控制率          26 ÷ 861.5 = 3.02 %, in (0 %, 10 %]                                      = 4
    //   two for buildings   nothing approved, full marks                                             = 5 + 5
    //   公用经费控制率      102.5 of 100: 2.5 above, 8 - 2.5                                         = 5.5
    //   三公经费控制率      45 of 46, not above                                                      = 7
    //   政府采购执行率      48.5 of 50 = 97 %: 3 below, 6 - 3                                        = 3
    //   重点工作实际完成率  11 of 12, 8 × 11/12 = 7.333…                                             = 7.33
    //   满意度              170 of 200 = 85 %: 5 below, 6 - 1                                        = 5
    Files files = edited(with_scores("  total: 92\n"), skx, "rubric: r\n", "rubric: hunan-overall-2017\n");
    files["content/rubrics/hunan-overall-2017.yml"] = shipped("hunan-overall-2017");
    files = edited(files, skx, "scores:\n",
                   "figures:\n"
                   "  staff: {quota: 125, actual: 129}\n"
                   "  three_public: {budget: 46, prior_budget: 50, actual: 45}\n"
                   "  上年结转: 12.5\n"
                   "  budget: {initial: 861.5, added: 26}\n"
                   "  carry_out: 45\n"
                   "  building: {area_approved: 0, area_actual: 0, investment_approved: 0}\n"
                   "  public: {budget: 100, actual: 102.5}\n"
                   "  procurement: {budget: 50, actual: 48.5}\n"
                   "  tasks: {key_planned: 12, key_done: 11}\n"
                   "  survey: {sent: 220, valid: 200, satisfied: 170}\n"
                   "scores:\n");
    Scored scored(files);
    CHECK(scored.found().empty());
    const ScoreCard& card = scored.card();
    struct {
        std::string name, points, derivation;
    } const rows[] = {
        {"在职人员控制率", "3.4",
         "在职人员控制率 = 129 ÷ 125 = 103.2%，超 3.2 个百分点，每超 1 个百分点扣 0.5 分，扣 1.6 分，得 3.4 "
         "分"},
        {"三公经费变动率", "5", "三公经费变动率 = (46 − 50) ÷ 50 = -8%，不超过 0%，得满分 5 分"},
        {"预算完成率", "3",
         "预算完成率 = (12.5 + 861.5 + 26 − 45) ÷ (12.5 + 861.5 + 26) = 95%，低 5 个百分点，每低 5 "
         "个百分点扣 2 分，扣 2 分，得 3 分"},
        {"预算控制率", "4", "预算控制率 = 26 ÷ 861.5 = 3.02%，在 (0%, 10%] 一档，得 4 分"},
        {"新建楼堂馆所面积控制率", "5", "批准建设面积 = 0，按不适用得满分 5 分"},
        {"新建楼堂馆所投资概算控制率", "5", "批准投资概算 = 0，按不适用得满分 5 分"},
        {"公用经费控制率", "5.5",
         "公用经费控制率 = 102.5 ÷ 100 = 102.5%，超 2.5 个百分点，每超 1 个百分点扣 1 分，扣 2.5 分，得 5.5 "
         "分"},
        {"三公经费控制率", "7", "三公经费控制率 = 45 ÷ 46 = 97.83%，不超过 100%，得满分 7 分"},
        {"政府采购执行率", "3",
         "政府采购执行率 = 48.5 ÷ 50 = 97%，低 3 个百分点，每低 1 个百分点扣 1 分，扣 3 分，得 3 分"},
        {"重点工作实际完成率", "7.33", "重点工作实际完成率 = 11 ÷ 12 = 91.67%，得 7.33 分"},
        {"社会公众或服务对象满意度", "5",
         "满意度 = 170 ÷ 200 = 85%，低 5 个百分点，每低 5 个百分点扣 1 分，扣 1 分，得 5 分"},
        {"投入", "8.4", "8.4"},
        {"预算配置", "8.4", "3.4 + 5 = 8.4"},
        {"预算执行", "17", "3 + 4 + 5 + 5 = 17"},
    };
    for (const auto& row : rows) {
        CHECK(text_of(row_named(card, row.name).recomputed) == row.points);
        CHECK(row_named(card, row.name).derivation == row.derivation);
    }
    CHECK(row_named(card, "新建楼堂馆所面积控制率").not_applicable);
    CHECK(row_named(card, "管理制度健全性").not_recomputable == NotRecomputable::by_judgement);
    CHECK(row_named(card, "预算管理").not_recomputable == NotRecomputable::parts_missing);
    CHECK(text_of(card.recomputed_total) == "nothing");
    // All but the checks (8 + 6 + 5) and what people judge (10 + 6).
    CHECK(card.recomputable_weight == Decimal{65, 0});
}
