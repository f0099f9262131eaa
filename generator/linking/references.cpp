// SPDX-License-Identifier: MIT
// What one report's text speaks of, and which pieces of it become links.
#include <algorithm>
#include <iterator>
#include <optional>

#include "linking/documents.h"
#include "linking/linking.h"
#include "linking/quotes.h"

namespace gongkai {

using namespace linking;

namespace {

constexpr std::size_t size_of_mark = 3;  // 《 and 》

/// Whether `piece` lies in one of the spans, which are in order and do not overlap.
template <class Spans>
bool lies_in(const Spans& spans, Span piece) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), piece.begin,
                                        [](std::size_t at, const auto& span) { return at < span.begin; });
    return after != spans.begin() && piece.end <= std::prev(after)->end;
}

std::string_view without_marks(std::string_view title) {
    return title.substr(size_of_mark, title.size() - 2 * size_of_mark);
}

/// 2019/skx of content/reports/2019/skx.md; empty for other files.
std::string_view stem_of(std::string_view path) {
    constexpr std::string_view folder = "content/reports/", ending = ".md";
    if (!path.starts_with(folder) || !path.ends_with(ending)) return {};
    return path.substr(folder.size(), path.size() - folder.size() - ending.size());
}

class ReferenceFinder {
public:
    ReferenceFinder(const Catalog& registry, const Report& report, const Facts& body, const Prose& prose,
                    const LinkResolver& resolver)
        : registry_(registry),
          report_(report),
          body_(body),
          prose_(prose),
          resolver_(resolver),
          quotes_(body, prose),
          page_(report_address(stem_of(report.source))),
          documents_(prose.documents) {
        prefer_known_codes(body.text, resolver.known_codes(), documents_);
        if (report.basis.empty()) return;
        IssuerCodes own;
        for (const std::string& number : report.basis) own.add(number);
        prefer_known_codes(body.text, own, documents_);
    }

    LinkedText find(const std::vector<NameMention>& names) {
        citations();
        titles();
        bodies(names);
        written_links();
        std::sort(found_.links.begin(), found_.links.end(),
                  [](const TextLink& a, const TextLink& b) { return a.span.begin < b.span.begin; });
        return std::move(found_);
    }

private:
    void citations() {
        for (const DocumentNumber& each : documents_) {
            if (!each.confident || each.normalized.empty()) continue;
            Citation citation;
            citation.number = each.normalized;
            citation.printed = each.span.of(body_.text);
            const Span title = each.title.empty() ? title_in_row(each) : each.title;
            if (!title.empty()) {
                citation.title = without_marks(title.of(body_.text));
                numbered_.push_back(title);
            }
            citation.quote = quotes_.around(each.span);
            link(each.span, each.normalized);
            cited_at_.push_back(each.span.begin);
            found_.references.citations.push_back(std::move(citation));
        }
        std::sort(numbered_.begin(), numbered_.end(),
                  [](const Span& a, const Span& b) { return a.begin < b.begin; });
    }

    /// A table's row with one title and one number says that they belong together.
    Span title_in_row(const DocumentNumber& number) const {
        const Paragraph* row = quotes_.paragraph_at(number.span.begin);
        if (row == nullptr || row->kind != Paragraph::Kind::row) return {};
        const auto in_row = [&](const Span& span) {
            return span.begin >= row->begin && span.end <= row->end;
        };
        if (std::count_if(documents_.begin(), documents_.end(),
                          [&](const DocumentNumber& each) { return in_row(each.span); }) != 1 ||
            std::count_if(prose_.titles.begin(), prose_.titles.end(), in_row) != 1)
            return {};
        return *std::find_if(prose_.titles.begin(), prose_.titles.end(), in_row);
    }

    void titles() {
        for (const Span title : prose_.titles) {
            const std::string_view plain = without_marks(title.of(body_.text));
            if (lies_in(numbered_, title) || holds_number(title) || !is_official_title(plain)) continue;
            TitleMention mention;
            mention.title = plain;
            mention.number = number_of(plain);
            mention.quote = quotes_.around(title);
            if (!mention.number.empty()) {
                link(title, mention.number);
                linked_titles_.push_back(title);
            }
            found_.references.titles.push_back(std::move(mention));
        }
    }

    bool holds_number(Span title) const {
        return std::any_of(documents_.begin(), documents_.end(), [&](const DocumentNumber& each) {
            return each.span.begin >= title.begin && each.span.end <= title.end;
        });
    }

    /// The number that titles of the registry and of this report give this one; empty when two do.
    std::string number_of(std::string_view title) {
        if (!own_titles_) {
            own_titles_.emplace();
            for (const Citation& each : found_.references.citations)
                if (!each.title.empty()) own_titles_->add(each.title, each.number);
        }
        std::vector<std::string> numbers;
        resolver_.known_titles().collect(title, numbers);
        own_titles_->collect(title, numbers);
        return numbers.size() == 1 ? numbers.front() : std::string();
    }

