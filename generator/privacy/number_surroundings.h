// SPDX-License-Identifier: MIT
// Private to the room: what stands before and after digits, and what it makes of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace gongkai::privacy {

/// How digits begin: alone, as the inside of a word, a serial or a decimal (none of which is a number of
/// its own), or after other digits and blanks.
enum class Before { nothing, glued, digits };
/// `consumed` is the end of the last hit: digits joined to it begin anew.
Before before_digits(std::string_view text, std::size_t begin, std::size_t consumed);

/// A letter, a digit or an underscore within a word follows, or the decimals of an amount.
bool is_glued_after(std::string_view text, std::size_t end);

/// 元, 万, 人 … or a thousands separator follows, or 号, as after a document's number.
bool is_quantity(std::string_view text, std::size_t begin, std::size_t end);

/// 项目编号：, 发票号码, No. … stands right before.
bool has_code_label(std::string_view text, std::size_t begin);
/// 账号, 卡号, 开户 … stands at most 12 characters before, and nothing that says other digits follow.
bool has_account_label(std::string_view text, std::size_t begin);
/// 身份证 or 证件 stands at most 12 characters before.
bool has_identity_label(std::string_view text, std::size_t begin);
/// 电话, 手机 or 联系 stands at most 12 characters before.
bool has_phone_label(std::string_view text, std::size_t begin);

}  // namespace gongkai::privacy
