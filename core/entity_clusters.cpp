#include "core/entity_clusters.h"

#include <algorithm>
#include <tuple>

#include "core/entity_atoms.h"
#include "core/entity_rules.h"
#include "core/iri.h"

namespace relata {
namespace {

struct Cluster {
  std::string name;
  std::string_view type;
  EntityMember smallest;
  bool alone = false;  // one of several of its name, by a document or the user
  std::vector<std::size_t> atoms;
};

std::map<std::string, std::vector<Cluster>> clusters_by_name(const EntityAtoms& atoms) {
  std::map<std::string, std::vector<Cluster>> by_name;
  for (std::size_t a = 0; a < atoms.size(); ++a) {
    if (atoms.root(a) != a) continue;
    Cluster cluster{atoms.canonical_name(a), atoms.type_of_set(a), atoms[a].members.front(), false, atoms.set_of(a)};
    for (const std::size_t each : cluster.atoms) {
      cluster.smallest = std::min(cluster.smallest, atoms[each].members.front());
      cluster.alone = cluster.alone || atoms[each].alone;
    }
    by_name[encode_name(cluster.name)].push_back(std::move(cluster));
  }
  return by_name;
}

// What tells a cluster from its namesakes; empty where it has none.
std::string suffix_of(const Cluster& cluster, const std::vector<Cluster>& namesakes,
                      std::span<const LocalGraph> documents) {
  if (namesakes.size() == 1) return {};
  const auto same_type = std::count_if(namesakes.begin(), namesakes.end(),
                                       [&](const Cluster& other) { return other.type == cluster.type; });
  if (!cluster.alone && !cluster.type.empty() && same_type == 1) return '~' + std::string{cluster.type};
  const std::string& id = documents[cluster.smallest.document].document.id;
  return '~' + encode_name(id + '.' + std::to_string(cluster.smallest.node));
}

// The other names that a document itself uses for an entity: what coreference merged in it.
void add_aliases(std::span<const LocalGraph> documents, EntityClusters& result) {
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::string>> used;  // name, full, IRI
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (std::size_t n = 0; n < documents[d].nodes.size(); ++n)
      if (const LocalNode& node = documents[d].nodes[n]; node.kind == NodeKind::entity)
        for (const Alias& alias : node.aliases)
          if (alias.text != node.label && alias.count > 0)
            used[{alias.text, node.label, result.iris[d][n]}].push_back(documents[d].document.id);
  for (auto& [key, ids] : used) {
    const auto& [name, full, iri] = key;
    result.decisions.push_back(
        {true, "within-document", 0.9F, name, {full}, "the document uses both names for one", std::move(ids), iri});
  }
}

}  // namespace

EntityClusters cluster_entities(std::span<const LocalGraph> documents, const SameAs& same_as) {
  EntityClusters result;
  EntityAtoms atoms(documents, same_as, result.decisions);
  join_entities(atoms, same_as, result.decisions);
  result.iris.resize(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) result.iris[d].resize(documents[d].nodes.size());
  std::vector<std::string> of_atom(atoms.size());
  for (const auto& [encoded, namesakes] : clusters_by_name(atoms))
    for (const Cluster& cluster : namesakes) {
      const std::string iri = "entity/" + encoded + suffix_of(cluster, namesakes, documents);
      result.labels[iri] = cluster.name;
      for (const std::size_t atom : cluster.atoms) {
        of_atom[atom] = iri;
        for (const EntityMember& member : atoms[atom].members) result.iris[member.document][member.node] = iri;
      }
    }
  for (MergeDecision& decision : result.decisions)
    if (!decision.iri.empty()) decision.iri = of_atom[std::stoul(decision.iri)];
  add_aliases(documents, result);
  for (std::size_t a = 0; a < atoms.size(); ++a)
    if (const std::vector<std::string> ids = atoms.document_ids(a); ids.size() > 1)
      result.decisions.push_back({true, "equal-name", 0.9F, atoms[a].name, {atoms[a].name},
                                  "the documents use one name, and its types agree", ids, of_atom[a]});
  std::sort(result.decisions.begin(), result.decisions.end());
  return result;
}

}  // namespace relata
