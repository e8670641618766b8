#include "query/explanation.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/canonical_nodes.h"
#include "core/entity_clusters.h"
#include "core/iri.h"
#include "core/notation.h"
#include "core/sha256.h"

namespace relata::query {
namespace {

constexpr std::size_t kMostMentions = 12, kMostClaims = 40;  // of each list of them

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }
std::string place(Span span) { return std::to_string(span.begin) + ".." + std::to_string(span.end); }
std::string plural(std::size_t count, const std::string& word) {
  return std::to_string(count) + ' ' + word + (count == 1 ? "" : "s");
}

std::string term_of(std::string_view iri, std::string_view label, std::string_view datatype, bool is_literal) {
  return is_literal ? '"' + std::string(label) + '^' + std::string(datatype) : std::string(iri);
}

}  // namespace

Explanation::Explanation(std::span<const LocalGraph> documents, const KnowledgeGraph& graph,
                         std::span<const MergeDecision> decisions)
    : documents_(documents), decisions_(decisions), graph_(graph), members_(graph.node_count()) {
  std::unordered_map<std::string, NodeId> nodes;  // looked up only
  for (std::size_t i = 0; i < graph.node_count(); ++i) {
    const NodeRow& row = graph.node(NodeId{i});
    if (row.kind == NodeKind::claim) continue;
    nodes.emplace(term_of(graph.text(row.iri), graph.text(row.label), graph.text(row.datatype), row.kind == NodeKind::literal),
                  NodeId{i});
  }
  const CanonicalNodes canonical(documents, cluster_entities(documents), graph.base());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (std::size_t n = 0; n < documents[d].nodes.size(); ++n) {
      if (documents[d].nodes[n].kind == NodeKind::claim) continue;
      const CanonicalNode& node = canonical[canonical.of(d, LocalNodeId{n})];
      const std::string iri = is_absolute_iri(node.relative_iri) ? node.relative_iri
                                                                 : std::string(graph.base()).append(node.relative_iri);
      const auto found = nodes.find(term_of(iri, node.label, node.datatype, node.kind == NodeKind::literal));
      if (found != nodes.end()) members_[found->second.index()].push_back({d, LocalNodeId{n}});
    }
  }
}

std::string Explanation::of(NodeId id) const {
  const NodeRow& row = graph_.node(id);
  std::string out = std::string(graph_.text(row.label)) + "\n  " + std::string(graph_.text(row.iri)) + "\n  " +
                    std::string(relata::label_of(row.kind));
  if (!graph_.text(row.types).empty()) out += ", of type " + std::string(graph_.text(row.types));
  out += '\n';
  std::string names;
  for (const StringId alias : graph_.aliases(id))
    if (alias != row.label) names += (names.empty() ? "" : "; ") + std::string(graph_.text(alias));
  if (!names.empty()) out += "  also named: " + names + '\n';
  out += members_of(id);
  std::vector<ClaimId> about, beside;
  for (std::size_t i = 0; i < graph_.claim_count(); ++i) {
    if (graph_.claim(ClaimId{i}).subject == id || graph_.claim(ClaimId{i}).object == id)
      about.emplace_back(i);
    else if (stands_beside(id, ClaimId{i}))
      beside.emplace_back(i);
  }
  out += listed(about, " with it as subject or object\n");
  return beside.empty() ? out : out + listed(beside, " with it as time, place, holder and the like\n");
}

// As a qualifier, or as who says so.
bool Explanation::stands_beside(NodeId node, ClaimId claim) const {
  const auto qualifiers = graph_.qualifiers(claim);
  const auto attribution = graph_.attribution(claim);
  return std::any_of(qualifiers.begin(), qualifiers.end(), [&](const QualifierRow& each) { return each.value == node; }) ||
         std::any_of(attribution.begin(), attribution.end(), [&](const AttributionRow& each) { return each.source == node; });
}

std::string Explanation::listed(const std::vector<ClaimId>& claims, std::string_view how) const {
  std::string out = "  " + plural(claims.size(), "claim").append(how);
  for (std::size_t i = 0; i < std::min(claims.size(), kMostClaims); ++i)
    out += "    " + notation(graph_, claims[i]) + '\n';
  if (claims.size() > kMostClaims) out += "    and " + std::to_string(claims.size() - kMostClaims) + " more\n";
  return out;
}

std::string Explanation::members_of(NodeId id) const {
  const std::vector<Member>& members = members_[id.index()];
  std::string out = "  made of " + plural(members.size(), "node") + " of documents: " + reason(id, members) + '\n';
  for (const Member& member : members) {
    const LocalGraph& document = documents_[member.document];
    const LocalNode& node = document.node(member.node);
    out += "    " + document.document.id + ": " + quoted(node.label);
    if (!node.types.empty()) {
      out += " (";
      for (std::size_t i = 0; i < node.types.size(); ++i) out += (i > 0 ? ", " : "") + node.types[i];
      out += ')';
    }
    out += mentions_of(member) + '\n';
  }
  return out + decisions_of(id);
}

// What was merged into it, and what was not.
std::string Explanation::decisions_of(NodeId id) const {
  const std::string iri = relative_iri(graph_.text(graph_.node(id).iri), graph_.base());
  std::string out;
  for (const MergeDecision& each : decisions_) {
    if (each.iri != iri) continue;
    out += each.merged ? "    is one with" : "    is not one with";
    for (const std::string& other : each.others) out += ' ' + quoted(other);
    out += ": " + quoted(each.name) + ", by the rule " + each.rule + ". " + each.why + '\n';
  }
  return out;
}

