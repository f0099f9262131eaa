// SPDX-License-Identifier: MIT
#include "checks/form.h"

namespace gongkai::checks {
namespace {

constexpr Rule rules[] = {traditional_characters, typos_and_punctuation, hard_wrap, numbering, repetition};

}  // namespace

std::span<const Rule> form_rules() { return rules; }

}  // namespace gongkai::checks