    void bodies(const std::vector<NameMention>& names) {
        constexpr std::uint32_t none = 0xFFFFFFFF;
        struct Seen {
            std::uint32_t mention = none;  ///< index in `bodies`
            std::uint32_t section = none;  ///< the last in which it is linked
        };
        std::vector<Seen> seen(registry_.departments.size());
        const Department* reporting = registry_.find_department(report_.department);
        std::uint32_t section = 0;
        auto paragraph = body_.paragraphs.begin();
        auto& found = found_.references.bodies;
        for (const NameMention& each : names) {
            const Span span{each.begin, each.end};
            if (!each.department || &registry_.departments[*each.department] == reporting) continue;
            const bool in_title = lies_in(prose_.titles, span);
            if ((in_title && !issues(span)) || touches_number(span)) continue;
            for (; paragraph != body_.paragraphs.end() && paragraph->begin <= each.begin; ++paragraph)
                section += paragraph->kind == Paragraph::Kind::heading ? 1 : 0;
            Seen& body = seen[*each.department];
            if (body.mention == none) {
                body.mention = static_cast<std::uint32_t>(found.size());
                found.push_back({*each.department, 0, quotes_.around(span)});
            }
            ++found[body.mention].times;
            if (body.section == section || !lies_in(body_.linkable, span) || lies_in(linked_titles_, span))
                continue;
            body.section = section;
            found_.links.push_back(
                {{span.begin, span.end},
                 relative_address(page_, department_address(registry_.departments[*each.department])),
                 "named"});
        }
        std::sort(found.begin(), found.end(),
                  [](const BodyMention& a, const BodyMention& b) { return a.department < b.department; });
    }

    /// Whether a name inside 《…》 stands before 关于, as those do who issue the document.
    bool issues(Span name) const {
        const auto after =
            std::upper_bound(prose_.titles.begin(), prose_.titles.end(), name.begin,
                             [](std::uint32_t at, const Span& each) { return at < each.begin; });
        const std::size_t about = std::prev(after)->of(body_.text).find("关于");
        return about != std::string_view::npos && name.end <= std::prev(after)->begin + about;
    }

    bool touches_number(Span span) const {
        const auto& all = documents_;
        const auto next = std::lower_bound(
            all.begin(), all.end(), span.begin,
            [](const DocumentNumber& each, std::uint32_t at) { return each.span.end <= at; });
        return next != all.end() && next->span.begin < span.end;
    }

    /// [[…]] and paths to other reports; a document named by [[…|words]] has no number in the text.
    void written_links() {
        for (const Link& link : report_.links) {
            const bool is_id = link.destination.starts_with("[[");
            if (!is_id && link.destination.find(".md") == std::string::npos) continue;
            const LinkDestination to = resolver_.read(report_.source, link.destination);
            if (to.kind == LinkDestination::Kind::document) {
                cite(to.id, words_of(link));
            } else if (to.kind == LinkDestination::Kind::file && to.path != report_.source) {
                mention_report(stem_of(to.path), link);
            }
        }
    }

    /// The citation is there already where the words are the number.
    void cite(const std::string& number, Span words) {
        const auto printed =
            std::any_of(documents_.begin(), documents_.end(), [&](const DocumentNumber& each) {
                return each.normalized == number && each.confident && each.span.begin < words.end &&
                       words.begin < each.span.end;
            });
        if (printed) return;
        const auto at = std::upper_bound(cited_at_.begin(), cited_at_.end(), words.begin) - cited_at_.begin();
        cited_at_.insert(cited_at_.begin() + at, words.begin);
        auto& citations = found_.references.citations;
        citations.insert(citations.begin() + at, {number, {}, {}, quotes_.around(words)});
    }

    /// A [[…]] without words is quoted with those that its page shows.
    void mention_report(std::string_view stem, const Link& link) {
        if (stem.empty()) return;
        const Span words = words_of(link);
        ReportMention mention{std::string(stem), quotes_.around(words)};
        Quote& quote = mention.quote;
        if (link.destination == "[[" + std::string(words.of(body_.text)) + "]]") {
            const std::string shown = resolver_.resolve(report_.source, link.destination).text;
            if (!shown.empty()) quote.sentence.replace(quote.begin, quote.end - quote.begin, shown);
            if (!shown.empty()) quote.end = quote.begin + static_cast<std::uint32_t>(shown.size());
        }
        found_.references.reports.push_back(std::move(mention));
    }

    /// The text of a link: the run that begins at its place or next after it.
    Span words_of(const Link& link) const {
        const auto& runs = body_.runs;
        std::size_t best = runs.size();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const Place& place = runs[i].place;
            if (place.line != link.place.line || place.column < link.place.column) continue;
            if (best == runs.size() || place.column < runs[best].place.column) best = i;
        }
        if (best == runs.size()) return {};
        const std::size_t begin = runs[best].offset;
        const std::size_t next = best + 1 < runs.size() ? runs[best + 1].offset : body_.text.size();
        const std::size_t line = std::min(body_.text.find('\n', begin), body_.text.size());
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(next, line))};
    }

    void link(Span span, const std::string& number) {
        if (!lies_in(body_.linkable, span)) return;
        found_.links.push_back(
            {{span.begin, span.end}, relative_address(page_, document_address(number)), "document"});
    }

    const Catalog& registry_;
    const Report& report_;
    const Facts& body_;
    const Prose& prose_;
    const LinkResolver& resolver_;
    Quotes quotes_;
    std::string page_;
    std::vector<DocumentNumber> documents_;  ///< of the prose, with what is known of their codes
    std::vector<Span> numbered_;             ///< titles of citations
    std::vector<Span> linked_titles_;        ///< titles that are links themselves
    std::vector<std::uint32_t> cited_at_;    ///< where the citations stand in the text
    std::optional<KnownTitles> own_titles_;
    LinkedText found_;
};

}  // namespace

LinkedText find_references(const Catalog& registry, const Report& report, const Facts& body,
                           const Prose& prose, const std::vector<NameMention>& names,
                           const LinkResolver& resolver) {
    return ReferenceFinder(registry, report, body, prose, resolver).find(names);
}

}  // namespace gongkai
