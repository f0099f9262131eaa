// SPDX-License-Identifier: MIT
// The body's lines, and the place in the file of any byte of it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace gongkai {

class Source {
public:
    /// REQUIRES: `body` outlives this.
    Source(std::string_view body, unsigned first_line);

    std::string_view body() const { return body_; }
    std::size_t line_count() const { return starts_.size(); }
    /// Byte offset of 1-based line `line` of the body; the end of the body past the last line.
    std::size_t start_of_line(std::size_t line) const {
        return line > starts_.size() ? body_.size() : starts_[line == 0 ? 0 : line - 1];
    }
    /// Without its line end.
    std::string_view line(std::size_t line) const;
    /// The 1-based line of the body that holds byte `offset`.
    std::size_t line_of_offset(std::size_t offset) const;
    /// Its number in the file.
    unsigned number_of(std::size_t line) const { return first_line_ + static_cast<unsigned>(line) - 1; }
    /// `length` bytes from `offset` on, cut at the end of the line, as a place in the file.
    Place place(std::size_t offset, std::size_t length) const;

private:
    std::string_view body_;
    unsigned first_line_;
    std::vector<std::size_t> starts_;
};

/// Places of many offsets: fast as long as they ascend, since it counts on from the last one. (A line may
/// have 250 KB and thousands of pieces.)
class PlaceFinder {
public:
    explicit PlaceFinder(const Source& source) : source_(source) {}
    Place place(std::size_t offset, std::size_t length);

private:
    const Source& source_;
    std::size_t line_ = 0, at_ = 0, end_ = 0;  ///< the piece last placed is [at_, end_)
    unsigned column_ = 1, end_column_ = 1;
};

}  // namespace gongkai
