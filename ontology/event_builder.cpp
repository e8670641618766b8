#include "ontology/event_builder.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "core/sha256.h"
#include "ontology/vocabulary.h"

namespace relata::ontology {
namespace {

constexpr std::string_view kEventType = "event";
constexpr std::size_t kNamedArguments = 2;  // in an event's label, of each kind

// Whether things of these types act: people, bodies, states.
bool can_act(const LocalNode& node) {
  const auto acts = [](const std::string& type) {
    return type == "person" || type == "organisation" || type == "country" || type == "group" || type == "people-group";
  };
  return std::any_of(node.types.begin(), node.types.end(), acts);
}

std::string role_of_qualifier(Role role) {
  switch (role) {
    case Role::recipient:
    case Role::beneficiary: return "recipient";
    case Role::accompaniment: return "companion";
    case Role::place:
    case Role::destination: return "place";
    case Role::time:
    case Role::since:
    case Role::until: return "time";
    case Role::content:
    case Role::topic: return "content";
    default: return {};
  }
}

std::string_view property_of(const std::string& predicate, const LocalNode& value) {
  if (predicate == "place") return terms::kSemHasPlace;
  if (predicate == "time") return value.kind == NodeKind::literal ? terms::kSemHasTimeStamp : terms::kSemHasTime;
  if (predicate == "content" || !can_act(value)) return {};
  return terms::kSemHasActor;
}

// The events of one document.
class DocumentEvents {
 public:
  DocumentEvents(LocalGraph& graph, const Ontology& ontology) : graph_(graph), ontology_(ontology) {}

  // The event of a claim's words, made where it is the first claim of them: a group of subjects or objects gives a claim a
  // member, whose quotes overlap.
  LocalNodeId event_of(std::size_t index, ClassId event_class) {
    const LocalClaim& claim = graph_.claims[index];
    const LocalEvidence& evidence = claim.evidence.front();
    auto& told = told_[evidence.sentence];
    for (const auto& [other_index, event] : told) {
      const LocalClaim& other = graph_.claims[other_index];
      const LocalEvidence& there = other.evidence.front();
      const bool same_words = claim.predicate == other.predicate &&
                              claim.predicate_text == other.predicate_text && evidence.span.begin < there.span.end &&
                              there.span.begin < evidence.span.end;
      if (same_words && (evidence.span == there.span || claim.subject == other.subject || claim.object == other.object))
        return event;
    }
    const LocalNodeId made{graph_.nodes.size()};
    told.emplace_back(index, made);
    LocalNode node;
    node.kind = NodeKind::particular;
    const std::string name(label_of(ontology_.at(event_class)));
    const std::string stem = name + '-' + hexadecimal(sha256(evidence.text)).substr(0, 16) + '-';
    node.key = stem + std::to_string(keys_[stem]++);
    node.types.emplace_back(kEventType);
    node.label = name;
    graph_.nodes.push_back(std::move(node));
    parts_[made.index()];
    add(made, "type", concept_of(event_class), terms::kSemEventType, index, name);
    return made;
  }

  // The event of a claim with its subject and object.
  LocalNodeId tell(const LocalClaim& claim, std::size_t index, ClassId event_class) {
    const LocalNodeId event = event_of(index, event_class);
    add_argument(event, "agent", claim.subject, claim.subject_text, index);
    if (!claim.object.valid()) return event;
    const bool said = graph_.node(claim.object).kind == NodeKind::claim;
    // What is visited is where the visit is.
    const bool where = label_of(ontology_.at(event_class)) == "visit";
    add_argument(event, said ? "content" : where ? "place" : "patient", claim.object, claim.object_text, index);
    return event;
  }

  void add_argument(LocalNodeId event, const std::string& role, LocalNodeId value, const std::string& text, std::size_t of_claim) {
    if (value.valid()) add(event, role, value, property_of(role, graph_.node(value)), of_claim, text);
  }

  // A node that an event noun names.
  void name_event(LocalNodeId node, ClassId event_class, std::size_t claim) {
    if (!named_.insert(node.index()).second) return;
    std::vector<std::string>& types = graph_.nodes[node.index()].types;
    if (std::find(types.begin(), types.end(), kEventType) == types.end()) types.emplace_back(kEventType);
    std::sort(types.begin(), types.end());
    add(node, "type", concept_of(event_class), terms::kSemEventType, claim, std::string(label_of(ontology_.at(event_class))));
  }

  void add(LocalNodeId event, std::string predicate, LocalNodeId value, std::string_view property, std::size_t of_claim,
           const std::string& text) {
    if (!value.valid() || value == event || !said_.emplace(event.index(), predicate, value.index()).second) return;
    LocalClaim made;
    const LocalClaim& source = graph_.claims[of_claim];
    made.subject = event;
    made.object = value;
    made.property = property;
    made.predicate_text = source.predicate_text;
    made.object_text = text;
    made.confidence = source.confidence;
    made.evidence = source.evidence;
    for (LocalEvidence& evidence : made.evidence) evidence.rules.emplace_back(kEventRule);
    if (const auto parts = parts_.find(event.index()); parts != parts_.end()) {
      std::vector<std::string>* names = predicate == "agent"     ? &parts->second.agents
                                        : predicate == "patient" ? &parts->second.patients
                                                                 : nullptr;
      const std::string& label = graph_.nodes[value.index()].label;
      if (names != nullptr && names->size() < kNamedArguments && !label.empty()) names->push_back(label);
    }
    made.predicate = std::move(predicate);
    graph_.claims.push_back(std::move(made));
  }

