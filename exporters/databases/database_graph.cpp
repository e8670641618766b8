#include "exporters/databases/database_graph.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/iri.h"
#include "core/sha256.h"
#include "exporters/claim_label.h"
#include "exporters/graph_labels.h"
#include "exporters/hexadecimal.h"
#include "exporters/numbers.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kDigestDigits = 32;

auto stretch_key(const EvidenceRow& row) { return std::tuple(row.document, row.span); }

// Of parts that hold no U+0000 of their own, or come last.
std::string digest_of(std::initializer_list<std::string_view> parts) {
  std::string bytes;
  for (const std::string_view part : parts) bytes.append(part).push_back('\0');
  return hexadecimal(sha256(bytes)).substr(0, kDigestDigits);
}

std::string upper_case(std::string_view ascii) {
  std::string out(ascii);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::vector<FixedType> make_fixed_types() {
  std::vector<FixedType> types;
  for (std::size_t role = 0; role <= static_cast<std::size_t>(Role::other); ++role) {
    const auto kind = role == 0 ? LinkKind::subject : role == 1 ? LinkKind::object : LinkKind::qualifier;
    types.push_back({upper_case(label_of(static_cast<Role>(role))), kind});
  }
  types.push_back({"HOLDER", LinkKind::holder});
  types.push_back({"DERIVED_FROM", LinkKind::derived_from});
  types.push_back({"IN_DOCUMENT", LinkKind::in_document});
  return types;
}

bool is_taken(std::string_view type) {
  for (const FixedType& fixed : fixed_types())
    if (fixed.name == type) return true;
  for (std::size_t table = 0; table < kNodeTables; ++table)
    if (upper_case(name_of(static_cast<NodeTable>(table))) == type) return true;
  return false;
}

}  // namespace

const std::vector<FixedType>& fixed_types() {
  static const std::vector<FixedType> types = make_fixed_types();
  return types;
}

DatabaseGraph::DatabaseGraph(const KnowledgeGraph& graph) : graph_(graph) {
  for (std::size_t i = 0; i < graph.claim_count(); ++i)
    for (const EvidenceRow& row : graph.evidence(ClaimId{i})) stretches_.push_back(&row);
  std::stable_sort(stretches_.begin(), stretches_.end(),
                   [](const auto* a, const auto* b) { return stretch_key(*a) < stretch_key(*b); });
  const auto same = [](const auto* a, const auto* b) { return stretch_key(*a) == stretch_key(*b); };
  stretches_.erase(std::unique(stretches_.begin(), stretches_.end(), same), stretches_.end());
}

std::uint32_t DatabaseGraph::stretch_of(const EvidenceRow& row) const {
  const auto found = std::lower_bound(stretches_.begin(), stretches_.end(), row, [](const auto* a, const EvidenceRow& b) {
    return stretch_key(*a) < stretch_key(b);
  });
  return static_cast<std::uint32_t>(found - stretches_.begin());
}

DatabaseNode DatabaseGraph::node_of(NodeId node) const {
  const NodeRow& row = graph_.node(node);
  switch (row.kind) {
    case NodeKind::entity:
      return {NodeTable::entity, node.value};
    case NodeKind::concept_:
      return {NodeTable::concept_, node.value};
    case NodeKind::particular:
      return {NodeTable::particular, node.value};
    case NodeKind::literal:
      return {NodeTable::literal, node.value};
    case NodeKind::claim:
      break;
  }
  return {NodeTable::claim, row.claim.value};
}

void DatabaseGraph::for_each_node(const std::function<void(const DatabaseNode&)>& take) const {
  for (std::size_t i = 0; i < graph_.node_count(); ++i)
    if (graph_.node(NodeId{i}).kind != NodeKind::claim) take(node_of(NodeId{i}));
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) take({NodeTable::claim, static_cast<std::uint32_t>(i)});
  for (std::size_t i = 0; i < stretches_.size(); ++i) take({NodeTable::evidence, static_cast<std::uint32_t>(i)});
  for (std::size_t i = 0; i < graph_.document_count(); ++i) take({NodeTable::document, static_cast<std::uint32_t>(i)});
}

void DatabaseGraph::for_each_link(const std::function<void(const DatabaseLink&)>& take) const {
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) links_of_claim(ClaimId{i}, take);
  for (std::uint32_t i = 0; i < stretches_.size(); ++i) {
    const DatabaseNode document{NodeTable::document, stretches_[i]->document.value};
    take({LinkKind::in_document, {NodeTable::evidence, i}, document, {}, 0});
  }
}

