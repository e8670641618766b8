// The keys of Relata's GraphML (exporters/graphml_writer.cpp) as numbers of one file.
#pragma once

#include "extractors/graphs/graphml_table.h"

namespace relata::graphs {

struct OwnGraphmlKeys {
  // Of a claim, which is a node, or an edge where that says it all.
  struct Claim {
    Claim(const GraphmlTable& t, GraphmlOwner owner, std::string_view predicate_name, std::string_view relation_name)
        : predicate(t.key(owner, predicate_name)), relation(t.key(owner, relation_name)),
          property(t.key(owner, "property")), subject_text(t.key(owner, "subject_text")),
          predicate_text(t.key(owner, "predicate_text")), object_text(t.key(owner, "object_text")),
          voice(t.key(owner, "voice")), inferred(t.key(owner, "inferred")), confidence(t.key(owner, "confidence")),
          document(t.key(owner, "document")), quote(t.key(owner, "quote")), sentence(t.key(owner, "sentence")),
          begin(t.key(owner, "begin")), end(t.key(owner, "end")), rules(t.key(owner, "rules")),
          score(t.key(owner, "score")), more_evidence(t.key(owner, "more_evidence")) {}
    std::uint32_t predicate, relation, property, subject_text, predicate_text, object_text, voice, inferred, confidence;
    std::uint32_t document, quote, sentence, begin, end, rules, score;
    std::uint32_t more_evidence;  // {"evidence":[{"document":..., "sentence":..., ...}]}: all but the first
  };

  explicit OwnGraphmlKeys(const GraphmlTable& t)
      : label(t.key(GraphmlOwner::node, "label")), iri(t.key(GraphmlOwner::node, "iri")),
        kind(t.key(GraphmlOwner::node, "kind")), types(t.key(GraphmlOwner::node, "types")),
        aliases(t.key(GraphmlOwner::node, "aliases")), datatype(t.key(GraphmlOwner::node, "datatype")),
        polarity(t.key(GraphmlOwner::node, "polarity")), modality(t.key(GraphmlOwner::node, "modality")),
        holders(t.key(GraphmlOwner::node, "holders")), edge_label(t.key(GraphmlOwner::edge, "label")),
        role(t.key(GraphmlOwner::edge, "role")), claim(t.key(GraphmlOwner::edge, "claim")),
        preposition(t.key(GraphmlOwner::edge, "preposition")), text(t.key(GraphmlOwner::edge, "text")),
        of_node(t, GraphmlOwner::node, "predicate", "relation"), of_edge(t, GraphmlOwner::edge, "label", "iri") {}

  std::uint32_t label, iri, kind, types, aliases, datatype, polarity, modality;
  std::uint32_t holders;  // {"holders":[{"source":"n1","predicate":"say"}]}, where one of them is nobody in particular
  std::uint32_t edge_label, role, claim, preposition, text;
  Claim of_node, of_edge;
};

}  // namespace relata::graphs
