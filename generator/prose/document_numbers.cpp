// SPDX-License-Identifier: MIT
// 发字号, in the forms that reports print: 韶财绩〔2020〕1号, [2020]1 号, (2020) 45号, and with brackets
// lost. The year is found first, then what stands around it.
#include <algorithm>
#include <string>

#include "prose/characters.h"
#include "prose/issuer_codes.h"
#include "prose/scan.h"

namespace gongkai {
namespace prose {
namespace {

/// Before a year without brackets these show that the digits number something else: 编号201912号,
/// 科技路20191号.
constexpr CharacterSet no_issuer_ends = "第号路街道巷楼栋座账编证卡书室约为到共至";
/// After 号 these show that it names a thing.
constexpr CharacterSet no_number_follows = "线楼馆店院门厅车机楼房床铺";

struct YearBracket {
    bool hexagonal = false;
    std::size_t size = 0;
};
YearBracket one_of(std::string_view character, CharacterSet set, std::string_view hexagonal) {
    if (!is_one_of(character, set)) return {};
    return {character == hexagonal, character.size()};
}
bool is_round(std::string_view c) { return c == "（" || c == "("; }

/// What the number looks like from the year on, before it is known who issued it.
struct Tail {
    std::int64_t year = 0, sequence = 0;
    std::size_t end = 0;
    bool closed = false, hexagonal = false, blank = false;
};

std::optional<Tail> tail_at(std::string_view text, std::size_t position) {
    Tail tail;
    const DigitRun year = digits_at(text, position, 4);
    if (year.count != 4 || year.value < 1900 || year.value > 2099) return std::nullopt;
    tail.year = year.value;
    std::size_t from = year.end;
    std::size_t at = skip_blanks(text, from);
    if (const std::size_t inside = skip_blanks(text, at + 3);
        stands_at(text, at, "年") && is_one_of(character_at(text, inside), "〕]】］")) {
        from = at + 3;
        at = inside;
    }
    const YearBracket close = one_of(character_at(text, at), "〕]】）)］", "〕");
    tail.closed = close.size != 0;
    tail.hexagonal = close.hexagonal;
    if (tail.closed) tail.blank = at != from;
    at = tail.closed ? at + close.size : year.end;
    std::size_t next = skip_blanks(text, at);
    if (!tail.closed && next != at) return std::nullopt;
    tail.blank = tail.blank || next != at;
    if (stands_at(text, next, "第")) {
        at = next + 3;
        next = skip_blanks(text, at);
        tail.blank = tail.blank || next != at;
    }
    std::size_t zeros = next;
    while (digit_at(text, zeros).size != 0 && digit_at(text, zeros).value == 0)
        zeros += digit_at(text, zeros).size;
    const DigitRun sequence = digits_at(text, zeros, 5);
    if (sequence.count == 0 || sequence.count > 4) return std::nullopt;
    tail.sequence = sequence.value;
    const std::size_t mark = skip_blanks(text, sequence.end);
    if (!stands_at(text, mark, "号")) return std::nullopt;
    tail.blank = tail.blank || mark != sequence.end;
    tail.end = mark + 3;
    if (is_one_of(character_at(text, tail.end), no_number_follows)) return std::nullopt;
    return tail;
}

/// Gives the number the code that begins at `begin`.
void take_code(std::string_view text, std::size_t begin, DocumentNumber& document) {
    document.issuer_code = text.substr(begin, document.code_end - begin);
    document.normalized = document.issuer_code + "〔" + std::to_string(document.year) + "〕" +
                          std::to_string(document.serial) + "号";
    document.span.begin = static_cast<std::uint32_t>(begin);
    document.blank_inside =
        document.blank_inside || skip_blanks(text, document.code_end) != document.code_end;
}

}  // namespace

std::optional<DocumentNumber> document_number_at(std::string_view text, std::size_t position,
                                                 std::size_t floor, bool whole) {
    const auto tail = tail_at(text, position);
    if (!tail) return std::nullopt;
    std::size_t at = back_over_blanks(text, position, floor);
    const std::string_view before = at > floor ? character_before(text, at) : std::string_view();
    const YearBracket open = one_of(before, "〔[【（(［", "〔");
    const bool blank_after_open = open.size != 0 && at != position;
    if (open.size == 0) at = position;
    at -= open.size;
    const std::size_t code_end = open.size == 0 ? position : back_over_blanks(text, at, floor);
    const IssuerCode code =
        whole ? whole_issuer_code(text, floor, code_end) : issuer_code_before(text, code_end, floor);
    const std::size_t size = code_end - code.begin;
    if (size == 0 && (open.size == 0 || !tail->closed || is_round(before))) return std::nullopt;
    if (open.size == 0 && is_one_of(character_before(text, code_end), no_issuer_ends)) return std::nullopt;
    if (open.size == 0 && !tail->closed && size < 6) return std::nullopt;
    DocumentNumber document;
    document.year = static_cast<int>(tail->year);
    document.serial = static_cast<int>(tail->sequence);
    document.span = span_of(at, tail->end);
    document.code_end = static_cast<std::uint32_t>(code_end);
    document.hexagonal = open.hexagonal && tail->hexagonal;
    document.blank_inside = tail->blank || blank_after_open;
    document.brackets = open.size != 0 && tail->closed;
    document.confident = document.brackets && code.sure;
    // With its brackets a number without a sure code is told in short; without them its code is all that
    // shows it.
    if (size != 0 && (code.sure || whole || !document.brackets)) take_code(text, code.begin, document);
    return document;
}

namespace {

/// Only brackets, blanks and words like 文号 stand between a title and its number.
bool is_glue(std::string_view between) {
    while (!between.empty()) {
        std::size_t size = 0;
        for (const std::string_view word :
             {" ", "\u3000", "\u00A0", "（", "(", "文号", "发文字号", "文", "：", ":"}) {
            if (between.starts_with(word)) size = std::max(size, word.size());
        }
        if (size == 0) return false;
        between.remove_prefix(size);
    }
    return true;
}
bool is_glue_after(std::string_view between) {
    return between.empty() || between == " " || between == "文" || between == "文件" || between == "）" ||
           between == ")" || between == "号文" || between == "、";
}

}  // namespace

void attach_titles(std::string_view text, Prose& prose) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < prose.documents.size(); ++i) {
        DocumentNumber& document = prose.documents[i];
        while (next < prose.titles.size() && prose.titles[next].begin < document.span.begin) ++next;
        if (next > 0 && prose.titles[next - 1].end <= document.span.begin) {
            const Span title = prose.titles[next - 1];
            if (is_glue(text.substr(title.end, document.span.begin - title.end))) document.title = title;
        }
        if (!document.title.empty() || next == prose.titles.size()) continue;
        const Span title = prose.titles[next];
        const std::size_t begin = title.begin,
                          gap = begin < document.span.end ? 99 : begin - document.span.end;
        if (gap > 8 || !is_glue_after(text.substr(document.span.end, gap))) continue;
        const bool of_another =
            i + 1 < prose.documents.size() && prose.documents[i + 1].span.begin >= title.end &&
            is_glue(text.substr(title.end, prose.documents[i + 1].span.begin - title.end));
        if (!of_another) document.title = title;
    }
}

}  // namespace prose

