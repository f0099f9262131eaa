// SPDX-License-Identifier: MIT
#include <cassert>

#include "theme/theme.h"

namespace gongkai {

View::Json::Json(std::string_view json) {
    text_.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string_view three = json.substr(i, 3);
        if (three == "\u2028" || three == "\u2029") {
            text_ += three == "\u2028" ? "\\u2028" : "\\u2029";
            i += 2;
            continue;
        }
        switch (json[i]) {
            case '<': text_ += "\\u003c"; break;
            case '>': text_ += "\\u003e"; break;
            case '&': text_ += "\\u0026"; break;
            default: text_ += json[i];
        }
    }
}

View& View::set_optional(std::string name, View value) {
    bool has = false;
    if (const auto* text = std::get_if<std::string>(&value.value_)) {
        has = !text->empty();
    } else if (const auto* html = std::get_if<Html>(&value.value_)) {
        has = !html->text.empty();
    } else if (const auto* json = std::get_if<Json>(&value.value_)) {
        has = !json->text().empty();
    } else if (const auto* list = std::get_if<List>(&value.value_)) {
        has = !list->empty();
    } else {
        assert(!"a bool or an object is never empty");
    }
    set("has_" + name, has);
    return set(std::move(name), std::move(value));
}

}  // namespace gongkai
