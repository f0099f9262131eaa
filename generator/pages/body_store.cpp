// SPDX-License-Identifier: MIT
#include "pages/body_store.h"

namespace gongkai {

void BodyStore::put(const std::string& source, std::string_view html) {
    const TemporaryFile::Span span = file_.append(html);
    const std::lock_guard lock(mutex_);
    spans_[source] = span;
}

std::string BodyStore::get(const std::string& source) const { return file_.read(spans_.at(source)); }

}  // namespace gongkai
