#include "extractors/graphs/graph_reader.h"

#include <utility>

#include "core/decomposition.h"
#include "core/iri.h"
#include "core/sha256.h"
#include "extractors/graphs/graph_file.h"
#include "extractors/graphs/graphml_claims.h"
#include "extractors/graphs/graphml_statements.h"
#include "extractors/graphs/graphml_table.h"
#include "extractors/graphs/local_graph_check.h"
#include "extractors/graphs/rdf_claims.h"
#include "extractors/graphs/rdf_graph.h"
#include "extractors/graphs/rdf_syntax.h"

namespace relata::graphs {
namespace {

std::string document_id(const std::string& path) {
  if (path == "-") return "stdin";
  std::string name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  return name;
}

// The documents that hold together; that of the file itself, the last one, only where it states something.
std::vector<LocalGraph> sound_documents(const KnowledgeGraph& graph, const std::string& path, Diagnostics& diagnostics) {
  std::vector<LocalGraph> sound;
  std::vector<LocalGraph> all = decompose(graph);
  if (all.size() > 1 && all.back().claims.empty()) all.pop_back();
  for (LocalGraph& document : all) {
    const GraphFault fault = check_local_graph(document);
    if (fault.what.empty())
      sound.push_back(std::move(document));
    else
      diagnostics.error({path, 0, 0}, "document '" + document.document.id + "': " + fault.what, "Write the graph again.");
  }
  return sound;
}

}  // namespace

std::vector<LocalGraph> read_graph(LineReader& file, InputFormat format, const std::string& base, Diagnostics& diagnostics) {
  const auto read = format == InputFormat::graphml ? read_graphml : read_rdf;
  const std::optional<KnowledgeGraph> graph = read(file, base, diagnostics);
  return graph ? sound_documents(*graph, file.path(), diagnostics) : std::vector<LocalGraph>{};
}

std::optional<KnowledgeGraph> read_graphml(LineReader& file, const std::string& base, Diagnostics& diagnostics) {
  GraphFile source{file.path(), document_id(file.path()), "", base};
  GraphRows rows;
  const std::optional<GraphmlTable> table = read_graphml_table(file, rows.graph.strings, source, diagnostics);
  if (!table) return std::nullopt;
  const auto graph_of = is_own_graphml(*table) ? graph_of_own_graphml : graph_of_any_graphml;
  return graph_of(*table, source, std::move(rows), diagnostics);
}

std::optional<KnowledgeGraph> read_rdf(LineReader& file, const std::string& base, Diagnostics& diagnostics) {
  std::string_view text;
  const std::string bytes = file.read_rest();
  text = bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const GraphFile source{file.path(), document_id(file.path()), hexadecimal(sha256(bytes)), base};
  RdfGraph rdf;
  const RdfSource rdf_source{text, source.path, base + "document/" + encode_name(source.id)};
  const RdfSyntax syntax = rdf_syntax_of(source.path, text);
  const bool sound = syntax == RdfSyntax::rdfxml ? read_rdfxml(rdf_source, rdf, diagnostics)
                                                 : read_turtle(rdf_source, syntax, rdf, diagnostics);
  if (!sound) return std::nullopt;
  return graph_of_rdf(rdf, source, diagnostics);
}

}  // namespace relata::graphs
