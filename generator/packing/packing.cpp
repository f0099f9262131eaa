// SPDX-License-Identifier: MIT
#include "packing/packing.h"

#include <cassert>
#include <cstring>

namespace gongkai {

void Packer::number(std::size_t value) {
    assert(value <= UINT32_MAX);
    const auto small = static_cast<std::uint32_t>(value);
    char bytes[sizeof small];
    std::memcpy(bytes, &small, sizeof small);
    bytes_.append(bytes, sizeof small);
}

void Packer::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

std::uint32_t Unpacker::number() {
    std::uint32_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
}

std::string Unpacker::text() { return std::string(take(number())); }

std::string_view Unpacker::take(std::size_t size) {
    assert(size <= rest_.size());
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
}

}  // namespace gongkai
