// SPDX-License-Identifier: MIT
// A plan becomes files. Pages are rendered on all cores and compared with what is there; what differs is
// written aside, and moved into place only after every page has rendered. Nothing is wiped, and nothing
// is touched that an earlier build did not write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "diagnostics/diagnostics.h"
#include "pages/pages.h"
#include "workers/workers.h"

namespace gongkai {

struct BuildResult {
    std::size_t written = 0;    ///< files that are new or differ
    std::size_t unchanged = 0;  ///< files that were already right
    std::size_t removed = 0;    ///< files of the build before that are no longer part of the site
    std::uint64_t bytes = 0;    ///< of the whole site
};

/// Writes the site into `folder`, which is made when it is missing, and with SHA256SUMS, in the form of
/// `sha256sum -c`. When a page does not render, `diagnostics` says why and the folder stays as it was.
///
/// Symbolic links inside the folder are not followed. Files get mode 0644, folders 0755. Throws Failure:
/// the folder holds files of someone else, another build is writing to it, or the system refuses.
/// REQUIRES: a plan made without errors.
BuildResult write_site(const SitePlan& plan, const std::string& folder, const Workers& workers,
                       Diagnostics& diagnostics);

}  // namespace gongkai
