// SPDX-License-Identifier: MIT
// A code is sure where it begins at a mark or after words that lead in, and holds nothing that reads like
// prose. Some of those words are one character that is a place's too (从府办 is 从化's), so what follows them
// decides; where it does not, the code is left unsure.
#include "prose/issuer_codes.h"

#include "prose/characters.h"

namespace gongkai::prose {
namespace {

constexpr std::size_t longest_run = 24;   // characters looked at
constexpr std::size_t longest_code = 12;  // characters of a code that is not sure
constexpr std::size_t shortest_sure = 2, longest_sure = 8;

/// Words after which a code begins: “根据韶财绩〔2020〕1号”. Those that end with a character of `leads` need
/// no row.
constexpr std::string_view words[] = {
    "按照", "依照", "遵照", "参照", "对照", "比照", "仿照", "参考", "转发", "印发", "印制", "下达", "下发",
    "发布", "发出", "颁发", "颁布", "公布", "出台", "制定", "制订", "修订", "起草", "编制", "执行", "落实",
    "贯彻", "开展", "实施", "推进", "进行", "学习", "传达", "遵守", "严格", "违反", "废止", "代替", "替代",
    "引用", "查阅", "围绕", "配合", "响应", "满足", "结合", "符合", "收到", "上报", "包括", "关于", "根据",
    "依据", "其中", "其他", "其它", "其余", "以下", "如下", "以上", "上述", "下列", "下述", "前述", "所述",
    "所附", "上级", "有关", "相关", "现行", "同时", "目前", "通过", "经过", "按时", "依法", "同意", "批准",
    "分别", "例如", "比如", "来自", "至于", "鉴于", "文件", "文号", "字号", "编号", "通知", "方案", "办法",
    "规定", "要求", "精神", "批复", "决定", "公告", "附件", "简称", "原文", "全文",
};
/// Bodies, after whose names their codes stand: “省财政厅粤财预〔2020〕1号”. The name belongs to the code
/// where `endings` follow: 镇政府办发.
constexpr std::string_view bodies[] = {
    "政府",   "办公室", "办公厅", "委员会", "财政部", "教育部", "科技部", "民政部", "商务部", "宣传部",
    "组织部", "统战部", "农村部", "环境部", "建设部", "保障部", "国务院", "党中央", "党委",   "党组",
    "省委",   "市委",   "县委",   "区委",   "州委",   "纪委",   "政法委", "发改委", "卫健委", "国资委",
    "科协",   "总工会", "妇联",   "团委",   "残联",   "本市",   "我市",   "全市",   "本省",   "我省",
    "全省",   "本县",   "我县",   "全县",   "本区",   "我区",   "全区",   "本局",   "我局",   "本单位",
    "我单位", "本部门", "我部门", "我会",   "我委",
};
constexpr CharacterSet body_ends = "局厅署";
constexpr CharacterSet endings = "府委政办党发函字文通电令";

/// Characters after which a code begins wherever they stand.
constexpr CharacterSet leads = "的了与及或见按据在由号是把被";
/// Characters after which a code may begin, and with which one may: 将韶财绩, 将政文 of 将乐.
constexpr CharacterSet leads_of_places = "从于将和并即依向原";
/// The same, but no place's: 经韶府办, and inside codes 粤经信.
constexpr CharacterSet other_leads = "对以为经照";
/// They join two numbers.
constexpr CharacterSet joints = "和并以";

/// Codes of a body of any level begin with these; a place's name may stand before them.
constexpr CharacterSet sectors = "财教发人农林水卫民社环住建交文体科工信商审统扶应自资税办公司海国银保证党";
/// Before these stands a place's name.
constexpr CharacterSet organs = "政府委";
/// Characters of prose that no code holds.
constexpr CharacterSet prose_characters =
    "其该此这那们已未不也又还但若则给着过得之所因述另我你他她它等均都且就才再仍时现曾拟请让使第项年月本"
    "当如故作家接阅完做好加强附称题度每各某";
/// Of those, places': 本溪, 且末, 当涂, 故城.
constexpr CharacterSet prose_or_places = "本且当如故";
/// Inside a code only as its second character, before an organ: 达市府函.
constexpr CharacterSet kinds_of_places = "省市县区州镇乡村";

bool is_organ_at(std::string_view text, std::size_t at) {
    const std::string_view c = character_at(text, at);
    return is_one_of(c, organs) && !stands_at(text, at + c.size(), "政");  // 府政发 is 府谷's
}

struct LeadIn {
    enum class Kind { none, word, body, of_place, other };
    Kind kind = Kind::none;
    std::size_t begin = 0, end = 0;  ///< in the run
};
using Kind = LeadIn::Kind;

/// 经信, 对外 and 数据 are words of codes.
bool is_inside_word(std::string_view run, std::size_t begin, std::size_t end) {
    const std::string_view c = run.substr(begin, end - begin), next = character_at(run, end);
    if (c == "据") return stands_before(run, begin, "数");
    if (c == "经") return is_one_of(next, "信贸济发委开管工商合协");
    if (c == "对") return next == "外";
    return false;
}

LeadIn lead_in_that_ends_at(std::string_view run, std::size_t end) {
    for (const std::string_view word : words)
        if (stands_before(run, end, word)) return {Kind::word, end - word.size(), end};
    const std::string_view c = character_before(run, end);
    const std::size_t begin = end - c.size();
    if (!is_one_of(character_at(run, end), endings)) {
        for (const std::string_view body : bodies)
            if (stands_before(run, end, body)) return {Kind::body, end - body.size(), end};
        if (is_one_of(c, body_ends) && end != run.size()) return {Kind::body, begin, end};
    }
    if (is_inside_word(run, begin, end)) return {};
    if (is_one_of(c, leads)) return {Kind::word, begin, end};
    if (is_one_of(c, leads_of_places)) return {Kind::of_place, begin, end};
    if (is_one_of(c, other_leads)) return {Kind::other, begin, end};
    return {};
}

LeadIn last_lead_in(std::string_view run) {
    for (std::size_t end = run.size(); end > 0; end -= character_before(run, end).size()) {
        const LeadIn lead = lead_in_that_ends_at(run, end);
        if (lead.kind != Kind::none) return lead;
    }
    return {};
}

bool reads_like_prose(std::string_view code) {
    for (std::size_t at = 0; at < code.size();) {
        const std::string_view c = character_at(code, at);
        const std::size_t next = at + c.size();
        const bool of_place = at == 0 && is_one_of(c, prose_or_places) && is_organ_at(code, next);
        if (is_one_of(c, prose_characters) && !of_place) return true;
        const bool second = at != 0 && at == size_of_character(byte_at(code, 0));
        if (at != 0 && is_one_of(c, kinds_of_places) && !(second && is_organ_at(code, next))) return true;
        at = next;
    }
    return false;
}

std::size_t characters_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += size_of_character(byte_at(text, at))) ++count;
    return count;
}
bool has_sure_size(std::string_view code) {
    const std::size_t size = characters_in(code);
    return size >= shortest_sure && size <= longest_sure;
}

