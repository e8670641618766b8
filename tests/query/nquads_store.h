// N-Triples and N-Quads into a store, by the reader that `relata build` has.
#pragma once

#include <string>

#include "query/dataset.h"

namespace relata::query {

// Frozen. Throws std::runtime_error where the file is not N-Quads.
[[nodiscard]] QuadStore read_nquads(const std::string& path);

}  // namespace relata::query
