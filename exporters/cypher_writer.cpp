#include "exporters/cypher_writer.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/iri.h"
#include "exporters/claim_label.h"
#include "exporters/escape.h"
#include "exporters/graph_labels.h"
#include "exporters/hexadecimal.h"
#include "exporters/numbers.h"
#include "exporters/property_graph.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kRowsPerStatement = 500;

// Collects vertices by their labels and edges by their type: neither can be a parameter in Cypher.
class Collector final : public PropertyGraphSink {
 public:
  explicit Collector(const KnowledgeGraph& graph) : graph_(graph) {}
  std::vector<std::pair<std::string, Vertex>> vertices;
  std::vector<std::pair<std::string, Edge>> edges;

  void vertex(const Vertex& vertex) override {
    std::string labels;
    if (vertex.is_claim())
      labels = ":Claim";
    else
      append_labels(graph_, vertex.node, ":", labels);
    vertices.emplace_back(std::move(labels), vertex);
  }
  void edge(const Edge& edge) override {
    std::string type;
    append_relationship_type(type, label_of(graph_, edge));
    edges.emplace_back(std::move(type), edge);
  }
  void sort() {
    const auto by_name = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(vertices.begin(), vertices.end(), by_name);
    std::stable_sort(edges.begin(), edges.end(), by_name);
  }

 private:
  const KnowledgeGraph& graph_;
};

class Script {
 public:
  Script(const KnowledgeGraph& graph, ByteSink& sink) : graph_(graph), sink_(sink) {}

  void write(const Collector& collected) {
    sink_.put("CREATE CONSTRAINT relata_id IF NOT EXISTS FOR (n:Relata) REQUIRE n.id IS UNIQUE;\n");
    in_groups(
        collected.vertices, [this](const Vertex& vertex) { row(vertex); },
        [this](const std::string& labels) {
          sink_.put("MERGE (n:Relata {id: row.id})\nSET n += row.properties SET n");
          sink_.put(labels);
        });
    in_groups(
        collected.edges, [this](const Edge& edge) { row(edge); },
        [this](const std::string& type) {
          sink_.put("MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})\nMERGE (a)-[r:");
          sink_.put(type);
          sink_.put(" {claim: row.claim, role: row.role}]->(b)\nSET r += row.properties");
        });
  }

 private:
  // UNWIND [rows] AS row, then what is done with each: one statement for rows of one name, up to a number.
  template <class Item, class PutRow, class PutAction>
  void in_groups(const std::vector<std::pair<std::string, Item>>& items, const PutRow& put_row, const PutAction& act) {
    for (std::size_t at = 0; at < items.size();) {
      const std::string& name = items[at].first;
      sink_.put("UNWIND [");
      const std::size_t begin = at;
      for (; at < items.size() && items[at].first == name && at - begin < kRowsPerStatement; ++at) {
        sink_.put(at == begin ? "\n  {" : ",\n  {");
        at_start_ = true;
        put_row(items[at].second);
        sink_.put('}');
      }
      sink_.put("\n] AS row\n");
      act(name);
      sink_.put(";\n");
    }
  }

  void row(const Vertex& vertex) {
    field("id", id_of(vertex));
    open_properties();
    if (vertex.is_claim())
      claim(vertex.claim);
    else
      node(vertex.node);
    sink_.put('}');
  }
  void node(NodeId id) {
    const NodeRow& node = graph_.node(id);
    field("label", graph_.text(node.label));
    field("kind", relata::label_of(node.kind));
    optional_field("datatype", graph_.text(node.datatype));
    const auto aliases = graph_.aliases(id);
    if (aliases.empty()) return;
    key("aliases");
    sink_.put('[');
    for (std::size_t i = 0; i < aliases.size(); ++i) {
      if (i > 0) sink_.put(", ");
      string(graph_.text(aliases[i]));
    }
    sink_.put(']');
  }
  void claim(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    text_.clear();
    append_claim_label(graph_, id, text_);
    field("label", text_);
    field("kind", "claim");
    field("predicate", graph_.text(graph_.predicate(row.predicate).label));
    field("status", status_of(graph_, id));
    field("polarity", relata::label_of(row.polarity));
    field("modality", relata::label_of(row.modality));
    raw_field("asserted", row.asserted ? "true" : "false");
    evidence(id);
  }

  void row(const Edge& edge) {
    const ClaimRow& claim = graph_.claim(edge.claim);
    field("source", id_of(edge.source));
    field("target", id_of(edge.target));
    field("claim", claim_iri(claim));
    field("role", edge.kind == EdgeKind::direct ? std::string_view("direct") : label_of(graph_, edge));
    open_properties();
    if (edge.kind == EdgeKind::direct) {
      field("predicate", label_of(graph_, edge));
      optional_field("property", graph_.text(claim.property));
      evidence(edge.claim);
    }
    if (edge.qualifier != nullptr) {
      optional_field("preposition", graph_.text(edge.qualifier->preposition));
      optional_field("text", graph_.text(edge.qualifier->text));
    }
    if (edge.attribution != nullptr) optional_field("predicate", graph_.text(edge.attribution->predicate));
    sink_.put('}');
  }

  void evidence(ClaimId id) {
    raw_field("confidence", Digits(graph_.claim(id).confidence).text());
    const auto rows = graph_.evidence(id);
    if (rows.empty()) return;
    field("document", graph_.text(graph_.document(rows.front().document).id));
    field("quote", graph_.text(rows.front().quote));
    raw_field("begin", Digits(rows.front().span.begin).text());
    raw_field("end", Digits(rows.front().span.end).text());
  }

  std::string_view id_of(const Vertex& vertex) {
    if (vertex.is_claim()) return claim_iri(graph_.claim(vertex.claim));
    const NodeRow& row = graph_.node(vertex.node);
    if (row.kind == NodeKind::literal) {
      id_.assign(graph_.text(row.label)).append("^^").append(graph_.text(row.datatype));
    } else {
      id_ = encode_iri(graph_.text(row.iri));
    }
    return id_;
  }
  std::string_view claim_iri(const ClaimRow& row) {
    id_.assign(graph_.base()).append("claim/");
    append_hexadecimal(id_, row.id);
    return id_;
  }

  void open_properties() {
    key("properties");
    sink_.put('{');
    at_start_ = true;
  }
  void key(std::string_view name) {
    if (!std::exchange(at_start_, false)) sink_.put(", ");
    sink_.put(name);
    sink_.put(": ");
  }
  void string(std::string_view text) {
    sink_.put('\'');
    put_cypher_string(sink_, text);
    sink_.put('\'');
  }
  void field(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void optional_field(std::string_view name, std::string_view text) {
    if (!text.empty()) field(name, text);
  }
  void raw_field(std::string_view name, std::string_view text) {
    key(name);
    sink_.put(text);
  }

  const KnowledgeGraph& graph_;
  ByteSink& sink_;
  std::string text_, id_;
  bool at_start_ = true;
};

}  // namespace

void CypherWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& /*diagnostics*/) const {
  Collector collected(graph);
  PropertyGraph(graph, options_.view).walk(collected);
  collected.sort();
  Script(graph, sink).write(collected);
}

}  // namespace relata::exporters
