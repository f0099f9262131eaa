// SPDX-License-Identifier: MIT
// Adds the diagnostics of one body.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "markdown/source.h"

namespace gongkai {

class Reporter {
public:
    Reporter(const std::string& path, const Source& source, Diagnostics& diagnostics)
        : path_(path), places_(source), diagnostics_(diagnostics) {}

    /// `length` bytes of the body from `offset` on. A body full of one mistake names the first hundred.
    void report(Code code, std::size_t offset, std::size_t length, std::vector<std::string> arguments = {}) {
        if (++counts_[code] > most_of_a_kind) return;
        diagnostics_.add(code, path_, places_.place(offset, length), std::move(arguments));
    }

private:
    static constexpr int most_of_a_kind = 100;
    const std::string& path_;
    PlaceFinder places_;
    Diagnostics& diagnostics_;
    std::map<Code, int> counts_;
};

}  // namespace gongkai
