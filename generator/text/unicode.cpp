// SPDX-License-Identifier: MIT
// Code points, their classes and their widths. Decoding is by hand because it is six lines and sits in
// inner loops; what needs tables comes from ICU.
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <memory>

#include "text/text.h"

namespace gongkai {
namespace {

/// Length of the well-formed sequence at `s`, 0 when there is none (Unicode table 3-7).
std::size_t sequence_length(std::string_view s) {
    const auto byte = [&](std::size_t i) {
        return i < s.size() ? static_cast<unsigned char>(s[i]) : static_cast<unsigned char>(0);
    };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned char b0 = byte(0);
    const unsigned char b1 = byte(1);
    if (b0 < 0x80) return 1;
    if (b0 >= 0xC2 && b0 <= 0xDF) return tail(1) ? 2 : 0;
    if (b0 >= 0xE0 && b0 <= 0xEF) {
        const bool second = tail(1) && !(b0 == 0xE0 && b1 < 0xA0) && !(b0 == 0xED && b1 > 0x9F);
        return second && tail(2) ? 3 : 0;
    }
    if (b0 >= 0xF0 && b0 <= 0xF4) {
        const bool second = tail(1) && !(b0 == 0xF0 && b1 < 0x90) && !(b0 == 0xF4 && b1 > 0x8F);
        return second && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

/// True when the whole of `bytes` decodes as GB18030 and some of it is not ASCII.
bool is_gb18030(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("GB18030", &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status)) return false;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string out(bytes.size() * 2 + 1, u'\0');
    ucnv_toUChars(converter.get(), out.data(), static_cast<std::int32_t>(out.size()), bytes.data(),
                  static_cast<std::int32_t>(bytes.size()), &status);
    return U_SUCCESS(status);
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const bool is_ascii = lead < 0x80;
        // Nearly every Chinese character: any two tails may follow.
        const bool is_plain_three = lead > 0xE0 && lead < 0xED && i + 2 < bytes.size() &&
                                    (static_cast<unsigned char>(bytes[i + 1]) & 0xC0U) == 0x80U &&
                                    (static_cast<unsigned char>(bytes[i + 2]) & 0xC0U) == 0x80U;
        const std::size_t length = is_ascii ? 1 : is_plain_three ? 3 : sequence_length(bytes.substr(i));
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

Encoding detect_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return first_invalid_utf8(bytes) ? Encoding::unknown : Encoding::utf8_bom;
    }
    if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
    if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
    if (!first_invalid_utf8(bytes)) return Encoding::utf8;
    return is_gb18030(bytes) ? Encoding::gb18030 : Encoding::unknown;
}

std::string_view encoding_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::utf8_bom: return "UTF-8 BOM";
        case Encoding::utf16le: return "UTF-16LE";
        case Encoding::utf16be: return "UTF-16BE";
        case Encoding::gb18030: return "GB18030 (GBK)";
        case Encoding::unknown: break;
    }
    return "?";
}

char32_t decode(std::string_view utf8, std::size_t& position) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[position + i]); };
    const unsigned char b0 = byte(0);
    char32_t c = b0;
    std::size_t length = 1;
    if (b0 >= 0xF0) {
        c = (b0 & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU);
        length = 4;
    } else if (b0 >= 0xE0) {
        c = (b0 & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        length = 3;
    } else if (b0 >= 0xC0) {
        c = (b0 & 0x1FU) << 6U | (byte(1) & 0x3FU);
        length = 2;
    }
    position += length;
    return c;
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6U);
        put(0x80 | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12U);
        put(0x80 | (c >> 6U & 0x3FU));
        put(0x80 | (c & 0x3FU));
    } else {
        put(0xF0 | c >> 18U);
        put(0x80 | (c >> 12U & 0x3FU));
        put(0x80 | (c >> 6U & 0x3FU));
        put(0x80 | (c & 0x3FU));
    }
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return count;
}

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = decode(utf8, i);
        if (c >= 0x20 && c < 0x7F) {
            ++width;
            continue;
        }
        if (c == '\t') {
            ++width;
            continue;
        }
        const auto point = static_cast<UChar32>(c);
        const int category = u_charType(point);
        if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
            category == U_CONTROL_CHAR) {
            continue;
        }
        const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
        width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2U : 1U;
    }
    return width;
}

bool is_han(char32_t c) {
    if (c < 0x2E80) return false;
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x20000 && c <= 0x323AF);
}

bool is_cjk_punctuation(char32_t c) {
    if (c < 0x2010) return c == 0xB7;
    switch (c) {
        case 0x2014:
        case 0x2018:
        case 0x2019:
        case 0x201C:
        case 0x201D:
        case 0x2026: return true;
        default: break;
    }
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F) ||
           (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) ||
           (c >= 0xFF5B && c <= 0xFF65) || (c >= 0xFE30 && c <= 0xFE4F);
}

bool is_cjk(char32_t c) {
    if (c < 0x2010) return false;
    return is_han(c) || is_cjk_punctuation(c) || (c >= 0x3000 && c <= 0x30FF) ||
           (c >= 0x3100 && c <= 0x31FF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3200 && c <= 0x33FF);
}

}  // namespace gongkai
