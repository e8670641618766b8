// --events: what happens as nodes of their own, in the terms of the Simple Event Model (van Hage et al. 2011).
//
// Every claim that a text asserts and whose predicate belongs to an event class of the ontology (lex:verb) tells of an
// event; claims of one and the same words tell of one event. The event is a particular, of type "event", with claims:
//   type (sem:eventType)   the class, as a concept
//   agent, patient, recipient, companion (sem:hasActor where it can act)   who does it, to whom or what
//   place (sem:hasPlace), time (sem:hasTimeStamp, sem:hasTime), since, until (sem:hasBeginTimeStamp,
// sem:hasEndTimeStamp),
//   after, before (sem:hasEarliestBeginTimeStamp, sem:hasLatestEndTimeStamp)
//   content                what is said, asked or blamed, as a claim
//   manner, cause, with ...   whatever else is said of it, by its role or else its preposition
//   sub-event (sem:hasSubEvent)   of an event that is only named ("during a visit"), what happens in it
// A particular that an event noun names (lex:eventNoun) and that such a claim refers to is an event, too; claims that
// locate or date it ("n:visit | to | Moscow") give it its place and time. Nothing that is
// denied, planned or only reported becomes an event.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/interfaces.h"
#include "ontology/node_classes.h"
#include "ontology/ontology.h"

namespace relata::ontology {

inline constexpr std::string_view kEventRule = "event";  // in the evidence of its claims

class EventBuilder final : public Mapper {
 public:
  explicit EventBuilder(const Ontology& ontology);  // which outlives it

  void map(LocalGraph& graph, Diagnostics& diagnostics) const override;

 private:
  class DocumentEvents;
  void tell(const LocalGraph& graph, DocumentEvents& events, const LocalClaim& claim, std::size_t index) const;
  // Of the event that a claim's words tell of; not valid where they tell of none.
  [[nodiscard]] ClassId told_class(const LocalGraph& graph, const LocalClaim& claim) const;
  // Of an event that is only named; not valid where the node is none.
  [[nodiscard]] ClassId named_class(const LocalNode& node) const;

  const Ontology& ontology_;
  NodeClasses classes_;
  std::unordered_map<std::string, std::vector<ClassId>> by_verb_;  // looked up only, never walked
  std::unordered_map<std::string, ClassId> by_noun_;               // likewise
};

}  // namespace relata::ontology
