#include "query/sparql_parser.h"

#include "core/code_points.h"
#include "query/sparql_grammar.h"

namespace relata::query {

std::optional<Query> parse_sparql(std::string_view query, const std::string& file, const Prefixes& prefixes,
                                  QueryTerms& terms, Diagnostics& diagnostics) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (query.starts_with(kByteOrderMark)) query.remove_prefix(kByteOrderMark.size());
  if (find_invalid_utf8(query) != std::string_view::npos) {
    diagnostics.error({file, 0, 0}, "the query is not UTF-8", "Save it as UTF-8.");
    return std::nullopt;
  }
  try {
    return SparqlGrammar(query, prefixes, terms).query();
  } catch (const QueryFault& fault) {
    diagnostics.error({file, fault.line, fault.column}, fault.what, fault.hint);
    return std::nullopt;
  }
}

}  // namespace relata::query
