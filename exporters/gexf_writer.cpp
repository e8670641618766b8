#include "exporters/gexf_writer.h"

#include <array>
#include <charconv>
#include <string>

#include "exporters/claim_label.h"
#include "exporters/graph_colours.h"
#include "exporters/hexadecimal.h"
#include "exporters/numbers.h"
#include "exporters/property_graph.h"
#include "exporters/xml_text.h"

namespace relata::exporters {
namespace {

struct Attribute {
  std::string_view title, type;
};
// Their ids are their places here.
constexpr std::array kVertexAttributes{
    Attribute{"iri", "string"},       Attribute{"kind", "string"},     Attribute{"types", "string"},
    Attribute{"status", "string"},    Attribute{"polarity", "string"}, Attribute{"modality", "string"},
    Attribute{"asserted", "boolean"}, Attribute{"document", "string"}, Attribute{"quote", "string"}};
constexpr std::array kEdgeAttributes{Attribute{"role", "string"},     Attribute{"preposition", "string"},
                                     Attribute{"claim", "string"},    Attribute{"confidence", "double"},
                                     Attribute{"document", "string"}, Attribute{"quote", "string"}};

class GexfSink final : public PropertyGraphSink {
 public:
  GexfSink(const KnowledgeGraph& graph, XmlText& xml) : graph_(graph), xml_(xml) {}

  void start() {
    xml_.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
        "<graph mode=\"static\" defaultedgetype=\"directed\">\n");
    declare("node", kVertexAttributes);
    declare("edge", kEdgeAttributes);
    xml_.raw("<nodes>\n");
  }
  void between() { xml_.raw("</nodes>\n<edges>\n"); }
  void end() { xml_.raw("</edges>\n</graph>\n</gexf>\n"); }

  void vertex(const Vertex& vertex) override {
    xml_.raw("<node id=\"");
    put_name(vertex);
    xml_.raw("\" label=\"");
    if (vertex.is_claim()) {
      text_.clear();
      append_claim_label(graph_, vertex.claim, text_);
      xml_.text(text_);
    } else {
      xml_.text(graph_.node(vertex.node).label);
    }
    xml_.raw("\"><attvalues>");
    if (vertex.is_claim())
      claim(vertex.claim);
    else
      node(vertex.node);
    xml_.raw("</attvalues>");
    put_colour(vertex.is_claim() ? look_of(graph_, vertex.claim).line : look_of(graph_, vertex.node).line);
    xml_.raw("</node>\n");
  }

  void edge(const Edge& edge) override {
    const ClaimRow& row = graph_.claim(edge.claim);
    xml_.raw("<edge id=\"e");
    xml_.raw(Digits(edge.number).text());
    xml_.raw("\" source=\"");
    put_name(edge.source);
    xml_.raw("\" target=\"");
    put_name(edge.target);
    xml_.raw("\" label=\"");
    xml_.text(label_of(graph_, edge));
    xml_.raw("\" weight=\"");
    xml_.raw(Digits(row.confidence).text());
    xml_.raw("\"><attvalues>");
    value(0, edge.kind == EdgeKind::direct      ? std::string_view("direct")
             : edge.kind == EdgeKind::qualifier ? std::string_view("qualifier")
                                                : label_of(graph_, edge));
    if (edge.qualifier != nullptr) value(1, graph_.text(edge.qualifier->preposition));
    claim_iri(2, row);
    value(3, Digits(row.confidence).text());
    if (edge.kind == EdgeKind::direct) evidence(4, edge.claim);
    xml_.raw("</attvalues>");
    put_colour(look_of(graph_, edge.claim).line);
    xml_.raw("</edge>\n");
  }

 private:
  template <std::size_t N>
  void declare(std::string_view owner, const std::array<Attribute, N>& attributes) {
    xml_.raw("<attributes class=\"");
    xml_.raw(owner);
    xml_.raw("\" mode=\"static\">\n");
    for (std::size_t i = 0; i < N; ++i) {
      xml_.raw("<attribute id=\"");
      xml_.raw(Digits(i).text());
      xml_.raw("\" title=\"");
      xml_.raw(attributes[i].title);
      xml_.raw("\" type=\"");
      xml_.raw(attributes[i].type);
      xml_.raw("\"/>\n");
    }
    xml_.raw("</attributes>\n");
  }
  void put_name(const Vertex& vertex) {
    const VertexName name = name_of(vertex);
    xml_.raw(name.space);
    xml_.raw(Digits(name.number).text());
  }
  void value(unsigned attribute, std::string_view text) {
    if (text.empty()) return;
    xml_.raw("<attvalue for=\"");
    xml_.raw(Digits(attribute).text());
    xml_.raw("\" value=\"");
    xml_.text(text);
    xml_.raw("\"/>");
  }
  void node(NodeId id) {
    const NodeRow& row = graph_.node(id);
    value(0, graph_.text(row.iri));
    value(1, relata::label_of(row.kind));
    value(2, graph_.text(row.types));
  }
  void claim(ClaimId id) {
    const ClaimRow& row = graph_.claim(id);
    claim_iri(0, row);
    value(1, "claim");
    value(3, status_of(graph_, id));
    value(4, relata::label_of(row.polarity));
    value(5, relata::label_of(row.modality));
    value(6, row.asserted ? "true" : "false");
    evidence(7, id);
  }
  // Document and quote of the first evidence, as two attributes in a row.
  void evidence(unsigned attribute, ClaimId id) {
    const auto rows = graph_.evidence(id);
    if (rows.empty()) return;
    value(attribute, graph_.text(graph_.document(rows.front().document).id));
    value(attribute + 1, graph_.text(rows.front().quote));
  }
  void claim_iri(unsigned attribute, const ClaimRow& row) {
    text_.assign(graph_.base()).append("claim/");
    append_hexadecimal(text_, row.id);
    value(attribute, text_);
  }
  // #rrggbb as three numbers.
  void put_colour(std::string_view colour) {
    constexpr std::string_view kNames[] = {"<viz:color r=\"", "\" g=\"", "\" b=\""};
    for (std::size_t part = 0; part < 3; ++part) {
      unsigned value = 0;
      std::from_chars(colour.data() + 1 + 2 * part, colour.data() + 3 + 2 * part, value, 16);
      xml_.raw(kNames[part]);
      xml_.raw(Digits(value).text());
    }
    xml_.raw("\"/>");
  }

  const KnowledgeGraph& graph_;
  XmlText& xml_;
  std::string text_;
};

}  // namespace

void GexfWriter::write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const {
  XmlText xml(graph, sink);
  GexfSink gexf(graph, xml);
  const PropertyGraph view(graph, options_.view);
  gexf.start();
  view.walk_vertices(gexf);
  gexf.between();
  view.walk_edges(gexf);
  gexf.end();
  xml.report("GEXF", diagnostics);
}

}  // namespace relata::exporters