std::string Explanation::mentions_of(const Member& member) const {
  std::string out;
  std::size_t count = 0;
  for (const LocalMention& mention : documents_[member.document].mentions) {
    if (mention.node != member.node) continue;
    if (++count > kMostMentions) continue;
    out += (count == 1 ? ", mentioned as " : "; ") + quoted(mention.text) + ' ' + place(mention.span);
  }
  if (count > kMostMentions) out += "; and " + std::to_string(count - kMostMentions) + " more";
  return out;
}

std::string Explanation::reason(NodeId id, const std::vector<Member>& members) const {
  const NodeRow& row = graph_.node(id);
  if (row.kind == NodeKind::particular) return "a thing of its document alone";
  if (row.kind == NodeKind::concept_) return "one phrase is one concept";
  const std::string_view iri = graph_.text(row.iri);
  std::set<std::string> given;
  for (const Member& member : members) {
    const LocalNode& node = documents_[member.document].node(member.node);
    if (!node.iri.empty()) given.insert(documents_[member.document].document.id);
  }
  std::string out = "one name";
  if (!given.empty()) {
    out = given.size() == members.size() ? "one IRI, given by " : "one name, whose IRI was given by ";
    for (const std::string& document : given) out += (document == *given.begin() ? "" : ", ") + document;
  }
  const std::size_t suffix = iri.rfind('~');
  if (suffix != std::string_view::npos && suffix > iri.rfind('/'))
    out += "; apart from others of this name by \"" + std::string(iri.substr(suffix + 1)) + '"';
  return out;
}

std::string Explanation::of(ClaimId id) const {
  const ClaimRow& row = graph_.claim(id);
  std::string out = notation(graph_, id) + "\n  " + std::string(graph_.base()) + "claim/" + hexadecimal(row.id) +
                    "\n  about " + std::string(graph_.base()) + "statement/" + hexadecimal(row.statement) + '\n';
  out += "  " + status(id) + '\n';
  out += argument("subject", graph_.text(row.subject_text), row.subject);
  const PredicateRow& predicate = graph_.predicate(row.predicate);
  out += "  predicate: " + quoted(graph_.text(row.predicate_text)) + " is " + std::string(graph_.text(predicate.label)) + " <" +
         std::string(graph_.text(predicate.iri)) + '>' + (row.voice == Voice::passive ? ", said in the passive" : "") + '\n';
  if (!graph_.text(row.property).empty()) out += "  mapped to <" + std::string(graph_.text(row.property)) + ">\n";
  out += argument("object", graph_.text(row.object_text), row.object);
  for (const QualifierRow& each : graph_.qualifiers(id)) {
    std::string role(relata::label_of(each.role));
    if (!graph_.text(each.preposition).empty()) role += " (" + std::string(graph_.text(each.preposition)) + ')';
    out += argument(role, graph_.text(each.text), each.value);
  }
  return out + evidence(id);
}

std::string Explanation::status(ClaimId id) const {
  const ClaimRow& row = graph_.claim(id);
  std::vector<std::string> reasons;
  if (row.polarity == Polarity::negative) reasons.emplace_back("the text says that it is not so");
  if (row.modality != Modality::certain) reasons.push_back("it is " + std::string(relata::label_of(row.modality)));
  for (const AttributionRow& each : graph_.attribution(id)) {
    const std::string who = each.source.valid() ? notation(graph_, each.source) : "somebody";
    reasons.push_back(who + " says so (" + std::string(graph_.text(each.predicate)) + ')');
  }
  for (const QualifierRow& each : graph_.qualifiers(id))
    if (restricts(each.role, graph_.text(each.preposition)))
      reasons.push_back("it holds only with \"" + std::string(graph_.text(each.preposition)) + ' ' +
                        notation(graph_, each.value) + '"');
  if (reasons.empty()) return "asserted: the text itself says so, without reserve";
  std::string out = "not asserted: ";
  for (std::size_t i = 0; i < reasons.size(); ++i) out += (i > 0 ? "; " : "") + reasons[i];
  return out;
}

std::string Explanation::argument(std::string_view role, std::string_view text, NodeId node) const {
  std::string out = "  " + std::string(role) + ": ";
  if (!node.valid()) return out + "the text does not say\n";
  if (!text.empty()) out += quoted(text) + " is ";
  out += notation(graph_, node);
  const NodeRow& row = graph_.node(node);
  if (row.kind == NodeKind::literal)
    out += graph_.text(row.datatype).empty() ? "" : " (" + std::string(graph_.text(row.datatype)) + ')';
  else
    out += " <" + std::string(graph_.text(row.iri)) + '>';
  return out + '\n';
}

std::string Explanation::evidence(ClaimId id) const {
  std::string out = "  " + plural(graph_.evidence(id).size(), "piece") + " of evidence\n";
  for (const EvidenceRow& row : graph_.evidence(id)) {
    out += "    " + std::string(graph_.text(graph_.document(row.document).id));
    if (!row.span.empty())
      out += ", sentence " + std::to_string(row.sentence) + ", characters " + place(row.span) + ": " + quoted(graph_.text(row.quote));
    out += '\n';
    if (!graph_.text(row.rules).empty()) out += "      by the rules " + std::string(graph_.text(row.rules)) + '\n';
  }
  return out;
}

}  // namespace relata::query
