// Boost's own reader of GraphML, into a graph that keeps all that the file says of nodes and edges.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <fstream>
#include <string>

#include "tests/bench/boost_peers.h"

namespace relata::bench {
namespace {

struct Thing {
  std::string label, iri, kind, types;
};
struct Fact {
  std::string label, claim, role, iri, document, quote, rules;
  int sentence = 0, begin = 0, end = 0;
  double confidence = 0, score = 0;
};
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Thing, Fact>;

}  // namespace

std::size_t read_graphml_with_boost(const std::string& path) {
  BoostGraph graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);  // two data of the graph itself
  properties.property("label", get(&Thing::label, graph));
  properties.property("iri", get(&Thing::iri, graph));
  properties.property("kind", get(&Thing::kind, graph));
  properties.property("types", get(&Thing::types, graph));
  properties.property("label", get(&Fact::label, graph));
  properties.property("claim", get(&Fact::claim, graph));
  properties.property("role", get(&Fact::role, graph));
  properties.property("iri", get(&Fact::iri, graph));
  properties.property("document", get(&Fact::document, graph));
  properties.property("quote", get(&Fact::quote, graph));
  properties.property("rules", get(&Fact::rules, graph));
  properties.property("sentence", get(&Fact::sentence, graph));
  properties.property("begin", get(&Fact::begin, graph));
  properties.property("end", get(&Fact::end, graph));
  properties.property("confidence", get(&Fact::confidence, graph));
  properties.property("score", get(&Fact::score, graph));
  std::ifstream file(path);
  boost::read_graphml(file, graph, properties);
  return num_edges(graph);
}

}  // namespace relata::bench
