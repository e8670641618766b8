#include "ontology/claim_reasoner.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

constexpr std::string_view kNode = "node:";  // the IRIs of a document's nodes while it is reasoned over

bool holds_at_a_time(const LocalClaim& claim) {
  return std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(), [](const LocalQualifier& q) {
    return q.role == Role::time || q.role == Role::since || q.role == Role::until || q.role == Role::duration;
  });
}

LocalNodeId node_of(const Term& term) {
  std::size_t index = 0;
  if (term.kind != TermKind::iri || !term.text.starts_with(kNode)) return {};
  std::from_chars(term.text.data() + kNode.size(), term.text.data() + term.text.size(), index);
  return LocalNodeId{index};
}

// The claims of one document as triples, and what follows from them as claims again.
class DocumentReasoning {
 public:
  DocumentReasoning(LocalGraph& graph, const Ontology& ontology, const NodeClasses& classes, Triples schema)
      : graph_(graph), ontology_(ontology), classes_(classes), triples_(std::move(schema)), begin_(triples_.size()) {}

  void run() {
    for (std::size_t i = 0; i < graph_.claims.size(); ++i) add_claim(i);
    if (claim_of_.empty()) return;
    const std::size_t given = triples_.size();
    const std::vector<Derivation> derivations = close(triples_, RuleSet::facts, begin_);
    for (std::size_t i = 0; i < derivations.size(); ++i)
      add_inferred(static_cast<std::uint32_t>(given + i), derivations[i]);
  }

 private:
  TermId term_of(LocalNodeId node) {
    const TermId term = triples_.iri(std::string(kNode) + std::to_string(node.index()));
    if (!known_.insert(node.index()).second) return term;
    for (const ClassId c : classes_.classes_of(graph_.node(node)))
      triples_.add({term, triples_.iri(vocabulary::kType), triples_.iri(ontology_.at(c).iri)});
    return term;
  }

  void add_claim(std::size_t index) {
    const LocalClaim& claim = graph_.claims[index];
    const bool premise =
        !claim.property.empty() && claim.subject.valid() && claim.object.valid() && is_assertable(claim);
    if (!premise || !ontology_.find_property(claim.property).valid()) return;
    const Triple triple{term_of(claim.subject), triples_.iri(claim.property), term_of(claim.object)};
    const auto number = static_cast<std::uint32_t>(triples_.size());
    if (triples_.add(triple)) claim_of_[number] = index;
  }

  void add_inferred(std::uint32_t number, const Derivation& derivation) {
    const Triple triple = triples_[number];
    const LocalNodeId subject = node_of(triples_.term(triple.subject));
    if (!subject.valid() || graph_.node(subject).kind == NodeKind::literal) return;
    std::vector<std::size_t> premises;
    for (const std::uint32_t premise : derivation.premises)
      if (const auto known = claim_of_.find(premise); known != claim_of_.end()) premises.push_back(known->second);
    if (premises.empty()) return;
    const bool joined = premises.size() > 1;
    const auto at_a_time = [&](std::size_t p) { return holds_at_a_time(graph_.claims[p]); };
    if (joined && std::any_of(premises.begin(), premises.end(), at_a_time)) return;
    const bool of_type = triples_.term(triple.predicate).text == vocabulary::kType;
    const LocalNodeId object = of_type ? class_node(subject, triple) : node_of(triples_.term(triple.object));
    if (!object.valid() || object == subject) return;
    LocalClaim made = graph_.claims[premises.front()];
    const std::string cause(terms::local_name(made.property));
    if (joined || of_type) made.qualifiers.clear();
    exchange_texts(made, subject, object);
    made.property = triples_.term(triple.predicate).text;
    const PropertyId property = ontology_.find_property(made.property);
    made.predicate = of_type ? "type" : std::string(label_of(ontology_.at(property)));
    made.voice = Voice::active;
    made.inferred = true;
    for (std::size_t i = 1; i < premises.size(); ++i) join(made, graph_.claims[premises[i]]);
    for (LocalEvidence& evidence : made.evidence) evidence.rules.push_back(std::string(derivation.rule) + ':' + cause);
    claim_of_[number] = graph_.claims.size();
    graph_.claims.push_back(std::move(made));
  }

