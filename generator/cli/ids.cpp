// SPDX-License-Identifier: MIT
// gongkai ids: every address that is public now goes into content/ids.lock, to be committed with the reports.
#include <unistd.h>

#include "cli/commands.h"
#include "cli/lock_file.h"
#include "cli/terminal.h"
#include "record/record.h"
#include "report/report.h"

namespace gongkai {
namespace {

constexpr const char* lock_path = "content/ids.lock";

/// What is wrong with the content, but for the file that is about to be written.
std::string mistakes_text(const Snapshot& snapshot, Diagnostics& found, Language language) {
    Diagnostics shown;
    for (const Diagnostic& d : found.items())
        if (d.code != Code::ids_lock_behind) shown.add(d);
    shown.sort();
    shown.quote_sources([&](const std::string& path) -> std::optional<std::string> {
        const SourceFile* file = snapshot.find(path);
        return file == nullptr ? std::nullopt : std::optional(snapshot.read(*file));
    });
    std::string text;
    for (const Diagnostic& d : shown.items()) text += in_colour(d, language, STDERR_FILENO);
    return text + counts_text(shown, language);
}

void write_lock(const std::string& repository, const Snapshot& snapshot, const std::string& addresses) {
    const SourceFile* old = snapshot.find(lock_path);
    const std::string text = lock_text(old != nullptr ? snapshot.read(*old) : std::string(), addresses);
    replace_file(worktree_root(repository) + '/' + lock_path, text);
}

}  // namespace

int run_ids(const std::string& repository, bool check_only, Language language) {
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_worktree(repository, diagnostics);
    const Workers workers{available_cores()};
    const Catalog catalog = load_catalog(snapshot, workers, diagnostics);
    const Record record = read_record(catalog, snapshot, workers, diagnostics);
    print_error(mistakes_text(snapshot, diagnostics, language));
    if (diagnostics.has_errors()) {
        print(say(language, "有错误，没有写入任何文件\n", "There are errors; nothing was written\n"));
        return exit_content;
    }
    const std::size_t behind = addresses_not_locked(catalog, record);
    const std::string all = std::to_string(addresses_to_lock(catalog, record).size());
    if (behind == 0) {
        print(say(language, "{0}：网址 {1} 个，没有变化\n", "{0}: {1} addresses, unchanged\n",
                  {lock_path, all}));
        return exit_fine;
    }
    if (check_only) {
        print(say(language, "{0}：网址 {1} 个，其中 {2} 个还没有记下来；请运行 gongkai ids\n",
                  "{0}: {1} addresses, {2} of them not written down yet; run gongkai ids\n",
                  {lock_path, all, std::to_string(behind)}));
        return exit_content;
    }
    write_lock(repository, snapshot, locked_addresses(catalog, record));
    print(say(language, "已写入 {0}：网址 {1} 个，其中 {2} 个是新的\n",
              "Wrote {0}: {1} addresses, {2} of them new\n", {lock_path, all, std::to_string(behind)}));
    return exit_fine;
}

}  // namespace gongkai
