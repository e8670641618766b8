#include "query/shortest_paths.h"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/range/iterator_range.hpp>
#include <limits>

#include "query/thing_graph.h"

namespace relata::query {
namespace {

constexpr std::uint32_t kUnreached = std::numeric_limits<std::uint32_t>::max();

// Distances in edges from every vertex to `to`.
std::vector<std::uint32_t> distances(const ThingGraph::Symmetric& graph, std::uint32_t to) {
  std::vector<std::uint32_t> distance(num_vertices(graph), kUnreached);
  distance[to] = 0;
  const auto map = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, graph));
  const auto recorder = boost::record_distances(map, boost::on_tree_edge());
  boost::breadth_first_search(graph, to, boost::visitor(boost::make_bfs_visitor(recorder)));
  return distance;
}

class PathWalk {
 public:
  PathWalk(const ThingGraph& things, std::uint32_t to, std::size_t most)
      : things_(things), graph_(things.symmetric()), distance_(distances(graph_, to)), most_(most) {}

  // Depth first along edges that come nearer; each such way ends at `to`.
  std::vector<FactPath> from(std::uint32_t start) {
    std::vector<FactPath> found;
    if (distance_[start] == kUnreached || distance_[start] == 0) return found;
    std::vector<std::vector<std::uint32_t>> open{{start}};  // ways; the last one goes on first
    while (!open.empty() && found.size() < most_) {
      const std::vector<std::uint32_t> way = std::move(open.back());
      open.pop_back();
      if (distance_[way.back()] == 0) {
        found.push_back(path_of(way));
        continue;
      }
      std::vector<std::uint32_t> nearer;
      for (const auto next : boost::make_iterator_range(adjacent_vertices(way.back(), graph_)))
        if (distance_[next] + 1 == distance_[way.back()]) nearer.push_back(next);
      if (nearer.size() > most_) nearer.resize(most_);  // more would not be shown
      for (auto next = nearer.rbegin(); next != nearer.rend(); ++next) {
        open.push_back(way);
        open.back().push_back(*next);
      }
    }
    return found;
  }

 private:
  [[nodiscard]] FactPath path_of(const std::vector<std::uint32_t>& way) const {
    FactPath path;
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      PathStep step{things_.node_of(way[i]), things_.node_of(way[i + 1]), {}};
      add_facts(way[i], way[i + 1], step.claims);
      add_facts(way[i + 1], way[i], step.claims);
      path.push_back(std::move(step));
    }
    return path;
  }
  void add_facts(std::uint32_t subject, std::uint32_t object, std::vector<ClaimId>& out) const {
    const auto before = [](const ThingGraph::Fact& fact, std::pair<std::uint32_t, std::uint32_t> wanted) {
      return std::pair(fact.subject, fact.object) < wanted;
    };
    const std::pair wanted(subject, object);
    auto fact = std::lower_bound(things_.facts().begin(), things_.facts().end(), wanted, before);
    for (; fact != things_.facts().end() && std::pair(fact->subject, fact->object) == wanted; ++fact)
      if (std::find(out.begin(), out.end(), fact->claim) == out.end()) out.push_back(fact->claim);
  }

  const ThingGraph& things_;
  ThingGraph::Symmetric graph_;
  std::vector<std::uint32_t> distance_;
  std::size_t most_;
};

}  // namespace

std::vector<FactPath> shortest_paths(const KnowledgeGraph& graph, NodeId from, NodeId to, std::size_t most) {
  const ThingGraph things(graph, ThingGraph::Joins::qualifiers_too);
  return PathWalk(things, things.vertex_of(to), most).from(things.vertex_of(from));
}

}  // namespace relata::query
