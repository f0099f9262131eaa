// SPDX-License-Identifier: MIT
// Formulas as score sheets write them: what they come to, how they print, and what is wrong with them.
#include "formulas/formulas.h"

#include <map>

#include "catch.h"

using namespace gongkai;

namespace {

using Figures = std::map<std::string, std::string>;

std::vector<std::optional<Decimal>> given(const std::vector<FormulaInput>& inputs, const Figures& figures) {
    std::vector<std::optional<Decimal>> out;
    for (const FormulaInput& input : inputs) {
        const auto found = figures.find(input.name);
        out.push_back(found == figures.end() ? std::nullopt : Decimal::parse(found->second));
    }
    return out;
}

Formula formula(std::string_view text) {
    auto parsed = Formula::parse(text);
    INFO(text);
    REQUIRE(std::holds_alternative<Formula>(parsed));
    return std::get<Formula>(parsed);
}

std::string value_text(const FormulaValue& value) {
    switch (value.kind) {
        case FormulaValue::Kind::missing: return "missing";
        case FormulaValue::Kind::zero_base: return "zero base";
        case FormulaValue::Kind::too_large: return "too large";
        case FormulaValue::Kind::known: break;
    }
    return value.value.rounded(4).trimmed().to_string();
}

std::string value(std::string_view text, const Figures& figures = {}) {
    const Formula f = formula(text);
    return value_text(f.value(given(f.inputs(), figures)));
}

std::string printed(std::string_view text, const Figures& figures = {}) {
    const Formula f = formula(text);
    return f.with_numbers(given(f.inputs(), figures));
}

template <typename What>
std::string error(std::string_view text) {
    const auto parsed = What::parse(text);
    const auto* e = std::get_if<FormulaError>(&parsed);
    if (e == nullptr) return "none";
    constexpr std::string_view names[] = {"operand",    "operator", "unclosed", "number",
                                          "comparison", "deep",     "long"};
    return std::to_string(e->offset) + " " + std::string(names[static_cast<std::size_t>(e->kind)]);
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    while (times-- > 0) out += text;
    return out;
}

}  // namespace

TEST_CASE("Multiplication binds before addition, and equals bind from the left") {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"1 + 2 * 3", "7"},       {"(1 + 2) * 3", "9"},     {"10 - 4 - 3", "3"},    {"10 - (4 - 3)", "9"},
        {"100 / 10 / 5", "2"},    {"100 / (10 / 5)", "50"}, {"2 * 6 / 3 * 2", "8"}, {"-2 * 3", "-6"},
        {"2 - -3", "5"},          {"-(1 + 2)", "-3"},       {"2 * -3", "-6"},       {"1 - 0.25", "0.75"},
        {"1 − 2", "-1"},          {"((((7))))", "7"},       {"  1+1\t", "2"},       {"　1　＋　1　", "2"},
        {"1/3 + 1/3 + 1/3", "1"}, {"2 / 3", "0.6667"},
        {"（1 ＋ 2）× 3 ÷ 2 － 1", "3.5"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(value(row.text) == row.expected);
    }
}

TEST_CASE("Thirds are exact, not nearly so") {
    const Formula f = formula("1/3 + 1/3 + 1/3");
    CHECK(f.value({}).value == Fraction(Decimal{1, 0}));
    CHECK(formula("0.1 + 0.2 - 0.3").value({}).value == Fraction());
}

TEST_CASE("Names are ids or Chinese; each counts once, where it first stands") {
    const Formula f = formula("(carry_in + 年初预算 - carry_out) / (carry_in + 年初预算)");
    std::string names;
    for (const FormulaInput& input : f.inputs())
        names += input.name + "@" + std::to_string(input.offset) + " ";
    CHECK(names == "carry_in@1 年初预算@12 carry_out@27 ");
    CHECK(value("three_public.actual_2 ÷ b", {{"three_public.actual_2", "3"}, {"b", "4"}}) == "0.75");
    CHECK(value("满意问卷数÷有效问卷数", {{"满意问卷数", "170"}, {"有效问卷数", "200"}}) == "0.85");
}

TEST_CASE("Without a figure there is no value, and a zero base is another thing") {
    CHECK(value("a / b", {{"a", "1"}}) == "missing");
    CHECK(value("a / b", {{"a", "1"}, {"b", "0"}}) == "zero base");
    CHECK(value("a / b", {{"b", "0"}}) == "missing");
    CHECK(value("a / b", {{"a", "0"}, {"b", "2"}}) == "0");
    CHECK(value("1 / (a - a)", {{"a", "5"}}) == "zero base");
    CHECK(value("a * a * a", {{"a", "999999999999"}}) == "too large");
}