void DatabaseGraph::links_of_claim(ClaimId claim, const std::function<void(const DatabaseLink&)>& take) const {
  const ClaimRow& row = graph_.claim(claim);
  const DatabaseNode self{NodeTable::claim, claim.value};
  if (graph_.has_direct_edge(claim)) take({LinkKind::fact, node_of(row.subject), node_of(row.object), claim, 0});
  if (row.subject.valid()) take({LinkKind::subject, self, node_of(row.subject), claim, 0});
  if (row.object.valid()) take({LinkKind::object, self, node_of(row.object), claim, 0});
  const auto qualifiers = graph_.qualifiers(claim);
  for (std::uint32_t i = 0; i < qualifiers.size(); ++i) {
    const auto same = [&](const QualifierRow& q) {
      return q.role == qualifiers[i].role && q.value == qualifiers[i].value && q.preposition == qualifiers[i].preposition;
    };
    if (std::none_of(qualifiers.begin(), qualifiers.begin() + i, same))
      take({LinkKind::qualifier, self, node_of(qualifiers[i].value), claim, i});
  }
  const auto holders = graph_.attribution(claim);
  for (std::uint32_t i = 0; i < holders.size(); ++i)
    if (holders[i].source.valid()) take({LinkKind::holder, self, node_of(holders[i].source), claim, i});
  const auto evidence = graph_.evidence(claim);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches;  // with the first row that has it
  for (std::uint32_t i = 0; i < evidence.size(); ++i) stretches.emplace_back(stretch_of(evidence[i]), i);
  std::sort(stretches.begin(), stretches.end());
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (i > 0 && stretches[i].first == stretches[i - 1].first) continue;
    take({LinkKind::derived_from, self, {NodeTable::evidence, stretches[i].first}, claim, stretches[i].second});
  }
}

std::string DatabaseGraph::id_of(const DatabaseNode& node) const {
  std::string id;
  switch (node.table) {
    case NodeTable::literal: {
      const NodeRow& row = graph_.node(NodeId{node.index});
      id.assign(graph_.base()).append("literal/");
      return id.append(digest_of({graph_.text(row.datatype), graph_.text(row.label)}));
    }
    case NodeTable::claim:
      id.assign(graph_.base()).append("claim/");
      append_hexadecimal(id, graph_.claim(ClaimId{node.index}).id);
      return id;
    case NodeTable::evidence: {
      const EvidenceRow& row = *stretches_[node.index];
      id = id_of(DatabaseNode{NodeTable::document, row.document.value});
      id.append(id.find('#') == std::string::npos ? "#char=" : ";char=").append(Digits(row.span.begin).text());
      return id.append(",").append(Digits(row.span.end).text());
    }
    case NodeTable::document:
      return encode_iri(graph_.text(graph_.document(DocumentId{node.index}).iri));
    default:
      return encode_iri(graph_.text(graph_.node(NodeId{node.index}).iri));
  }
}

std::string DatabaseGraph::id_of(const DatabaseLink& link) const {
  std::string rest;
  if (link.kind == LinkKind::fact) rest = id_of(DatabaseNode{NodeTable::claim, link.claim.value});
  if (link.kind == LinkKind::qualifier) rest = graph_.text(graph_.qualifiers(link.claim)[link.part].preposition);
  if (link.kind == LinkKind::holder) rest = Digits(link.part).text();
  return digest_of({type_of(link), id_of(link.source), id_of(link.target), rest});
}

std::string DatabaseGraph::labels_of(const DatabaseNode& node, std::string_view separator) const {
  std::string labels;
  if (node.table <= NodeTable::literal)
    append_labels(graph_, NodeId{node.index}, separator, labels);
  else
    labels.append(separator).append(name_of(node.table));
  return labels;
}

std::string DatabaseGraph::type_of(const DatabaseLink& link) const {
  if (link.kind == LinkKind::qualifier) return upper_case(label_of(graph_.qualifiers(link.claim)[link.part].role));
  if (link.kind != LinkKind::fact) {
    const auto& types = fixed_types();
    return std::find_if(types.begin(), types.end(), [&](const FixedType& t) { return t.kind == link.kind; })->name;
  }
  std::string type;
  append_relationship_type(type, graph_.text(graph_.predicate(graph_.claim(link.claim).predicate).label));
  return is_taken(type) ? "RELATION_" + type : type;
}

std::string DatabaseGraph::digest() const {
  std::string ids;
  for_each_node([&](const DatabaseNode& node) { ids.append(id_of(node)).push_back('\n'); });
  return digest_of({ids});
}

}  // namespace relata::exporters
