#include "exporters/registry.h"

#include <algorithm>

#include "exporters/claim_table_writer.h"
#include "exporters/cypher_writer.h"
#include "exporters/dot_writer.h"
#include "exporters/gexf_writer.h"
#include "exporters/graphml_writer.h"
#include "exporters/jsonld_writer.h"
#include "exporters/ntriples_writer.h"
#include "exporters/rdfxml_writer.h"
#include "exporters/statements_writer.h"
#include "exporters/turtle_writer.h"

namespace relata::exporters {
namespace {

using Made = std::unique_ptr<Exporter>;

constexpr Format kFormats[] = {
    {"ntriples", ".nt", "application/n-triples", "RDF, a triple a line",
     [](const ExportOptions& o) -> Made { return std::make_unique<NTriplesWriter>(o, false); }},
    {"nquads", ".nq", "application/n-quads", "RDF with a named graph a claim, a quad a line",
     [](const ExportOptions& o) -> Made { return std::make_unique<NTriplesWriter>(o, true); }},
    {"turtle", ".ttl", "text/turtle", "RDF for reading",
     [](const ExportOptions& o) -> Made { return std::make_unique<TurtleWriter>(o, false); }},
    {"trig", ".trig", "application/trig", "RDF for reading, with a named graph a claim",
     [](const ExportOptions& o) -> Made { return std::make_unique<TurtleWriter>(o, true); }},
    {"rdfxml", ".rdf .owl", "application/rdf+xml", "RDF for older tools",
     [](const ExportOptions& o) -> Made { return std::make_unique<RdfXmlWriter>(o); }},
    {"jsonld", ".jsonld", "application/ld+json", "RDF as JSON-LD",
     [](const ExportOptions& o) -> Made { return std::make_unique<JsonLdWriter>(o); }},
    {"graphml", ".graphml", "application/graphml+xml", "property graph for Gephi, yEd, igraph, networkx, Neo4j",
     [](const ExportOptions& o) -> Made { return std::make_unique<GraphmlWriter>(o); }},
    {"gexf", ".gexf", "application/gexf+xml", "property graph with colours for Gephi",
     [](const ExportOptions& o) -> Made { return std::make_unique<GexfWriter>(o); }},
    {"cypher", ".cypher .cql", "application/x-cypher-query", "script for Neo4j and other Cypher databases",
     [](const ExportOptions&) -> Made { return std::make_unique<CypherWriter>(); }},
    {"dot", ".dot .gv", "text/vnd.graphviz", "picture for Graphviz",
     [](const ExportOptions& o) -> Made { return std::make_unique<DotWriter>(o); }},
    {"jsonl", ".jsonl .ndjson", "application/x-ndjson", "statements, a claim a line",
     [](const ExportOptions& o) -> Made { return std::make_unique<StatementsWriter>(o); }},
    {"csv", ".csv", "text/csv", "table of claims",
     [](const ExportOptions& o) -> Made {
       return std::make_unique<ClaimTableWriter>(o, ClaimTableWriter::Syntax::csv);
     }},
    {"tsv", ".tsv", "text/tab-separated-values", "table of claims",
     [](const ExportOptions& o) -> Made {
       return std::make_unique<ClaimTableWriter>(o, ClaimTableWriter::Syntax::tsv);
     }},
    {"graph", ".graph.jsonl", "application/x-ndjson", "the lossless store: merge and read it again", nullptr},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* format_named(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* format_of_path(std::string_view path) {
  if (path.ends_with(".gz")) path.remove_suffix(3);
  const Format* best = nullptr;
  std::size_t longest = 0;
  for (const Format& format : kFormats) {
    std::string_view rest = format.extensions;
    while (!rest.empty()) {
      const std::string_view extension = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(extension.size() + 1, rest.size()));
      if (!path.ends_with(extension) || extension.size() <= longest) continue;
      best = &format;
      longest = extension.size();
    }
  }
  return best;
}

std::string known_extensions() {
  std::string all;
  for (const Format& format : kFormats) {
    if (!all.empty()) all += ' ';
    all += format.extensions;
  }
  return all;
}

}  // namespace relata::exporters
