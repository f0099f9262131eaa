// SPDX-License-Identifier: MIT
// A destination as written is first a path in the repository, relative to the file it stands in, or an id;
// then the address of whatever that became.
#include <algorithm>

#include "linking/documents.h"
#include "linking/linking.h"
#include "repository/repository.h"

namespace gongkai {
namespace {

using Kind = LinkDestination::Kind;
constexpr std::string_view reports_folder = "content/reports/";

/// http:, mailto: … : letters, then a colon. What is allowed was decided by the markdown room.
bool leads_out(std::string_view destination) {
    const std::size_t colon = destination.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           destination.substr(0, colon).find_first_of("/#?") == std::string_view::npos;
}

/// "content/reports/2019/" + "../2018/a.md" → content/reports/2018/a.md; empty when it leaves the root.
std::string joined_path(std::string_view folder, std::string_view relative) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view path) {
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('/', begin), path.size());
            const std::string_view part = path.substr(begin, end - begin);
            if (part == "..") {
                if (parts.empty()) return false;
                parts.pop_back();
            } else if (!part.empty() && part != ".") {
                parts.push_back(part);
            }
            begin = end + 1;
        }
        return true;
    };
    if (!add(folder) || !add(relative)) return {};
    std::string out;
    for (const std::string_view part : parts) out += (out.empty() ? "" : "/") + std::string(part);
    return out;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}
bool is_id(std::string_view text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

/// content/reports/2019/skx-2.md of skx/2019-2 and of 2019/skx-2; empty when it is neither.
std::string report_path(std::string_view id) {
    const std::size_t slash = id.find('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view first = id.substr(0, slash), second = id.substr(slash + 1);
    const std::string folder(reports_folder);
    if (is_year(first) && is_id(second)) return folder + std::string(id) + ".md";
    const std::string_view year = second.substr(0, 4), serial = second.substr(year.size());
    if (!is_id(first) || !is_year(year)) return {};
    if (!serial.empty() && (serial[0] != '-' || serial.size() == 1 ||
                            serial.find_first_not_of("0123456789", 1) != std::string_view::npos))
        return {};
    return folder + std::string(year) + "/" + std::string(first) + std::string(serial) + ".md";
}

}  // namespace

LinkResolver::LinkResolver(const Snapshot& snapshot, const Catalog& registry, const MovedPaths& moved)
    : snapshot_(snapshot), registry_(registry), moved_(moved) {
    const auto titles = std::make_shared<linking::KnownTitles>();
    const auto codes = std::make_shared<IssuerCodes>();
    for (const KnownDocument& document : registry.documents) {
        titles->add(document.title, document.number);
        codes->add(document.number);
    }
    titles_ = titles;
    codes_ = codes;
}

std::string LinkResolver::present_path(std::string path) const {
    for (std::size_t step = 0; step <= moved_.size(); ++step) {  // a path may have moved more than once
        if (snapshot_.find(path) != nullptr) return path;
        if (const auto moved = moved_.find(path); moved != moved_.end()) {
            path = moved->second;
            continue;
        }
        // content/reports/2018/old/a.pdf went with content/reports/2018/old.md
        const std::size_t name = path.find('/', path.find('/', reports_folder.size()) + 1);
        if (!path.starts_with(reports_folder) || name == std::string::npos) break;
        const auto owner = moved_.find(path.substr(0, name) + ".md");
        if (owner == moved_.end()) break;
        path = owner->second.substr(0, owner->second.size() - 3) + path.substr(name);
    }
    return {};
}

LinkDestination LinkResolver::read_id(std::string_view inside) const {
    const std::size_t hash = std::min(inside.find('#'), inside.size());
    LinkDestination found;
    found.id = inside.substr(0, hash);
    found.anchor = inside.substr(hash);
    if (const std::string path = report_path(found.id); !path.empty()) {
        found.path = present_path(path);
        if (!found.path.empty()) found.kind = Kind::file;
    } else if (registry_.find_department(found.id) != nullptr) {
        found.kind = Kind::department;
    } else if (const auto number = read_document_number(found.id);
               number && (number->confident || (number->brackets && codes_->contains(number->issuer_code)))) {
        found.kind = Kind::document;
        found.id = number->normalized;
    }
    return found;
}

LinkDestination LinkResolver::read(const std::string& source, const std::string& destination) const {
    if (destination.starts_with("[[") && destination.ends_with("]]") && destination.size() > 4)
        return read_id(std::string_view(destination).substr(2, destination.size() - 4));
    if (leads_out(destination)) return {Kind::outside, {}, {}, {}};
    if (destination.starts_with('#')) return {Kind::same_page, {}, {}, destination};
    const std::size_t hash = std::min(destination.find('#'), destination.size());
    const std::string folder = source.substr(0, source.rfind('/') + 1);
    const std::string path = joined_path(folder, std::string_view(destination).substr(0, hash));
    const std::string present = present_path(path);
    const bool exists = !present.empty();
    return {exists ? Kind::file : Kind::nothing, exists ? present : path, {}, destination.substr(hash)};
}

/// content/reports/2019/skx-2.md → 韶关市科协2019年度报告（2）
std::string LinkResolver::report_text(std::string_view path) const {
    const std::size_t name = reports_folder.size() + 5;
    if (!path.starts_with(reports_folder) || path.size() < name + 3) return {};
    const std::string_view year = path.substr(reports_folder.size(), 4);
    std::string_view id = path.substr(name, path.size() - name - 3), serial;
    const Department* department = registry_.find_department(id);
    if (const std::size_t dash = id.rfind('-'); department == nullptr && dash != std::string_view::npos) {
        serial = id.substr(dash + 1);
        department = registry_.find_department(id.substr(0, dash));
    }
    if (department == nullptr) return {};
    const std::string& shown = department->short_name.empty() ? department->name : department->short_name;
    const std::string which = serial.empty() ? std::string() : "（" + std::string(serial) + "）";
    return shown + std::string(year) + "年度报告" + which;
}

LinkTarget LinkResolver::resolve(const std::string& source, const std::string& destination) const {
    const LinkDestination to = read(source, destination);
    switch (to.kind) {
        case Kind::outside:
        case Kind::same_page: return {destination, {}};
        case Kind::department: {
            const Department& department = *registry_.find_department(to.id);
            return {department_address(department) + to.anchor, department.name};
        }
        case Kind::document: return {document_address(to.id) + to.anchor, to.id};
        case Kind::nothing: return {to.id.empty() ? destination : std::string(), {}};
        case Kind::file: break;
    }
    const std::string address = source_address(*snapshot_.find(to.path));
    if (address.empty()) return {destination, {}};
    return {address + to.anchor, address.ends_with(".html") ? report_text(to.path) : std::string()};
}

std::string LinkResolver::file_of(const std::string& source, const std::string& destination) const {
    LinkDestination to = read(source, destination);
    return to.kind == Kind::file ? std::move(to.path) : std::string();
}

}  // namespace gongkai
