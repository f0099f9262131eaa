// SPDX-License-Identifier: MIT
#include "pages/json_ld.h"

#include "json/json.h"
#include "pages/furniture.h"
#include "pages/words.h"

namespace gongkai::pages {
namespace {

/// An object of schema.org, written key by key; what is empty is left out.
class Thing {
public:
    explicit Thing(std::string_view type) {
        json_.begin_object().member("@context", "https://schema.org").member("@type", type);
    }
    Thing& add(std::string_view key, std::string_view value) {
        if (!value.empty()) json_.member(key, value);
        return *this;
    }
    Thing& add(std::string_view key, std::string_view type, std::string_view name) {
        if (name.empty()) return *this;
        json_.key(key).begin_object().member("@type", type).member("name", name).end_object();
        return *this;
    }
    Thing& add(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) return *this;
        json_.key(key).begin_array();
        for (const std::string& value : values) json_.value(value);
        json_.end_array();
        return *this;
    }
    std::string take() {
        json_.end_object();
        return json_.take();
    }

private:
    JsonWriter json_{JsonStyle::compact};
};

constexpr std::string_view body = "GovernmentOrganization";

std::vector<std::string> other_names(const Department& department) {
    std::vector<std::string> names;
    if (!department.short_name.empty() && department.short_name != department.name)
        names.push_back(department.short_name);
    for (const Alias& alias : department.aliases)
        if (alias.name != department.short_name) names.push_back(alias.name);
    return names;
}

}  // namespace

std::string site_json_ld(const SitePlan& plan) {
    const Settings& settings = plan.catalog.settings;
    return Thing("WebSite")
        .add("name", settings.name)
        .add("inLanguage", settings.language)
        .add("url", public_url(settings, ""))
        .add("publisher", body, settings.owner_name)
        .take();
}

std::string report_json_ld(const SitePlan& plan, const Page& page) {
    const Settings& settings = plan.catalog.settings;
    const Report& report = plan.catalog.reports[page.subject];
    const Department& department = plan.catalog.departments[plan.department_of[page.subject]];
    return Thing("Report")
        .add("name", full_title(report, department))
        .add("inLanguage", "zh-CN")
        .add("datePublished", publication(report, settings).text.substr(0, 10))
        .add("temporalCoverage", std::to_string(report.year))
        .add("identifier", index_number(report, settings))
        .add("url", public_url(settings, page.address))
        .add("author", body, department.name)
        .add("publisher", body, settings.owner_name)
        .add("isPartOf", "WebSite", settings.name)
        .take();
}

std::string department_json_ld(const SitePlan& plan, const Page& page) {
    const Department& department = plan.catalog.departments[page.subject];
    const Department* parent =
        department.parent.empty() ? nullptr : plan.catalog.find_department(department.parent);
    return Thing(body)
        .add("name", department.name)
        .add("alternateName", other_names(department))
        .add("parentOrganization", body, parent != nullptr ? parent->name : std::string_view())
        .add("url", public_url(plan.catalog.settings, page.address))
        .take();
}

std::string dataset_json_ld(const SitePlan& plan, const Page& page, std::string_view name,
                            std::string_view description) {
    const Settings& settings = plan.catalog.settings;
    return Thing("Dataset")
        .add("name", name)
        .add("description", description)
        .add("inLanguage", "zh-CN")
        .add("license", settings.license_url)
        .add("url", public_url(settings, page.address))
        .add("creator", body, settings.owner_name)
        .add("isPartOf", "WebSite", settings.name)
        .take();
}

}  // namespace gongkai::pages
