#include "exporters/dot_clusters.h"

#include "core/escape.h"
#include "exporters/graph_colours.h"
#include "exporters/numbers.h"

namespace relata::exporters {

DotClusters::DotClusters(const KnowledgeGraph& graph, ClusterBy by) : graph_(graph), by_(by) {
  if (by_ == ClusterBy::document) find_documents();
}

void DotClusters::find_documents() {
  document_of_.assign(graph_.node_count(), DocumentId{});
  std::vector<bool> in_several(graph_.node_count(), false);
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
    const ClaimId claim{i};
    const auto speak_of = [&](NodeId node, DocumentId document) {
      if (!node.valid()) return;
      DocumentId& known = document_of_[node.index()];
      if (known.valid() && known != document) in_several[node.index()] = true;
      known = document;
    };
    for (const EvidenceRow& evidence : graph_.evidence(claim)) {
      speak_of(graph_.claim(claim).subject, evidence.document);
      speak_of(graph_.claim(claim).object, evidence.document);
      for (const QualifierRow& each : graph_.qualifiers(claim)) speak_of(each.value, evidence.document);
      for (const AttributionRow& each : graph_.attribution(claim)) speak_of(each.source, evidence.document);
    }
  }
  for (std::size_t i = 0; i < in_several.size(); ++i) {
    if (in_several[i]) document_of_[i] = DocumentId{};
  }
}

std::string_view DotClusters::label_of(NodeId node) const {
  if (by_ == ClusterBy::type) return look_of(graph_, node).name;
  const DocumentId document = document_of_[node.index()];
  if (!document.valid()) return {};
  const DocumentRow& row = graph_.document(document);
  return graph_.text(graph_.text(row.title).empty() ? row.id : row.title);
}

void DotClusters::add(NodeId node) {
  const NodeKind kind = graph_.node(node).kind;
  if (by_ == ClusterBy::none || kind == NodeKind::literal || kind == NodeKind::claim) return;
  if (const std::string_view label = label_of(node); !label.empty()) members_[label].push_back(node);
}

void DotClusters::put(ByteSink& sink) const {
  std::uint32_t number = 0;
  for (const auto& [label, nodes] : members_) {
    sink.put("  subgraph \"cluster_");
    sink.put(Digits(number++).text());
    sink.put("\" {\n    graph [style=\"rounded\", color=\"#b0b0b0\", fontsize=\"11\", fontcolor=\"#606060\", label=\"");
    put_dot_string(sink, label);
    sink.put("\"];\n   ");
    for (const NodeId node : nodes) {
      sink.put(" \"n");
      sink.put(Digits(node.value).text());
      sink.put("\";");
    }
    sink.put("\n  }\n");
  }
}

}  // namespace relata::exporters
