#include "tests/bench/recorded_triples.h"

#include "core/vocabulary.h"

namespace relata::bench {

using exporters::Term;
using exporters::TermKind;

RecordedTriples::RecordedTriples(const KnowledgeGraph& graph, exporters::Reification reification) {
  exporters::RdfView(graph, reification, *this).walk();
  numbers_ = {};
}

void RecordedTriples::triple(const Term& s, const Term& p, const Term& o) {
  rows_.push_back({number(s), number(p), number(o), kNoGraph});
}

void RecordedTriples::quad(const Term& s, const Term& p, const Term& o, const Term& g) {
  rows_.push_back({number(s), number(p), number(o), number(g)});
}

std::uint32_t RecordedTriples::number(const Term& term) {
  RecordedTerm recorded{std::string(term.text), std::string(term.datatype), term.kind == TermKind::literal};
  if (recorded.datatype.starts_with(vocabulary::kXsdPrefix))
    recorded.datatype.replace(0, vocabulary::kXsdPrefix.size(), vocabulary::kXsd);
  const std::string key = recorded.text + '\0' + recorded.datatype + (recorded.is_literal ? "L" : "I");
  const auto [found, added] = numbers_.emplace(key, static_cast<std::uint32_t>(terms_.size()));
  if (added) terms_.push_back(std::move(recorded));
  return found->second;
}

}  // namespace relata::bench