TEST_CASE("A formula prints with its figures put in, and only the brackets it needs") {
    const Figures figures = {{"a", "334.67"}, {"b", "861.46"}, {"c", "-3"}, {"d", "20"}};
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"a / b", "334.67 ÷ 861.46"},
        {"(12.5 + 3) / d", "(12.5 + 3) ÷ 20"},
        {"((a)) * (b)", "334.67 × 861.46"},
        {"a - (b + d)", "334.67 − (861.46 + 20)"},
        {"(a - b) + d", "334.67 − 861.46 + 20"},
        {"a / (b / d)", "334.67 ÷ (861.46 ÷ 20)"},
        {"a / b / d", "334.67 ÷ 861.46 ÷ 20"},
        {"(a - c) / c", "(334.67 − (-3)) ÷ (-3)"},
        {"c / d", "-3 ÷ 20"},
        {"-a + 1", "−334.67 + 1"},
        {"1 - -a", "1 − (−334.67)"},
        {"-(a + b)", "−(334.67 + 861.46)"},
        {"-c", "−(-3)"},
        {"x / b", "? ÷ 861.46"},
        {"1.50 * 2", "1.50 × 2"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(printed(row.text, figures) == row.expected);
    }
    CHECK(formula("a / (a + b)").text(std::vector<std::string>{"完成数", "计划数"}) ==
          "完成数 ÷ (完成数 + 计划数)");
}

TEST_CASE("What is wrong with a formula is told with its place") {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"", "0 operand"},
        {"   ", "3 operand"},
        {"a +", "3 operand"},
        {"a + * b", "4 operand"},
        {"a b", "2 operator"},
        {"a % b", "2 operator"},
        {"a)", "1 operator"},
        {"a == b", "2 operator"},
        {"(a + b", "0 unclosed"},
        {"a * (b + (c)", "4 unclosed"},
        {"（a + b", "0 unclosed"},
        {"(a b)", "3 operator"},
        {"()", "1 operand"},
        {"Budget", "0 operand"},
        {"--a", "1 operand"},
        {"1.", "1 operator"},
        {"3x", "1 operator"},
        {"1.2.3", "3 operator"},
        {"a + 1234567890123", "4 number"},
        {"0.1234567", "0 number"},
        {"年初预算 十 1", "13 operator"},
        {"a;b", "1 operator"},
        {"（１）", "3 operand"},  // full-width digits are no digits
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(error<Formula>(row.text) == row.expected);
    }
}

TEST_CASE("Hostile formulas end early") {
    CHECK(error<Formula>(repeated("(", 10'000)) == "2000 long");
    CHECK(error<Formula>(repeated("(", 1'000)) == "32 deep");
    CHECK(error<Formula>(repeated("（", 600)) == "96 deep");
    CHECK(error<Formula>(repeated("-", 1'999) + "1") == "1 operand");
    CHECK(error<Formula>(repeated("a+", 5'000)) == "2000 long");
    CHECK(value(repeated("(", 32) + "1" + repeated(")", 32)) == "1");
    CHECK(value(repeated("1+", 999) + "1") == "1000");
    CHECK(printed(repeated("1-(", 32) + "1" + repeated(")", 32)).size() > 100);
    CHECK(error<Formula>(std::string_view("a\0b", 3)) == "1 operator");
    CHECK(error<Formula>("a + \xFF") == "4 operand");
}

TEST_CASE("A condition is one comparison of two formulas") {
    const auto holds = [](std::string_view text, const Figures& figures) -> std::string {
        const auto parsed = Condition::parse(text);
        INFO(text);
        REQUIRE(std::holds_alternative<Condition>(parsed));
        const Condition& c = std::get<Condition>(parsed);
        const auto result = c.holds(given(c.inputs(), figures));
        return !result ? "unknown" : *result ? "yes" : "no";
    };
    const Figures figures = {{"a", "0"}, {"b", "2.50"}};
    CHECK(holds("a = 0", figures) == "yes");
    CHECK(holds("b = 5 / 2", figures) == "yes");
    CHECK(holds("b ＝ 0", figures) == "no");
    CHECK(holds("a < b", figures) == "yes");
    CHECK(holds("b < a", figures) == "no");
    CHECK(holds("b > a + 1", figures) == "yes");
    CHECK(holds("b ≤ 2.5", figures) == "yes");
    CHECK(holds("b >= 2.51", figures) == "no");
    CHECK(holds("b <= 2.49", figures) == "no");
    CHECK(holds("b ≥ 2.5", figures) == "yes");
    CHECK(holds("c = 0", figures) == "unknown");
    CHECK(holds("b / a = 0", figures) == "unknown");
    CHECK(error<Condition>("a") == "1 comparison");
    CHECK(error<Condition>("a =") == "3 operand");
    CHECK(error<Condition>("a = b = c") == "6 operator");
    CHECK(error<Condition>("a + (b = 1)") == "7 operator");
    const auto parsed = Condition::parse("a+1 <= b*2");
    const Condition& c = std::get<Condition>(parsed);
    CHECK(c.text(std::vector<std::string>{"甲", "乙"}) == "甲 + 1 ≤ 乙 × 2");
}
