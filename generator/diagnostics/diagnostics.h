// SPDX-License-Identifier: MIT
// What every room may report about its input, and how a person reads it.
//
// Three roads for trouble: an author's mistake is a `Diagnostic`, collected, all shown at once; the
// environment's refusal throws `Failure`, caught only in `cli` and the preview loop; our own bug is
// an assert. Codes and their Chinese and English words stand in one file, codes.def.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

enum class Language { zh, en };
enum class Severity { error, warning, note };

enum class Code {
#define GONGKAI_CODE(name, id, severity, zh, en, expected_zh, expected_en, hint_zh, hint_en) name,
#include "diagnostics/codes.def"
#undef GONGKAI_CODE
};

/// One row of codes.def. Texts hold {0}, {1}, … for the diagnostic's arguments; `expected` and `hint`
/// may be empty. `id` is stable: users filter and answer findings by it.
struct CodeInfo {
    std::string_view id;
    Severity severity;
    std::string_view message[2];   ///< by Language
    std::string_view expected[2];  ///< printed beside the caret
    std::string_view hint[2];      ///< printed on a line of its own
};
const CodeInfo& info(Code code);
std::span<const CodeInfo> all_codes();

/// A place in a source file: 1-based line, 1-based column in code points, length in code points.
/// Line 0 means "the file as a whole".
struct Place {
    unsigned line = 0;
    unsigned column = 0;
    unsigned length = 1;
    friend bool operator==(const Place&, const Place&) = default;
};

struct Diagnostic {
    Code code{};
    std::string path;  ///< in the repository, '/'-separated, as committed
    Place place;
    std::vector<std::string> arguments;
    std::vector<Place> also;  ///< further places of the same file
    std::string excerpt;      ///< the source line; filled by `quote_sources`
    bool softened = false;    ///< an open question: never more than a warning
    bool concealed = false;   ///< personal data: quoted as * on whichever diagnostic's line it stands

    Severity severity() const {
        const Severity usual = info(code).severity;
        return softened && usual == Severity::error ? Severity::warning : usual;
    }
};

/// All that was found, in any order until `sort()`.
class Diagnostics {
public:
    void add(Code code, std::string path, Place place, std::vector<std::string> arguments = {});
    void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
    void append(Diagnostics&& other);
    /// By path, line, column, code, arguments; exact duplicates are dropped.
    void sort();
    bool has_errors() const;
    std::size_t count(Severity severity) const;
    bool empty() const { return items_.empty(); }
    const std::vector<Diagnostic>& items() const { return items_; }

    /// Fills the excerpts. `read` returns a file's text, or nothing when it cannot be quoted
    /// (it is asked once for each path).
    void quote_sources(const std::function<std::optional<std::string>(const std::string& path)>& read);

private:
    std::vector<Diagnostic> items_;
};

std::string message_text(const Diagnostic& diagnostic, Language language);
std::string expected_text(const Diagnostic& diagnostic, Language language);
std::string hint_text(const Diagnostic& diagnostic, Language language);

/// The form for people:
///
///     content/reports/2019/skx.md:7:16: error[date-invalid]: 不是日期：“2020-13-01”
///       dates: {filed: 2020-13-01}
///                      ^~~~~~~~~~ 应为 YYYY-MM-DD
///       提示：…
std::string render(const Diagnostic& diagnostic, Language language);

/// The environment refused: no repository, disk full, port taken. Says what, and what to do.
class Failure : public std::runtime_error {
public:
    Failure(std::string zh, std::string en)
        : std::runtime_error(en), zh_(std::move(zh)), en_(std::move(en)) {}
    const std::string& text(Language language) const { return language == Language::zh ? zh_ : en_; }

private:
    std::string zh_, en_;
};

}  // namespace gongkai
