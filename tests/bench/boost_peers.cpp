#include "tests/bench/boost_peers.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <ostream>
#include <streambuf>
#include <string>

#include "exporters/graph_colours.h"
#include "exporters/hexadecimal.h"

namespace relata::bench {
namespace {

struct Thing {
  std::string label, iri, kind, types, fill, line;
};
struct Fact {
  std::string label, role, iri, claim, document, quote, style, line;
  double confidence = 0;
};
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Thing, Fact>;

// Counts, with a buffer of the size that our sinks have.
class CountingBuffer final : public std::streambuf {
 public:
  CountingBuffer() { setp(buffer_, buffer_ + sizeof buffer_); }
  std::size_t total() const { return bytes_ + static_cast<std::size_t>(pptr() - pbase()); }

 private:
  int_type overflow(int_type byte) override {
    bytes_ += static_cast<std::size_t>(pptr() - pbase());
    setp(buffer_, buffer_ + sizeof buffer_);
    if (byte != traits_type::eof()) sputc(traits_type::to_char_type(byte));
    return 0;
  }
  char buffer_[1U << 16U];
  std::size_t bytes_ = 0;
};

}  // namespace

struct BoostPeers::Copy {
  BoostGraph graph;
};

BoostPeers::BoostPeers(const KnowledgeGraph& graph) : copy_(std::make_unique<Copy>()) {
  const auto text = [&](StringId id) { return std::string(graph.text(id)); };
  BoostGraph& copy = copy_->graph;
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    const NodeRow& row = graph.node(NodeId{i});
    const exporters::Look& look = exporters::look_of(graph, NodeId{i});
    add_vertex({text(row.label), text(row.iri), std::string(label_of(row.kind)), text(row.types),
                std::string(look.fill), std::string(look.line)},
               copy);
  }
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    const ClaimRow& row = graph.claim(ClaimId{i});
    const PredicateRow& predicate = graph.predicate(row.predicate);
    const EvidenceRow& evidence = graph.evidence(ClaimId{i}).front();
    const exporters::StatusLook& look = exporters::look_of(graph, ClaimId{i});
    std::string claim = std::string(graph.base()) + "claim/";
    exporters::append_hexadecimal(claim, row.id);
    add_edge(row.subject.index(), row.object.index(),
             {text(predicate.label), "direct", text(predicate.iri), claim, text(graph.document(evidence.document).id),
              text(evidence.quote), std::string(look.style), std::string(look.line), static_cast<double>(row.confidence)},
             copy);
  }
}

BoostPeers::~BoostPeers() = default;

std::size_t BoostPeers::write_graphml() const {
  BoostGraph& graph = copy_->graph;
  boost::dynamic_properties properties;
  properties.property("label", get(&Thing::label, graph));
  properties.property("iri", get(&Thing::iri, graph));
  properties.property("kind", get(&Thing::kind, graph));
  properties.property("types", get(&Thing::types, graph));
  properties.property("label", get(&Fact::label, graph));
  properties.property("claim", get(&Fact::claim, graph));
  properties.property("role", get(&Fact::role, graph));
  properties.property("iri", get(&Fact::iri, graph));
  properties.property("confidence", get(&Fact::confidence, graph));
  properties.property("document", get(&Fact::document, graph));
  properties.property("quote", get(&Fact::quote, graph));
  CountingBuffer buffer;
  std::ostream out(&buffer);
  boost::write_graphml(out, graph, properties, true);
  return buffer.total();
}

std::size_t BoostPeers::write_dot() const {
  const BoostGraph& graph = copy_->graph;
  CountingBuffer buffer;
  std::ostream out(&buffer);
  const auto put_thing = [&graph](std::ostream& stream, auto vertex) {
    const Thing& thing = graph[vertex];
    stream << "[label=" << boost::escape_dot_string(thing.label) << ", fillcolor=\"" << thing.fill << "\", color=\""
           << thing.line << "\"]";
  };
  const auto put_fact = [&graph](std::ostream& stream, const auto& edge) {
    const Fact& fact = graph[edge];
    stream << "[label=" << boost::escape_dot_string(fact.label) << ", style=\"" << fact.style << "\", color=\""
           << fact.line << "\", fontcolor=\"" << fact.line << "\"]";
  };
  boost::write_graphviz(out, graph, put_thing, put_fact);
  return buffer.total();
}

}  // namespace relata::bench
