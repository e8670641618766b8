#include "exporters/graphml_shapes.h"

#include <string>

#include "exporters/claim_label.h"
#include "exporters/graph_colours.h"

namespace relata::exporters {

void put_yed_shape(const KnowledgeGraph& graph, const Vertex& vertex, XmlText& xml) {
  std::string label;
  if (vertex.is_claim())
    label = graph.text(graph.predicate(graph.claim(vertex.claim).predicate).label);
  else
    append_shortened(label, graph.text(graph.node(vertex.node).label), 60);
  xml.raw("<data key=\"vgraphics\"><y:ShapeNode><y:Fill color=\"");
  xml.raw(vertex.is_claim() ? std::string_view("#ffffff") : look_of(graph, vertex.node).fill);
  xml.raw("\"/><y:BorderStyle color=\"");
  xml.raw(vertex.is_claim() ? look_of(graph, vertex.claim).line : look_of(graph, vertex.node).line);
  xml.raw("\"/><y:NodeLabel>");
  xml.text(label);
  xml.raw("</y:NodeLabel><y:Shape type=\"");
  xml.raw(vertex.is_claim() ? "diamond" : "roundrectangle");
  xml.raw("\"/></y:ShapeNode></data>");
}

void put_yed_line(const KnowledgeGraph& graph, const Edge& edge, XmlText& xml) {
  const StatusLook& look = look_of(graph, edge.claim);
  xml.raw("<data key=\"egraphics\"><y:PolyLineEdge><y:LineStyle color=\"");
  xml.raw(look.line);
  xml.raw("\" type=\"");
  xml.raw(look.style == "solid" ? std::string_view("line") : look.style);
  xml.raw("\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>");
  xml.text(label_of(graph, edge));
  xml.raw("</y:EdgeLabel></y:PolyLineEdge></data>");
}

}  // namespace relata::exporters
