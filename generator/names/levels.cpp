// SPDX-License-Identifier: MIT
// Levels of bodies: who issued a document, and for whom its title speaks.
#include "names/names.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// 3 国家级, 2 省级, 1 市级, 0 县级; -1 when it is not known.
int rank_of(std::string_view level) {
    if (level == "国家级") return 3;
    if (level == "省级") return 2;
    if (level == "市级") return 1;
    return level == "县级" ? 0 : -1;
}

std::string without_blanks(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode(text, at);
        if (c > U' ' && c != U'\u00A0' && c != U'\u3000') kept += text.substr(begin, at - begin);
    }
    return kept;
}

}  // namespace

bool is_below(std::string_view level, std::string_view other) {
    return rank_of(level) >= 0 && rank_of(level) < rank_of(other);
}

BodyLevel level_in_title(std::string_view title) {
    constexpr struct {
        std::string_view words, level;
    } kinds[] = {{"中央部门", "国家级"},   {"中央本级", "国家级"}, {"中央预算单位", "国家级"},
                 {"国家级部门", "国家级"}, {"省级部门", "省级"},   {"省本级", "省级"},
                 {"省级预算单位", "省级"}, {"市级部门", "市级"},   {"市本级", "市级"},
                 {"市级预算单位", "市级"}};
    const std::string plain = without_blanks(title);
    if (plain.find("转发") != std::string::npos) return {};
    for (const auto& kind : kinds) {
        if (plain.find(kind.words) != std::string::npos)
            return {std::string(kind.level), std::string(kind.words)};
    }
    return {};
}

BodyLevel level_of_issuer(const Catalog& registry, std::string_view issuer, std::string_view issuer_code) {
    for (const Department& department : registry.departments) {
        if (!issuer.empty() && (department.name == issuer || department.short_name == issuer))
            return {department.level, std::string(issuer)};
    }
    const std::string& city = registry.settings.city;
    std::size_t first = 0;
    if (city.empty()) return {};
    decode(city, first);
    if (!issuer_code.starts_with(std::string_view(city).substr(0, first))) return {};
    if (city.ends_with("市")) return {"市级", city};
    if (city.ends_with("县") || city.ends_with("区")) return {"县级", city};
    return {};
}

}  // namespace gongkai
