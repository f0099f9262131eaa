// SPDX-License-Identifier: MIT
// Private to the room: one reader for each kind of file. Each is a pure function of path and bytes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frontmatter/frontmatter.h"
#include "report/report.h"

namespace gongkai {

std::span<const FieldSpec> report_fields();
std::span<const FieldSpec> page_fields();
std::span<const FieldSpec> site_fields();
std::span<const FieldSpec> departments_fields();
std::span<const FieldSpec> documents_fields();
std::span<const FieldSpec> tombstones_fields();

/// A report as far as its file can be read. Without a readable frontmatter there is none.
struct ReadReport {
    std::optional<Report> report;
    std::optional<MarkdownDocument> body;
    bool sound = false;  ///< the file has no error
};
/// The body points into `bytes`.
ReadReport read_report(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);

struct ReadTextPage {
    std::optional<TextPage> page;  ///< nothing when the file has an error
    std::optional<MarkdownDocument> body;
};
ReadTextPage read_text_page(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);
/// Nothing when the file cannot be read at all; single mistakes leave the other settings.
std::optional<Settings> read_settings(const std::string& path, std::string_view bytes,
                                      Diagnostics& diagnostics);
std::vector<Department> read_departments(const std::string& path, std::string_view bytes,
                                         Diagnostics& diagnostics);
std::vector<KnownDocument> read_documents(const std::string& path, std::string_view bytes,
                                          Diagnostics& diagnostics);
std::vector<Tombstone> read_tombstones(const std::string& path, std::string_view bytes,
                                       Diagnostics& diagnostics);
/// By address. A line that cannot be read is reported and left out.
std::vector<LockedAddress> read_locked_addresses(const std::string& path, std::string_view bytes,
                                                 Diagnostics& diagnostics);

/// The id of a figure written by its id, its Chinese name or as a map's `total`.
std::string figure_id(std::string name);

/// [a-z][a-z0-9-]*, at most 64 characters: safe in an address on every file system.
bool is_identifier(std::string_view id);

/// What may follow the department in a file name: nothing, or "-2", "-3" …
bool is_serial(std::string_view text);

/// The kinds of files under content/, by their place.
enum class FileKind {
    site,
    departments,
    documents,
    tombstones,
    locked,
    rubric,
    report,
    attachment,
    page,
    hidden,
    unused
};
FileKind kind_of(std::string_view path);
/// The report an attachment belongs to: content/reports/2019/skx/a.pdf → content/reports/2019/skx.md
std::string owner_of_attachment(std::string_view path);

}  // namespace gongkai
