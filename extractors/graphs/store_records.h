// The records of the lossless store as parts of a local graph.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/local_graph.h"
#include "extractors/graphs/json_record.h"

namespace relata::graphs {

struct RecordCounts {
  std::uint32_t nodes = 0, mentions = 0, claims = 0;
};

// Fills the document's fields; how many records of each kind belong to it.
[[nodiscard]] RecordCounts read_document(JsonRecord& record, LocalGraph& graph);
// Adds a node, a mention or a claim. False where the record has a fault. Ids are checked later, by
// check_local_graph(): claims may refer to what comes after them.
[[nodiscard]] bool read_record(std::string_view kind, JsonRecord& record, LocalGraph& graph);

}  // namespace relata::graphs
