// SPDX-License-Identifier: MIT
// The references of all reports turned round: who cites, names and links to what.
#include "linking/graph.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "linking/documents.h"

namespace gongkai {

using namespace linking;

namespace {

/// Whether it was not there yet.
bool count_spelling(std::vector<Spelling>& spellings, const std::string& text) {
    if (text.empty()) return false;
    const auto known = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const Spelling& each) { return each.text == text; });
    if (known == spellings.end()) {
        spellings.push_back({text, 1});
        return true;
    }
    ++known->times;
    return false;
}

void add_once(std::vector<std::uint32_t>& reports, std::uint32_t report) {
    if (reports.empty() || reports.back() != report) reports.push_back(report);
}

/// The order of `LinkGraph::documents`.
std::tuple<int, std::string_view, int, std::string_view> rank_of(int year, std::string_view issuer_code,
                                                                 std::string_view number) {
    return {-year, issuer_code, serial_of(number), number};
}

class Gathering {
public:
    explicit Gathering(const Catalog& catalog) : catalog_(catalog) {
        graph_.named_in.resize(catalog.departments.size());
        graph_.linked_from.resize(catalog.reports.size());
        for (std::size_t i = 0; i < catalog.reports.size(); ++i)
            report_of_.emplace(catalog.reports[i].stem, static_cast<std::uint32_t>(i));
        for (const KnownDocument& known : catalog.documents) {
            CitedDocument& document = document_of(known.number);
            document.known = &known;
            titles_.add(known.title, known.number);
        }
    }

    void add(std::uint32_t report, const References& references) {
        add_basis(report);
        for (const Citation& each : references.citations) {
            CitedDocument& document = quote(each.number, report);
            count_spelling(document.spellings, each.printed);
            if (count_spelling(document.titles, each.title)) titles_.add(each.title, each.number);
        }
        for (const TitleMention& each : references.titles) {
            if (each.number.empty()) {
                unnumbered_.emplace_back(each.title, report);
            } else {
                count_spelling(quote(each.number, report).titles, each.title);
            }
        }
        for (const BodyMention& each : references.bodies) add_once(graph_.named_in[each.department], report);
        for (const ReportMention& each : references.reports) {
            const auto target = report_of_.find(each.stem);
            if (target != report_of_.end()) add_once(graph_.linked_from[target->second], report);
        }
    }

    LinkGraph finish() {
        settle_titles();
        for (CitedDocument& document : graph_.documents) {
            for (auto* spellings : {&document.spellings, &document.titles})
                std::stable_sort(spellings->begin(), spellings->end(),
                                 [](const Spelling& a, const Spelling& b) { return a.times > b.times; });
            for (auto* reports : {&document.cited_by, &document.quoted_in}) {
                std::sort(reports->begin(), reports->end());
                reports->erase(std::unique(reports->begin(), reports->end()), reports->end());
            }
        }
        std::sort(graph_.documents.begin(), graph_.documents.end(),
                  [](const CitedDocument& a, const CitedDocument& b) {
                      return rank_of(a.year, a.issuer_code, a.number) <
                             rank_of(b.year, b.issuer_code, b.number);
                  });
        keep_settled_titles();
        find_conflicts(catalog_, graph_.documents);
        find_related(catalog_, graph_);
        return std::move(graph_);
    }

private:
    CitedDocument& document_of(const std::string& number) {
        const auto [found, is_new] =
            document_of_.try_emplace(number, static_cast<std::uint32_t>(graph_.documents.size()));
        if (!is_new) return graph_.documents[found->second];
        CitedDocument document;
        document.number = number;
        if (const auto read = read_document_number(number)) {
            document.issuer_code = read->issuer_code;
            document.year = read->year;
        }
        graph_.documents.push_back(std::move(document));
        return graph_.documents.back();
    }

    CitedDocument& cite(const std::string& number, std::uint32_t report) {
        CitedDocument& document = document_of(number);
        const int year = catalog_.reports[report].year;
        add_once(document.cited_by, report);
        document.first_year = document.first_year == 0 ? year : std::min(document.first_year, year);
        document.last_year = std::max(document.last_year, year);
        return document;
    }

    CitedDocument& quote(const std::string& number, std::uint32_t report) {
        CitedDocument& document = cite(number, report);
        ++document.citations;
        add_once(document.quoted_in, report);
        return document;
    }

    /// Numbers only: a basis may also be written as a title, or with a bracket missing.
    void add_basis(std::uint32_t report) {
        for (const std::string& written : catalog_.reports[report].basis) {
            const auto number = read_document_number(written);
            if (!number || !number->brackets || number->normalized.empty()) continue;
            add_once(cite(number->normalized, report).basis_of, report);
        }
    }

    /// A title without a number cites the one document that goes by it anywhere; the others are listed.
    void settle_titles() {
        std::unordered_map<std::string, std::size_t> listed;
        for (const auto& [title, report] : unnumbered_) {
            std::vector<std::string> numbers;
            titles_.collect(title, numbers);
            if (numbers.size() == 1) {
                count_spelling(quote(numbers.front(), report).titles, title);
                number_of_title_.emplace(title, numbers.front());
                continue;
            }
            const auto [found, is_new] = listed.try_emplace(key_of(title).whole(), graph_.unnumbered.size());
            if (is_new) graph_.unnumbered.push_back({title, {}});
            add_once(graph_.unnumbered[found->second].cited_by, report);
        }
        std::sort(graph_.unnumbered.begin(), graph_.unnumbered.end(),
                  [](const UnnumberedDocument& a, const UnnumberedDocument& b) { return a.title < b.title; });
    }

    /// REQUIRES: the documents in their order.
    void keep_settled_titles() {
        for (const auto& [title, number] : number_of_title_) {
            const CitedDocument* document = graph_.find_document(number);
            graph_.document_of_title.emplace(title,
                                             static_cast<std::uint32_t>(document - graph_.documents.data()));
        }
    }

    const Catalog& catalog_;
    LinkGraph graph_;
    std::unordered_map<std::string, std::uint32_t> document_of_;
    std::unordered_map<std::string_view, std::uint32_t> report_of_;
    std::vector<std::pair<std::string, std::uint32_t>> unnumbered_;
    std::map<std::string, std::string> number_of_title_;
    KnownTitles titles_;
};

}  // namespace

LinkGraph gather_links(const Catalog& catalog, const std::function<References(std::size_t)>& references) {
    Gathering gathering(catalog);
    for (std::size_t i = 0; i < catalog.reports.size(); ++i)
        gathering.add(static_cast<std::uint32_t>(i), references(i));
    return gathering.finish();
}

const CitedDocument* LinkGraph::find_document(std::string_view number) const {
    const auto read = read_document_number(number);
    const auto wanted = read ? rank_of(read->year, read->issuer_code, number) : rank_of(0, {}, number);
    const auto found = std::lower_bound(documents.begin(), documents.end(), wanted,
                                        [](const CitedDocument& d, const auto& rank) {
                                            return rank_of(d.year, d.issuer_code, d.number) < rank;
                                        });
    return found != documents.end() && found->number == number ? &*found : nullptr;
}

const CitedDocument* LinkGraph::document_meant(const TitleMention& title) const {
    if (!title.number.empty()) return find_document(title.number);
    const auto found = document_of_title.find(title.title);
    return found == document_of_title.end() ? nullptr : &documents[found->second];
}

}  // namespace gongkai
