#include "core/pipeline.h"

#include "core/ordered_parallel.h"

namespace relata {

LocalGraph Pipeline::process(const Document& document) const {
  LocalGraph graph = extractor.extract(document, diagnostics);
  for (const Mapper* mapper : mappers) mapper->map(graph, diagnostics);
  return graph;
}

void Pipeline::run(const DocumentSource& next, const LocalGraphSink& take) const {
  if (threads > 1) {
    ordered_parallel<Document, LocalGraph>(threads, next, [this](const Document& d) { return process(d); }, take);
    return;
  }
  while (const std::optional<Document> document = next()) take(process(*document));
}

}  // namespace relata
