// SPDX-License-Identifier: MIT
// SHA-256, by OpenSSL. The only room that includes it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace gongkai {

/// 64 lower-case hexadecimal digits. Safe from any thread.
std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;

    void add(std::string_view bytes);
    std::size_t size() const { return size_; }
    /// REQUIRES: nothing is called after it.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
    std::size_t size_ = 0;
};

}  // namespace gongkai