namespace prose {
namespace {

/// Where the longest known code that ends at `end` begins; `end` when there is none.
std::size_t known_code_begin(std::string_view text, const IssuerCodes& known, std::size_t end,
                             std::size_t floor) {
    std::size_t found = end, at = end;
    for (std::size_t size = 1; size <= known.longest() && at > floor; ++size) {
        const std::string_view c = character_before(text, at);
        if (!is_han_character(c) || c.size() > at - floor) break;
        at -= c.size();
        if (size > 1 && known.contains(text.substr(at, end - at))) found = at;
    }
    return found;
}

/// Whether the known code that begins at `begin` is the number's, and not the end of a longer one.
bool is_code_of(std::string_view text, std::size_t begin, std::size_t floor, const DocumentNumber& document) {
    const bool free_standing = !takes_place_name(text.substr(begin, document.code_end - begin));
    if (!document.confident) return free_standing || begin == floor || is_code_boundary(text, begin);
    const std::size_t read = document.span.begin;
    return begin <= read || (free_standing && begin - read > size_of_character(byte_at(text, read)));
}

}  // namespace
}  // namespace prose

void IssuerCodes::add(std::string_view number) {
    const auto read = read_document_number(number);
    if (!read || read->issuer_code.empty()) return;
    std::size_t size = 0;
    for (std::size_t at = 0; at < read->issuer_code.size(); ++size)
        at += prose::size_of_character(prose::byte_at(read->issuer_code, at));
    longest_ = std::max(longest_, size);
    codes_.insert(read->issuer_code);
}

void prefer_known_codes(std::string_view text, const IssuerCodes& known,
                        std::vector<DocumentNumber>& documents) {
    std::size_t floor = 0;
    for (DocumentNumber& document : documents) {
        if (document.brackets) {
            const std::size_t begin = prose::known_code_begin(text, known, document.code_end, floor);
            if (begin != document.code_end && prose::is_code_of(text, begin, floor, document)) {
                prose::take_code(text, begin, document);
                document.confident = true;
            }
        }
        floor = document.span.end;
    }
}

std::optional<DocumentNumber> read_document_number(std::string_view text) {
    const std::size_t begin = prose::skip_blanks(text, 0);
    const std::size_t end = prose::back_over_blanks(text, text.size(), begin);
    for (std::size_t at = begin; at < end;) {
        if (prose::digit_at(text, at).size != 0) {
            const auto document = prose::document_number_at(text, at, begin, true);
            if (document && document->span == prose::span_of(begin, end)) return document;
            return std::nullopt;
        }
        at += prose::size_of_character(prose::byte_at(text, at));
    }
    return std::nullopt;
}

}  // namespace gongkai
