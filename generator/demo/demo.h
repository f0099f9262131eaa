// SPDX-License-Identifier: MIT
// A fictional site of any size, for trying out, tests and benchmarks: 示例市, its departments, their
// yearly reports with bodies of 10 to 14 KB, and a history. The same options give the same commit id
// anywhere.
#pragma once

#include <cstddef>
#include <string>

namespace gongkai {

struct DemoOptions {
    std::string folder;    ///< must not exist or be empty
    int departments = 12;  ///< 1 to 5,000
    int years = 5;         ///< 1 to 100; the first report year is 2015
    int edits = 3;         ///< further commits, each changing at most `reports_an_edit` reports
    int reports_an_edit = 10;
    bool checkout = true;  ///< write the working tree too, not only the commits
};

struct DemoResult {
    std::string head;  ///< id of the last commit
    std::size_t reports = 0;
    std::size_t commits = 0;
};

/// One commit a year, on 1 April of the following year, then the edits. Throws Failure.
DemoResult write_demo(const DemoOptions& options);

}  // namespace gongkai
