// SPDX-License-Identifier: MIT
#include "publish/publish.h"

#include <algorithm>
#include <atomic>

#include "digest/digest.h"
#include "publish/output_folder.h"

namespace gongkai {
namespace {

constexpr const char* sums_address = "SHA256SUMS";

/// What happened to one page; each worker writes its own.
struct PageOutcome {
    std::string sha256;
    std::size_t size = 0;
    bool differs = false;
    Diagnostics diagnostics;
};

PageOutcome render_aside(const SitePlan& plan, std::size_t index, OutputFolder& folder) {
    PageOutcome outcome;
    const Page& page = plan.pages[index];
    if (!is_safe_address(page.address)) {
        outcome.diagnostics.add(Code::page_address_not_ascii, page.source, {}, {page.address});
        return outcome;
    }
    Sha256 hash;
    FileAside file(folder, index, page.address);
    render_page(plan, page, outcome.diagnostics, [&](std::string_view piece) {
        hash.add(piece);
        file.add(piece);
    });
    outcome.size = hash.size();
    outcome.sha256 = hash.hex();
    outcome.differs = file.finish();
    return outcome;
}

std::string sums_text(const SitePlan& plan, const std::vector<PageOutcome>& outcomes) {
    std::string text;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        text += outcomes[i].sha256 + "  " + plan.pages[i].address + '\n';
    }
    return text;
}

void write_sums(const std::string& sums, std::size_t number, OutputFolder& folder) {
    FileAside file(folder, number, sums_address);
    file.add(sums);
    if (file.finish()) folder.move_into_place(number, sums_address);
}

std::size_t remove_stale(const SitePlan& plan, OutputFolder& folder) {
    std::size_t removed = 0;
    for (const std::string& address : folder.earlier_files()) {
        if (address == sums_address || plan.find(address) != nullptr) continue;
        folder.remove(address);
        ++removed;
    }
    return removed;
}

}  // namespace

BuildResult write_site(const SitePlan& plan, const std::string& path, const Workers& workers,
                       Diagnostics& diagnostics) {
    OutputFolder folder(path);
    std::vector<PageOutcome> outcomes(plan.pages.size());
    workers.for_each("render", outcomes.size(),
                     [&](std::size_t i) { outcomes[i] = render_aside(plan, i, folder); });
    for (PageOutcome& outcome : outcomes) diagnostics.append(std::move(outcome.diagnostics));
    if (diagnostics.has_errors()) return {};

    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].differs) folder.refuse_taken(plan.pages[i].address);
    }

    // The sums go first: a build cut short here leaves no file that they do not name.
    BuildResult result;
    result.removed = remove_stale(plan, folder);
    write_sums(sums_text(plan, outcomes), outcomes.size(), folder);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        result.bytes += outcomes[i].size;
        ++(outcomes[i].differs ? result.written : result.unchanged);
    }
    Workers movers = workers;
    movers.stoppable = false;  // a site is moved whole
    movers.for_each("move", outcomes.size(), [&](std::size_t i) {
        if (outcomes[i].differs) folder.move_into_place(i, plan.pages[i].address);
    });
    return result;
}

}  // namespace gongkai
