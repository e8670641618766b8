#include "extractors/graphs/rdf_syntax.h"

#include <algorithm>
#include <utility>

namespace relata::graphs {
namespace {

constexpr std::pair<std::string_view, RdfSyntax> kExtensions[] = {
    {".nt", RdfSyntax::nquads}, {".nq", RdfSyntax::nquads},   {".ttl", RdfSyntax::trig}, {".trig", RdfSyntax::trig},
    {".rdf", RdfSyntax::rdfxml}, {".owl", RdfSyntax::rdfxml}, {".xml", RdfSyntax::rdfxml},
};

std::string_view first_line_of_content(std::string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (!text.starts_with('#')) return text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.find('\n'), text.size()));
  }
}

// A whole statement a line: Turtle, too, may look so, and is then the same.
bool is_statement(std::string_view line) {
  if (!line.starts_with('<') && !line.starts_with("_:")) return false;
  const std::size_t last = line.find_last_not_of(" \t\r");
  const std::size_t predicate = line.find_first_of(" \t");
  if (last == std::string_view::npos || line[last] != '.' || predicate == std::string_view::npos) return false;
  const std::size_t begin = line.find_first_not_of(" \t", predicate);
  return begin != std::string_view::npos && line[begin] == '<';
}

}  // namespace

RdfSyntax rdf_syntax_of(std::string_view path, std::string_view text) {
  if (path.ends_with(".gz")) path.remove_suffix(3);
  for (const auto& [extension, syntax] : kExtensions) {
    if (path.ends_with(extension)) return syntax;
  }
  const std::string_view line = first_line_of_content(text);
  if (line.starts_with("<?xml") || line.starts_with("<rdf:RDF") || line.starts_with("<!--")) return RdfSyntax::rdfxml;
  return is_statement(line) ? RdfSyntax::nquads : RdfSyntax::trig;
}

}  // namespace relata::graphs
