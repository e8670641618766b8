// Why entities are one node or are not: each merge and each refusal, as a value and as a line of JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/byte_sink.h"

namespace relata {

struct MergeDecision {
  bool merged = false;
  std::string rule;                     // "equal-name", "short-name", "acronym" ...: core/entity_rules.h lists them
  float confidence = 0.0F;              // that the two are one, or are not
  std::string name;                     // what was to be merged
  std::vector<std::string> others;      // with what: one canonical name, or the several that it could have been
  std::string why;                      // a sentence for people
  std::vector<std::string> documents;   // ids of those that hold `name`, sorted
  std::string iri;                      // of the node that `name` became, without the base

  auto operator<=>(const MergeDecision&) const = default;
};

// A line each: {"decision":"merge"|"refuse","rule":...,"confidence":...,"name":...,"others":[...],"why":...,
// "documents":[...],"iri":...}.
void write_merge_log(const std::vector<MergeDecision>& decisions, ByteSink& sink);

}  // namespace relata
