// SPDX-License-Identifier: MIT
// From the bytes of a file to its frontmatter and its body.
#include <algorithm>

#include "frontmatter/controls.h"
#include "frontmatter/frontmatter.h"
#include "text/text.h"

namespace gongkai {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

unsigned lines_before(std::string_view text, std::size_t offset) {
    return static_cast<unsigned>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// The place of a byte offset; the text before it is valid UTF-8.
Place place_at(std::string_view text, std::size_t offset) {
    const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    return {lines_before(text, offset) + 1,
            static_cast<unsigned>(count_code_points(text.substr(begin, offset - begin))) + 1, 1};
}

bool is_fence(std::string_view line) {
    return line.starts_with("---") && line.find_first_not_of(" \t\r", 3) == std::string_view::npos;
}

/// UTF-8 with a broken place often decodes as GB18030 too. But a Chinese character before that place, three
/// sound bytes, tells that the file is meant as UTF-8.
bool begins_as_utf8(std::string_view sound) {
    return std::any_of(sound.begin(), sound.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

constexpr unsigned max_controls = 10;  // reported of one file: a binary file has thousands

/// Reports the first ones; returns whether there were none.
bool has_no_control(const std::string& path, std::string_view text, Diagnostics& diagnostics) {
    unsigned found = 0;
    for (std::size_t next = 0; next < text.size() && found < max_controls;) {
        if (!may_begin_control(text[next])) {
            ++next;
            continue;
        }
        const std::size_t position = next;
        const char32_t c = decode(text, next);
        if (!is_invisible_control(c)) continue;
        ++found;
        diagnostics.add(Code::encoding_control, path, place_at(text, position), {code_point_name(c)});
    }
    return found == 0;
}

std::string_view without_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return bytes;
}

}  // namespace

std::optional<std::string_view> checked_text(const std::string& path, std::string_view bytes,
                                             Diagnostics& diagnostics) {
    const std::string_view text = without_byte_order_mark(bytes);
    if (const auto invalid = first_invalid_utf8(text)) {
        const Encoding encoding =
            begins_as_utf8(text.substr(0, *invalid)) ? Encoding::unknown : detect_encoding(bytes);
        if (encoding == Encoding::unknown) {
            diagnostics.add(Code::encoding_broken, path, place_at(text, *invalid));
        } else {
            diagnostics.add(Code::encoding_foreign, path, {}, {std::string(encoding_name(encoding))});
        }
        return std::nullopt;
    }
    return has_no_control(path, text, diagnostics) ? std::optional(text) : std::nullopt;
}

std::optional<FrontmatterSplit> split_frontmatter(const std::string& path, std::string_view file,
                                                  Diagnostics& diagnostics) {
    std::size_t line_end = file.find('\n');
    if (!is_fence(file.substr(0, line_end))) {
        diagnostics.add(Code::frontmatter_missing, path, {1, 1, 1});
        return std::nullopt;
    }
    const std::size_t yaml_begin = line_end == std::string_view::npos ? file.size() : line_end + 1;
    unsigned line = 2;
    for (std::size_t begin = yaml_begin; begin < file.size(); ++line) {
        line_end = std::min(file.find('\n', begin), file.size());
        if (is_fence(file.substr(begin, line_end - begin))) {
            FrontmatterSplit split;
            split.yaml = file.substr(yaml_begin, begin - yaml_begin);
            split.body = file.substr(std::min(line_end + 1, file.size()));
            split.body_line = line + 1;
            return split;
        }
        begin = line_end + 1;
    }
    diagnostics.add(Code::frontmatter_unclosed, path, {1, 1, 3});
    return std::nullopt;
}

}  // namespace gongkai
