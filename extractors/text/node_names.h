// The name of a cluster: the fullest of those that its mentions use, and all of them with their counts.
#pragma once

#include <string>
#include <vector>

#include "core/local_graph.h"
#include "extractors/text/node_clusters.h"

namespace relata::text {

struct ClusterName {
  std::string label;           // empty where no mention is a name
  std::vector<Alias> aliases;  // sorted by text, the label included
};

[[nodiscard]] ClusterName name_of_cluster(const NodeClusters& clusters, std::uint32_t cluster);

}  // namespace relata::text
