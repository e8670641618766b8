#include "ontology/closure.h"

#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

class Closure {
 public:
  Closure(Triples& triples, RuleSet rules, std::size_t from)
      : triples_(triples), all_(rules == RuleSet::rdfs), next_(from), given_(triples.size()) {}

  std::vector<Derivation> run() {
    for (; next_ < triples_.size(); ++next_) {
      const Triple triple = triples_[next_];
      if (all_) axiomatic(triple);
      schema(triple);
      data(triple);
      if (!all_) owl_schema(triple);
      if (!all_) owl_data(triple);
    }
    return std::move(derivations_);
  }

 private:
  void derive(const Triple& triple, std::string_view rule, std::uint32_t other) {
    if (triples_.term(triple.predicate).kind == TermKind::literal || !triples_.add(triple)) return;
    derivations_.push_back({rule, {static_cast<std::uint32_t>(next_)}});
    if (other != next_) derivations_.back().premises.push_back(other);
  }
  void derive(const Triple& triple, std::string_view rule) { derive(triple, rule, static_cast<std::uint32_t>(next_)); }

  // Visits the triples with this subject and predicate that are there now.
  template <class Visit>
  void about(TermId subject, TermId predicate, const Visit& visit) {
    const auto span = triples_.with_subject(subject);
    const std::vector<std::uint32_t> found(span.begin(), span.end());  // the visit adds triples
    for (const std::uint32_t i : found)
      if (triples_[i].predicate == predicate) visit(triples_[i].object, i);
  }
  template <class Visit>
  void to(TermId predicate, TermId object, const Visit& visit) {
    const auto span = triples_.with_object(object);
    const std::vector<std::uint32_t> found(span.begin(), span.end());
    for (const std::uint32_t i : found)
      if (triples_[i].predicate == predicate) visit(triples_[i].subject, i);
  }
  template <class Visit>
  void with(TermId predicate, const Visit& visit) {
    const auto span = triples_.with_predicate(predicate);
    const std::vector<std::uint32_t> found(span.begin(), span.end());
    for (const std::uint32_t i : found) visit(Triple(triples_[i]), i);
  }

  void axiomatic(const Triple& t) {
    derive({t.predicate, type_, property_}, "rdfs1");
    if (next_ < given_) {
      derive({t.subject, type_, resource_}, "rdfs4");
      derive({t.object, type_, resource_}, "rdfs4");
    }
    if (t.predicate != type_) return;
    if (t.object == property_) derive({t.subject, sub_property_, t.subject}, "rdfs6");
    if (t.object == class_) {
      derive({t.subject, sub_class_, resource_}, "rdfs8");
      derive({t.subject, sub_class_, t.subject}, "rdfs10");
    }
    if (t.object == container_) derive({t.subject, sub_property_, member_}, "rdfs12");
    if (t.object == datatype_) derive({t.subject, sub_class_, literal_}, "rdfs13");
  }

  // The triple as a statement about classes and properties.
  void schema(const Triple& t) {
    if (t.predicate == domain_) {
      with(t.subject, [&](const Triple& d, std::uint32_t i) { derive({d.subject, type_, t.object}, "rdfs2", i); });
    } else if (t.predicate == range_) {
      with(t.subject, [&](const Triple& d, std::uint32_t i) { derive({d.object, type_, t.object}, "rdfs3", i); });
    } else if (t.predicate == sub_property_) {
      about(t.object, sub_property_,
            [&](TermId above, std::uint32_t i) { derive({t.subject, sub_property_, above}, "rdfs5", i); });
      to(sub_property_, t.subject,
         [&](TermId below, std::uint32_t i) { derive({below, sub_property_, t.object}, "rdfs5", i); });
      with(t.subject, [&](const Triple& d, std::uint32_t i) { derive({d.subject, t.object, d.object}, "rdfs7", i); });
    } else if (t.predicate == sub_class_) {
      about(t.object, sub_class_,
            [&](TermId above, std::uint32_t i) { derive({t.subject, sub_class_, above}, "rdfs11", i); });
      to(sub_class_, t.subject,
         [&](TermId below, std::uint32_t i) { derive({below, sub_class_, t.object}, "rdfs11", i); });
      to(type_, t.subject, [&](TermId member, std::uint32_t i) { derive({member, type_, t.object}, "rdfs9", i); });
    }
  }

