// SPDX-License-Identifier: MIT
// A site whose commits are written in one line each, and its history told in words that a test can compare.
#pragma once

#include "world.h"

namespace gongkai::testing {

struct Site {
    TemporaryFolder folder;
    std::string at = folder / "site";
    RepositoryWriter writer{at};
    int number = 0;

    /// Stages "path=bytes" and, for "path", its removal; then commits.
    std::string commit(const std::vector<std::string>& changes) {
        for (const std::string& change : changes) {
            const std::size_t sign = change.find('=');
            if (sign == change.npos)
                writer.put(change, std::nullopt);
            else
                writer.put(change.substr(0, sign), change.substr(sign + 1));
        }
        return testing::commit(writer, number++);
    }
};

class Told {
public:
    explicit Told(const std::string& at, const std::string& folder = "content",
                  const std::string& revision = "HEAD")
        : snapshot_(Snapshot::of_commit(at, revision, diagnostics_)), history(snapshot_.history(folder)) {}

    /// The contents of a path's versions, oldest first: "1 2 -" is a file with two versions that was taken
    /// away, "->b" one that went to b, "3<-a" one that came from a with the content 3.
    std::string operator()(const std::string& path) const {
        const auto at = history.paths.find(path);
        if (at == history.paths.end()) return "(none)";
        std::string out;
        for (const PathVersion& version : at->second) {
            if (!out.empty()) out += ' ';
            out += version.gone() ? "-" : snapshot_.read_version(version.content_id);
            if (!version.moved_to.empty()) out += ">" + version.moved_to;
            if (!version.moved_from.empty()) out += "<-" + version.moved_from;
        }
        return out;
    }

    /// The ids of the commits that made a path's versions, oldest first.
    std::vector<std::string> commits_of(const std::string& path) const {
        std::vector<std::string> out;
        for (const PathVersion& version : history.paths.at(path))
            out.push_back(history.commits.at(version.commit).id);
        return out;
    }

    std::vector<std::string> commits() const {
        std::vector<std::string> out;
        for (const Commit& commit : history.commits) out.push_back(commit.id);
        return out;
    }

private:
    Diagnostics diagnostics_;
    Snapshot snapshot_;

public:
    History history;
};

}  // namespace gongkai::testing
