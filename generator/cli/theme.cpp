// SPDX-License-Identifier: MIT
// gongkai theme check: a theme held against the contract, without building a site.
#include <unistd.h>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "pages/pages.h"
#include "report/report.h"
#include "repository/repository.h"
#include "text/text.h"

namespace gongkai {

int run_theme_check(const std::string& repository, const std::string& wanted, Language language) {
    Diagnostics ignored;  // what is wrong with the content is for `check`
    const Snapshot snapshot = Snapshot::of_worktree(repository, ignored);
    const std::string name = wanted.empty() ? load_registry(snapshot, ignored).settings.theme : wanted;
    Diagnostics found;
    ThemeFolder own = theme_folder(snapshot, name);
    if (own.files.empty() && name != "default") {
        throw Failure(format("没有主题“{0}”：仓库里没有 themes/{0}/", {name}),
                      format("there is no theme '{0}': the repository has no themes/{0}/", {name}));
    }
    const std::vector<ThemeFolder> folders = with_built_in_theme(std::move(own), found);
    for (const char* words : {"zh-CN", "en"}) Theme::compile(folders, words, found).check(found);
    found.sort();
    found.quote_sources([&](const std::string& path) -> std::optional<std::string> {
        for (const ThemeFolder& folder : folders)
            for (const ThemeFile& file : folder.files)
                if (folder.root + file.path == path) return file.bytes;
        return std::nullopt;
    });
    for (const Diagnostic& d : found.items()) print(in_colour(d, language, STDOUT_FILENO));
    print(counts_text(found, language));
    if (found.empty())
        print(say(language, "主题“{0}”符合约定\n", "The theme '{0}' keeps the contract\n", {name}));
    return found.has_errors() ? exit_content : exit_fine;
}

}  // namespace gongkai
