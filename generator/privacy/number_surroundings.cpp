// SPDX-License-Identifier: MIT
// What stands around digits. Every look goes a few characters far.
#include "privacy/number_surroundings.h"

#include "privacy/characters.h"

namespace gongkai::privacy {
namespace {

constexpr std::size_t label_reach = 12;

/// An underscore in a hash or an identifier binds; one beside Chinese (张三_138….xls) does not.
bool binds(std::string_view text, const Character& c, bool to_the_left) {
    if (is_ascii_alphanumeric(c.code)) return true;
    if (c.code != '_') return false;
    const Character beyond = to_the_left ? character_before(text, c.begin) : character_at(text, c.end);
    return is_ascii_alphanumeric(beyond.code) || beyond.code == '_';
}

Character visible_before(std::string_view text, std::size_t at) {
    Character c = character_before(text, at);
    for (int i = 0; i < 4 && is_invisible(c.code); ++i) c = character_before(text, c.begin);
    return c;
}

Character visible_at(std::string_view text, std::size_t at) {
    Character c = character_at(text, at);
    for (int i = 0; i < 4 && is_invisible(c.code); ++i) c = character_at(text, c.end);
    return c;
}

bool is_connector(char32_t c) {
    return is_blank(c) || is_invisible(c) ||
           std::u32string_view(U":：为是(（[【|“\"'‘*`=").find(c) != std::u32string_view::npos;
}

/// The characters before, without the colon, blanks and brackets that join a label to its digits.
std::string_view label_before(std::string_view text, std::size_t begin) {
    for (std::size_t i = 0; i < label_reach; ++i) {
        const Character c = character_before(text, begin);
        if (c.code == 0 || !is_connector(c.code)) break;
        begin = c.begin;
    }
    return stretch_before(text, begin, label_reach, ends_sentence);
}

bool is_thousands(std::string_view text, std::size_t comma_end) {
    for (int i = 0; i < 3; ++i) {
        const Character c = character_at(text, comma_end);
        if (digit_value(c.code) < 0) return false;
        comma_end = c.end;
    }
    return digit_value(character_at(text, comma_end).code) < 0;
}

}  // namespace

Before before_digits(std::string_view text, std::size_t begin, std::size_t consumed) {
    if (begin == consumed && begin > 0) return Before::glued;
    Character c = visible_before(text, begin);
    if (binds(text, c, true) || digit_value(c.code) >= 0) return Before::glued;
    if (c.code == '.')
        return digit_value(character_before(text, c.begin).code) >= 0 ? Before::glued : Before::nothing;
    bool hyphen = false;
    bool apart = false;
    for (int i = 0; i < 4 && (is_blank(c.code) || is_invisible(c.code) || is_hyphen(c.code)); ++i) {
        hyphen = hyphen || is_hyphen(c.code);
        apart = true;
        c = character_before(text, c.begin);
    }
    const bool is_new = c.end == consumed && consumed > 0;
    if (!apart || is_new) return Before::nothing;
    if (hyphen)
        return is_ascii_alphanumeric(c.code) || digit_value(c.code) >= 0 ? Before::glued : Before::nothing;
    return digit_value(c.code) >= 0 ? Before::digits : Before::nothing;
}

bool is_glued_after(std::string_view text, std::size_t end) {
    const Character c = visible_at(text, end);
    if (binds(text, c, false) || digit_value(c.code) >= 0) return true;
    return c.code == '.' && digit_value(character_at(text, c.end).code) >= 0;
}

bool is_quantity(std::string_view text, std::size_t begin, std::size_t end) {
    Character next = visible_at(text, end);
    if ((next.code == ',' || next.code == U'，') && is_thousands(text, next.end)) return true;
    if (next.code == '%' || next.code == U'％' || next.code == U'‰') return true;
    for (int i = 0; i < 2 && is_blank(next.code); ++i) next = character_at(text, next.end);
    const char32_t before = visible_before(text, begin).code;
    if (before == U'¥' || before == U'￥' || before == '$' || before == U'第') return true;
    if (word_at(text, next.begin, {"元"}) > 0) return true;
    if (has_phone_label(text, begin)) return false;  // 13812345678 万小明
    return word_at(text, next.begin,
                   {"号",   "万",   "亿",   "千", "百", "吨",   "米", "平方", "公里", "公斤", "公顷",
                    "立方", "美元", "欧元", "人", "次", "户",   "亩", "株",   "册",   "件",   "份",
                    "条",   "套",   "台",   "只", "头", "字节", "㎡", "度",   "点击"}) > 0;
}

bool has_code_label(std::string_view text, std::size_t begin) {
    const std::string_view label = label_before(text, begin);
    if (contains_any(label, {"身份", "证件编号", "证件代码", "证件号"})) return false;
    return ends_with_any(
        label, {"编号",   "编码",     "代码",   "单号",     "据号",   "单据",   "票号",    "票号码", "发票",
                "发票号", "发票号码", "凭证号", "凭证",     "流水号", "流水",   "序列号",  "文号",   "合同号",
                "档号",   "索引号",   "备案号", "许可证号", "证书号", "条码",   "条形码",  "批号",   "货号",
                "登记号", "注册号",   "专利号", "卡片号",   "报告号", "标识码", "序号",    "标识",   "版本号",
                "资产号", "图号",     "型号",   "No",       "NO",     "No.",    "NO.",     "no.",    "№",
                "Nº",     "ID",       "id",     "期号",     "刊号",   "案号",   "信用代码"});
}

bool has_account_label(std::string_view text, std::size_t begin) {
    const std::string_view window = stretch_before(text, begin, label_reach + 4, ends_sentence);
    const std::size_t past =
        past_last(window, {"账号", "帐号", "卡号", "银行卡", "开户", "收款账户", "收款帐户"});
    if (past == 0) return false;
    const std::string_view between = window.substr(past);
    if (stretch_before(between, between.size(), label_reach, [](char32_t c) { return c == 0; }) != between)
        return false;
    return !contains_any(between, {"电话", "手机", "传真", "日期", "时间", "编号", "编码", "代码", "金额",
                                   "余额", "合计", "共计", "支出", "收入", "发票", "合同", "项目", "文号",
                                   "邮编", "联系", "许可", "核准", "身份", "证件", "密码", "资金"});
}

bool has_identity_label(std::string_view text, std::size_t begin) {
    return contains_any(stretch_before(text, begin, label_reach, ends_sentence),
                        {"身份证", "证件", "公民身份"});
}

bool has_phone_label(std::string_view text, std::size_t begin) {
    return contains_any(stretch_before(text, begin, label_reach, ends_sentence), {"电话", "手机", "联系"});
}

}  // namespace gongkai::privacy