/// The Han characters before a year.
struct Run {
    std::string_view text;
    bool bounded = false;  ///< a code may begin where it begins
    bool joined = false;   ///< another number or a title ends there
};

/// What follows a character that may be a place's decides: 从府办 is a code, 从韶财绩 is not.
IssuerCode code_after_character(const Run& run, const LeadIn& lead) {
    const std::string_view c = run.text.substr(lead.begin, lead.end - lead.begin);
    const std::string_view before = run.text.substr(0, lead.begin);
    const bool of_place = lead.kind == Kind::of_place;
    if (is_organ_at(run.text, lead.end)) {
        const bool first = before.empty() && run.bounded && !run.joined;
        const bool after_word = !is_one_of(c, joints) && !before.empty() &&
                                lead_in_that_ends_at(before, before.size()).kind == Kind::word;
        return {lead.begin, of_place && (first || after_word)};
    }
    if (is_one_of(character_at(run.text, lead.end), sectors)) {
        const bool joint = before.empty() && run.joined && is_one_of(c, joints);
        return {lead.end, joint || !of_place};
    }
    return {lead.end, true};
}

}  // namespace

bool is_code_boundary(std::string_view text, std::size_t position) {
    const std::string_view c = character_before(text, position);
    if (c.empty()) return true;
    const unsigned char lead = byte_at(c, 0), second = byte_at(c, 1), third = byte_at(c, 2);
    if (lead < 0x80) {
        const unsigned char lower = lead | 0x20U;
        return (lead < '0' || lead > '9') && (lower < 'a' || lower > 'z');
    }
    if (lead == 0xC2 || lead == 0xE2) return true;
    if (lead == 0xE3) return second == 0x80 && c != "〇" && c != "々";
    if (lead != 0xEF || (second != 0xBC && second != 0xBD)) return false;
    if (second == 0xBD) return third > 0x9A && third < 0xA6;  // after ｚ, before half-width kana
    return third < 0x90 || (third > 0x99 && third < 0xA1) || third > 0xBA;
}

bool takes_place_name(std::string_view code) {
    const std::string_view first = character_at(code, 0);
    return is_one_of(first, sectors) || is_one_of(first, organs);
}

IssuerCode issuer_code_before(std::string_view text, std::size_t end, std::size_t floor) {
    std::size_t begin = end;
    for (std::size_t count = 0; begin > floor && count < longest_run; ++count) {
        const std::string_view c = character_before(text, begin);
        if (!is_han_character(c) || c.size() > begin - floor) break;
        begin -= c.size();
    }
    const std::string_view before = character_before(text, begin);
    Run run{text.substr(begin, end - begin), is_code_boundary(text, begin), is_one_of(before, "号》）)")};
    run.bounded = run.bounded || (begin == floor && before == "号");
    const LeadIn lead = last_lead_in(run.text);
    IssuerCode code{lead.end, lead.kind == Kind::none ? run.bounded : true};
    if (lead.kind == Kind::of_place || lead.kind == Kind::other) code = code_after_character(run, lead);
    std::string_view rest = run.text.substr(code.begin);
    code.sure = code.sure && has_sure_size(rest) && !reads_like_prose(rest);
    while (rest.size() > longest_code * 3) rest.remove_prefix(size_of_character(byte_at(rest, 0)));
    code.begin = end - rest.size();
    return code;
}

IssuerCode whole_issuer_code(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view code = text.substr(begin, end - begin);
    for (std::size_t at = 0; at < code.size(); at += size_of_character(byte_at(code, at)))
        if (!is_han_character(character_at(code, at))) return {end, false};
    for (const std::string_view word : words)
        if (code.starts_with(word)) return {end, false};
    return {begin, has_sure_size(code)};
}

}  // namespace gongkai::prose
