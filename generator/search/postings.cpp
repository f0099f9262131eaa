// SPDX-License-Identifier: MIT
#include "search/postings.h"

#include <algorithm>
#include <bit>

namespace gongkai::search {
namespace {

char symbol(std::uint32_t i) {
    const auto c = static_cast<char>('#' + i);
    return c < '\\' ? c : static_cast<char>(c + 1);
}

}  // namespace

void Postings::add(std::uint32_t document) {
    if (document + 1 == next_) return;
    if (document == next_) {
        ++run_;
    } else {
        put_run();
        put_gap(document - next_);
    }
    next_ = document + 1;
    ++count_;
}

const std::string& Postings::finish() {
    put_run();
    return code_;
}

void Postings::put_run() {
    constexpr std::uint32_t longest = 1U << (symbols - runs);
    for (; run_ > 1; run_ -= std::min(std::bit_floor(run_), longest))
        code_ += symbol(runs - 2 + static_cast<unsigned>(std::bit_width(std::min(run_, longest))));
    if (run_ == 1) code_ += symbol(0);
    run_ = 0;
}

void Postings::put_gap(std::uint32_t left_out) {
    char digits[8];
    std::size_t count = 0;
    for (std::uint32_t rest = left_out / last_digits; rest > 0; rest /= first_digits)
        digits[count++] = symbol(last_digits + rest % first_digits);
    while (count > 0) code_ += digits[--count];
    code_ += symbol(left_out % last_digits);
}

}  // namespace gongkai::search
