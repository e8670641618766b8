#include "ontology/ontology_mapper.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

#include "ontology/value_coercion.h"

namespace relata::ontology {
namespace {

// What a node is called in reports: its most telling type.
std::string type_of(const LocalGraph& graph, LocalNodeId id) {
  if (!id.valid()) return {};
  const LocalNode& node = graph.node(id);
  if (node.kind == NodeKind::literal) return node.datatype.empty() ? "text" : node.datatype;
  return node.types.empty() ? std::string(relata::label_of(node.kind)) : node.types.front();
}

std::string quote_of(const LocalClaim& claim) {
  return claim.evidence.empty() ? std::string{} : claim.evidence.front().text;
}

}  // namespace

// A property between two arguments of one claim.
struct OntologyMapper::Fact {
  PropertyId property;
  const Frame* frame = nullptr;
  FilledSlot subject, object;
  bool own = false;                   // between the claim's subject and object, in this order
  int fit = 0;                        // how many of its ends are known to be what the property asks for
  std::optional<std::string> value;   // of the object, where it must be another than the node's
};

// An end of a fact that its property does not take.
struct OntologyMapper::Misfit {
  PropertyId property;
  bool of_range = false;
  LocalNodeId node;
};

class OntologyMapper::Tally {
 public:
  void count_claim(bool mapped, std::size_t projected) {
    const std::lock_guard lock(mutex_);
    ++report_.claims;
    report_.mapped += mapped ? 1 : 0;
    report_.projected += projected;
  }
  void count_unmapped(const LocalGraph& graph, const LocalClaim& claim) {
    const std::lock_guard lock(mutex_);
    const bool linking = is_linking(graph, claim) && graph.node(claim.object).kind != NodeKind::literal;
    const bool titled = claim.predicate == "position" && claim.object.valid();
    Phrase& phrase = phrases_[{claim.predicate, linking || titled ? head_noun(graph.node(claim.object).label) : ""}];
    ++phrase.subjects[type_of(graph, claim.subject)];
    ++phrase.objects[type_of(graph, claim.object)];
    keep_least(phrase.example, quote_of(claim), phrase.count++ == 0);
  }
  void count_violation(const LocalGraph& graph, const LocalClaim& claim, const Misfit& misfit) {
    const std::lock_guard lock(mutex_);
    Count& count = violations_[{misfit.property, misfit.of_range, claim.predicate, type_of(graph, misfit.node)}];
    keep_least(count.example, quote_of(claim), count.count++ == 0);
  }

  MappingReport report() const {
    const std::lock_guard lock(mutex_);
    MappingReport report = report_;
    for (const auto& [words, phrase] : phrases_)
      report.unmapped.push_back(
          {words.first, words.second, most(phrase.subjects), most(phrase.objects), phrase.example, phrase.count});
    for (const auto& [key, count] : violations_)
      report.violations.push_back(
          {std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), count.example, count.count});
    const auto by_count = [](const auto& a, const auto& b) { return a.count > b.count; };
    std::stable_sort(report.unmapped.begin(), report.unmapped.end(), by_count);
    std::stable_sort(report.violations.begin(), report.violations.end(), by_count);
    return report;
  }

 private:
  struct Phrase {
    std::map<std::string, std::uint32_t> subjects, objects;
    std::string example;
    std::uint32_t count = 0;
  };
  struct Count {
    std::string example;
    std::uint32_t count = 0;
  };
  static void keep_least(std::string& kept, std::string other, bool first) {
    if (first || other < kept) kept = std::move(other);
  }
  static std::string most(const std::map<std::string, std::uint32_t>& counts) {
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? std::string{} : best->first;
  }

  mutable std::mutex mutex_;
  MappingReport report_;
  std::map<std::pair<std::string, std::string>, Phrase> phrases_;  // by predicate and noun
  std::map<std::tuple<PropertyId, bool, std::string, std::string>, Count> violations_;
};

OntologyMapper::OntologyMapper(const Ontology& ontology)
    : ontology_(ontology), classes_(ontology), lexicon_(ontology), tally_(std::make_unique<Tally>()) {}
OntologyMapper::~OntologyMapper() = default;

MappingReport OntologyMapper::report() const { return tally_->report(); }

void OntologyMapper::map(LocalGraph& graph, Diagnostics&) const {
  const std::size_t claims = graph.claims.size();  // projected ones come behind and are not mapped again
  for (std::size_t i = 0; i < claims; ++i) map_claim(graph, i);
}

void OntologyMapper::map_claim(LocalGraph& graph, std::size_t index) const {
  const LocalClaim& claim = graph.claims[index];
  if (!claim.property.empty()) return;
  const std::vector<Lexicalisation> candidates = lexicon_.candidates(graph, claim);
  if (candidates.empty()) tally_->count_unmapped(graph, claim);
  std::vector<Fact> best;  // one for each pair of arguments
  std::vector<Misfit> misfits;
  for (const Lexicalisation& words : candidates) {
    for (Fact& fact : facts_of(graph, claim, words, misfits)) {
      const auto rival = std::find_if(best.begin(), best.end(), [&](const Fact& other) {
        return other.subject.which == fact.subject.which && other.object.which == fact.object.which;
      });
      if (rival == best.end())
        best.push_back(std::move(fact));
      else if (is_better(fact, *rival))
        *rival = std::move(fact);
    }
  }
  // Where other words fit, nobody meant these.
  if (best.empty())
    for (const Misfit& misfit : misfits) tally_->count_violation(graph, claim, misfit);
  std::size_t projected = 0;
  std::string property;
  for (const Fact& fact : best) {
    if (fact.own && !fact.value) {
      property = ontology_.at(fact.property).iri;
    } else if (claim.polarity == Polarity::positive) {
      project(graph, index, fact);
      ++projected;
    }
  }
  graph.claims[index].property = std::move(property);
  tally_->count_claim(!graph.claims[index].property.empty() || projected > 0, projected);
}

