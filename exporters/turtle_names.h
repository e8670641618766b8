// IRIs as prefixed names of Turtle and TriG, where their local part needs no escape that some reader might miss.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"
#include "exporters/rdf_terms.h"

namespace relata::exporters {

// A local part that no reader gets wrong: letters, digits, "_", and "-" and "." inside; no escapes.
[[nodiscard]] bool is_simple_local(std::string_view local);

class TurtleNames {
 public:
  explicit TurtleNames(const KnowledgeGraph& graph);

  void put_prefixes(ByteSink& sink) const;
  // A prefixed name, else the IRI in angle brackets.
  void put(ByteSink& sink, const Term& iri);

 private:
  struct Namespace {
    std::string iri, prefix;  // the prefix with its colon
  };
  static constexpr std::uint8_t kUnknown = 0;
  static constexpr std::uint8_t kFull = 1;
  static constexpr std::uint8_t kFirstNamespace = 2;

  [[nodiscard]] std::uint8_t form_of(const Term& iri) const;

  std::vector<Namespace> namespaces_;
  std::vector<std::uint8_t> forms_;  // by string id: kUnknown, kFull or kFirstNamespace + the namespace's index
};

}  // namespace relata::exporters
