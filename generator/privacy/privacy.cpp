// SPDX-License-Identifier: MIT
// One walk over the bytes. Nearly every character is passed over by its lead byte or by one bit of a table;
// only digits and the first characters of the rules' words are looked at.
#include "privacy/privacy.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>
#include <utility>

#include "privacy/characters.h"
#include "privacy/numbers.h"
#include "privacy/rules.h"

namespace gongkai {
namespace privacy {
namespace {

struct Word {
    std::string_view text;
    void (*rule)(const Place&);
};

/// Sorted by bytes, so that words of one first character are neighbours and a longer word is after its
/// beginning.
constexpr auto words = [] {
    std::array table{
        Word{"家住", find_address},         Word{"住址", find_address},
        Word{"家庭地址", find_address},     Word{"现住", find_address},
        Word{"户籍", find_address},         Word{"户籍所在", find_address},
        Word{"户口所在", find_address},     Word{"居住在", find_address},
        Word{"居住于", find_address},       Word{"居住地", find_address},
        Word{"暂住", find_address},         Word{"住在", find_address},
        Word{"学生", find_pupil},           Word{"初中生", find_youth},
        Word{"高中生", find_youth},         Word{"小朋友", find_child},
        Word{"幼儿", find_child},           Word{"儿童", find_child},
        Word{"女童", find_child},           Word{"男童", find_child},
        Word{"少年", find_youth},           Word{"孤儿", find_youth},
        Word{"年级", find_grade},           Word{"初一", find_grade},
        Word{"初二", find_grade},           Word{"初三", find_grade},
        Word{"高一", find_grade},           Word{"高二", find_grade},
        Word{"高三", find_grade},           Word{"幼儿园", find_grade},
        Word{"同学", find_schoolmate},      Word{"岁", find_age},
        Word{"患者", find_patient},         Word{"病人", find_patient},
        Word{"残疾人", find_patient},       Word{"残疾军人", find_patient},
        Word{"残疾职工", find_patient},     Word{"残疾学生", find_patient},
        Word{"残疾儿童", find_patient},     Word{"感染者", find_patient},
        Word{"患儿", find_patient},         Word{"患", find_illness},
        Word{"癌", find_illness},           Word{"残疾", find_illness},
        Word{"精神病", find_illness},       Word{"精神障碍", find_illness},
        Word{"尿毒症", find_illness},       Word{"白血病", find_illness},
        Word{"瘫痪", find_illness},         Word{"抑郁症", find_illness},
        Word{"艾滋病", find_illness},       Word{"贫困户", find_poor_person},
        Word{"低保户", find_poor_person},   Word{"特困户", find_poor_person},
        Word{"五保户", find_poor_person},   Word{"困难户", find_poor_person},
        Word{"特困人员", find_poor_person}, Word{"供养人员", find_poor_person},
        Word{"五保老人", find_poor_person}, Word{"低收入家庭", find_poor_person},
        Word{"低收入户", find_poor_person}, Word{"脱贫户", find_poor_person},
        Word{"低保对象", find_poor_person}, Word{"特困对象", find_poor_person},
        Word{"困难群众", find_poor_person}, Word{"困难职工", find_poor_person},
        Word{"困难党员", find_poor_person}, Word{"困难家庭", find_poor_person},
        Word{"贫困家庭", find_poor_person}, Word{"低保家庭", find_poor_person},
        Word{"监测户", find_poor_person},   Word{"贫困学生", find_poor_person},
        Word{"困难学生", find_poor_person}, Word{"贫困生", find_poor_person},
        Word{"低保", find_poverty},         Word{"特困", find_poverty},
        Word{"五保", find_poverty},         Word{"低收入", find_poverty},
        Word{"建档立卡", find_poverty},     Word{"家中", find_home_visit},
        Word{"家里", find_home_visit},      Word{"家", find_visit_to},
    };
    std::sort(table.begin(), table.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
    return table;
}();

constexpr char32_t three_bytes(unsigned b0, unsigned b1, unsigned b2) {
    return (b0 & 0x0FU) << 12U | (b1 & 0x3FU) << 6U | (b2 & 0x3FU);
}

constexpr char32_t first_han = 0x4E00, last_han = 0x9FFF;

/// Words [begin, end) of `words` that have one first character.
struct Range {
    std::uint8_t begin = 0, end = 0;
};

/// For each Han character the words that begin with it: a byte, the number of a range; 0 for nearly all.
struct Index {
    std::array<std::uint8_t, last_han - first_han + 1> range_of{};
    std::array<Range, words.size() + 1> ranges{};
};
constexpr Index index_of_words = [] {
    Index index;
    std::uint8_t ranges = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(words[i].text[at]); };
        std::uint8_t& range = index.range_of[three_bytes(byte(0), byte(1), byte(2)) - first_han];
        if (range == 0) {
            range = ++ranges;
            index.ranges[range].begin = static_cast<std::uint8_t>(i);
        }
        index.ranges[range].end = static_cast<std::uint8_t>(i + 1);
    }
    return index;
}();

class Walk {
public:
    explicit Walk(std::string_view text) : text_(text), numbers_(text, hits_) {}