std::vector<OntologyMapper::Fact> OntologyMapper::facts_of(const LocalGraph& graph, const LocalClaim& claim,
                                                           const Lexicalisation& words,
                                                           std::vector<Misfit>& misfits) const {
  std::vector<Fact> facts;
  for (const FilledSlot& subject : fill(claim, *words.frame, words.frame->subject)) {
    for (const FilledSlot& object : fill(claim, *words.frame, words.frame->object)) {
      if (subject.node == object.node) continue;
      Fact fact{words.property, words.frame, subject, object, false, 0, {}};
      if (!check(graph, fact, misfits)) continue;
      const std::vector<PropertyId>& inverses = ontology_.at(fact.property).inverses;
      const bool exchanged = subject.which == FilledSlot::kObject && object.which == FilledSlot::kSubject;
      if (exchanged && !inverses.empty()) {
        fact.property = inverses.front();
        std::swap(fact.subject, fact.object);
      }
      fact.own = fact.subject.which == FilledSlot::kSubject && fact.object.which == FilledSlot::kObject;
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

// By what is known of the ends, by precision, a noun before a predicate that goes with any ("member" before
// "position"), and the more special of two properties.
bool OntologyMapper::is_better(const Fact& fact, const Fact& rival) const {
  const auto rank = [](const Fact& f) {
    return std::tuple(f.fit, f.frame->support.precision, f.frame->word_class == WordClass::noun);
  };
  if (rank(fact) != rank(rival)) return rank(fact) > rank(rival);
  const std::vector<PropertyId>& above = ontology_.at(fact.property).superproperties;
  return std::find(above.begin(), above.end(), rival.property) != above.end();
}

// Domain and range; sets what the object's value becomes.
bool OntologyMapper::check(const LocalGraph& graph, Fact& fact, std::vector<Misfit>& misfits) const {
  const Property& property = ontology_.at(fact.property);
  const LocalNode& subject = graph.node(fact.subject.node);
  const LocalNode& object = graph.node(fact.object.node);
  if (is_unnamed(subject) || is_unnamed(object)) return false;  // a row of nobody in particular tells nothing
  const Fit of_domain = classes_.fit(subject.kind, classes_.classes_of(subject), property.domain);
  if (of_domain == Fit::contradicts || subject.kind == NodeKind::literal) {
    misfits.push_back({fact.property, false, fact.subject.node});
    return false;
  }
  Fit of_range = Fit::fits;
  if (property.datatype.empty()) {
    of_range = classes_.fit(object.kind, classes_.classes_of(object), property.range);
  } else {
    const std::string wanted = short_datatype(property.datatype);
    const std::optional<std::string> value = coerced(object.label, object.datatype, wanted);
    const bool any = wanted == property.datatype;  // rdfs:Literal
    const bool plain = object.datatype.empty() && wanted == "xsd:string";
    if (!value || object.kind == NodeKind::claim) of_range = Fit::contradicts;
    else if (object.kind != NodeKind::literal || !(any || plain || object.datatype == wanted)) fact.value = value;
  }
  if (of_range == Fit::contradicts) misfits.push_back({fact.property, true, fact.object.node});
  fact.fit = (of_domain == Fit::fits && !property.domain.empty() ? 1 : 0) +
             (of_range == Fit::fits && !property.range.empty() ? 1 : 0);
  // Where nothing is known of either end, the words alone do not carry a property that asks for something.
  const bool asks = !property.domain.empty() || !property.range.empty();
  return of_range != Fit::contradicts && (fact.fit > 0 || !asks || !property.datatype.empty());
}

void OntologyMapper::project(LocalGraph& graph, std::size_t index, const Fact& fact) const {
  const Property& property = ontology_.at(fact.property);
  LocalClaim made = graph.claims[index];
  made.subject = fact.subject.node;
  made.object = fact.object.node;
  made.subject_text = fact.subject.text;
  made.object_text = fact.object.text;
  made.predicate = label_of(property);
  made.property = property.iri;
  made.voice = Voice::active;
  made.confidence *= fact.frame->support.precision;
  made.qualifiers.clear();
  const std::vector<LocalQualifier>& qualifiers = graph.claims[index].qualifiers;
  for (std::size_t i = 0; i < qualifiers.size(); ++i)
    if (static_cast<int>(i) != fact.subject.which && static_cast<int>(i) != fact.object.which)
      made.qualifiers.push_back(qualifiers[i]);
  for (LocalEvidence& evidence : made.evidence) evidence.rules.emplace_back(kProjectionRule);
  if (fact.value) {
    LocalNode literal;
    literal.kind = NodeKind::literal;
    literal.label = *fact.value;
    literal.datatype = short_datatype(property.datatype);
    literal.text = fact.object.text;
    made.object = LocalNodeId{graph.nodes.size()};
    graph.nodes.push_back(std::move(literal));
  }
  graph.claims.push_back(std::move(made));
}

}  // namespace relata::ontology
