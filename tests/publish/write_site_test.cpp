// SPDX-License-Identifier: MIT
// What a build writes, leaves and takes away.
#include "catch.h"
#include "published.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

Files two_reports() {
    Files files = site_files();
    files["content/reports/2019/jyj.md"] =
        edited({{"", files.at(skx)}}, "", "department: skx", "department: jyj").at("");
    files["content/reports/2019/jyj/a.pdf"] = "attachment";
    return files;
}

}  // namespace

TEST_CASE("A site is written once; the same site again writes nothing") {
    const TemporaryFolder folder;
    const BuildResult first = publish(two_reports(), folder / "public/site");
    CHECK(first.written > 5);
    CHECK(first.unchanged == 0);
    CHECK(first.removed == 0);
    const auto before = everything_in(folder / "public/site");
    CHECK(before.at("reports/2019/jyj/a.pdf") == "attachment");
    CHECK(before.at("reports/2019/skx.html").find("示例市科协") != std::string::npos);

    const auto time = std::filesystem::last_write_time(folder / "public/site/index.html");
    const BuildResult second = publish(two_reports(), folder / "public/site", 1);
    CHECK(second.written == 0);
    CHECK(second.unchanged == first.written);
    CHECK(second.removed == 0);
    CHECK(second.bytes == first.bytes);
    CHECK(everything_in(folder / "public/site") == before);
    CHECK(std::filesystem::last_write_time(folder / "public/site/index.html") == time);
}

TEST_CASE("The sums are those of sha256sum") {
    const TemporaryFolder folder;
    const BuildResult result = publish(two_reports(), folder / "site");
    const std::string output = run("cd '" + (folder / "site") + "' && sha256sum --strict -c SHA256SUMS");
    CHECK(static_cast<std::size_t>(std::count(output.begin(), output.end(), '\n')) + 1 == result.written);
    CHECK(output.find("reports/2019/jyj/a.pdf: OK") != std::string::npos);
}

TEST_CASE("What is no longer part of the site is taken away, with the folders it leaves empty") {
    const TemporaryFolder folder;
    publish(two_reports(), folder / "site");
    Files one = two_reports();
    one.erase("content/reports/2019/jyj.md");
    one.erase("content/reports/2019/jyj/a.pdf");
    const BuildResult result = publish(one, folder / "site");
    CHECK(result.removed == 5);  // the page, its data, its source and its attachment
    CHECK_FALSE(std::filesystem::exists(folder / "site/reports/2019/jyj.html"));
    CHECK_FALSE(std::filesystem::exists(folder / "site/reports/2019/jyj"));
    const TemporaryFolder fresh;
    publish(one, fresh / "site");
    CHECK(everything_in(folder / "site") == everything_in(fresh / "site"));
}

TEST_CASE("Any sequence of edits ends with the same bytes as a fresh build") {
    const TemporaryFolder folder;
    const Files all = two_reports();
    const Files steps[] = {all, site_files(), edited(all, skx, "正文。", "改过的正文。"),
                           edited(all, "content/reports/2019/jyj.md", "status: published", "status: draft"),
                           all};
    for (const Files& step : steps) {
        publish(step, folder / "warm");
        const TemporaryFolder fresh;
        publish(step, fresh / "cold", 1);
        CHECK(everything_in(folder / "warm") == everything_in(fresh / "cold"));
    }
}

TEST_CASE("What somebody changed in the folder is set right") {
    const TemporaryFolder folder;
    publish(two_reports(), folder / "site");
    const auto before = everything_in(folder / "site");
    write_file(folder / "site/index.html", "defaced");
    std::filesystem::remove(folder / "site/404.html");
    std::filesystem::remove_all(folder / "site/reports");
    CHECK(publish(two_reports(), folder / "site").written == 11);
    CHECK(everything_in(folder / "site") == before);
}

TEST_CASE("Files and folders can be read by a web server, whatever the umask") {
    const TemporaryFolder folder;
    const mode_t before = ::umask(077);
    publish(two_reports(), folder / "site");
    ::umask(before);
    CHECK(mode_of(folder / "site") == 0755);
    CHECK(mode_of(folder / "site/reports/2019") == 0755);
    CHECK(mode_of(folder / "site/reports/2019/skx.html") == 0644);
    CHECK(mode_of(folder / "site/SHA256SUMS") == 0644);
}

TEST_CASE("A theme's file that cannot be an address is told, and nothing is written") {
    const TemporaryFolder folder;
    Files files = site_files();
    for (const ThemeFile& file : built_in_theme()) files["themes/default/" + file.path] = file.bytes;
    files["themes/default/static/.hidden"] = "";
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(files), Workers{}, diagnostics);
    write_site(*plan, folder / "site", Workers{2}, diagnostics);
    CHECK(rendered(diagnostics, files).find("error[page-address-not-ascii]: 网址 assets/.hidden ") !=
          std::string::npos);
    CHECK(everything_in(folder / "site").empty());
}

TEST_CASE("When a template fails nothing is written") {
    const TemporaryFolder folder;
    publish(two_reports(), folder / "site");
    const auto before = everything_in(folder / "site");

    Files files = site_files();
    for (const ThemeFile& file : built_in_theme()) files["themes/default/" + file.path] = file.bytes;
    files["themes/default/templates/report.mustache"] = "<!doctype html>\n<p>{{nothing_of_this_name}}</p>\n";
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(files), Workers{}, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    const BuildResult result = write_site(*plan, folder / "site", Workers{2}, diagnostics);
    CHECK(diagnostics.has_errors());
    CHECK(result.written == 0);
    CHECK(rendered(diagnostics, files).find("themes/default/templates/report.mustache:2:") !=
          std::string::npos);
    CHECK(everything_in(folder / "site") == before);
}
