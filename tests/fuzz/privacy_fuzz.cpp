// SPDX-License-Identifier: MIT
// Any bytes as a file: hits lie inside it, in order, none inside another, and no mask repeats its hit.
#include "privacy/privacy.h"

#include <cstdint>
#include <cstdlib>

using namespace gongkai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::size_t end = 0;
    for (const PrivacyHit& hit : find_personal_data(text)) {
        if (hit.begin < end || hit.end <= hit.begin || hit.end > text.size()) std::abort();
        if (hit.masked == text.substr(hit.begin, hit.end - hit.begin)) std::abort();
        end = hit.end;
    }
    return 0;
}
