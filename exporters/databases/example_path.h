// Two things of a graph that a query for paths can ask about.
#pragma once

#include "core/knowledge_graph.h"
#include "exporters/databases/database_folder.h"

namespace relata::exporters {

// FROM and TO: labels of two entities that up to three facts connect, in whatever direction. FROM is far from the entity
// with the most facts about things, TO far from FROM; ties go to the first in the graph. Both are empty where no fact
// is about two things of which one is an entity, and equal where it is about one.
[[nodiscard]] QueryWords example_path(const KnowledgeGraph& graph);

}  // namespace relata::exporters
