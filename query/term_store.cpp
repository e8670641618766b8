#include "query/term_store.h"

#include <array>
#include <stdexcept>
#include <utility>

#include "core/vocabulary.h"

namespace relata::query {
namespace {

using enum TermType;

constexpr std::array<std::pair<std::string_view, TermType>, 24> kTypes{{
    {"string", string},
    {"boolean", boolean},
    {"integer", integer},
    {"decimal", decimal},
    {"double", floating},
    {"float", floating},
    {"dateTime", date_time},
    {"dateTimeStamp", date_time},
    {"date", date},
    {"gYearMonth", year_month},
    {"gYear", year},
    {"nonNegativeInteger", integer},
    {"positiveInteger", integer},
    {"nonPositiveInteger", integer},
    {"negativeInteger", integer},
    {"long", integer},
    {"int", integer},
    {"short", integer},
    {"byte", integer},
    {"unsignedLong", integer},
    {"unsignedInt", integer},
    {"unsignedShort", integer},
    {"unsignedByte", integer},
    {"", other},
}};

}  // namespace

TermType type_of_datatype(std::string_view datatype) {
  if (datatype.empty()) return string;
  if (!datatype.starts_with(vocabulary::kXsd)) return other;
  for (const auto& [name, type] : kTypes)
    if (datatype.substr(vocabulary::kXsd.size()) == name) return type;
  return other;
}

TermText literal_of(std::string_view text, std::string_view datatype) {
  const TermType type = type_of_datatype(datatype);
  return {type, text, type == string ? std::string_view() : datatype};
}

TermStore::TermStore() : rows_{{StringId{0}, StringId{0}, none}} { grow(); }

std::size_t TermStore::slot_of(const Row& row) const {
  std::uint64_t hash = (std::uint64_t{row.text.value} << 32U | row.qualifier.value) ^ static_cast<std::uint64_t>(row.type) << 27U;
  hash *= 0x9e3779b97f4a7c15ULL;  // the golden ratio: spreads consecutive ids
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (hash >> 20U) & mask;
  while (slots_[slot] != kUnbound && rows_[slots_[slot]] != row) slot = (slot + 1) & mask;
  return slot;
}

TermId TermStore::intern(const TermText& term) {
  if (rows_.size() * 2 > slots_.size()) grow();
  const Row row{strings_.intern(term.text), strings_.intern(term.qualifier), term.type};
  const std::size_t slot = slot_of(row);
  if (slots_[slot] == kUnbound) {
    if (rows_.size() >= StringId::kNone / 2) throw std::length_error("too many distinct terms for 32-bit ids");
    slots_[slot] = static_cast<TermId>(rows_.size());
    rows_.push_back(row);
  }
  return slots_[slot];
}

TermId TermStore::find(const TermText& term) const {
  const Row row{strings_.find(term.text), strings_.find(term.qualifier), term.type};
  if (!row.text.valid() || !row.qualifier.valid()) return kUnbound;
  return slots_[slot_of(row)];
}

void TermStore::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, kUnbound);
  for (TermId id = 1; id < rows_.size(); ++id) slots_[slot_of(rows_[id])] = id;
}

TermId QueryTerms::intern(const TermText& term) {
  const TermId known = store_.find(term);
  return known != kUnbound ? known : own_.intern(term) + offset();
}

}  // namespace relata::query
