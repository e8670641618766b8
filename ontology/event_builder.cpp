#include "ontology/event_builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "core/sha256.h"
#include "core/words.h"
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

// A date of whatever exactness, no duration and no "later".
bool is_date(const LocalNode& node) {
  return node.kind == NodeKind::literal && !node.datatype.empty() && node.datatype != "xsd:string" &&
         node.datatype != "xsd:duration";
}

bool is_place(const LocalNode& node) {
  return std::ranges::any_of(node.types, [](const std::string& type) {
    return type == "place" || type == "city" || type == "country" || type == "facility";
  });
}

std::string part_of_time(std::string_view preposition) {
  constexpr std::array<std::string_view, 3> kAfter{"after", "following", "from"};
  constexpr std::array<std::string_view, 4> kBefore{"before", "by", "prior to", "ahead of"};
  return contains(kAfter, preposition) ? "after" : contains(kBefore, preposition) ? "before" : "time";
}

// What a qualifier of an event's words is to the event: a part that every event has, else what it is called there.
std::string part_of_qualifier(const LocalQualifier& qualifier) {
  switch (qualifier.role) {
    case Role::recipient:
    case Role::beneficiary: return "recipient";
    case Role::accompaniment: return "companion";
    case Role::place:
    case Role::destination: return "place";
    case Role::time: return part_of_time(qualifier.preposition);
    case Role::content:
    case Role::topic: return "content";
    case Role::other: return qualifier.preposition;
    default: return std::string(relata::label_of(qualifier.role));
  }
}

// The term of SEM; empty where it has none.
std::string_view property_of(std::string_view part, const LocalNode& value) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array kOfDates{Pair{"time", terms::kSemHasTimeStamp}, Pair{"since", terms::kSemHasBeginTimeStamp},
                                Pair{"until", terms::kSemHasEndTimeStamp},
                                Pair{"after", terms::kSemHasEarliestBeginTimeStamp},
                                Pair{"before", terms::kSemHasLatestEndTimeStamp}};
  constexpr std::array<std::string_view, 4> kOfActors{"agent", "patient", "recipient", "companion"};
  if (part == "place") return terms::kSemHasPlace;
  if (part == "time" && value.kind != NodeKind::literal) return terms::kSemHasTime;
  const auto* of_date = std::ranges::find(kOfDates, part, &Pair::first);
  if (of_date != kOfDates.end()) return is_date(value) ? of_date->second : std::string_view{};
  return contains(kOfActors, part) && can_act(value) ? terms::kSemHasActor : std::string_view{};
}

}  // namespace

// The events of one document.
class EventBuilder::DocumentEvents {
 public:
  DocumentEvents(LocalGraph& graph, const Ontology& ontology) : graph_(graph), ontology_(ontology) {}

