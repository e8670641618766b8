// Hints to the machine about large columns: they change how long an access takes, and nothing else.
#pragma once

#include <cstddef>
#include <vector>

namespace relata {

// Asks for huge pages behind memory that nobody has written to yet: one entry of the TLB then covers 2 MB instead of 4
// KB, and one page fault fills as much. Only for large memory, and only where the system has them; silent elsewhere.
void advise_huge_pages(void* memory, std::size_t bytes);

// Starts to load the cache line of an address that is needed some hundred instructions later.
inline void prefetch(const void* address) { __builtin_prefetch(address); }

// Gives back what no row takes, and has the rest in huge pages where it is much. Not while a column grows: each larger
// piece of memory would be cleared whole, and left again.
template <class Row>
void settle(std::vector<Row>& column) {
  if (column.capacity() == column.size()) return;
  std::vector<Row> moved;
  moved.reserve(column.size());
  advise_huge_pages(moved.data(), column.size() * sizeof(Row));
  moved.insert(moved.end(), column.begin(), column.end());
  column.swap(moved);
}

}  // namespace relata
