#include "core/notation.h"

namespace relata {
namespace {

constexpr int kDeepestNesting = 3;  // further in, a claim is only "[…]"

std::string claim_notation(const KnowledgeGraph& graph, ClaimId id, int depth);

std::string node_notation(const KnowledgeGraph& graph, NodeId id, int depth) {
  if (!id.valid()) return "∅";
  const NodeRow& row = graph.node(id);
  std::string label{graph.text(row.label)};
  switch (row.kind) {
    case NodeKind::concept_: return "c:" + label;
    case NodeKind::particular: return "n:" + label;
    case NodeKind::claim:
      return depth >= kDeepestNesting ? "[…]" : '[' + claim_notation(graph, row.claim, depth + 1) + ']';
    case NodeKind::entity:
    case NodeKind::literal: break;
  }
  return label;
}

std::string claim_notation(const KnowledgeGraph& graph, ClaimId id, int depth) {
  const ClaimRow& row = graph.claim(id);
  std::string out = node_notation(graph, row.subject, depth);
  out += " | ";
  out += graph.text(graph.predicate(row.predicate).label);
  out += " | " + node_notation(graph, row.object, depth);
  for (const QualifierRow& qualifier : graph.qualifiers(id)) {
    out += " ; ";
    out += label_of(qualifier.role);
    if (const std::string_view preposition = graph.text(qualifier.preposition); !preposition.empty())
      (out += '(') += std::string{preposition} + ')';
    out += ": " + node_notation(graph, qualifier.value, depth);
  }
  return out;
}

}  // namespace

std::string notation(const KnowledgeGraph& graph, NodeId node) { return node_notation(graph, node, 0); }

std::string status_notation(const KnowledgeGraph& graph, ClaimId claim) {
  const ClaimRow& row = graph.claim(claim);
  std::string out;
  const auto add = [&](std::string_view part) { (out += out.empty() ? "" : ", ") += part; };
  if (row.modality != Modality::certain) add(label_of(row.modality));
  if (row.polarity == Polarity::negative) add("negative");
  for (const AttributionRow& holder : graph.attribution(claim)) add("held by " + notation(graph, holder.source));
  if (out.empty() && !row.asserted) out = "restricted";
  return out;
}

std::string notation(const KnowledgeGraph& graph, ClaimId claim) {
  std::string out = claim_notation(graph, claim, 0);
  if (const std::string status = status_notation(graph, claim); !status.empty()) out += " ; [" + status + ']';
  return out;
}

}  // namespace relata
