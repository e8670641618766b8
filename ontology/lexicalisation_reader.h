// The lex: vocabulary: how classes and properties are said.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/diagnostics.h"
#include "ontology/ontology.h"
#include "ontology/triples.h"

namespace relata::ontology {

class LexicalisationReader {
 public:
  LexicalisationReader(const Triples& triples, std::span<const std::string> paths, Diagnostics& diagnostics)
      : triples_(triples), paths_(paths), diagnostics_(diagnostics) {}

  // Takes what triple number i, whose subject is the class or property, says in lex: terms. False where it is none; a
  // lex: term that is unknown here is reported.
  bool describe(OntologyClass& c, std::size_t i);
  bool describe(Property& property, std::size_t i);

 private:
  [[nodiscard]] Place place(std::size_t i) const;
  void error(std::size_t i, std::string what, std::string hint);
  // The name of a lex: predicate; empty for any other.
  [[nodiscard]] std::string_view lex_name(std::size_t i) const;
  // The words of a plain literal; reports and is empty where there are none.
  [[nodiscard]] std::string words(std::size_t i);
  // The tree path of a literal; reports and is nothing where it is none.
  [[nodiscard]] std::optional<PathPattern> read_path(std::size_t i);
  void read_node(Property& property, std::size_t i);
  void read_slot(ArgumentSlot& slot, std::size_t i);
  void read_support(Support& support, std::string_view name, std::size_t i);

  const Triples& triples_;
  std::span<const std::string> paths_;
  Diagnostics& diagnostics_;
};

}  // namespace relata::ontology