  // "arrest (United States, 10 agents)", once all arguments are known.
  void finish_labels() {
    const auto joined = [](const std::vector<std::string>& names) {
      std::string out;
      for (const std::string& name : names) out += (out.empty() ? "" : " and ") + name;
      return out;
    };
    for (const auto& [node, parts] : parts_) {
      std::string& label = graph_.nodes[node].label;
      const std::string agents = joined(parts.agents), patients = joined(parts.patients);
      if (agents.empty() && patients.empty()) continue;
      label.append(" (").append(agents).append(agents.empty() || patients.empty() ? "" : ", ").append(patients).append(")");
    }
  }

 private:
  struct Parts {
    std::vector<std::string> agents, patients;
  };

  LocalNodeId concept_of(ClassId event_class) {
    const auto [known, fresh] = concepts_.try_emplace(event_class, LocalNodeId{graph_.nodes.size()});
    if (fresh) {
      LocalNode node;
      node.kind = NodeKind::concept_;
      node.label = label_of(ontology_.at(event_class));
      graph_.nodes.push_back(std::move(node));
    }
    return known->second;
  }

  LocalGraph& graph_;
  const Ontology& ontology_;
  // By sentence: the claims that told of an event first.
  std::map<std::uint32_t, std::vector<std::pair<std::size_t, LocalNodeId>>> told_;
  std::map<std::string, std::uint32_t> keys_;
  std::map<ClassId, LocalNodeId> concepts_;
  std::map<std::size_t, Parts> parts_;       // by node, of the events that are made here
  std::set<std::size_t> named_;              // nodes
  std::set<std::tuple<std::size_t, std::string, std::size_t>> said_;  // event, predicate, value
};

// Whether the claim says that an event of this class was brought about: "delivered a speech" is no delivery of something,
// but the speech.
bool is_done(const LocalClaim& claim, ClassId named, const Ontology& ontology, const NodeClasses& classes) {
  if (!named.valid() || claim.property.empty()) return false;
  const auto property = std::ranges::find(ontology.properties, claim.property, &Property::iri);
  return property != ontology.properties.end() &&
         std::ranges::any_of(property->range, [&](ClassId range) { return classes.is_a(named, range); });
}

}  // namespace

EventBuilder::EventBuilder(const Ontology& ontology) : ontology_(ontology), classes_(ontology) {
  for (std::size_t i = 0; i < ontology.classes.size(); ++i) {
    for (const Frame& frame : ontology.classes[i].frames) {
      auto& index = frame.word_class == WordClass::verb ? by_verb_ : by_noun_;
      // Of several classes the most special one has the word: those come later.
      const auto [known, fresh] = index.try_emplace(frame.lemma, i);
      if (!fresh && classes_.is_a(ClassId{i}, known->second)) known->second = ClassId{i};
    }
  }
}

ClassId EventBuilder::named_class(const LocalNode& node) const {
  if (node.kind != NodeKind::particular) return {};
  const auto found = by_noun_.find(head_noun(node.label));
  return found == by_noun_.end() ? ClassId{} : found->second;
}

void EventBuilder::map(LocalGraph& graph, Diagnostics&) const {
  DocumentEvents events(graph, ontology_);
  const std::size_t claims = graph.claims.size();
  for (std::size_t i = 0; i < claims; ++i) {
    const LocalClaim claim = graph.claims[i];  // the vector grows
    if (!is_assertable(claim) || claim.inferred || claim.evidence.empty()) continue;
    if (claim.predicate == "be on" && claim.object.valid()) {  // "has been on a visit"
      if (const ClassId named = named_class(graph.node(claim.object)); named.valid()) {
        events.name_event(claim.object, named, i);
        events.add_argument(claim.object, "agent", claim.subject, claim.subject_text, i);
      }
    }
    const auto found = by_verb_.find(claim.predicate);
    if (found == by_verb_.end() || (!claim.subject.valid() && !claim.object.valid())) continue;
    const ClassId done = claim.object.valid() ? named_class(graph.node(claim.object)) : ClassId{};
    const bool is_object = is_done(claim, done, ontology_, classes_);
    const LocalNodeId event = is_object ? claim.object : events.tell(claim, i, found->second);
    if (is_object) {
      events.name_event(event, done, i);
      events.add_argument(event, "agent", claim.subject, claim.subject_text, i);
    }
    for (const LocalQualifier& qualifier : claim.qualifiers) {
      if (!qualifier.value.valid()) continue;
      if (const ClassId named = named_class(graph.node(qualifier.value)); named.valid()) {
        events.name_event(qualifier.value, named, i);
        events.add(qualifier.value, "sub-event", event, terms::kSemHasSubEvent, i, claim.predicate_text);
      } else if (const std::string role = role_of_qualifier(qualifier.role); !role.empty()) {
        events.add_argument(event, role, qualifier.value, qualifier.text, i);
      }
    }
  }
  events.finish_labels();
}

}  // namespace relata::ontology
