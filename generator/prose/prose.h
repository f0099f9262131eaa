// SPDX-License-Identifier: MIT
// What Chinese official prose says in figures: amounts, shares, counts, ranges, dates, document numbers,
// titles, and sentences that announce a total and list its parts. It finds what the text says and where,
// and how sure the words are; it never guesses in silence. The only room that includes RE2.
//
// The input is plain text, one line a paragraph, table cells separated by tabs (`Facts::text`). All
// places are byte offsets into it; the result keeps no pointer to it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "numbers/numbers.h"

namespace gongkai {

/// Bytes [begin, end) of the text. Empty when begin == end.
struct Span {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
    friend bool operator==(const Span&, const Span&) = default;
};

/// A paragraph ends with its line, a sentence with 。！？ or its paragraph, a clause with any of
/// ，、；： (or half-width , ; : that is not inside a number or a clock time), a tab, or its sentence.
/// The mark belongs to its span, and closing quotation marks and brackets after it; blanks at the ends do
/// not.
struct Sentence {
    Span span;
    std::uint32_t paragraph = 0;  ///< line of the text, from 0
};
struct Clause {
    Span span;
    std::uint32_t sentence = 0;
};

/// How the words hedge a number.
enum class Hedge : std::uint8_t {
    none,
    about,  ///< 约 大约 近似 左右 上下 几
    above,  ///< 多 余 以上 超 超过 逾 达到…以上
    below,  ///< 近 将近 不足 不到 以内
};

enum class QuantityKind : std::uint8_t {
    money,    ///< 元 千元 万元 亿元 (also with a currency word, ￥)
    percent,  ///< % ％ 百分之… ; 个百分点 is `percent_points`
    percent_points,
    points,  ///< 分 of a score: 自评得分 30 分 (never a clock time, never 分之)
    count,   ///< a number with a measure word: 26 个, 136 支, 386 人, 48 场, 9 台（套）
    bare,    ///< a number without a unit
};

/// A number the text states, with everything printed around it that belongs to it.
struct Quantity {
    QuantityKind kind = QuantityKind::bare;
    MoneyUnit unit = MoneyUnit::yuan;  ///< money: the unit as printed; 千元 is given in 元
    Hedge hedge = Hedge::none;
    bool ordinal = false;  ///< 第34届: names a thing, counts nothing
    bool exact = true;     ///< false when hedged, a range, or a numeral that could be read two ways
    Decimal value;         ///< in the printed unit (180 of 180多万元; 8.6 of 8.6%); 2.5万人 is 25000
    std::optional<Decimal> upper;  ///< of a range: 5~10万元, 10-20%, 三至五人
    Span span;                     ///< number, hedges and unit
    Span digits;                   ///< the number alone
    Span measure;                  ///< count: 个, 支, 人; empty otherwise
    Span per;                      ///< of a rate, what stands under the stroke: the 人 of 500元/人
    Span noun;  ///< Han after the unit up to the clause's end, the next number or 12 characters
    Span lead;  ///< text of the clause before `span`, after the number before it, without
                ///< its enumerator (1. （一） ①) and blanks: 工资福利支出, 自评得分
    std::uint32_t clause = 0;  ///< index into `clauses`
};

/// A date or a part of one: 2020年3月25日, 2020 年 02 月, 3月31日, 2020-03-25, 2020.3.25, 二〇二〇年三月,
/// 2019 年 10 月 26-27 日 (the first day). A bare year (2019年) is one too. Zero: not printed.
struct PrintedDate {
    int year = 0, month = 0, day = 0;
    bool padded = false;   ///< a month or day has a leading zero in a 年月日 form
    bool possible = true;  ///< false for 2019年13月, 2月30日
    Span span;
};

/// 发字号: 韶财绩〔2020〕1号 and every broken form of it (disclosure.md 4.6).
struct DocumentNumber {
    std::string normalized;   ///< 韶财绩〔2020〕1号; empty when the form is too broken to tell
    std::string issuer_code;  ///< 韶财绩; empty when the words do not tell where it begins
    int year = 0, serial = 0;
    Span span;                   ///< as printed; without an issuer's code from the bracket on
    std::uint32_t code_end = 0;  ///< past the last character before bracket and year
    Span title;                  ///< the 《…》 (with its marks) it follows or names; empty when none
    bool hexagonal = true;       ///< the brackets are 〔〕
    bool blank_inside = false;   ///< a blank between its parts
    bool brackets = true;        ///< both stand there
    bool confident = true;  ///< both brackets, and a code of 2 to 8 characters; otherwise never link by it
};

/// A sentence that announces a total and lists parts: 共获26个奖项，包括一等奖1项、二等奖3项…
struct Enumeration {
    std::uint32_t total = 0;  ///< index into `quantities`
    std::vector<std::uint32_t>
        parts;  ///< indices; same kind, and same measure or one that fits the total's noun
    /// The words say that the parts are all there is (包括, 分别为, 由…组成, 分为); false for 其中, which may
    /// name some only.
    bool exhaustive = false;
    bool open = false;  ///< ends with 等, or says 主要, 重点: parts are examples
    /// The total and the parts are changes (比上年增加30万元，其中A增加40万元、B减少10万元).
    bool change = false;
    std::vector<std::uint32_t> decreases;  ///< of a change: those of total and parts that fell (减少, 下降)
};

/// Phrases the checks ask for; generator/prose/phrases.def has one row each.
enum class Phrase : std::uint8_t {
#define PHRASE(name, pattern, beginnings) name,
#include "prose/phrases.def"
#undef PHRASE
};
struct PhraseHit {
    Phrase phrase;
    Span span;
};

struct Prose {
    std::vector<Sentence> sentences;
    std::vector<Clause> clauses;
    std::vector<Quantity> quantities;  ///< in the text's order, as are all others
    std::vector<PrintedDate> dates;    ///< numbers of dates and document numbers are no quantities
    std::vector<DocumentNumber> documents;
    std::vector<Span> titles;      ///< 《…》 with its marks, outermost only
    std::vector<Span> quotations;  ///< “…” with its marks, outermost only
    std::vector<Enumeration> enumerations;
    std::vector<PhraseHit> phrases;
};

/// Linear in the text, about 10 ns a byte. Safe from any thread.
Prose read_prose(std::string_view text);

/// The number of a document in its standard form, from any printed form; nothing when it is none. All before
/// the year is the issuer's code: 从府办〔2020〕3号 loses nothing.
std::optional<DocumentNumber> read_document_number(std::string_view text);

/// Codes of issuers that a site knows, from documents.yml or what a report answers to.
class IssuerCodes {
public:
    /// The code of a number; nothing when it is none.
    void add(std::string_view number);
    bool contains(std::string_view code) const { return codes_.contains(code); }
    std::size_t longest() const { return longest_; }  ///< in characters

private:
    std::set<std::string, std::less<>> codes_;
    std::size_t longest_ = 0;
};
/// What is known wins over what the words say of where a code begins: a number of the text with a known code
/// before its year has that code, unless it may be the end of a longer one (财预 of 粤财预).
void prefer_known_codes(std::string_view text, const IssuerCodes& known,
                        std::vector<DocumentNumber>& documents);

/// A document's title as titles are compared: without blanks, 《》, quotation marks and what stands before
/// 关于 (the issuers), and with one form of each bracket and dash.
std::string comparable_title(std::string_view title);
/// Whether two comparable titles can be one document's: 《关于印发〈方案〉的通知》 and 《方案》 can.
bool may_be_same_title(std::string_view a, std::string_view b);

/// 三千二百 → 3200, 二〇一九 → 2019, 十五 → 15; digits may be full-width. Nothing for anything else.
std::optional<std::int64_t> read_chinese_numeral(std::string_view text);

/// The enumerator a paragraph begins with: 第一部分, 一、, （二）, 1., 1．, （3）, (4), ①.
struct Enumerator {
    enum class Style : std::uint8_t { part, han, han_brackets, digits, digit_brackets, circled };
    Style style;
    int number = 0;
    bool half_width = false;  ///< (四), (3), 1. rather than （四）, （3）, 1．
    std::size_t size = 0;     ///< bytes, with blanks after it
};
std::optional<Enumerator> read_enumerator(std::string_view paragraph);

}  // namespace gongkai
