// SPDX-License-Identifier: MIT
// Private to the room: numbers and titles of documents, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gongkai::linking {

/// 2020 and 1 of 韶财绩〔2020〕1号; 0 when it has none.
int year_of(std::string_view number);
int serial_of(std::string_view number);

/// Whether a title without its marks is that of an official document: 《…的通知》, 《…办法（试行）》, a law.
bool is_official_title(std::string_view title);

/// A title as it is looked for: who issued it, as far as it says, and the rest, comparable. Two titles that
/// say different issuers are two.
struct TitleKey {
    std::string issuer, rest;
    std::string whole() const { return issuer + rest; }
};
TitleKey key_of(std::string_view title);

/// Whether both may have been issued by one body: one says nothing, or what it says is part of the other.
bool may_be_one_issuer(const std::string& a, const std::string& b);

/// 方案 of 关于印发〈方案〉的通知, which people cite by either; empty when it is no such title. Comparable.
std::string_view issued_title(std::string_view comparable);

/// Titles whose documents have numbers.
class KnownTitles {
public:
    void add(std::string_view title, std::string_view number);
    /// Adds the numbers of documents that go by this title, without those that are there already.
    void collect(std::string_view title, std::vector<std::string>& numbers) const;

private:
    struct Entry {
        std::string issuer, number;
    };
    /// More documents of one title than this are not told apart.
    static constexpr std::size_t most = 16;
    std::unordered_map<std::string, std::vector<Entry>> by_title_;
};

}  // namespace gongkai::linking
