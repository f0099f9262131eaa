// SPDX-License-Identifier: MIT
// The whole way from files to references, links and the graph, as the plan of a site goes it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "linking/linking.h"
#include "snapshots.h"

namespace gongkai::testing {

struct Read {
    Snapshot snapshot;
    Diagnostics diagnostics;
    Catalog catalog;
    MovedPaths moved;
    std::map<std::string, LinkedText> linked;  ///< by source
    std::map<std::string, std::string> texts, html;
    LinkGraph graph;

    explicit Read(const Files& files) : snapshot(Snapshot::of_files(files)) {
        catalog = load_registry(snapshot, diagnostics);
        const NameFinder names(catalog);
        const LinkResolver resolver(snapshot, catalog, moved);
        load_reports(
            catalog, snapshot, Workers{}, diagnostics,
            [&](const Catalog& registry, const ReadFile& read, Diagnostics&) {
                if (read.report == nullptr) return;
                const Report& report = *read.report;
                const Facts facts = read.body.facts();
                const auto mentions = names.find(facts.text, report.year, report.department);
                LinkedText found =
                    find_references(registry, report, facts, read_prose(facts.text), mentions, resolver);
                html[report.source] = read.body.html(
                    [&](const std::string& to) { return resolver.resolve(report.source, to); }, found.links);
                texts[report.source] = facts.text;
                linked[report.source] = std::move(found);
            });
        graph = gather_links(catalog, [&](std::size_t i) {
            return unpack_references(pack(linked.at(catalog.reports[i].source).references));
        });
    }

    const References& references(const std::string& source = skx) const {
        return linked.at(source).references;
    }
    /// "piece>address" of every link.
    std::string links(const std::string& source = skx) const {
        std::string text;
        for (const TextLink& each : linked.at(source).links)
            text += texts.at(source).substr(each.span.begin, each.span.end - each.span.begin) + ">" +
                    each.address + "\n";
        return text;
    }
    std::string name_of(std::uint32_t department) const { return catalog.departments[department].name; }
};

/// The committed content: one published report of 2019.
inline Files committed_content() {
    const std::filesystem::path root = GONGKAI_SOURCE_DIR;
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "content")) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        files[std::filesystem::relative(entry.path(), root).generic_string()] =
            std::string(std::istreambuf_iterator<char>(file), {});
    }
    return files;
}

}  // namespace gongkai::testing
