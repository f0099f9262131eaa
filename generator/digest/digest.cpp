// SPDX-License-Identifier: MIT
// The algorithm is fetched once, and whole texts share one context a thread: fetching anew costs more than
// hashing a small page.
#include "digest/digest.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace gongkai {
namespace {

/// The only way SHA-256 over memory can fail.
void require(int result) {
    if (result != 1) throw std::bad_alloc();
}

class Hasher {
public:
    Hasher() { require(handle_ != nullptr ? 1 : 0); }
    ~Hasher() { EVP_MD_CTX_free(handle_); }
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void begin() {
        static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        require(EVP_DigestInit_ex2(handle_, algorithm, nullptr));
    }
    void add(std::string_view bytes) { require(EVP_DigestUpdate(handle_, bytes.data(), bytes.size())); }
    std::string hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned length = 0;
        require(EVP_DigestFinal_ex(handle_, digest.data(), &length));
        constexpr std::string_view digits = "0123456789abcdef";
        std::string hex;
        hex.reserve(std::size_t{length} * 2);
        for (unsigned i = 0; i < length; ++i) {
            hex.push_back(digits[digest[i] >> 4U]);
            hex.push_back(digits[digest[i] & 0x0FU]);
        }
        return hex;
    }

private:
    EVP_MD_CTX* handle_ = EVP_MD_CTX_new();
};

}  // namespace

struct Sha256::Context : Hasher {};

Sha256::Sha256() : context_(std::make_unique<Context>()) { context_->begin(); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    context_->add(bytes);
    size_ += bytes.size();
}

std::string Sha256::hex() { return context_->hex(); }

std::string sha256_hex(std::string_view bytes) {
    thread_local Hasher hasher;
    hasher.begin();
    hasher.add(bytes);
    return hasher.hex();
}

}  // namespace gongkai
