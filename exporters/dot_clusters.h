// Frames around the nodes of a picture: one for each type of thing, or for each document.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_sink.h"
#include "core/knowledge_graph.h"
#include "exporters/options.h"

namespace relata::exporters {

class DotClusters {
 public:
  DotClusters(const KnowledgeGraph& graph, ClusterBy by);

  // A node that is drawn. Plain values and claims stand in no frame, nor does what several documents speak of.
  void add(NodeId node);
  // Subgraphs of DOT, in the order of their labels.
  void put(ByteSink& sink) const;

 private:
  void find_documents();
  [[nodiscard]] std::string_view label_of(NodeId node) const;  // empty: none

  const KnowledgeGraph& graph_;
  ClusterBy by_;
  std::vector<DocumentId> document_of_;  // by node; not valid: none or several
  std::map<std::string_view, std::vector<NodeId>> members_;
};

}  // namespace relata::exporters
