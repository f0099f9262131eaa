// SPDX-License-Identifier: MIT
#include <cassert>

#include "theme/theme.h"

namespace gongkai {

View& View::set_optional(std::string name, View value) {
    bool has = false;
    if (const auto* text = std::get_if<std::string>(&value.value_)) {
        has = !text->empty();
    } else if (const auto* html = std::get_if<Html>(&value.value_)) {
        has = !html->text.empty();
    } else if (const auto* list = std::get_if<List>(&value.value_)) {
        has = !list->empty();
    } else {
        assert(!"a bool or an object is never empty");
    }
    set("has_" + name, has);
    return set(std::move(name), std::move(value));
}

}  // namespace gongkai
