// SPDX-License-Identifier: MIT
// The floor: what the parts alone cost on this machine, on the same bytes, on one thread.
#pragma once

#include <string>

/// Seconds cmark-gfm needs, with tables, strikethrough, autolinks and footnotes, for the bodies of all
/// reports below `content`; reading them is not counted.
double floor_of_markdown(const std::string& content);

/// Seconds to write the bytes of all files below `site` into the new folder `copy`; reading is not counted.
double floor_of_writing(const std::string& site, const std::string& copy);
