// SPDX-License-Identifier: MIT
// Private to the room: the rules of form, one file each.
#pragma once

#include "checks/rules.h"

namespace gongkai::checks {

void traditional_characters(const Material& subject, Findings& findings);  ///< OCR-CHAR: characters.cpp
void typos_and_punctuation(const Material& subject,
                           Findings& findings);                ///< TYPO-DICT, PUNCT-HALF: characters.cpp
void hard_wrap(const Material& subject, Findings& findings);   ///< HARDWRAP: hard_wrap.cpp
void numbering(const Material& subject, Findings& findings);   ///< NUMBERING: numbering.cpp
void repetition(const Material& subject, Findings& findings);  ///< DUP-PARA: repetition.cpp

}  // namespace gongkai::checks
