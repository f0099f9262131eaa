// SPDX-License-Identifier: MIT
// Private to the room: the sentence around a piece of a report's text.
#pragma once

#include "linking/linking.h"

namespace gongkai::linking {

/// One report's text, asked for many of its pieces.
class Quotes {
public:
    Quotes(const Facts& body, const Prose& prose) : body_(body), prose_(prose) {}
    /// REQUIRES: a piece of the text.
    Quote around(Span piece) const;
    /// The paragraph that has byte `at`; null before the first.
    const Paragraph* paragraph_at(std::size_t at) const;

private:
    const Facts& body_;
    const Prose& prose_;
};

}  // namespace gongkai::linking
