// Solutions that are kept: rows of terms, and look-ups among them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/row_budget.h"
#include "query/term_store.h"

namespace relata::query {

class SolutionTable {
 public:
  explicit SolutionTable(std::size_t width) : width_(width) {}
  void add(std::span<const TermId> row, RowBudget& budget) {
    budget.spend(2 + width_);
    cells_.insert(cells_.end(), row.begin(), row.end());
    ++rows_;
  }
  [[nodiscard]] std::span<const TermId> operator[](std::size_t row) const {
    return std::span(cells_).subspan(row * width_, width_);
  }
  [[nodiscard]] std::size_t size() const { return rows_; }
  [[nodiscard]] std::size_t width() const { return width_; }

 private:
  std::size_t width_;
  std::size_t rows_ = 0;  // beside the cells: a row may be empty
  std::vector<TermId> cells_;
};

[[nodiscard]] std::uint64_t hash_of(std::span<const TermId> row);

// Distinct rows, numbered as they first come.
class RowSet {
 public:
  explicit RowSet(std::size_t width) : rows_(width), slots_(64, kFree) {}
  // The row's number; it is new where that is the size() before.
  std::size_t insert(std::span<const TermId> row, RowBudget& budget);
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::span<const TermId> operator[](std::size_t row) const { return rows_[row]; }

 private:
  static constexpr std::uint32_t kFree = 0xffffffffU;
  [[nodiscard]] std::size_t slot_of(std::span<const TermId> row) const;
  SolutionTable rows_;
  std::vector<std::uint32_t> slots_;  // open addressing; a power of two
};

// The rows of a table by the values of some of their columns.
class RowIndex {
 public:
  RowIndex(const SolutionTable& table, std::span<const std::size_t> columns);
  // The rows that have these values, or only their hash, in ascending order.
  [[nodiscard]] std::span<const std::uint32_t> find(std::span<const TermId> values) const;

 private:
  std::vector<std::uint64_t> hashes_;  // ascending
  std::vector<std::uint32_t> rows_;    // beside them
};

}  // namespace relata::query
