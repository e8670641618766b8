// RDF/XML (W3C 2014), one rdf:Description a subject; streaming, no blank nodes.
//
// A property whose IRI does not end in an XML name has no place in this syntax: its triples are left out, with one
// warning. Relation names are made so that this cannot happen to them.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class RdfXmlWriter final : public Exporter {
 public:
  explicit RdfXmlWriter(const ExportOptions& options) : options_(options) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;
};

}  // namespace relata::exporters
