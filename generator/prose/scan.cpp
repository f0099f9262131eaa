// SPDX-License-Identifier: MIT
// The pass: characters that are no numerals and no marks, which are nearly all of a text, cost one bit of a
// table.
#include "prose/scan.h"

#include "prose/characters.h"

namespace gongkai::prose {
namespace {

/// Digits, numerals, marks and line ends.
constexpr CharacterTable telling(
    "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿"
    "，、；：,;:\t。！？!?（(）)《》“”\n");

enum class Mark {
    none,
    clause_end,
    sentence_end,
    open,
    close,
    title_open,
    title_close,
    quote_open,
    quote_close
};

Mark mark_of(char32_t c) {
    switch (c) {
        case U'，':
        case U'、':
        case U'；':
        case U'：':
        case U',':
        case U';':
        case U':':
        case U'\t': return Mark::clause_end;
        case U'。':
        case U'！':
        case U'？':
        case U'!':
        case U'?': return Mark::sentence_end;
        case U'（':
        case U'(': return Mark::open;
        case U'）':
        case U')': return Mark::close;
        case U'《': return Mark::title_open;
        case U'》': return Mark::title_close;
        case U'“': return Mark::quote_open;
        case U'”': return Mark::quote_close;
        default: return Mark::none;
    }
}

class Pass {
public:
    Pass(std::string_view text, Prose& prose, Scan& scan) : text_(text), prose_(prose), scan_(scan) {
        scan_.brackets.push_back({0, static_cast<std::uint32_t>(text.size()), 0});
        scan_.figures.reserve(text.size() / 64);
        prose_.clauses.reserve(text.size() / 32);
        prose_.sentences.reserve(text.size() / 64);
    }

    void run() {
        begin_paragraph(0);
        while ((at_ = telling.find(text_, at_, text_.size())) < text_.size()) {
            const unsigned char lead = byte_at(text_, at_);
            if (lead == '\n') {
                end_paragraph();
            } else if (digit_at(text_, at_).size != 0) {
                take_digits();
            } else if (lead >= 0xE4 && lead <= 0xE9) {
                take_han();
            } else {
                take_mark();
            }
        }
        at_ = text_.size();
        end_sentence(at_);
        close_all(at_);
    }

private:
    void begin_clause(std::size_t position) {
        clause_begin_ = skip_blanks(text_, position);
        at_ = clause_begin_;
    }

    void begin_paragraph(std::size_t position) {
        begin_clause(position);
        sentence_begin_ = clause_begin_;
        if (at_ >= text_.size()) return;
        // (1) and （一） are read as brackets too, so the pass goes on before those.
        const auto enumerator = read_enumerator(text_.substr(at_, 48));
        if (enumerator && text_[at_] != '(' && !stands_at(text_, at_, "（")) at_ += enumerator->size;
    }

    /// Ends the clause at `end`, unless it is empty.
    void end_clause(std::size_t end) {
        const std::size_t last = back_over_blanks(text_, end, clause_begin_);
        if (last > clause_begin_) {
            prose_.clauses.push_back(
                {span_of(clause_begin_, last), static_cast<std::uint32_t>(prose_.sentences.size())});
        }
    }
    void end_sentence(std::size_t end) {
        end_clause(end);
        const std::size_t last = back_over_blanks(text_, end, sentence_begin_);
        if (last > sentence_begin_) prose_.sentences.push_back({span_of(sentence_begin_, last), paragraph_});
    }

    /// Past closing marks that follow a mark and belong to it.
    std::size_t after_closing(std::size_t position) {
        for (;;) {
            const std::string_view c = character_at(text_, position);
            if (!is_one_of(c, "”’）)》】〕」』\"")) return position;
            if (const Mark mark = mark_of_character(c); mark != Mark::none) apply(mark, position, c.size());
            position += c.size();
        }
    }
    static Mark mark_of_character(std::string_view c) {
        if (c.size() != 3) return mark_of(byte_at(c, 0));
        return mark_of(CharacterTable::code_of(byte_at(c, 0), byte_at(c, 1), byte_at(c, 2)));
    }

