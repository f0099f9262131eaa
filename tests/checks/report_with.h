// SPDX-License-Identifier: MIT
// The site's report with another text and other fields, and what one rule says about it.
#pragma once

#include <string>

#include "checks/checked.h"

namespace gongkai::testing {

/// Long enough to be a report's text, and nothing in it that a rule asks about.
inline std::string long_text() {
    std::string text;
    for (int i = 0; i < 8; ++i)
        text +=
            "坚持把各项服务送到群众身边，认真听取基层意见，及时回应社会关切，稳步推进制度建设，工作取得新的进"
            "展。\n\n";
    return text;
}

/// `fields` are whole lines of the frontmatter.
inline Files report_with(const std::string& body, const std::string& fields = "") {
    Files files = edited(site_files(), skx, "# 部门职能\n\n正文。\n", body);
    return edited(std::move(files), skx, "status: published\n", fields + "status: published\n");
}

/// "RULE verdict: arithmetic" lines of one rule.
inline std::string verdicts(const Files& files, std::string_view rule) {
    return Checked(files).verdicts_of(rule);
}
inline std::string verdicts(const std::string& body, std::string_view rule) {
    return verdicts(report_with(body), rule);
}

}  // namespace gongkai::testing
