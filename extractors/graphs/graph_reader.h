// Graphs from files: RDF and GraphML, Relata's own and other people's, as the local graphs of the documents they tell of.
//
// What Relata wrote comes back as it was: claims, evidence, status, holders, qualifiers, documents, under the same IRIs
// (docs/rdf.md). Anything else is stated by its file: triples and edges are asserted claims whose document is the file,
// under its own name; its nodes keep their IRIs.
//
// Any bytes may be in the file. A fault of syntax is reported with its place and nothing of the file is taken; a
// document that does not hold together is reported and left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.h"
#include "core/document_reader.h"
#include "core/knowledge_graph.h"
#include "core/line_reader.h"
#include "core/local_graph.h"

namespace relata::graphs {

// `format`: rdf or graphml. `base`: of names that the file does not tell. The file is read to its end; throws
// EnvironmentError where it fails.
[[nodiscard]] std::vector<LocalGraph> read_graph(LineReader& file, InputFormat format, const std::string& base,
                                                 Diagnostics& diagnostics);

// The file as one graph: neither frozen nor with ids of claims, which decompose() and resolve() give. Its last document
// is the file itself. Nothing where the file is faulty. GraphML is read in blocks, with at most a few texts twice in
// memory.
[[nodiscard]] std::optional<KnowledgeGraph> read_rdf(LineReader& file, const std::string& base, Diagnostics& diagnostics);
[[nodiscard]] std::optional<KnowledgeGraph> read_graphml(LineReader& file, const std::string& base,
                                                         Diagnostics& diagnostics);

}  // namespace relata::graphs