    void take_digits() {
        if (at_ == clause_begin_) {
            if (const std::size_t size = size_of_inline_enumerator(text_.substr(at_)); size != 0) {
                at_ += size;
                return;
            }
        }
        add(read_digits(text_, at_));
    }
    void take_han() {
        std::size_t end = at_;
        const auto figure = read_han(text_, at_, end);
        if (figure) {
            add(*figure);
        } else {
            at_ = end > at_ ? end : at_ + 3;
        }
    }
    void add(Figure figure) {
        figure.clause = static_cast<std::uint32_t>(prose_.clauses.size());
        figure.bracket = bracket_;
        at_ = figure.end;
        scan_.figures.push_back(figure);
    }

    void take_mark() {
        const std::string_view c = character_at(text_, at_);
        const Mark mark = mark_of_character(c);
        if (mark == Mark::none) {
            take_han();  // 〇
        } else if (mark == Mark::clause_end || mark == Mark::sentence_end) {
            end_with(mark, c.size());
        } else {
            apply(mark, at_, c.size());
            at_ += c.size();
        }
    }
    void end_with(Mark mark, std::size_t size) {
        if (byte_at(text_, at_) == ':' && is_digit_before(text_, at_) && digit_at(text_, at_ + 1).size != 0) {
            ++at_;  // a clock time or a ratio
            return;
        }
        const std::size_t end = after_closing(at_ + size);
        if (mark == Mark::sentence_end) {
            end_sentence(end);
            begin_clause(end);
            sentence_begin_ = clause_begin_;
        } else {
            end_clause(text_[at_] == '\t' ? at_ : end);
            begin_clause(end);
        }
    }

    void apply(Mark mark, std::size_t position, std::size_t size) {
        const auto begin = static_cast<std::uint32_t>(position);
        const auto end = static_cast<std::uint32_t>(position + size);
        if (mark == Mark::open) {
            scan_.brackets.push_back({begin, 0, bracket_});
            bracket_ = static_cast<std::uint32_t>(scan_.brackets.size() - 1);
        } else if (mark == Mark::close && bracket_ != 0) {
            scan_.brackets[bracket_].close = end;
            bracket_ = scan_.brackets[bracket_].parent;
        } else if (mark == Mark::title_open) {
            if (title_depth_++ == 0) title_begin_ = begin;
        } else if (mark == Mark::title_close && title_depth_ > 0) {
            if (--title_depth_ == 0) prose_.titles.push_back({title_begin_, end});
        } else if (mark == Mark::quote_open) {
            if (quote_depth_++ == 0) quote_begin_ = begin;
        } else if (mark == Mark::quote_close && quote_depth_ > 0) {
            if (--quote_depth_ == 0) prose_.quotations.push_back({quote_begin_, end});
        }
    }

    void close_all(std::size_t end) {
        for (; bracket_ != 0; bracket_ = scan_.brackets[bracket_].parent) {
            scan_.brackets[bracket_].close = static_cast<std::uint32_t>(end);
        }
        title_depth_ = quote_depth_ = 0;
    }
    void end_paragraph() {
        end_sentence(at_);
        close_all(at_);
        ++paragraph_;
        begin_paragraph(at_ + 1);
    }

    std::string_view text_;
    Prose& prose_;
    Scan& scan_;
    std::size_t at_ = 0;
    std::size_t clause_begin_ = 0, sentence_begin_ = 0;
    std::uint32_t paragraph_ = 0;
    std::uint32_t bracket_ = 0;
    std::uint32_t title_begin_ = 0, quote_begin_ = 0;
    std::uint32_t title_depth_ = 0, quote_depth_ = 0;
};

}  // namespace

Scan scan(std::string_view text, Prose& prose) {
    Scan found;
    Pass(text, prose, found).run();
    return found;
}

}  // namespace gongkai::prose

namespace gongkai {

Prose read_prose(std::string_view text) {
    Prose prose;
    prose::Scan scan = prose::scan(text, prose);
    prose::read_figures(text, scan, prose);
    prose::attach_titles(text, prose);
    prose::find_enumerations(text, scan, prose);
    prose::find_phrases(text, prose.phrases);
    return prose;
}

}  // namespace gongkai
