// Our triples as a storage of librdf, for programs that know that library: they ask the graph through its own model,
// find, stream and serialise calls.
//
//   ontology::Triples triples;
//   exporters::add_triples(graph, exporters::Reification::standard, triples);
//   redland::RedlandWorld world;
//   librdf_storage* storage = redland::new_storage_view(world, triples);
//   librdf_model* model = librdf_new_model(world.librdf(), storage, nullptr);
//
// Patterns are answered from the indexes of ontology::Triples: the shortest list among those of the bound parts is
// walked. Read only: adding and removing fail. No contexts.
#pragma once

#include "ontology/redland/redland_world.h"
#include "ontology/triples.h"

typedef struct librdf_storage_s librdf_storage;

namespace relata::redland {

// To be freed by librdf_free_storage(), before the world and the triples; the triples must not change meanwhile.
// Throws std::bad_alloc.
[[nodiscard]] librdf_storage* new_storage_view(const RedlandWorld& world, const ontology::Triples& triples);

}  // namespace relata::redland
