// SPDX-License-Identifier: MIT
// Where an issuer's code (韶财绩) begins before the year of its number: Chinese puts no blank between the
// code and the words before it.
#pragma once

#include <cstddef>
#include <string_view>

namespace gongkai::prose {

struct IssuerCode {
    std::size_t begin = 0;
    bool sure = false;  ///< it can begin nowhere else
};

/// In running text, where words may stand before it; nothing before `floor` belongs to it.
IssuerCode issuer_code_before(std::string_view text, std::size_t end, std::size_t floor);

/// Of a value that is a number and nothing else: all that stands in [begin, end). Empty when that is no code.
IssuerCode whole_issuer_code(std::string_view text, std::size_t begin, std::size_t end);

/// Whether a code may begin here without a look at what stands before: text begins, or a mark or a blank
/// ends.
bool is_code_boundary(std::string_view text, std::size_t position);

/// Whether a place's name can stand before the code: before 财预 (粤财预), not before 韶财绩.
bool takes_place_name(std::string_view code);

}  // namespace gongkai::prose