  // A class is worth saying where it has a name and the node's own types do not tell.
  LocalNodeId class_node(LocalNodeId subject, const Triple& triple) {
    const ClassId c = ontology_.find_class(triples_.term(triple.object).text);
    if (!c.valid() || ontology_.at(c).iri.starts_with("_:")) return {};
    const LocalNode& node = graph_.node(subject);
    if (classes_.fit(node.kind, classes_.classes_of(node), {c}) != Fit::open) return {};
    const auto [known, fresh] = class_nodes_.try_emplace(c, LocalNodeId{graph_.nodes.size()});
    if (fresh) {
      LocalNode made;
      made.kind = NodeKind::concept_;
      made.label = label_of(ontology_.at(c));
      graph_.nodes.push_back(std::move(made));
    }
    return known->second;
  }

  static void exchange_texts(LocalClaim& claim, LocalNodeId subject, LocalNodeId object) {
    if (claim.subject == object || claim.object == subject) std::swap(claim.subject_text, claim.object_text);
    if (claim.subject != object && claim.object != object) claim.object_text.clear();
    claim.subject = subject;
    claim.object = object;
  }

  static void join(LocalClaim& claim, const LocalClaim& premise) {
    claim.confidence = std::min(claim.confidence, premise.confidence);
    claim.evidence.insert(claim.evidence.end(), premise.evidence.begin(), premise.evidence.end());
    std::stable_sort(claim.evidence.begin(), claim.evidence.end(), [](const LocalEvidence& a, const LocalEvidence& b) {
      return std::pair(a.sentence, a.span) < std::pair(b.sentence, b.span);
    });
    claim.subject_text.clear();
    claim.object_text.clear();
  }

  LocalGraph& graph_;
  const Ontology& ontology_;
  const NodeClasses& classes_;
  Triples triples_;
  std::size_t begin_;
  std::map<std::uint32_t, std::size_t> claim_of_;  // by triple
  std::set<std::size_t> known_;                    // nodes whose classes are among the triples
  std::map<ClassId, LocalNodeId> class_nodes_;
};

}  // namespace

ClaimReasoner::ClaimReasoner(const Ontology& ontology) : ontology_(ontology), classes_(ontology) {
  const auto add = [&](const std::string& s, const std::string& p, const std::string& o) {
    schema_.add({schema_.iri(s), schema_.iri(p), schema_.iri(o)});
  };
  for (const OntologyClass& c : ontology.classes)
    for (const ClassId super : c.superclasses) add(c.iri, terms::rdfs("subClassOf"), ontology.at(super).iri);
  for (const Property& property : ontology.properties) {
    for (const PropertyId super : property.superproperties)
      add(property.iri, terms::rdfs("subPropertyOf"), ontology.at(super).iri);
    for (const PropertyId inverse : property.inverses)
      add(property.iri, terms::owl("inverseOf"), ontology.at(inverse).iri);
    for (const ClassId c : property.domain) add(property.iri, terms::rdfs("domain"), ontology.at(c).iri);
    for (const ClassId c : property.range) add(property.iri, terms::rdfs("range"), ontology.at(c).iri);
    const std::string type(vocabulary::kType);
    if (property.symmetric) add(property.iri, type, terms::owl("SymmetricProperty"));
    if (property.transitive) add(property.iri, type, terms::owl("TransitiveProperty"));
  }
  close(schema_, RuleSet::facts);
}

void ClaimReasoner::map(LocalGraph& graph, Diagnostics&) const {
  DocumentReasoning(graph, ontology_, classes_, schema_).run();
}

}  // namespace relata::ontology
