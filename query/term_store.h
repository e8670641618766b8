// The terms of a dataset and of a query: each distinct one once, under a dense 32-bit id.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/string_pool.h"

namespace relata::query {

using TermId = std::uint32_t;
inline constexpr TermId kUnbound = 0;  // no term; also the graph of the triples of the default graph

// What a term is and, of a literal, the value space that its datatype belongs to.
enum class TermType : std::uint8_t {
  none,  // no term: an unbound variable, an error
  blank,
  iri,
  string,
  language_string,
  boolean,
  integer,  // xsd:integer and what is derived from it
  decimal,
  floating,  // xsd:double, xsd:float
  date_time,
  date,
  year_month,
  year,
  other,  // any other datatype
};

struct TermText {
  TermType type = TermType::none;  // blank, iri, language_string; any other value: a literal of this datatype
  std::string_view text;           // the IRI, the label of a blank node, the lexical form
  std::string_view qualifier;      // of a language_string its tag, of another literal its datatype's full IRI; empty: a string
};

// The value space of a datatype's full IRI.
[[nodiscard]] TermType type_of_datatype(std::string_view datatype);
// A literal; xsd:string is the same as no datatype.
[[nodiscard]] TermText literal_of(std::string_view text, std::string_view datatype = {});

class TermStore {
 public:
  TermStore();
  TermId intern(const TermText& term);
  [[nodiscard]] TermId find(const TermText& term) const;  // kUnbound: not there
  [[nodiscard]] TermType type(TermId id) const { return rows_[id].type; }
  [[nodiscard]] TermText operator[](TermId id) const {
    const Row& row = rows_[id];
    return {row.type, text_of(row), qualifiers_[row.qualifier]};
  }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }  // ids are below it

 private:
  struct Row {
    std::uint64_t begin;  // in text_
    std::uint32_t size;
    StringId qualifier;
    TermType type;
  };
  struct Slot {
    TermId id = kUnbound;    // kUnbound: free
    std::uint32_t hash = 0;  // of the term, so that growing looks at no text again
  };
  [[nodiscard]] static std::uint32_t hash_of(const TermText& term, StringId qualifier);
  [[nodiscard]] std::size_t slot_of(const TermText& term, StringId qualifier, std::uint32_t hash) const;
  [[nodiscard]] std::string_view text_of(const Row& row) const { return {text_.data() + row.begin, row.size}; }
  void grow();

  std::vector<char> text_;
  StringPool qualifiers_;
  std::vector<Row> rows_;
  std::vector<Slot> slots_;  // open addressing; a power of two
};

// The terms of a store that stays as it is, and those that one query adds: constants, computed values.
class QueryTerms {
 public:
  explicit QueryTerms(const TermStore& store) : store_(store) {}
  TermId intern(const TermText& term);
  [[nodiscard]] TermType type(TermId id) const {
    return id < store_.size() ? store_.type(id) : own_.type(id - offset());
  }
  [[nodiscard]] TermText operator[](TermId id) const { return id < store_.size() ? store_[id] : own_[id - offset()]; }

 private:
  [[nodiscard]] TermId offset() const { return static_cast<TermId>(store_.size()) - 1; }  // own ids begin at 1
  const TermStore& store_;
  TermStore own_;
};

}  // namespace relata::query