  // The event of a claim's words, made where it is the first claim of them: a group of subjects or objects gives a
  // claim a member, whose quotes overlap.
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
    const bool where = ontology_.at(event_class).object_is_place && is_place(graph_.node(claim.object));
    add_argument(event, said ? "content" : where ? "place" : "patient", claim.object, claim.object_text, index);
    return event;
  }

  void add_argument(LocalNodeId event, const std::string& role, LocalNodeId value, const std::string& text,
                    std::size_t of_claim) {
    if (value.valid()) add(event, role, value, property_of(role, graph_.node(value)), of_claim, text);
  }

  // A node that an event noun names.
  void name_event(LocalNodeId node, ClassId event_class, std::size_t claim) {
    if (!named_.insert(node.index()).second) return;
    std::vector<std::string>& types = graph_.nodes[node.index()].types;
    if (std::find(types.begin(), types.end(), kEventType) == types.end()) types.emplace_back(kEventType);
    std::sort(types.begin(), types.end());
    add(node, "type", concept_of(event_class), terms::kSemEventType, claim,
        std::string(label_of(ontology_.at(event_class))));
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

  // "n:visit | to | Moscow", "n:visit | in | 2012": where and when what is named took place.
  void locate(const LocalClaim& claim, std::size_t index) {
    if (!claim.subject.valid() || !claim.object.valid() || !named_.contains(claim.subject.index())) return;
    constexpr std::array<std::string_view, 4> kWhere{"in", "at", "on", "to"};
    const LocalNode& object = graph_.node(claim.object);
    if (is_place(object) && contains(kWhere, claim.predicate))
      add_argument(claim.subject, "place", claim.object, claim.object_text, index);
    else if (is_date(object))
      add_argument(claim.subject, "time", claim.object, claim.object_text, index);
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
      label.append(" (")
          .append(agents)
          .append(agents.empty() || patients.empty() ? "" : ", ")
          .append(patients)
          .append(")");
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

namespace {

// Whether the claim says that an event of this class was brought about: "delivered a speech" is no delivery of
// something, but the speech.
bool is_done(const LocalClaim& claim, ClassId named, const Ontology& ontology, const NodeClasses& classes) {
  if (!named.valid() || claim.property.empty()) return false;
  const auto property = std::ranges::find(ontology.properties, claim.property, &Property::iri);
  return property != ontology.properties.end() &&
         std::ranges::any_of(property->range, [&](ClassId range) { return classes.is_a(named, range); });
}

// "delivered it during a visit to Moscow": whose visit nobody else is said to be.
bool has_no_other_agent(const LocalQualifier& during) {
  constexpr std::array<std::string_view, 6> kBefore{"a ", "an ", "his ", "her ", "its ", "their "};
  const std::string_view text = during.text;
  return during.preposition == "during" && text.find(" by ") == std::string_view::npos &&
         std::ranges::any_of(kBefore, [&](std::string_view word) { return text.starts_with(word); });
}

}  // namespace

EventBuilder::EventBuilder(const Ontology& ontology) : ontology_(ontology), classes_(ontology) {
  for (std::size_t i = 0; i < ontology.classes.size(); ++i) {
    for (const Frame& frame : ontology.classes[i].frames) {
      if (frame.word_class == WordClass::verb) {
        by_verb_[frame.lemma].emplace_back(i);
        continue;
      }
      const auto [known, fresh] = by_noun_.try_emplace(frame.lemma, i);  // the most special one has the word
      if (!fresh && classes_.is_a(ClassId{i}, known->second)) known->second = ClassId{i};
    }
  }
}

ClassId EventBuilder::named_class(const LocalNode& node) const {
  if (node.kind != NodeKind::particular) return {};
  const auto found = by_noun_.find(head_noun(node.label));
  return found == by_noun_.end() ? ClassId{} : found->second;
}

// Of several classes one that asks for what the object is, else the most special one.
ClassId EventBuilder::told_class(const LocalGraph& graph, const LocalClaim& claim) const {
  const auto found = by_verb_.find(claim.predicate);
  if (found == by_verb_.end() || (!claim.subject.valid() && !claim.object.valid())) return {};
  ClassId asked, told;
  for (const ClassId each : found->second) {
    const std::vector<ClassId>& patients = ontology_.at(each).patients;
    if (patients.empty() && (!told.valid() || classes_.is_a(each, told))) told = each;
    if (patients.empty() || !claim.object.valid()) continue;
    const std::vector<ClassId> known = classes_.classes_of(graph.node(claim.object));
    const bool fits = std::ranges::any_of(known, [&](ClassId is) {
      return std::ranges::any_of(patients, [&](ClassId wanted) { return classes_.is_a(is, wanted); });
    });
    if (fits) asked = each;
  }
  return asked.valid() ? asked : told;
}

void EventBuilder::map(LocalGraph& graph, Diagnostics&) const {
  DocumentEvents events(graph, ontology_);
  const std::size_t claims = graph.claims.size();
  const auto tells = [&](const LocalClaim& claim) {
    return is_assertable(claim) && !claim.inferred && !claim.evidence.empty();
  };
  for (std::size_t i = 0; i < claims; ++i) {
    const LocalClaim claim = graph.claims[i];  // the vector grows
    if (tells(claim)) tell(graph, events, claim, i);
  }
  for (std::size_t i = 0; i < claims; ++i) {
    const LocalClaim claim = graph.claims[i];
    if (tells(claim)) events.locate(claim, i);
  }
  events.finish_labels();
}

void EventBuilder::tell(const LocalGraph& graph, DocumentEvents& events, const LocalClaim& claim,
                        std::size_t index) const {
  const ClassId object = claim.object.valid() ? named_class(graph.node(claim.object)) : ClassId{};
  const auto name_object = [&] {
    events.name_event(claim.object, object, index);
    events.add_argument(claim.object, "agent", claim.subject, claim.subject_text, index);
  };
  if (claim.predicate == "be on" && object.valid()) name_object();  // "has been on a visit"
  const ClassId told = told_class(graph, claim);
  if (!told.valid()) return;
  const bool is_object = is_done(claim, object, ontology_, classes_);
  if (is_object) name_object();
  const LocalNodeId event = is_object ? claim.object : events.tell(claim, index, told);
  for (const LocalQualifier& qualifier : claim.qualifiers) {
    if (!qualifier.value.valid()) continue;
    const std::string part = part_of_qualifier(qualifier);
    const ClassId named = named_class(graph.node(qualifier.value));
    if (named.valid() && (part == "time" || part == "place")) {  // in or during it, not after it
      events.name_event(qualifier.value, named, index);
      events.add(qualifier.value, "sub-event", event, terms::kSemHasSubEvent, index, claim.predicate_text);
      if (ontology_.at(named).doer_takes_part && has_no_other_agent(qualifier))
        events.add_argument(qualifier.value, "agent", claim.subject, claim.subject_text, index);
    } else if (!part.empty()) {
      events.add_argument(event, part, qualifier.value, qualifier.text, index);
    }
  }
}

}  // namespace relata::ontology
