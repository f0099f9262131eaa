// SPDX-License-Identifier: MIT
// Which address a page has, and how one page names another.
#include <algorithm>

#include "digest/digest.h"
#include "linking/documents.h"
#include "linking/linking.h"

namespace gongkai {

using namespace linking;

namespace {

constexpr std::string_view content_folder = "content/";

bool is_plain(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !name.starts_with('.') && std::all_of(name.begin(), name.end(), plain);
}

/// The ending of a file name, when it is plain: ".pdf".
std::string_view plain_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && is_plain(name.substr(dot + 1)) ? name.substr(dot)
                                                                           : std::string_view();
}

std::string attachment_address(const SourceFile& file) {
    const std::string_view path = std::string_view(file.path).substr(content_folder.size());
    const std::size_t year = path.find('/') + 1;  // reports/2019/skx/name
    const std::size_t name = path.find('/', path.find('/', year) + 1) + 1;
    if (is_plain(path.substr(name))) return std::string(path);
    return std::string(path.substr(0, name)) + file.content_id.substr(0, 12) +
           std::string(plain_ending(path.substr(name)));
}

}  // namespace

std::string report_address(const Report& report) { return report_address(report.stem); }
std::string report_address(std::string_view stem) { return "reports/" + std::string(stem) + ".html"; }
std::string department_address(const Department& department) {
    return "departments/" + department.id + ".html";
}
std::string document_address(std::string_view normalized) {
    constexpr std::size_t digits = 8;
    return "documents/" + std::to_string(year_of(normalized)) + "-" + std::to_string(serial_of(normalized)) +
           "-" + sha256_hex(normalized).substr(0, digits) + ".html";
}
std::string page_address(const TextPage& page) { return "about/" + page.name + ".html"; }

std::string source_address(const SourceFile& file) {
    const std::string_view path = file.path;
    const auto page = [&](std::string_view folder, std::string_view site_folder) {
        const std::string_view name = path.substr(folder.size(), path.size() - folder.size() - 3);
        return std::string(site_folder) + std::string(name) + ".html";
    };
    const auto depth = std::count(path.begin(), path.end(), '/');
    if (path.starts_with("content/pages/") && path.ends_with(".md")) return page("content/pages/", "about/");
    if (!path.starts_with("content/reports/")) return {};
    if (depth == 3 && path.ends_with(".md")) return page("content/reports/", "reports/");
    return depth > 3 ? attachment_address(file) : std::string();
}

std::string relative_address(std::string_view from, std::string_view to) {
    if (to.empty()) return {};
    const std::size_t anchor = std::min(to.find('#'), to.size());
    std::size_t common = 0;
    for (std::size_t i = 0; i < from.size() && i < anchor && from[i] == to[i]; ++i) {
        if (from[i] == '/') common = i + 1;
    }
    std::string out;
    for (std::size_t i = common; i < from.size(); ++i) {
        if (from[i] == '/') out += "../";
    }
    return out.append(to.substr(common));
}

}  // namespace gongkai
