#include "query/pattern.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/ascii.h"
#include "core/node_names.h"
#include "core/sha256.h"

namespace relata::query {
namespace {

// Whether a part "meet*" means the label "meet with".
bool begins_as(std::string_view label, std::string_view part) {
  if (!part.ends_with('*')) return false;
  part.remove_suffix(1);
  return equal_but_for_case(label.substr(0, part.size()), part);
}

bool names_digest(const KnowledgeGraph& graph, const Digest128& digest, std::string_view folder, std::string_view name) {
  if (name.size() < 2 * digest.size()) return false;
  const std::string id = hexadecimal(digest);
  return name == id || means_iri(graph, std::string(graph.base()).append(folder).append(id), name);
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool fits(const KnowledgeGraph& graph, NodeId id, std::string_view part) {
  if (part == "*") return true;
  if (!id.valid()) return part.empty();
  return !part.empty() && (is_called(graph, id, part) || begins_as(graph.text(graph.node(id).label), part));
}

bool fits(const KnowledgeGraph& graph, PredicateId id, std::string_view part) {
  const PredicateRow& row = graph.predicate(id);
  const std::string_view label = graph.text(row.label);
  return begins_as(label, part) || means_iri(graph, graph.text(row.iri), part) || equal_but_for_case(label, part);
}

}  // namespace

Matches find(const KnowledgeGraph& graph, std::string_view pattern) {
  Matches matches;
  const std::size_t first = pattern.find('|'), last = pattern.rfind('|');
  const bool is_triple = first != std::string_view::npos && last != first;
  const std::array parts = is_triple ? std::array{trimmed(pattern.substr(0, first)),
                                                  trimmed(pattern.substr(first + 1, last - first - 1)),
                                                  trimmed(pattern.substr(last + 1))}
                                     : std::array<std::string_view, 3>{};
  pattern = trimmed(pattern);
  if (!is_triple) matches.nodes = nodes_called(graph, pattern);
  for (std::size_t i = 0; i < graph.claim_count(); ++i) {
    const ClaimRow& row = graph.claim(ClaimId{i});
    const bool found = is_triple ? fits(graph, row.subject, parts[0]) && fits(graph, row.predicate, parts[1]) &&
                                       fits(graph, row.object, parts[2])
                                 : names_digest(graph, row.id, "claim/", pattern) ||
                                       names_digest(graph, row.statement, "statement/", pattern);
    if (found) matches.claims.emplace_back(i);
  }
  return matches;
}

}  // namespace relata::query
