// The different names of a document by their words, and what the rules about names share.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/nlp/coreference/name_glosses.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// A cluster of equal names.
struct NamedThing {
  std::uint32_t mention = 0;  // its first
  std::vector<std::string> words;
};

// Things under one word; more than this many are too ambiguous to look at.
constexpr std::size_t kBucket = 32;
using Buckets = std::map<std::string, std::vector<std::size_t>>;  // word -> things

[[nodiscard]] bool may_be_person_name(const CandidateMention& mention);
[[nodiscard]] bool may_be_thing_name(const CandidateMention& mention);
// "the house", "House", not "a house".
[[nodiscard]] bool is_bare_or_definite(const CandidateMention& mention);

class NameIndex {
 public:
  NameIndex(const std::vector<CandidateMention>& mentions, ReferenceClusters& clusters)
      : mentions_(mentions), clusters_(clusters) {}

  // After equal names are one cluster; glosses are none of the document's names.
  void collect(const NameGlosses& glosses);

  [[nodiscard]] const CandidateMention& mention_of(std::size_t thing) const { return mentions_[things[thing].mention]; }
  // The bucket of the word; empty where it has none or too many.
  [[nodiscard]] const std::vector<std::size_t>& under(const Buckets& buckets, const std::string& word) const;
  // There are some, and all stand for the same thing by now.
  [[nodiscard]] bool are_one(const std::vector<std::uint32_t>& mentions) const;
  // Merges where all candidates are one cluster by now.
  bool merge_if_one(std::uint32_t mention, const std::vector<std::uint32_t>& candidates);
  // The same where a rule about names found them: whether they are singular or plural does not count ("the U.N.").
  bool merge_names_if_one(std::uint32_t mention, const std::vector<std::uint32_t>& candidates);

  std::vector<NamedThing> things;
  std::vector<std::size_t> single;        // things with a name of one word
  Buckets by_last, by_first, by_family;  // of names with several words

 private:
  const std::vector<CandidateMention>& mentions_;
  ReferenceClusters& clusters_;
};

}  // namespace relata::nlp
