// SPDX-License-Identifier: MIT
#include "pages/furniture.h"

#include <algorithm>

#include "pages/page_list.h"
#include "pages/words.h"
#include "text/text.h"

namespace gongkai::pages {

MetaTags& MetaTags::add(std::string_view name, std::string_view content) {
    if (content.empty()) return *this;
    View tag;
    tag.set("name", name).set("content", content);
    tags_.push_back(std::move(tag));
    return *this;
}

MetaTags& MetaTags::column(std::string_view name, std::string_view description, std::string_view keywords,
                           std::string_view type) {
    return add("ColumnName", name)
        .add("ColumnDescription", description)
        .add("ColumnKeywords", keywords)
        .add("ColumnType", type);
}

namespace {

/// 粤公网安备 44020002000001号 → where the record can be looked up. Empty without its number.
std::string police_url(std::string_view record) {
    std::string number;
    for (const char c : record)
        if (c >= '0' && c <= '9') number += c;
    if (number.empty()) return {};
    return joined({"https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=", number});
}

bool has_text_page(const Catalog& catalog, std::string_view name) {
    return std::any_of(catalog.pages.begin(), catalog.pages.end(),
                       [&](const TextPage& page) { return page.name == name; });
}

}  // namespace

MetaTags& MetaTags::report_column(const Words& words, int year) {
    const std::string text = year > 0 ? words.text("page.year", {std::to_string(year)}) : std::string();
    return column(trim(words.text("meta.reports", {text})), trim(words.text("meta.reports_what", {text})),
                  text.empty() ? words.text("meta.keywords") : words.text("meta.keywords_year", {text}),
                  words.text("meta.type_data"));
}

std::string public_url(const Settings& settings, std::string_view address) {
    if (settings.domain.empty() || settings.offline) return {};
    return joined({"https://", settings.domain, "/", address});
}

View site_view(const SitePlan& plan) {
    const Settings& settings = plan.catalog.settings;
    MetaTags meta;
    meta.add("SiteName", settings.name)
        .add("SiteDomain", settings.domain)
        .add("SiteIDCode", settings.id_code);

    View site;
    site.set("language", settings.language)
        .set("site_name", settings.name)
        .set("site_meta", meta.take())
        .set("public_checks", settings.public_checks)
        .set("offline", settings.offline)
        .set("version", program_version())
        .set_optional("notice", settings.notice)
        .set_optional("city", settings.city)
        .set_optional("owner_name", settings.owner_name)
        .set_optional("owner_phone", settings.owner_phone)
        .set_optional("owner_address", settings.owner_address)
        .set_optional("owner_postcode", settings.owner_postcode)
        .set_optional("owner_email", settings.owner_email)
        .set_optional("operator_name", settings.operator_name)
        .set_optional("id_code", settings.id_code)
        .set_optional("icp", settings.icp)
        .set_optional("police_record", settings.police_record)
        .set_optional("police_url", police_url(settings.police_record))
        .set_optional("badge_url", settings.badge_url)
        .set("has_access_page", has_text_page(plan.catalog, "accessibility"));
    return site;
}

void check_furniture(const Settings& settings, Diagnostics& diagnostics) {
    const std::pair<const std::string&, const char*> required[] = {
        {settings.name, "name（网站名称）"},
        {settings.domain, "domain（网站域名）"},
        {settings.id_code, "id_code（政府网站标识码）"},
        {settings.icp, "icp（ICP备案）"},
        {settings.police_record, "police_record（公安备案）"},
        {settings.owner_phone, "owner: phone（联系电话）"}};
    std::string missing;
    for (const auto& [value, key] : required) {
        if (!value.empty()) continue;
        if (!settings.offline)
            diagnostics.add(Code::site_furniture_missing, "content/site.yml", Place{}, {key});
        missing += joined({missing.empty() ? "" : "、", key});
    }
    if (settings.offline && !missing.empty())
        diagnostics.add(Code::site_furniture_offline, "content/site.yml", Place{}, {missing});
}

}  // namespace gongkai::pages
