#include "query/pattern.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/sha256.h"

namespace relata::query {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return small(x) == small(y); });
}

bool names_node(const KnowledgeGraph& graph, NodeId id, std::string_view name) {
  const NodeRow& row = graph.node(id);
  if (graph.text(row.iri) == name || same_name(graph.text(row.label), name)) return true;
  const auto aliases = graph.aliases(id);
  return std::any_of(aliases.begin(), aliases.end(), [&](StringId alias) { return same_name(graph.text(alias), name); });
}

bool names_digest(const KnowledgeGraph& graph, const Digest128& digest, std::string_view folder, std::string_view name) {
  const std::string prefix = std::string(graph.base()).append(folder);
  if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  return name.size() == 2 * digest.size() && name == hexadecimal(digest);
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool fits(const KnowledgeGraph& graph, NodeId id, std::string_view part) {
  if (part == "*") return true;
  return id.valid() ? !part.empty() && names_node(graph, id, part) : part.empty();
}

bool fits(const KnowledgeGraph& graph, PredicateId id, std::string_view part) {
  const PredicateRow& row = graph.predicate(id);
  return part == "*" || graph.text(row.iri) == part || same_name(graph.text(row.label), part);
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
  for (std::size_t i = 0; !is_triple && i < graph.node_count(); ++i) {
    const NodeKind kind = graph.node(NodeId{i}).kind;
    if (kind != NodeKind::claim && kind != NodeKind::literal && names_node(graph, NodeId{i}, pattern))
      matches.nodes.emplace_back(i);
  }
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
