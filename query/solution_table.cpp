#include "query/solution_table.h"

#include <algorithm>
#include <numeric>

namespace relata::query {

std::uint64_t hash_of(std::span<const TermId> row) {
  std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
  for (const TermId term : row) hash = (hash ^ term) * 0xff51afd7ed558ccdULL;  // the mix of MurmurHash3
  return hash ^ (hash >> 32U);
}

std::size_t RowSet::slot_of(std::span<const TermId> row) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(row) & mask;
  while (slots_[slot] != kFree && !std::equal(row.begin(), row.end(), rows_[slots_[slot]].begin())) slot = (slot + 1) & mask;
  return slot;
}

std::size_t RowSet::insert(std::span<const TermId> row, RowBudget& budget) {
  if ((rows_.size() + 1) * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, kFree);
    for (std::size_t i = 0; i < rows_.size(); ++i) slots_[slot_of(rows_[i])] = static_cast<std::uint32_t>(i);
  }
  const std::size_t slot = slot_of(row);
  if (slots_[slot] == kFree) {
    slots_[slot] = static_cast<std::uint32_t>(rows_.size());
    rows_.add(row, budget);
  }
  return slots_[slot];
}

RowIndex::RowIndex(const SolutionTable& table, std::span<const std::size_t> columns) : rows_(table.size()) {
  std::vector<std::uint64_t> hashes;
  std::vector<TermId> values(columns.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i) values[i] = table[row][columns[i]];
    hashes.push_back(hash_of(values));
  }
  std::iota(rows_.begin(), rows_.end(), 0U);
  std::stable_sort(rows_.begin(), rows_.end(), [&](std::uint32_t a, std::uint32_t b) { return hashes[a] < hashes[b]; });
  for (const std::uint32_t row : rows_) hashes_.push_back(hashes[row]);
}

std::span<const std::uint32_t> RowIndex::find(std::span<const TermId> values) const {
  const auto [begin, end] = std::equal_range(hashes_.begin(), hashes_.end(), hash_of(values));
  return std::span(rows_).subspan(static_cast<std::size_t>(begin - hashes_.begin()), static_cast<std::size_t>(end - begin));
}

}  // namespace relata::query
