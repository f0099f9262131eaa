// SPDX-License-Identifier: MIT
// A site whose history is told commit by commit, a day apart, and its record as tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "digest/digest.h"
#include "record/record.h"
#include "repository/temporary.h"
#include "snapshots.h"

namespace gongkai::testing {

constexpr std::int64_t new_year = 1'577'836'800;  // 2020-01-01T00:00Z
constexpr std::int64_t one_day = 86'400;

/// A report's file. `more` are further lines of its frontmatter.
inline std::string report_file(const std::string& stem, const std::string& text, const std::string& more = "",
                               const std::string& status = "published") {
    const std::string name = stem.substr(5);
    return "---\ntitle: " + name + "自评报告\ndepartment: " + name.substr(0, 3) +
           "\nyear: " + stem.substr(0, 4) + "\nkind: overall\nstatus: " + status + "\n" + more +
           "---\n\n# 部门职能\n\n负责全市的科学普及、学术交流和科技人才工作，联系各县区科协和市级学会。\n\n" +
           text + "\n";
}

inline std::string path_of(const std::string& stem) { return "content/reports/" + stem + ".md"; }

/// What reading a snapshot found.
struct Told {
    Catalog catalog;
    Record record;
    std::string mistakes;

    Told(const Snapshot& snapshot, Language language = Language::zh) {
        Diagnostics diagnostics;
        catalog = load_catalog(snapshot, Workers{2}, diagnostics);
        record = read_record(catalog, snapshot, Workers{2}, diagnostics);
        Files files;
        for (const SourceFile& file : snapshot.files()) files[file.path] = snapshot.read(file);
        mistakes = rendered(diagnostics, files, language);
    }

    std::string chronicles() const {
        std::string text;
        for (const Chronicle& chronicle : record.chronicles) {
            text += chronicle.stem;
            for (const std::string& former : chronicle.former) text += " 原 " + former;
            text += "\n";
            for (const Revision& revision : chronicle.revisions) text += line_of(revision);
        }
        return text;
    }

    std::string redirects() const {
        std::string text;
        for (const Redirect& redirect : record.redirects) text += redirect.from + " → " + redirect.to + "\n";
        return text;
    }

    std::string gone() const {
        std::string text;
        for (const Gone& gone : record.gone) {
            text += gone.stem + "：" + gone.title + "，" + gone.department + "，" +
                    std::to_string(gone.year) + "，" +
                    std::string(revision_kind_name(gone.how, Language::zh)) + " " + gone.when + "，" +
                    gone.reason + "，" + gone.decided_by;
            if (!gone.moved_to.empty()) text += "，改为 " + gone.moved_to;
            text += "\n";
        }
        return text;
    }

private:
    std::string line_of(const Revision& revision) const {
        const Commit& commit = catalog.history.commits.at(revision.commit);
        std::string text = revision.version == 0 ? "  —  " : "  v" + std::to_string(revision.version) + " ";
        text += std::string(revision_kind_name(revision.kind, Language::zh)) + " " +
                Date::of_time(commit.time, catalog.settings.timezone_minutes).to_string();
        if (!revision.moved_from.empty()) text += " 从 " + revision.moved_from;
        return text + (revision.reason.empty() ? "" : " " + revision.reason) + "\n";
    }
};

/// Each commit stands a day after the one before; the first, on 1 January 2020, has the registry and no
/// report.
class Story {
public:
    Story() : writer_(folder_ / "r") {
        for (const auto& [path, text] : site_files())
            if (path != skx) writer_.put(path, text);
        commit();
    }

    Story& put(const std::string& path, const std::optional<std::string>& text) {
        writer_.put(path, text ? std::optional<std::string_view>(*text) : std::nullopt);
        return *this;
    }
    Story& report(const std::string& stem, const std::string& text, const std::string& more = "",
                  const std::string& status = "published") {
        return put(path_of(stem), report_file(stem, text, more, status));
    }
    Story& remove(const std::string& stem) { return put(path_of(stem), std::nullopt); }
    std::string commit(const std::string& message = "更新") {
        return writer_.commit(message, "张三", "z@example.invalid", new_year + one_day * number_++, 480);
    }
    RepositoryWriter& writer() { return writer_; }
    std::string folder() const { return folder_ / "r"; }

    Snapshot snapshot() {
        writer_.finish();
        Diagnostics diagnostics;
        Snapshot snapshot = Snapshot::of_commit(folder(), "HEAD", diagnostics);
        if (!diagnostics.empty()) throw std::runtime_error("the snapshot has mistakes");
        return snapshot;
    }
    Told told(Language language = Language::zh) { return {snapshot(), language}; }

private:
    TemporaryFolder folder_;
    RepositoryWriter writer_;
    std::int64_t number_ = 0;
};

}  // namespace gongkai::testing
