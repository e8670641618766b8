#include "extractors/graphs/rdf_nodes.h"

#include <algorithm>
#include <set>

#include "core/iri.h"
#include "core/type_names.h"

namespace relata::graphs {

NodeId RdfNodes::node(RdfTermId term) {
  const auto [known, added] = nodes_.emplace(term.value, NodeId{});
  if (added) known->second = make(term);
  return known->second;
}

PredicateId RdfNodes::predicate(RdfTermId term) {
  const std::string_view iri = rdf_.term(term).text;
  const std::vector<std::string_view> names = names_of(term);
  return rows_.predicate(iri, names.empty() ? name_in_iri(iri) : std::string(names.front()));
}

NodeId RdfNodes::make(RdfTermId id) {
  const RdfTerm term = rdf_.term(id);
  StringPool& strings = rows_.graph.strings;
  if (term.kind == RdfKind::literal) {
    lost_language_ = lost_language_ || !term.language.empty();
    return rows_.literal(term.text, term.datatype);
  }
  if (const ClaimId claim = claim_of(id); claim.valid()) {
    NodeRow row = empty_node(NodeKind::claim);
    row.iri = strings.intern(term.text);
    row.claim = claim;
    return rows_.graph.add(row, {});
  }
  NodeRow row = empty_node(kind_of(id));
  std::vector<std::string_view> names = names_of(id);
  std::string iri(term.text), label;
  if (term.kind == RdfKind::blank) {  // a thing of this file alone
    label = iri;
    iri = std::string(rows_.graph.base()) + "thing/" + encode_name(file_.id) + '/' + encode_name(term.text);
    row.kind = NodeKind::particular;
  } else {
    label = name_in_iri(iri);
  }
  if (!names.empty()) label = names.front();
  row.iri = strings.intern(iri);
  row.label = strings.intern(label);
  row.types = strings.intern(types_of(id));
  std::vector<StringId> aliases;
  if (row.kind == NodeKind::entity) aliases.push_back(row.label);
  for (std::size_t i = 1; i < names.size(); ++i) aliases.push_back(strings.intern(names[i]));
  return rows_.graph.add(row, aliases);
}

NodeKind RdfNodes::kind_of(RdfTermId id) const {
  const auto has = [&](RdfTermId type) {
    const auto types = rdf_.about(id, terms_.type);
    return std::any_of(types.begin(), types.end(), [&](const RdfQuad& quad) { return quad.object == type; });
  };
  if (has(terms_.concept_class)) return NodeKind::concept_;
  if (has(terms_.particular_class)) return NodeKind::particular;
  return NodeKind::entity;
}

std::string RdfNodes::types_of(RdfTermId id) const {
  std::set<std::string> types;
  for (const RdfQuad& quad : rdf_.about(id, terms_.type)) {
    const RdfTermId type = quad.object;
    if (!rdf_.is_iri(type) || type == terms_.entity_class || type == terms_.concept_class || type == terms_.particular_class)
      continue;
    const std::string_view iri = rdf_.term(type).text;
    const bool is_ours = iri.starts_with(vocabulary::kRelata);
    std::string name = is_ours ? type_of_class(iri.substr(vocabulary::kRelata.size())) : std::string();
    types.insert(name.empty() ? encode_iri(iri) : std::move(name));
  }
  std::string joined;
  for (const std::string& type : types) joined.append(joined.empty() ? "" : " ").append(type);
  return joined;
}

std::vector<std::string_view> RdfNodes::names_of(RdfTermId id) const {
  std::vector<std::string_view> names;
  const auto add = [&](RdfTermId property, bool any_language) {
    for (const RdfQuad& quad : rdf_.about(id, property)) {
      const RdfTerm term = rdf_.term(quad.object);
      if (term.kind != RdfKind::literal || (!any_language && !term.language.empty() && !term.language.starts_with("en")))
        continue;
      if (std::find(names.begin(), names.end(), term.text) == names.end()) names.push_back(term.text);
    }
  };
  add(terms_.label, false);  // a label in English, or in no language, comes first
  add(terms_.label, true);
  add(terms_.alias, true);
  return names;
}

}  // namespace relata::graphs
