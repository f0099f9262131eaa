// SPDX-License-Identifier: MIT
// What stands after a figure: money, shares, points, or one of the measure words of official prose.
#include <algorithm>
#include <vector>

#include "prose/characters.h"
#include "prose/scan.h"

namespace gongkai::prose {
namespace {

/// A measure word; it is none when one of the characters of `but_not` follows (30人员, 3项目).
struct Measure {
    std::string_view word;
    CharacterSet but_not = {};
    bool after_han = true;  ///< also after Chinese numerals, where 一级, 一面, 一起 are words of their own
};

constexpr Measure measure_list[] = {
    {"个", "别性体"},
    {"个月"},
    {"个小时"},
    {"个工作日"},
    {"项", "目"},
    {"人", "员民大口才力工"},
    {"人次"},
    {"名", "单称义录"},
    {"次", "日序要性于"},
    {"场", "馆地所景面合"},
    {"场次"},
    {"家", "庭长具属乡园"},
    {"所", "属有以谓需"},
    {"支", "持出部付撑援配行教委"},
    {"队", "员长", false},
    {"件"},
    {"件套"},
    {"份", "额子内"},
    {"册"},
    {"台", "账风湾"},
    {"台套"},
    {"套", "餐路"},
    {"辆"},
    {"期", "间末初望限满"},
    {"篇", "章幅"},
    {"条", "例件款线理"},
    {"户", "外籍"},
    {"村", "委民干", false},
    {"处", "室理级置于罚"},
    {"座", "谈"},
    {"平方米"},
    {"平方公里"},
    {"立方米"},
    {"亩"},
    {"公顷"},
    {"公里"},
    {"千米"},
    {"米"},
    {"届"},
    {"位", "于置一"},
    {"间", "接"},
    {"类", "别型似", false},
    {"种", "植子养"},
    {"批", "准复示评发"},
    {"批次"},
    {"本", "级市省县区单报年次着"},
    {"幅", "度"},
    {"张", "贴"},
    {"块", "茎"},
    {"片", "区面", false},
    {"只", "有是能要"},
    {"株"},
    {"棵"},
    {"吨"},
    {"公斤"},
    {"千克"},
    {"克", "服"},
    {"升", "级", false},
    {"天", "然津"},
    {"年", "代级轻"},
    {"周", "边年围", false},
    {"岁"},
    {"倍"},
    {"轮", "训"},
    {"组", "织成长建", false},
    {"团", "队委员结", false},
    {"班", "子次级", false},
    {"班次"},
    {"节", "约点能省", false},
    {"节课"},
    {"门", "户"},
    {"例", "如会外"},
    {"宗", "旨教"},
    {"起", "草来到步点", false},
    {"笔", "试"},
    {"艘"},
    {"架"},
    {"枚"},
    {"盏"},
    {"栋"},
    {"幢"},
    {"层", "面次级", false},
    {"点", "击位对名", false},
    {"字"},
    {"页", "面"},
    {"卷"},
    {"集", "中体团成合", false},
    {"部", "门分署委长队级", false},
    {"部分"},
    {"首", "次先要届家", false},
    {"盒"},
    {"箱"},
    {"瓶"},
    {"袋"},
    {"包", "括含", false},
    {"对", "于照口接象应比", false},
    {"双", "方创向", false},
    {"群", "众体", false},
    {"款", "项", false},
    {"股", "份", false},
    {"县", "级委政域", false},
    {"镇", "级政", false},
    {"乡", "镇村", false},
    {"小时"},
    {"分钟"},
    {"课时"},
    {"学时"},
    {"人份"},
    {"车次"},
    {"户次"},
    {"件次"},
    {"家次"},
    {"期次"},
    {"美元"},
    {"港元"},
    {"港币"},
    {"欧元"},
    {"日元"},
    {"英镑"},
    {"澳门元"},
    {"公斤"},
    {"万册"},
    {"床", "位单"},
    {"张床位"},
    {"班级"},
    {"席"},
    {"票"},
    {"度"},
    {"千瓦"},
    {"千瓦时"},
    {"标段"},
    {"标箱"},
    {"处次"},
    {"具"},
    {"口", "岸碑径", false},
    {"顶"},
    {"根", "据", false},
    {"面", "向积对", false},
    {"块钱"},
    {"日", "均常程报"},
};

std::uint32_t first_character(std::string_view word) {
    return static_cast<std::uint32_t>(byte_at(word, 0) << 16 | byte_at(word, 1) << 8 | byte_at(word, 2));
}

/// By first character, and longest first among those that share one.
const std::vector<Measure>& measures() {
    static const std::vector<Measure> sorted = [] {
        std::vector<Measure> list(std::begin(measure_list), std::end(measure_list));
        std::stable_sort(list.begin(), list.end(), [](const Measure& a, const Measure& b) {
            const auto first = first_character(a.word), second = first_character(b.word);
            return first != second ? first < second : a.word.size() > b.word.size();
        });
        return list;
    }();
    return sorted;
}

/// Bytes of the measure word at `position`, 0 for none.
std::size_t size_of_measure(std::string_view text, std::size_t position, bool after_han) {
    const std::string_view first = character_at(text, position);
    if (first.size() != 3) return 0;
    const auto& list = measures();
    const auto key = first_character(first);
    auto at = std::lower_bound(list.begin(), list.end(), key,
                               [](const Measure& m, std::uint32_t k) { return first_character(m.word) < k; });
    for (; at != list.end() && first_character(at->word) == key; ++at) {
        if (!stands_at(text, position, at->word) || (after_han && !at->after_han)) continue;
        if (is_one_of(character_at(text, position + at->word.size()), at->but_not)) continue;
        return at->word.size();
    }
    return 0;
}

/// 人（次）, 台（套）: a second measure in brackets belongs to the first.
std::size_t past_second_measure(std::string_view text, std::size_t end) {
    const std::string_view open = character_at(text, end);
    if (open != "（" && open != "(") return end;
    const std::size_t inside = end + open.size();
    std::size_t size = size_of_measure(text, inside, false);
    if (size == 0 && stands_at(text, inside, "套")) size = 3;
    const std::string_view close = character_at(text, inside + size);
    return size != 0 && (close == "）" || close == ")") ? inside + size + close.size() : end;
}

bool is_yuan(std::string_view text, std::size_t at) {
    return (stands_at(text, at, "元") && !is_one_of(character_at(text, at + 3), "旦素件月宵首化")) ||
           stands_at(text, at, "圆");
}

/// 元/人, 元每人.
void read_rate(std::string_view text, Unit& unit) {
    const std::string_view stroke = character_at(text, unit.end);
    if (stroke != "/" && stroke != "／" && stroke != "每") return;
    const std::size_t begin = unit.end + stroke.size();
    std::size_t end = begin + size_of_measure(text, begin, false);
    while (end == begin || character_at(text, end) == "·" || is_one_of(character_before(text, end), "·")) {
        const std::string_view c = character_at(text, end);
        if (!is_han_character(c) && c != "·") break;
        end += c.size();
    }
    if (end == begin) return;
    unit.per = span_of(begin, end);
    unit.end = end;
}

bool is_points(std::string_view text, std::size_t at, const Figure& figure) {
    if (is_one_of(character_at(text, at + 3), "钟之别米类局公管会校院部支配布析享工解组批级行队散成发数"))
        return false;
    if (figure.myriad != 0) return false;
    const std::size_t before = back_over_blanks(text, figure.begin());
    const std::string_view last = character_before(text, before);
    return !figure.han || is_one_of(last, "得分评扣计值记加满减");
}

/// 3号, 7楼, 14时, 20世纪: the figure is a name.
bool is_name(std::string_view text, std::size_t at, const Figure& figure) {
    if (!is_one_of(character_at(text, at), "号楼路室世年时级线栋点")) return false;
    for (const std::string_view word : {"号", "楼", "路", "室", "世纪", "年代", "时", "级", "线", "栋"}) {
        if (stands_at(text, at, word)) return word != "时" || !is_one_of(character_at(text, at + 3), "间期");
    }
    if (!stands_at(text, at, "点")) return false;
    const std::size_t before = back_over_blanks(text, figure.begin());
    return is_one_of(character_before(text, before), "午晨晚") || digit_at(text, at + 3).size != 0 ||
           is_one_of(character_at(text, at + 3), "整半钟");
}

}  // namespace

Unit read_unit(std::string_view text, const Figure& figure) {
    Unit unit;
    const std::size_t at = skip_blanks(text, figure.end);
    unit.begin = unit.end = at;
    const auto set = [&](QuantityKind kind, std::size_t size) {
        unit.kind = kind;
        unit.end = at + size;
    };
    if (figure.percent) {
        unit.kind = QuantityKind::percent;
        unit.begin = unit.end = figure.end;
    } else if (byte_at(text, at) == '%' || stands_at(text, at, "％")) {
        set(QuantityKind::percent, character_at(text, at).size());
    } else if (is_yuan(text, at)) {
        set(QuantityKind::money, 3);
        read_rate(text, unit);
    } else if (stands_at(text, at, "个百分点")) {
        set(QuantityKind::percent_points, std::string_view("个百分点").size());
    } else if (stands_at(text, at, "百分点")) {
        set(QuantityKind::percent_points, std::string_view("百分点").size());
    } else if (stands_at(text, at, "分") && is_points(text, at, figure)) {
        set(QuantityKind::points, 3);
    } else if (!figure.han && is_name(text, at, figure)) {
        unit.name = true;
    } else if (const std::size_t size = size_of_measure(text, at, figure.han); size != 0) {
        set(QuantityKind::count, size);
        unit.end = past_second_measure(text, unit.end);
        unit.measure = span_of(at, unit.end);
    }
    if (unit.kind == QuantityKind::bare) unit.begin = unit.end = figure.end;
    return unit;
}

}  // namespace gongkai::prose
