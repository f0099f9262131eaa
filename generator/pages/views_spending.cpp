// SPDX-License-Identifier: MIT
// Spending: for each way the report splits its total, a table with shares, the sum written out, and the
// same parts drawn as one bar.
#include <algorithm>

#include "pages/drawing.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t colours = 6;       // classes c1 … c6 of the style sheet, then over again
constexpr std::uint32_t labelled = 600;  // a piece of at least 6.00 % has room for its number

std::string hundredths(std::uint32_t value) {
    return Decimal{static_cast<std::int64_t>(value), 2}.to_string() + "%";
}

std::string share_of(std::int64_t part, std::int64_t whole) {
    const auto share = percentage(Decimal{part, 0}, Decimal{whole, 0});
    return share ? shown(*share) : std::string(absent);
}

std::string colour(std::size_t i) { return std::to_string(i % colours + 1); }

View::List part_rows(const std::vector<Amount>& parts, std::int64_t whole, MoneyUnit unit) {
    View::List rows;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        View row;
        row.set("number", std::to_string(i + 1))
            .set("colour", colour(i))
            .set("name", parts[i].name)
            .set("amount", shown(parts[i].money, unit))
            .set("share", share_of(parts[i].money.fen, whole));
        rows.push_back(std::move(row));
    }
    return rows;
}

View::List bar_pieces(const std::vector<Amount>& parts) {
    std::vector<std::int64_t> amounts;
    for (const Amount& part : parts) amounts.push_back(part.money.fen);
    const std::vector<BarPiece> cut = cut_bar(amounts);
    View::List pieces;
    for (std::size_t i = 0; i < cut.size(); ++i) {
        View piece;
        piece.set("number", std::to_string(i + 1))
            .set("colour", colour(i))
            .set("start", hundredths(cut[i].start))
            .set("length", hundredths(cut[i].length))
            .set("middle", hundredths(cut[i].start + cut[i].length / 2))
            .set("labelled", cut[i].length >= labelled);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// What the drawing says, for those who do not see it: “基本支出 73.06%，项目支出 26.94%”.
std::string in_words(const Words& words, const std::vector<Amount>& parts, std::int64_t whole) {
    std::string text;
    for (const Amount& part : parts)
        text += joined({text.empty() ? "" : words.text("drawing.comma"), part.name, " ",
                        share_of(part.money.fen, whole), "%"});
    return text;
}

/// The rule's finding about this split, written out; empty lists when the checks are not public or the
/// rule did not apply.
void add_arithmetic(View& view, const Words& words, std::string_view rule,
                    const std::vector<Finding>& findings) {
    View::List sums;
    for (const Finding& finding : findings)
        if (info(finding.rule).id == rule && !finding.arithmetic.empty()) {
            View sum;
            sum.set("arithmetic", finding.arithmetic)
                .set("stated", finding.stated)
                .set("verdict", verdict_name(finding.verdict, words.language()))
                .set("verdict_id", verdict_id(finding.verdict))
                .set("mark", verdict_mark(finding.verdict));
            sums.push_back(std::move(sum));
        }
    view.set("sums", std::move(sums));
}

View split_view(const Words& words, std::string_view id, const std::vector<Amount>& parts,
                const Expenditure& spending, std::string_view rule, const std::vector<Finding>& findings) {
    std::int64_t sum = 0;
    for (const Amount& part : parts) sum += part.money.fen;
    const std::int64_t whole = spending.total ? spending.total->money.fen : sum;
    View::List bar = bar_pieces(parts);

    View split;
    split.set("id", id)
        .set("title", words.text(id == "kind" ? "spending.by_kind" : "spending.by_category"))
        .set("parts", part_rows(parts, whole, spending.unit))
        .set("total", spending.total ? shown(spending.total->money, spending.unit) : std::string(absent))
        .set("total_share", spending.total ? share_of(whole, whole) : std::string(absent))
        .set("in_words", in_words(words, parts, whole))
        .set_optional("bar", std::move(bar));
    add_arithmetic(split, words, rule, findings);
    return split;
}

}  // namespace

void add_spending(View& view, const Words& words, const Report& report,
                  const std::vector<Finding>& findings) {
    const Expenditure& spending = report.expenditure;
    View::List splits;
    if (!spending.by_kind.empty())
        splits.push_back(split_view(words, "kind", spending.by_kind, spending, "SUM-BASIC-PROJ", findings));
    if (!spending.by_category.empty())
        splits.push_back(split_view(words, "category", spending.by_category, spending, "SUM-ECON", findings));
    std::string total;
    if (spending.total)
        total = joined({shown(spending.total->money, spending.unit), " ", unit_name(words, spending.unit)});
    view.set("money_unit", unit_name(words, spending.unit));
    view.set_optional("spent", std::move(total));
    view.set_optional("splits", std::move(splits));
}

}  // namespace gongkai::pages