    std::vector<PrivacyHit> hits() {
        for (std::size_t at = 0; at < text_.size();) at = step(at);
        return std::move(hits_);
    }

private:
    unsigned byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

    std::size_t step(std::size_t at) {
        const unsigned lead = byte(at);
        if (lead < 0x80) return lead >= '0' && lead <= '9' ? numbers_.look(at) : at + 1;
        if (lead < 0xE2 || lead > 0xEF || at + 2 >= text_.size()) return at + 1;
        const unsigned second = byte(at + 1);
        const unsigned third = byte(at + 2);
        if ((second & 0xC0U) != 0x80 || (third & 0xC0U) != 0x80) return at + 1;
        const char32_t c = three_bytes(lead, second, third);
        if (lead == 0xEF) return digit_value(c) >= 0 ? numbers_.look(at) : at + 3;
        if (c < first_han || c > last_han) return at + 3;
        const std::uint8_t range = index_of_words.range_of[c - first_han];
        if (range != 0) apply_rule(at, index_of_words.ranges[range]);
        return at + 3;
    }

    /// The longest word of the range that stands at `at` has its rule applied.
    void apply_rule(std::size_t at, Range range) {
        const std::string_view rest = text_.substr(at);
        const Word* longest = nullptr;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const std::string_view word = words[i].text;
            if (rest.size() < word.size() || rest[word.size() - 1] != word.back()) continue;
            if (rest.starts_with(word)) longest = &words[i];
        }
        if (longest != nullptr) longest->rule(Place{text_, at, at + longest->text.size(), hits_});
    }

    std::string_view text_;
    std::vector<PrivacyHit> hits_;
    NumberFinder numbers_;
};

/// By place; of hits that overlap the kind named first in PersonalData stays.
std::vector<PrivacyHit> without_overlaps(std::vector<PrivacyHit> hits) {
    std::sort(hits.begin(), hits.end(), [](const PrivacyHit& a, const PrivacyHit& b) {
        return std::tuple(a.begin, a.kind, b.end) < std::tuple(b.begin, b.kind, a.end);
    });
    std::vector<PrivacyHit> kept;
    for (PrivacyHit& hit : hits) {
        if (kept.empty() || hit.begin >= kept.back().end) {
            kept.push_back(std::move(hit));
        } else if (hit.kind < kept.back().kind) {
            kept.back() = std::move(hit);
        }
    }
    return kept;
}

}  // namespace
}  // namespace privacy

std::vector<PrivacyHit> find_personal_data(std::string_view text) {
    return privacy::without_overlaps(privacy::Walk(text).hits());
}

}  // namespace gongkai
