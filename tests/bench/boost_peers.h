// The same property graph in Boost's own containers, for Boost's own writers.
#pragma once

#include <memory>
#include <string>

#include "core/knowledge_graph.h"

namespace relata::bench {

// An adjacency_list that holds what our GraphML and DOT say of a graph whose claims are all direct edges.
class BoostPeers {
 public:
  explicit BoostPeers(const KnowledgeGraph& graph);
  ~BoostPeers();
  BoostPeers(const BoostPeers&) = delete;
  BoostPeers& operator=(const BoostPeers&) = delete;

  // Bytes written.
  [[nodiscard]] std::size_t write_graphml() const;
  [[nodiscard]] std::size_t write_dot() const;

 private:
  struct Copy;
  std::unique_ptr<Copy> copy_;
};

// Reads a GraphML file of ours with boost::read_graphml; the number of its edges.
[[nodiscard]] std::size_t read_graphml_with_boost(const std::string& path);

}  // namespace relata::bench
