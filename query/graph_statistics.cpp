#include "query/graph_statistics.h"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <functional>
#include <map>
#include <numeric>

#include "query/thing_graph.h"

namespace relata::query {
namespace {

void add_components(const ThingGraph& things, GraphStatistics& out) {
  boost::disjoint_sets_with_storage<> sets(things.size());
  for (const ThingGraph::Fact& fact : things.facts()) sets.union_set(fact.subject, fact.object);
  std::map<std::size_t, std::size_t> sizes;
  for (std::uint32_t vertex = 0; vertex < things.size(); ++vertex) ++sizes[sets.find_set(vertex)];
  for (const auto& [root, size] : sizes) {
    if (size == 1)
      ++out.alone;
    else
      out.components.push_back(size);
  }
  std::sort(out.components.begin(), out.components.end(), std::greater<>());
}

void add_page_rank(const ThingGraph& things, GraphStatistics& out) {
  const ThingGraph::Directed graph = things.directed();
  out.pairs = num_edges(graph);
  std::vector<double> rank(things.size());
  boost::graph::page_rank(graph, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, graph)));
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (std::size_t i = 0; i < rank.size(); ++i) out.figures[i].page_rank = rank[i] / sum;
}

void add_betweenness(const ThingGraph& things, double most_steps, GraphStatistics& out) {
  const ThingGraph::Symmetric graph = things.symmetric();
  const auto count = static_cast<double>(things.size());
  out.has_betweenness = count * static_cast<double>(num_edges(graph)) <= most_steps;
  if (!out.has_betweenness) return;
  std::vector<double> centrality(things.size());
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, graph)));
  // Boost counts each pair of others in both directions.
  const double pairs = (count - 1) * (count - 2);
  for (std::size_t i = 0; i < centrality.size() && pairs > 0; ++i) out.figures[i].betweenness = centrality[i] / pairs;
}

}  // namespace

GraphStatistics statistics_of(const KnowledgeGraph& graph, double most_steps) {
  const ThingGraph things(graph);
  GraphStatistics out;
  for (std::uint32_t vertex = 0; vertex < things.size(); ++vertex) {
    const NodeId node = things.node_of(vertex);
    ++out.things[static_cast<std::size_t>(graph.node(node).kind)];
    out.figures.push_back({node, 0, 0, 0, 0});
  }
  out.facts = things.facts().size();
  for (const ThingGraph::Fact& fact : things.facts()) {
    ++out.figures[fact.subject].facts_as_subject;
    ++out.figures[fact.object].facts_as_object;
  }
  if (things.size() == 0) return out;
  add_components(things, out);
  add_page_rank(things, out);
  add_betweenness(things, most_steps, out);
  std::stable_sort(out.figures.begin(), out.figures.end(),
                   [](const ThingFigures& a, const ThingFigures& b) { return a.page_rank > b.page_rank; });
  return out;
}

}  // namespace relata::query
