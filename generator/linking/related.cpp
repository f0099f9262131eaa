// SPDX-License-Identifier: MIT
// Reports that cite the same documents and name the same bodies.
#include <algorithm>
#include <iterator>

#include "linking/graph.h"

namespace gongkai::linking {
namespace {

/// What more reports than this have in common says nothing about two of them, and would cost their square.
constexpr std::size_t widely_known = 40;
constexpr std::size_t most_related = 5;

/// For each report the targets that few reports share.
using Targets = std::vector<std::vector<std::uint32_t>>;

template <class ReportsOf>
Targets targets_by_report(std::size_t reports, std::size_t targets, ReportsOf reports_of) {
    Targets shared(reports);
    for (std::size_t target = 0; target < targets; ++target) {
        const std::vector<std::uint32_t>& of = reports_of(target);
        if (of.size() < 2 || of.size() > widely_known) continue;
        for (const std::uint32_t report : of) shared[report].push_back(static_cast<std::uint32_t>(target));
    }
    return shared;
}

class Relating {
public:
    Relating(const Catalog& catalog, LinkGraph& graph) : catalog_(catalog), graph_(graph) {
        const std::size_t reports = catalog.reports.size();
        documents_ = targets_by_report(
            reports,
            graph.documents.size(), [&](std::size_t d) -> auto& { return graph.documents[d].cited_by; });
        bodies_ = targets_by_report(
            reports, graph.named_in.size(), [&](std::size_t d) -> auto& { return graph.named_in[d]; });
        common_.resize(reports);
    }

    std::vector<RelatedReport> of(std::uint32_t report) {
        for (const std::uint32_t d : documents_[report])
            count(graph_.documents[d].cited_by, &Common::documents);
        for (const std::uint32_t b : bodies_[report]) count(graph_.named_in[b], &Common::bodies);
        const std::string& own = catalog_.reports[report].department;
        std::erase_if(touched_, [&](std::uint32_t other) {
            const bool same = catalog_.reports[other].department == own;
            if (same) common_[other] = {};
            return same;
        });
        const std::size_t kept = std::min(most_related, touched_.size());
        std::partial_sort(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(kept),
                          touched_.end(), [&](std::uint32_t a, std::uint32_t b) { return closer(a, b); });
        std::vector<RelatedReport> related(kept);
        for (std::size_t i = 0; i < kept; ++i) {
            related[i].report = touched_[i];
            related[i].documents = in_both(documents_[report], documents_[touched_[i]]);
            related[i].bodies = in_both(bodies_[report], bodies_[touched_[i]]);
        }
        for (const std::uint32_t other : touched_) common_[other] = {};
        touched_.clear();
        return related;
    }

private:
    struct Common {
        std::uint32_t documents = 0, bodies = 0;
    };

    void count(const std::vector<std::uint32_t>& reports, std::uint32_t Common::*what) {
        for (const std::uint32_t other : reports) {
            Common& common = common_[other];
            if (common.documents + common.bodies == 0) touched_.push_back(other);
            ++(common.*what);
        }
    }

    /// The most in common first; of equals, more documents, then the catalog's order.
    bool closer(std::uint32_t a, std::uint32_t b) const {
        const Common &one = common_[a], &other = common_[b];
        const std::uint32_t sum = one.documents + one.bodies, other_sum = other.documents + other.bodies;
        if (sum != other_sum) return sum > other_sum;
        return one.documents != other.documents ? one.documents > other.documents : a < b;
    }

    static std::vector<std::uint32_t> in_both(const std::vector<std::uint32_t>& a,
                                              const std::vector<std::uint32_t>& b) {
        std::vector<std::uint32_t> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return both;
    }

    const Catalog& catalog_;
    const LinkGraph& graph_;
    Targets documents_, bodies_;
    std::vector<Common> common_;          ///< by report, with the one looked at
    std::vector<std::uint32_t> touched_;  ///< those that have something in common with it
};

}  // namespace

void find_related(const Catalog& catalog, LinkGraph& graph) {
    Relating relating(catalog, graph);
    for (std::size_t i = 0; i < catalog.reports.size(); ++i)
        graph.related.push_back(relating.of(static_cast<std::uint32_t>(i)));
}

}  // namespace gongkai::linking
