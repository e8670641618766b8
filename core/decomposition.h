// A canonical graph taken apart again: what each of its documents says. The inverse of resolve(), as far as a canonical
// graph knows it: mentions, numbers of words and the words of the second document that says the same are not in it.
#pragma once

#include <vector>

#include "core/knowledge_graph.h"
#include "core/local_graph.h"

namespace relata {

// One local graph a document, in the graph's order. resolve() of them, with the same base, gives the graph again: the
// same IRIs, ids, labels, aliases, status, evidence. Names are kept by LocalNode::iri and LocalClaim::relation, without
// the graph's base where they begin with it.
//
// The graph need not be frozen, nor its claims have ids or evidence: a claim that has none, or that another claim has as
// an argument without sharing its document, gets one without characters (of the last document, or of the other's). Its
// claims may contain each other; check_local_graph() finds that.
[[nodiscard]] std::vector<LocalGraph> decompose(const KnowledgeGraph& graph);

}  // namespace relata
