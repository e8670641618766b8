// The three seams of Relata: what reads a document, what maps its words to a schema, what writes a graph.
#pragma once

#include <string_view>

#include "core/byte_sink.h"
#include "core/diagnostics.h"
#include "core/document.h"
#include "core/knowledge_graph.h"
#include "core/local_graph.h"

namespace relata {

// One document in, what it says out. const and free of shared state: one extractor serves all threads.
class Extractor {
 public:
  virtual ~Extractor() = default;
  [[nodiscard]] virtual LocalGraph extract(const Document& document, Diagnostics& diagnostics) const = 0;
};

// Adds what a schema has for the words: LocalClaim::property, claims beside; never changes what a claim says.
class Mapper {
 public:
  virtual ~Mapper() = default;
  virtual void map(LocalGraph& graph, Diagnostics& diagnostics) const = 0;
};

// A frozen graph to one format. Writes through the sink and does not close it.
class Exporter {
 public:
  virtual ~Exporter() = default;
  virtual void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const = 0;
};

}  // namespace relata
