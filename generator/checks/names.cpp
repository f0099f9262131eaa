// SPDX-License-Identifier: MIT
// Names: the reporting department under several short names, names that several go by, places one character
// away from a place of this city, and the name of the person who filled in the form.
#include <algorithm>

#include "checks/rules.h"
#include "checks/wording.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

// ---- names of departments -------------------------------------------------------------------------

/// One name, and where it stands.
struct Used {
    std::string_view name;
    std::vector<Span> spans;
};

/// The names whose mentions `wanted`, in order of the first mention.
template <class Wanted>
std::vector<Used> used_names(const Material& s, Wanted wanted) {
    std::vector<Used> used;
    for (const NameMention& each : s.mentions) {
        if (!wanted(each)) continue;
        const Span span{each.begin, each.end};
        const std::string_view name = span.of(s.body.text);
        auto known = std::find_if(used.begin(), used.end(), [&](const Used& u) { return u.name == name; });
        if (known == used.end()) known = used.insert(used.end(), {name, {}});
        known->spans.push_back(span);
    }
    return used;
}

/// The full name and one short form of it are what documents do; two short forms are told.
void name_alias(const Material& s, Findings& findings) {
    const auto& departments = s.registry.departments;
    const Department* department = s.registry.find_department(s.report.department);
    if (department == nullptr) return;
    const auto own = static_cast<std::uint32_t>(department - departments.data());
    const auto used = used_names(s, [&](const NameMention& each) { return each.department == own; });
    const auto is_short = [&](const Used& each) { return each.name != department->name; };
    if (std::count_if(used.begin(), used.end(), is_short) < 2) return;
    Finding f;
    f.rule = Code::name_alias;
    f.verdict = Verdict::needs_explanation;
    f.subject = department->name;
    for (const Used& each : used) {
        f.arithmetic += (f.arithmetic.empty() ? "" : "、") + std::string(each.name) + " " +
                        std::to_string(each.spans.size()) + " 次";
        f.places.push_back(place_in_body(s, each.spans.front()));
    }
    f.stated = std::to_string(used.size());
    f.computed = department->name;
    findings.push_back(std::move(f));
}

/// A name that several departments go by is linked to none of them.
void name_ambiguous(const Material& s, Findings& findings) {
    const auto used = used_names(s, [](const NameMention& each) { return !each.department; });
    for (const Used& each : used) {
        std::vector<std::string> bearers;
        for (const Department& department : s.registry.departments)
            if (goes_by(department, each.name, s.report.year)) bearers.push_back(department.name);
        Finding f;
        f.rule = Code::name_ambiguous;
        f.verdict = Verdict::needs_explanation;
        f.subject = "单位名称";
        f.arithmetic = std::to_string(each.spans.size()) + " 处";
        f.stated = each.name;
        f.computed = listed(bearers);
        f.places = places_of(s, each.spans);
        findings.push_back(std::move(f));
    }
}

// ---- places ---------------------------------------------------------------------------------------

/// An item of a list such as 武江区、浈江区和乐昌市的学校, which is cut at 、 and at 和 与 及.
struct Item {
    std::string_view text;
    bool last = false;  ///< words may follow the name; words may stand before it in the first item
    bool first = false;
};

class Places {
public:
    explicit Places(const std::vector<std::string>& regions) : regions_(regions) {}

    /// The known place that `item` names, if any.
    bool is_known(const Item& item) const {
        return std::any_of(regions_.begin(), regions_.end(), [&](const std::string& region) {
            return (item.first && item.text.ends_with(region)) ||
                   (item.last && item.text.starts_with(region)) || item.text == region;
        });
    }

    /// The name in `item` that differs in one character from a known one, which `meant` then lists; known
    /// places that `items` name themselves are not meant.
    std::string_view misprint(const Item& item, const std::vector<Item>& items, std::string& meant) const {
        std::string_view found;
        for (const std::string& region : regions_) {
            if (count_code_points(region) < 3 || item.text.size() < region.size()) continue;
            if (std::any_of(items.begin(), items.end(),
                            [&](const Item& each) { return each.text.find(region) != std::string::npos; })) {
                continue;
            }
            for (const std::string_view name : parts_of(item, region.size())) {
                if (!differs_in_one(name, region) || is_short_form(name)) continue;
                meant += (meant.empty() ? "" : "或") + region;
                found = name;
                break;
            }
        }
        return found;
    }

private:
    /// Where a name of that size may stand in the item.
    static std::vector<std::string_view> parts_of(const Item& item, std::size_t size) {
        if (item.text.size() == size) return {item.text};
        std::vector<std::string_view> parts;
        if (item.first) parts.push_back(item.text.substr(item.text.size() - size));
        if (item.last) parts.push_back(item.text.substr(0, size));
        return parts;
    }
    /// In one Han character that is not the last.
    static bool differs_in_one(std::string_view a, std::string_view b) {
        if (a.substr(a.size() - 3) != b.substr(b.size() - 3)) return false;
        std::size_t different = 0;
        for (std::size_t i = 0; i < a.size();) {
            const std::string_view c = character_at(a, i);
            if (c != character_at(b, i)) {
                std::size_t at = 0;
                if (c.size() != 3 || !is_han(decode(c, at))) return false;
                ++different;
            }
            i += c.size();
        }
        return different == 1;
    }
    /// 乳源县 for 乳源瑶族自治县, 新城区 and 各城区 for nothing.
    bool is_short_form(std::string_view name) const {
        const std::string_view stem = name.substr(0, name.size() - 3), kind = name.substr(name.size() - 3);
        for (const char* general :
             {"城", "园", "新", "社", "郊", "矿", "林", "景", "开发", "辖", "各", "该", "市", "县"}) {
            if (stem.ends_with(general)) return true;
        }
        return std::any_of(regions_.begin(), regions_.end(), [&](const std::string& region) {
            return region == name || (region.starts_with(stem) && region.ends_with(kind));
        });
    }

