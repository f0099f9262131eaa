// SPDX-License-Identifier: MIT
#include "preview/address.h"

#include <array>
#include <utility>

namespace gongkai::preview {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

constexpr auto types = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"css", "text/css; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"doc", "application/msword"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"gif", "image/gif"},
    {"html", "text/html; charset=utf-8"},
    {"ico", "image/x-icon"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json; charset=utf-8"},
    {"md", "text/plain; charset=utf-8"},
    {"mp4", "video/mp4"},
    {"ofd", "application/ofd"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"svg", "image/svg+xml; charset=utf-8"},
    {"txt", "text/plain; charset=utf-8"},
    {"webp", "image/webp"},
    {"woff2", "font/woff2"},
    {"xls", "application/vnd.ms-excel"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"xml", "application/xml; charset=utf-8"},
    {"zip", "application/zip"},
});

}  // namespace

std::optional<std::string> address_of(std::string_view target) {
    target = target.substr(0, target.find_first_of("?#"));
    if (!target.starts_with('/')) return std::nullopt;
    std::string address;
    for (std::size_t i = 1; i < target.size(); ++i) {
        int c = static_cast<unsigned char>(target[i]);
        if (c == '%') {
            const int high = i + 2 < target.size() ? hex_value(target[i + 1]) : -1;
            const int low = i + 2 < target.size() ? hex_value(target[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            c = high * 16 + low;
            i += 2;
        }
        if (c < '!' || c > '~' || c == '\\') return std::nullopt;
        address += static_cast<char>(c);
    }
    if (address.empty() || address.ends_with('/')) address += "index.html";
    return address;
}

std::string_view content_type_of(std::string_view address) {
    const std::size_t dot = address.rfind('.');
    std::string ending(dot == std::string_view::npos ? "" : address.substr(dot + 1));
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const auto& [known, type] : types)
        if (known == ending) return type;
    return "application/octet-stream";
}

}  // namespace gongkai::preview
