// SPDX-License-Identifier: MIT
// Private to search: ascending document numbers as printable ASCII, about one character each.
#pragma once

#include <cstdint>
#include <string>

namespace gongkai::search {

/// 91 symbols, # to ~ without the backslash, so that a JavaScript string holds them as they are.
///   0-59   the last digit of how many documents are left out before the next one
///   60-75  its digits before, to the base 16
///   76-90  the next 2, 4, 8 … 32,768 documents, all of them
inline constexpr unsigned last_digits = 60, first_digits = 16;
inline constexpr unsigned runs = last_digits + first_digits, symbols = 91;

class Postings {
public:
    /// REQUIRES: not less than the last one, which counts once. Numbers are below 2^31.
    void add(std::uint32_t document);
    /// The code of all documents added. Nothing is added any more.
    const std::string& finish();
    /// How many documents were added.
    std::uint32_t count() const { return count_; }

private:
    void put_run();
    void put_gap(std::uint32_t left_out);

    std::string code_;
    std::uint32_t next_ = 0;  // behind the last document
    std::uint32_t run_ = 0;   // the last documents, not in the code yet
    std::uint32_t count_ = 0;
};

}  // namespace gongkai::search
