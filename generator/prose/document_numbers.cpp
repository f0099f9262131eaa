// SPDX-License-Identifier: MIT
// 发字号, in the forms that reports print: 韶财绩〔2020〕1号, [2020]1 号, (2020) 45号, and with brackets
// lost. The year is found first, then what stands around it.
#include <algorithm>
#include <string>

#include "prose/characters.h"
#include "prose/scan.h"

namespace gongkai {
namespace prose {
namespace {

constexpr std::size_t longest_code = 12;  // characters

/// Words after which an issuer's code begins: “根据韶财绩〔2020〕1号”.
constexpr std::string_view words_before[] = {
    "根据",   "按照", "依据", "依照", "遵照", "参照",   "对照",   "转发",   "印发",   "下达",
    "执行",   "落实", "贯彻", "关于", "以及", "详见",   "结合",   "符合",   "发布",   "下发",
    "收到",   "文件", "文号", "字号", "通知", "意见",   "方案",   "办法",   "规定",   "要求",
    "精神",   "批复", "决定", "公告", "政府", "办公室", "办公厅", "财政厅", "财政局", "财政部",
    "委员会", "见",   "按",   "依",   "据",   "照",     "的",     "与",     "及",     "了",
    "在",     "由",   "从",   "将",   "对",   "于",     "号",
};
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

/// Where the issuer's code that ends at `end` begins: the Han run, without the words before it.
std::size_t issuer_begin(std::string_view text, std::size_t end, std::size_t floor) {
    std::size_t begin = end;
    for (std::size_t count = 0; begin > floor && count < longest_code + 12; ++count) {
        const std::string_view c = character_before(text, begin);
        if (!is_han_character(c)) break;
        begin -= c.size();
    }
    if (begin < floor) begin = floor;
    const std::string_view run = text.substr(begin, end - begin);
    std::size_t skip = 0;
    for (const std::string_view word : words_before) {
        const std::size_t found = run.rfind(word);
        if (found != std::string_view::npos && found + word.size() > skip) skip = found + word.size();
    }
    // 和 may begin a code (和政发), so it is a joint only after another number or a title.
    const bool joined = skip > 0 || is_one_of(character_before(text, begin), "号》）)");
    for (const std::string_view joint : {"和", "并", "以"}) {
        if (joined && run.substr(skip).starts_with(joint)) skip += joint.size();
    }
    std::string_view code = run.substr(skip);
    while (code.size() > longest_code * 3) code.remove_prefix(size_of_character(byte_at(code, 0)));
    return end - code.size();
}

}  // namespace

std::optional<DocumentNumber> document_number_at(std::string_view text, std::size_t position,
                                                 std::size_t floor) {
    const auto tail = tail_at(text, position);
    if (!tail) return std::nullopt;
    std::size_t at = back_over_blanks(text, position, floor);
    const std::string_view before = at > floor ? character_before(text, at) : std::string_view();
    const YearBracket open = one_of(before, "〔[【（(［", "〔");
    const bool blank_after_open = open.size != 0 && at != position;
    if (open.size == 0) at = position;
    at -= open.size;
    const std::size_t code_end = open.size == 0 ? position : back_over_blanks(text, at, floor);
    const std::size_t code_begin = issuer_begin(text, code_end, floor);
    const std::string_view code = text.substr(code_begin, code_end - code_begin);
    if (code.empty() && (open.size == 0 || !tail->closed || is_round(before))) return std::nullopt;
    if (open.size == 0 && is_one_of(character_before(text, code_end), no_issuer_ends)) return std::nullopt;
    if (open.size == 0 && !tail->closed && code.size() < 6) return std::nullopt;
    DocumentNumber document;
    document.issuer_code = code;
    document.year = static_cast<int>(tail->year);
    if (!code.empty()) {
        document.normalized = document.issuer_code + "〔" + std::to_string(tail->year) + "〕" +
                              std::to_string(tail->sequence) + "号";
    }
    document.span = span_of(code.empty() ? at : code_begin, tail->end);
    document.hexagonal = open.hexagonal && tail->hexagonal;
    document.blank_inside = tail->blank || blank_after_open || (!code.empty() && code_end != at);
    document.confident = open.size != 0 && tail->closed && !code.empty();
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

std::optional<DocumentNumber> read_document_number(std::string_view text) {
    const std::size_t begin = prose::skip_blanks(text, 0);
    const std::size_t end = prose::back_over_blanks(text, text.size(), begin);
    for (std::size_t at = begin; at < end;) {
        if (prose::digit_at(text, at).size != 0) {
            const auto document = prose::document_number_at(text, at, begin);
            if (document && document->span == prose::span_of(begin, end)) return document;
            return std::nullopt;
        }
        at += prose::size_of_character(prose::byte_at(text, at));
    }
    return std::nullopt;
}

}  // namespace gongkai
