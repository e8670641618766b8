#include "core/node_names.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"

namespace relata {
namespace {

bool is_word_byte(char c) { return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80U; }

bool holds_words(std::string_view text, std::string_view words) {
  for (std::size_t at = 0; at + words.size() <= text.size(); ++at) {
    if (!equal_but_for_case(text.substr(at, words.size()), words)) continue;
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_word_byte(text[at - 1])) && (end == text.size() || !is_word_byte(text[end]))) return true;
  }
  return false;
}

}  // namespace

bool is_thing(const KnowledgeGraph& graph, NodeId node) {
  const NodeKind kind = graph.node(node).kind;
  return kind != NodeKind::literal && kind != NodeKind::claim;
}

bool means_iri(const KnowledgeGraph& graph, std::string_view iri, std::string_view name) {
  if (name.starts_with('<') && name.ends_with('>')) name = name.substr(1, name.size() - 2);
  if (iri == name) return true;
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos || !iri.starts_with(graph.base())) return false;
  const std::string_view own = iri.substr(graph.base().size());  // "entity/Oslo"
  return own.size() == name.size() && own[colon] == '/' && own.substr(0, colon) == name.substr(0, colon) &&
         own.substr(colon + 1) == name.substr(colon + 1);
}

bool is_called(const KnowledgeGraph& graph, NodeId node, std::string_view name) {
  const NodeRow& row = graph.node(node);
  const auto aliases = graph.aliases(node);
  const auto fits = [&](StringId text) { return equal_but_for_case(graph.text(text), name); };
  return means_iri(graph, graph.text(row.iri), name) || fits(row.label) || std::any_of(aliases.begin(), aliases.end(), fits);
}

std::vector<NodeId> nodes_called(const KnowledgeGraph& graph, std::string_view name) {
  std::vector<NodeId> found;
  for (std::size_t i = 0; i < graph.node_count(); ++i)
    if (is_thing(graph, NodeId{i}) && is_called(graph, NodeId{i}, name)) found.emplace_back(i);
  return found;
}

std::string longer_name_hint(const KnowledgeGraph& graph, std::string_view name, std::string otherwise) {
  constexpr std::size_t kMost = 3;
  std::vector<std::string_view> names;
  if (name.empty()) return otherwise;
  for (const NodeKind kind : std::array{NodeKind::entity, NodeKind::concept_, NodeKind::particular}) {
    for (std::size_t i = 0; i < graph.node_count() && names.size() < kMost; ++i) {
      const std::string_view label = graph.text(graph.node(NodeId{i}).label);
      if (graph.node(NodeId{i}).kind == kind && holds_words(label, name) &&
          std::find(names.begin(), names.end(), label) == names.end())
        names.push_back(label);
    }
  }
  if (names.empty()) return otherwise;
  std::string hint = "Did you mean ";
  for (std::size_t i = 0; i < names.size(); ++i)
    hint.append(i == 0 ? "'" : i + 1 == names.size() ? " or '" : ", '").append(names[i]).append("'");
  return hint + '?';
}

}  // namespace relata
