// SPDX-License-Identifier: MIT
// SHA-256, by OpenSSL. The only room that includes it.
#pragma once

#include <string>
#include <string_view>

namespace gongkai {

/// 64 lower-case hexadecimal digits. Safe from any thread.
std::string sha256_hex(std::string_view bytes);

}  // namespace gongkai
