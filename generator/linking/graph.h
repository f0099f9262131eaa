// SPDX-License-Identifier: MIT
// Private to the room: the steps after all references are gathered.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "linking/linking.h"

namespace gongkai::linking {

/// Fills `CitedDocument::conflicts` of all documents.
void find_conflicts(const Catalog& catalog, std::vector<CitedDocument>& documents);

/// Fills `LinkGraph::related`.
void find_related(const Catalog& catalog, LinkGraph& graph);

}  // namespace gongkai::linking
