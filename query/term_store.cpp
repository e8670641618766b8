#include "query/term_store.h"

#include <array>
#include <stdexcept>
#include <utility>

#include "core/string_hash.h"
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

TermStore::TermStore() : rows_{{0, 0, StringId{0}, none}} { grow(); }

std::uint32_t TermStore::hash_of(const TermText& term, StringId qualifier) {
  constexpr std::uint32_t kOdd = 0x9E3779B1U;  // the golden ratio: terms of one text differ in every bit
  return string_hash(term.text) ^ (qualifier.value << 4U | static_cast<std::uint32_t>(term.type)) * kOdd;
}

std::size_t TermStore::slot_of(const TermText& term, StringId qualifier, std::uint32_t hash) const {
  const auto is_there = [&](const Slot& slot) {
    if (slot.hash != hash) return false;
    const Row& row = rows_[slot.id];
    return row.type == term.type && row.qualifier == qualifier && text_of(row) == term.text;
  };
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].id != kUnbound && !is_there(slots_[slot])) slot = (slot + 1) & mask;
  return slot;
}

TermId TermStore::intern(const TermText& term) {
  if (rows_.size() * 2 > slots_.size()) grow();
  const StringId qualifier = term.qualifier.empty() ? StringId{0} : qualifiers_.intern(term.qualifier);
  const std::uint32_t hash = hash_of(term, qualifier);
  Slot& slot = slots_[slot_of(term, qualifier, hash)];
  if (slot.id == kUnbound) {
    if (rows_.size() >= StringId::kNone / 2) throw std::length_error("too many distinct terms for 32-bit ids");
    if (term.text.size() > StringId::kNone) throw std::length_error("a term of more than 4 GiB");
    slot = {static_cast<TermId>(rows_.size()), hash};
    rows_.push_back({text_.size(), static_cast<std::uint32_t>(term.text.size()), qualifier, term.type});
    text_.insert(text_.end(), term.text.begin(), term.text.end());
  }
  return slot.id;
}

TermId TermStore::find(const TermText& term) const {
  const StringId qualifier = qualifiers_.find(term.qualifier);
  return qualifier.valid() ? slots_[slot_of(term, qualifier, hash_of(term, qualifier))].id : kUnbound;
}

void TermStore::grow() {
  std::vector<Slot> slots(slots_.empty() ? 64 : slots_.size() * 2);
  const std::size_t mask = slots.size() - 1;
  for (const Slot& old : slots_) {
    if (old.id == kUnbound) continue;
    std::size_t slot = old.hash & mask;
    while (slots[slot].id != kUnbound) slot = (slot + 1) & mask;
    slots[slot] = old;
  }
  slots_ = std::move(slots);
}

TermId QueryTerms::intern(const TermText& term) {
  const TermId known = store_.find(term);
  return known != kUnbound ? known : own_.intern(term) + offset();
}

}  // namespace relata::query
