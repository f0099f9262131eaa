// SPDX-License-Identifier: MIT
// Lines end as CommonMark ends them: \n, \r\n or a lone \r.
#include "markdown/source.h"

#include <algorithm>

#include "text/text.h"

namespace gongkai {

Source::Source(std::string_view body, unsigned first_line) : body_(body), first_line_(first_line) {
    starts_.reserve(body.size() / 64 + 1);
    starts_.push_back(0);
    const bool has_returns = body.find('\r') != std::string_view::npos;
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (!has_returns) {
            at = body.find('\n', at);
            if (at == std::string_view::npos) break;
        }
        const bool lone_return = body[at] == '\r' && body.substr(at + 1, 1) != "\n";
        if (body[at] == '\n' || lone_return) starts_.push_back(at + 1);
    }
}

std::string_view Source::line(std::size_t line) const {
    const std::size_t start = start_of_line(line);
    std::size_t end = start_of_line(line + 1);
    while (end > start && (body_[end - 1] == '\n' || body_[end - 1] == '\r')) --end;
    return body_.substr(start, end - start);
}

std::size_t Source::line_of_offset(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                                    starts_.begin());
}

Place Source::place(std::size_t offset, std::size_t length) const {
    return PlaceFinder(*this).place(offset, length);
}

Place PlaceFinder::place(std::size_t offset, std::size_t length) {
    const std::string_view body = source_.body();
    offset = std::min(offset, body.size());
    const std::size_t line = source_.line_of_offset(offset);
    if (line == line_ && offset >= end_) {  // behind the piece before: its characters are counted already
        at_ = end_;
        column_ = end_column_;
    } else if (line != line_ || offset < at_) {
        line_ = line;
        at_ = source_.start_of_line(line);
        column_ = 1;
    }
    column_ += static_cast<unsigned>(count_code_points(body.substr(at_, offset - at_)));
    at_ = offset;
    const std::size_t last = std::max(offset, source_.start_of_line(line) + source_.line(line).size());
    end_ = offset + std::min(length, last - offset);
    const auto size = static_cast<unsigned>(count_code_points(body.substr(offset, end_ - offset)));
    end_column_ = column_ + size;
    return {source_.number_of(line), column_, std::max(1u, size)};
}

}  // namespace gongkai
