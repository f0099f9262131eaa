// SPDX-License-Identifier: MIT
// Measures the program on generated repositories: a full build, a build with nothing changed, one with one
// report changed; and in the same run the floor. One JSON line a case, then a table of ratios.
//
//   gongkai_bench PROGRAM FOLDER [REPORTS…]      FOLDER must not exist; 1000 and 10000 reports by default
//
// Old outputs are moved aside and never deleted between runs: on ext4 a deletion slows the files created
// after it.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "checking.h"
#include "demo/demo.h"
#include "floor.h"
#include "process.h"

namespace {

namespace fs = std::filesystem;

constexpr int years = 20;
constexpr int runs = 3;

/// Hugo 0.169 took 34 s for 10,000 such reports on a machine where cmark-gfm took 3.6 s for their bodies,
/// and 3.1 s for 1,000 where it took 0.40 s (medians; see README, "Speed").
double hugo_in_floors(int reports) { return reports >= 10'000 ? 34.0 / 3.6 : 3.1 / 0.40; }

struct Case {
    int reports;
    std::string name;
    Measure measure;
};

void print_case(const Case& c) {
    std::printf(
        "{\"reports\": %d, \"case\": \"%s\", \"wall_s\": %.3f, \"cpu_s\": %.3f, \"memory_mb\": %.1f}\n",
        c.reports, c.name.c_str(), c.measure.wall, c.measure.cpu, c.measure.memory);
    std::fflush(stdout);
}

class Bench {
public:
    Bench(std::string program, fs::path folder, int reports)
        : program_(std::move(program)), folder_(std::move(folder)), reports_(reports) {}

    void run() {
        const std::string repository = (folder_ / "repository").string();
        gongkai::DemoOptions demo;
        demo.folder = repository;
        demo.departments = reports_ / years;
        demo.years = years;
        demo.edits = 0;
        gongkai::write_demo(demo);
        std::vector<Measure> full;
        for (int i = 0; i < runs; ++i) full.push_back(build(repository, "site-" + std::to_string(i)));
        keep("full build", median(full));
        std::vector<Measure> same;
        for (int i = 0; i < runs; ++i) same.push_back(build(repository, "site-0"));
        keep("nothing changed", median(same));
        std::vector<Measure> one;
        for (int i = 0; i < runs; ++i) {
            edit_one_report(repository, i);
            one.push_back(build(repository, "site-0"));
        }
        keep("one report changed", median(one));
        keep("floor: cmark-gfm over the bodies, 1 thread",
             {floor_of_markdown(repository + "/content"), 0, 0});
        keep("floor: writing the same bytes, 1 thread",
             {floor_of_writing((folder_ / "site-1").string(), (folder_ / "copy").string()), 0, 0});
        checking_ = time_of_checking(repository);
    }

    void table() const {
        const double floor = cases_[3].measure.wall;
        std::printf("\n%d reports              wall s   cpu s  peak MB   ÷ cmark floor\n", reports_);
        for (const Case& c : cases_) {
            std::printf("%-42s %7.2f %7.2f %8.0f %8.2f\n", c.name.c_str(), c.measure.wall, c.measure.cpu,
                        c.measure.memory, c.measure.wall / floor);
        }
        const double hugo = hugo_in_floors(reports_) * floor;
        std::printf(
            "Hugo 0.169 by its ratio to this floor: about %.1f s, so the full build is %.1f times as fast.\n",
            hugo, hugo / cases_[0].measure.wall);
        const double without = cases_[0].measure.cpu - checking_.sum();
        std::printf(
            "Scoring and checking, 1 thread: %.2f s (personal data %.2f, reading the text %.2f, scores %.2f, "
            "rules "
            "%.2f), %.0f %% on top of a build without them.\n",
            checking_.sum(), checking_.personal_data, checking_.text, checking_.scores, checking_.rules,
            100 * checking_.sum() / without);
    }

private:
    Measure build(const std::string& repository, const std::string& site) const {
        return run_process({program_, "build", "--repo", repository, "--out", (folder_ / site).string()});
    }

    void keep(std::string name, Measure measure) {
        cases_.push_back({reports_, std::move(name), measure});
        print_case(cases_.back());
    }

    /// Adds a sentence to one report and commits it.
    static void edit_one_report(const std::string& repository, int number) {
        fs::path report;
        for (const auto& entry : fs::recursive_directory_iterator(repository + "/content/reports")) {
            if (entry.path().extension() == ".md" && (report.empty() || entry.path() < report))
                report = entry.path();
        }
        std::ofstream(report, std::ios::app) << "\n第" << number << "次补充说明。\n";
        run_process({"git", "-C", repository, "-c", "user.name=bench", "-c",
                     "user.email=bench@example.invalid", "commit", "--quiet", "--all", "--message",
                     "bench: edit"});
    }

    std::string program_;
    fs::path folder_;
    int reports_;
    std::vector<Case> cases_;
    CheckingTime checking_;
};

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 3) throw std::runtime_error("usage: gongkai_bench PROGRAM FOLDER [REPORTS…]");
    std::vector<int> sizes;
    for (int i = 3; i < argc; ++i) sizes.push_back(std::stoi(argv[i]));
    if (sizes.empty()) sizes = {1'000, 10'000};
    std::vector<Bench> benches;
    for (const int reports : sizes) {
        const fs::path folder = fs::path(argv[2]) / std::to_string(reports);
        fs::create_directories(folder);
        benches.emplace_back(argv[1], folder, reports);
        benches.back().run();
    }
    for (const Bench& bench : benches) bench.table();
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