    const std::vector<std::string>& regions_;
};

/// The clauses [first, last] as items; all but the last of them end with 、.
std::vector<Item> items_of(const Material& s, std::size_t first, std::size_t last) {
    std::vector<Item> items;
    for (std::size_t i = first; i <= last; ++i) {
        std::string_view text = s.prose.clauses[i].span.of(s.body.text);
        if (text.ends_with("、")) text.remove_suffix(3);
        items.push_back({trim(text), false, i == first});
    }
    const std::string_view rest = items.back().text;
    for (const std::string_view joint : {"区和", "县和", "市和", "区与", "县与", "市与", "区及", "县及",
                                         "市及", "区以及", "县以及", "市以及"}) {
        const std::size_t at = rest.find(joint);
        if (at == std::string::npos) continue;
        const Item tail{trim(rest.substr(at + joint.size())), true, false};
        items.back().text = trim(rest.substr(0, at + 3));
        items.push_back(tail);
        return items;
    }
    items.back().last = true;
    return items;
}

void check_places(const Material& s, const Places& places, const std::vector<Item>& items,
                  Findings& findings) {
    if (std::none_of(items.begin(), items.end(), [&](const Item& item) { return places.is_known(item); }))
        return;
    for (const Item& item : items) {
        std::string meant;
        if (item.text.size() < 9 || places.is_known(item)) continue;
        const std::string_view name = places.misprint(item, items, meant);
        if (name.empty()) continue;
        const auto begin = static_cast<std::uint32_t>(name.data() - s.body.text.data());
        Finding f;
        f.rule = Code::place_gazetteer;
        f.verdict = Verdict::needs_explanation;
        f.subject = "地名";
        f.stated = name;
        f.computed = meant;
        f.places = {place_in_body(s, {begin, begin + static_cast<std::uint32_t>(name.size())})};
        findings.push_back(std::move(f));
    }
}

void place_gazetteer(const Material& s, Findings& findings) {
    if (s.registry.settings.regions.empty()) return;
    const Places places(s.registry.settings.regions);
    const auto& clauses = s.prose.clauses;
    const auto goes_on = [&](std::size_t i) {
        return i + 1 < clauses.size() && clauses[i].sentence == clauses[i + 1].sentence &&
               clauses[i].span.of(s.body.text).ends_with("、");
    };
    for (std::size_t first = 0; first < clauses.size(); ++first) {
        std::size_t last = first;
        bool has_place = false;
        while (goes_on(last)) {
            const std::string_view text = clauses[last++].span.of(s.body.text);
            has_place =
                has_place || text.ends_with("区、") || text.ends_with("县、") || text.ends_with("市、");
        }
        if (has_place) check_places(s, places, items_of(s, first, last), findings);
        first = last;
    }
}

// ---- the person who filled in the form ------------------------------------------------------------

/// Two to four Han characters that begin with a surname and name no office.
bool is_persons_name(std::string_view name) {
    constexpr std::string_view surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦"
        "昌马苗"
        "凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛"
        "汪祁毛禹狄米贝"
        "明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍"
        "虞万支柯管卢莫"
        "房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山"
        "谷车侯宓蓬全班仰"
        "秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭"
        "贡劳逄姬申扶堵冉"
        "宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘"
        "匡国文寇广禄阙东"
        "欧沃利蔚越夔隆师巩厍聂晁勾敖融冷辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫涂";
    const std::string plain = without_blanks(name);
    const std::size_t characters = count_code_points(plain);
    if (characters < 2 || characters > 4 || plain.size() != 3 * characters) return false;
    for (const char* office :
         {"科",   "室", "股", "办", "处", "部", "局",   "组",   "科室", "人员", "会计", "主任",
          "中心", "站", "所", "队", "院", "岗", "财务", "出纳", "委",   "会",   "馆"}) {
        if (plain.ends_with(office)) return false;
    }
    const std::size_t at = surnames.find(plain.substr(0, 3));
    const bool compound = plain.starts_with("欧阳") || plain.starts_with("司马") ||
                          plain.starts_with("上官") || plain.starts_with("诸葛") ||
                          plain.starts_with("司徒") || plain.starts_with("夏侯");
    return compound || (characters <= 3 && at != std::string::npos);
}

/// A privacy notice, but of the form's own field, so it is told as a finding; the name is not repeated.
void pii_filer(const Material& s, Findings& findings) {
    if (!is_persons_name(s.report.contact_name)) return;
    const std::string plain = without_blanks(s.report.contact_name);
    Finding f;
    f.rule = Code::pii_filer;
    f.verdict = Verdict::needs_explanation;
    f.subject = "填报人";
    f.stated = plain.substr(0, 3) + (plain.size() > 6 ? "某某" : "某");
    f.places = {in_frontmatter(s.report.contact_name_place)};
    findings.push_back(std::move(f));
}

constexpr Rule rules[] = {name_alias, name_ambiguous, place_gazetteer, pii_filer};

}  // namespace

std::span<const Rule> name_rules() { return rules; }

}  // namespace gongkai::checks