  // The triple as a fact.
  void data(const Triple& t) {
    about(t.predicate, domain_, [&](TermId c, std::uint32_t i) { derive({t.subject, type_, c}, "rdfs2", i); });
    about(t.predicate, range_, [&](TermId c, std::uint32_t i) { derive({t.object, type_, c}, "rdfs3", i); });
    about(t.predicate, sub_property_, [&](TermId p, std::uint32_t i) { derive({t.subject, p, t.object}, "rdfs7", i); });
    if (t.predicate == type_)
      about(t.object, sub_class_, [&](TermId c, std::uint32_t i) { derive({t.subject, type_, c}, "rdfs9", i); });
  }

  void owl_schema(const Triple& t) {
    if (t.predicate == inverse_) {
      with(t.subject,
           [&](const Triple& d, std::uint32_t i) { derive({d.object, t.object, d.subject}, "prp-inv1", i); });
      with(t.object,
           [&](const Triple& d, std::uint32_t i) { derive({d.object, t.subject, d.subject}, "prp-inv2", i); });
    } else if (t.predicate == type_ && t.object == symmetric_) {
      with(t.subject,
           [&](const Triple& d, std::uint32_t i) { derive({d.object, d.predicate, d.subject}, "prp-symp", i); });
    }
  }

  void owl_data(const Triple& t) {
    about(t.predicate, inverse_, [&](TermId p, std::uint32_t i) { derive({t.object, p, t.subject}, "prp-inv1", i); });
    to(inverse_, t.predicate, [&](TermId p, std::uint32_t i) { derive({t.object, p, t.subject}, "prp-inv2", i); });
    if (triples_.contains({t.predicate, type_, symmetric_})) derive({t.object, t.predicate, t.subject}, "prp-symp");
    if (!triples_.contains({t.predicate, type_, transitive_})) return;
    about(t.object, t.predicate,
          [&](TermId end, std::uint32_t i) { derive({t.subject, t.predicate, end}, "prp-trp", i); });
    to(t.predicate, t.subject,
       [&](TermId begin, std::uint32_t i) { derive({begin, t.predicate, t.object}, "prp-trp", i); });
  }

  Triples& triples_;
  bool all_;
  std::size_t next_, given_;
  std::vector<Derivation> derivations_;
  const TermId type_ = triples_.iri(vocabulary::kType), property_ = triples_.iri(vocabulary::kProperty),
               resource_ = triples_.iri(terms::rdfs("Resource")), class_ = triples_.iri(terms::rdfs("Class")),
               literal_ = triples_.iri(terms::rdfs("Literal")), datatype_ = triples_.iri(terms::rdfs("Datatype")),
               container_ = triples_.iri(terms::rdfs("ContainerMembershipProperty")),
               member_ = triples_.iri(terms::rdfs("member")), domain_ = triples_.iri(terms::rdfs("domain")),
               range_ = triples_.iri(terms::rdfs("range")), sub_property_ = triples_.iri(terms::rdfs("subPropertyOf")),
               sub_class_ = triples_.iri(terms::rdfs("subClassOf")), inverse_ = triples_.iri(terms::owl("inverseOf")),
               symmetric_ = triples_.iri(terms::owl("SymmetricProperty")),
               transitive_ = triples_.iri(terms::owl("TransitiveProperty"));
};

}  // namespace

std::vector<Derivation> close(Triples& triples, RuleSet rules, std::size_t from) {
  return Closure(triples, rules, from).run();
}

}  // namespace relata::ontology
