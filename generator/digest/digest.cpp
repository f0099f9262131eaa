// SPDX-License-Identifier: MIT
// The algorithm is fetched once and the context kept for each thread: fetching anew costs more than
// hashing a small page.
#include "digest/digest.h"

#include <openssl/evp.h>

#include <array>
#include <memory>
#include <new>

namespace gongkai {

std::string sha256_hex(std::string_view bytes) {
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                       &EVP_MD_CTX_free);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_DigestInit_ex2(context.get(), algorithm, nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) != 1 ||
        EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1) {
        throw std::bad_alloc();  // the only way SHA-256 over memory can fail
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{length} * 2);
    for (unsigned i = 0; i < length; ++i) {
        hex.push_back(digits[digest[i] >> 4U]);
        hex.push_back(digits[digest[i] & 0x0FU]);
    }
    return hex;
}

}  // namespace gongkai
