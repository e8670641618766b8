// What yEd draws: shapes, lines and labels of its own, beside the attributes of GraphML.
#pragma once

#include "core/knowledge_graph.h"
#include "exporters/property_graph.h"
#include "exporters/xml_text.h"

namespace relata::exporters {

void put_yed_shape(const KnowledgeGraph& graph, const Vertex& vertex, XmlText& xml);
void put_yed_line(const KnowledgeGraph& graph, const Edge& edge, XmlText& xml);

}  // namespace relata::exporters
