// SPDX-License-Identifier: MIT
// The form in which texts are searched. The browser folds its query in the same way (search_index.js), so
// every step looks at one code point alone and the tables that are ours are handed to it. Nearly all
// characters of a report become one UTF-16 unit: a table of the first plane, made once in two milliseconds,
// knows which.
#include "text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <map>
#include <unordered_map>

#include "text/text.h"

namespace gongkai {
namespace {

constexpr std::string_view mark_pairs =
    "[(])"
    "{(})"
    "〔(〕)"
    "【(】)"
    "〖(〗)"
    "〘(〙)"
    "〚(〛)"
    "“\"”\"„\"‟\"「\"」\"『\"』\"〝\"〞\"〟\""
    "‘'’'‚'‛'"
    "‐-‒-–-—-―-−-─-"
    "・·•·‧·";

// What else becomes of a character than one unit: three numbers that Unicode keeps free of characters.
constexpr char16_t blank = 0xFDD0;
constexpr char16_t nothing = 0xFDD1;
constexpr char16_t several = 0xFDD2;

const std::unordered_map<char32_t, char32_t>& replacements() {
    static const auto table = [] {
        std::unordered_map<char32_t, char32_t> all;
        const std::string pairs = folding_pairs();
        for (std::size_t i = 0; i < pairs.size();) {
            const char32_t from = decode(pairs, i);
            all.emplace(from, decode(pairs, i));
        }
        return all;
    }();
    return table;
}

void append_utf16(std::u16string& out, char32_t c) {
    if (c >= 0x10000) {
        out += static_cast<char16_t>(0xD7C0 + (c >> 10U));
        out += static_cast<char16_t>(0xDC00 + (c & 0x3FFU));
    } else {
        out += static_cast<char16_t>(c);
    }
}

char32_t decode(std::u16string_view text, std::size_t& i) {
    const char32_t c = text[i++];
    if (c < 0xD800 || c > 0xDBFF || i == text.size()) return c;
    return ((c - 0xD7C0) << 10U) + (text[i++] - 0xDC00U);
}

/// NFKC and lower case of one code point.
std::u16string plain(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const nfkc = unorm2_getNFKCInstance(&status);
    std::u16string from;
    append_utf16(from, c);
    char16_t normal[32];
    char16_t lower[64];
    const auto length = unorm2_normalize(nfkc, from.data(), static_cast<std::int32_t>(from.size()), normal,
                                         std::size(normal), &status);
    const auto size = u_strToLower(lower, std::size(lower), normal, length, "", &status);
    return U_SUCCESS(status) ? std::u16string(lower, static_cast<std::size_t>(size)) : from;
}

std::u16string fold(char32_t c) {
    std::u16string out;
    const std::u16string text = plain(c);
    for (std::size_t i = 0; i < text.size();) {
        char32_t each = decode(text, i);
        const auto other = replacements().find(each);
        if (other != replacements().end()) each = other->second;
        const auto point = static_cast<UChar32>(each);
        if (u_hasBinaryProperty(point, UCHAR_WHITE_SPACE)) {
            out += blank;
        } else if (!u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
                   u_charType(point) != U_CONTROL_CHAR) {
            append_utf16(out, each);
        }
    }
    return out;
}

/// What becomes of every character of the first plane.
struct Table {
    std::u16string one;  ///< its unit, or `blank`, `nothing`, `several`
    std::map<char32_t, std::u16string> more;

    Table() : one(0x10000, u'\0') {
        for (char32_t c = 0; c < 0x10000; ++c) one[c] = unit_of(c);
    }
    char16_t unit_of(char32_t c) {
        if (c >= 0xD800 && c <= 0xF8FF) return static_cast<char16_t>(c);
        if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3)) {
            const auto other = replacements().find(c);
            return static_cast<char16_t>(other == replacements().end() ? c : other->second);
        }
        std::u16string folded = fold(c);
        if (folded.empty()) return nothing;
        if (folded.size() == 1) return folded[0];
        more.emplace(c, std::move(folded));
        return several;
    }
};

class Folder {
public:
    explicit Folder(std::size_t bytes) { out.reserve(bytes / 2); }
    void add(char16_t unit) {
        if (unit == nothing) return;
        if (unit == blank) {
            gap_ = word_;
            return;
        }
        const bool is_word = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (gap_ && is_word) out += u' ';
        gap_ = false;
        word_ = is_word;
        out += unit;
    }

    std::u16string out;

private:
    bool word_ = false;  // the last character is an ASCII letter or digit
    bool gap_ = false;   // and white space followed it
};

}  // namespace

std::string folding_pairs() { return std::string(mark_pairs).append(traditional_pairs()); }

std::u16string fold_for_search(std::string_view utf8) {
    static const Table table;
    Folder folder(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = gongkai::decode(utf8, i);
        const char16_t unit = c < 0x10000 ? table.one[c] : several;
        if (unit != several) {
            folder.add(unit);
        } else {
            const auto known = table.more.find(c);
            for (const char16_t each : known != table.more.end() ? known->second : fold(c)) folder.add(each);
        }
    }
    return std::move(folder.out);
}

std::string compose(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status)) return std::string(utf8);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? out : std::string(utf8);
}

}  // namespace gongkai
