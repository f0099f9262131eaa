// SPDX-License-Identifier: MIT
// Private to preview: who may ask. The preview shows drafts, so pages of other sites that run in the same
// browser must learn nothing, not even by a name that they make point to this machine.
#pragma once

#include <optional>

#include "preview/http.h"

namespace gongkai::preview {

/// The answer to a request that is refused: another Host than this machine with this port, a method
/// that does more than read, a page of another site asking.
std::optional<HttpResponse> refuse(const HttpRequest& request, int port);

}  // namespace gongkai::preview
