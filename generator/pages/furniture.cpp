// SPDX-License-Identifier: MIT
#include "pages/furniture.h"

#include "pages/page_list.h"
#include "pages/words.h"

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
        .set_optional("id_code", settings.id_code)
        .set_optional("icp", settings.icp)
        .set_optional("police_record", settings.police_record);
    return site;
}

void check_furniture(const Settings& settings, Diagnostics& diagnostics) {
    if (settings.offline) return;
    const std::pair<const std::string&, const char*> required[] = {
        {settings.name, "name（网站名称）"},
        {settings.domain, "domain（网站域名）"},
        {settings.id_code, "id_code（政府网站标识码）"}};
    for (const auto& [value, key] : required)
        if (value.empty()) diagnostics.add(Code::site_furniture_missing, "content/site.yml", Place{}, {key});
}

}  // namespace gongkai::pages
