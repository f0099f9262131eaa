// SPDX-License-Identifier: MIT
// theme.yml, and what stands behind a repository's own theme.
#include <algorithm>
#include <array>

#include "frontmatter/frontmatter.h"
#include "theme/theme.h"

namespace gongkai {
namespace {

using namespace std::string_view_literals;

constexpr auto extends_choices = std::to_array({"default"sv, "自带"sv, "none"sv, "无"sv});
constexpr auto theme_fields = std::to_array<FieldSpec>({
    {"extends", "继承", FieldType::choice, false, "缺少的文件从哪里来", "where missing files come from",
     extends_choices},
});

bool stands_alone(const ThemeFolder& folder, Diagnostics& diagnostics) {
    const auto file = std::find_if(folder.files.begin(), folder.files.end(),
                                   [](const ThemeFile& f) { return f.path == theme_settings_file; });
    if (file == folder.files.end()) return false;
    const std::string path = folder.root + file->path;
    const auto text = checked_text(path, file->bytes, diagnostics);
    const auto yaml = text ? read_yaml(path, *text, 1, diagnostics) : std::nullopt;
    return yaml && FieldReader(path, *yaml, theme_fields, diagnostics).choice("extends", "default") == "none";
}

}  // namespace

std::vector<ThemeFolder> with_built_in_theme(ThemeFolder own, Diagnostics& diagnostics) {
    ThemeFolder behind{"themes/default/", built_in_theme()};
    if (stands_alone(own, diagnostics)) {
        std::erase_if(behind.files, [](const ThemeFile& f) { return !f.path.starts_with("words/"); });
    }
    std::vector<ThemeFolder> folders;
    folders.push_back(std::move(own));
    folders.push_back(std::move(behind));
    return folders;
}

}  // namespace gongkai
