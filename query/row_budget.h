// How much work a query may take, counted in rows and so the same on every machine.
#pragma once

#include <cstdint>

namespace relata::query {

// Thrown where a query passes its limit; query_engine.h turns it into a diagnostic.
struct RowLimitPassed {};

class RowBudget {
 public:
  explicit RowBudget(std::uint64_t rows) : left_(rows) {}
  // Rows that were looked at. A row that is kept in memory counts one more a cell.
  void spend(std::uint64_t rows) {
    if (rows > left_) throw RowLimitPassed{};
    left_ -= rows;
  }
  // For text that is made: a row stands for some bytes.
  void spend_bytes(std::uint64_t bytes) {
    constexpr std::uint64_t kBytesOfRow = 64;
    spend(1 + bytes / kBytesOfRow);
  }

 private:
  std::uint64_t left_;
};

}  // namespace relata::query
