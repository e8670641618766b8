#include "extractors/nlp/coreference/name_index.h"

#include <algorithm>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/person_names.h"

namespace relata::nlp {
namespace {

void add_to_bucket(Buckets& buckets, const std::string& word, std::size_t thing) {
  std::vector<std::size_t>& bucket = buckets[word];
  if (bucket.size() <= kBucket) bucket.push_back(thing);
}

}  // namespace

bool may_be_person_name(const CandidateMention& mention) {
  return mention.type == NameClass::person || mention.type == NameClass::none;
}

bool may_be_thing_name(const CandidateMention& mention) { return mention.type != NameClass::person; }

bool is_bare_or_definite(const CandidateMention& mention) {
  return mention.determiner == Determiner::definite || mention.determiner == Determiner::none;
}

void NameIndex::collect(const NameGlosses& glosses) {
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    if (mentions_[i].kind != MentionKind::name || clusters_.root(i) != i || glosses.contains(i)) continue;
    const std::size_t index = things.size();
    things.push_back({i, words_of(mentions_[i].key)});
    const std::vector<std::string>& words = things.back().words;
    if (words.size() < 2) {
      single.push_back(index);
      continue;
    }
    add_to_bucket(by_last, words.back(), index);
    add_to_bucket(by_first, words.front(), index);
    if (may_be_person_name(mentions_[i])) add_to_bucket(by_family, std::string{family_name(words)}, index);
  }
}

const std::vector<std::size_t>& NameIndex::under(const Buckets& buckets, const std::string& word) const {
  static const std::vector<std::size_t> nothing;
  const auto bucket = buckets.find(word);
  return bucket == buckets.end() || bucket->second.size() > kBucket ? nothing : bucket->second;
}

bool NameIndex::are_one(const std::vector<std::uint32_t>& mentions) const {
  return !mentions.empty() && std::all_of(mentions.begin(), mentions.end(), [&](std::uint32_t mention) {
    return clusters_.same(mention, mentions.front());
  });
}

bool NameIndex::merge_if_one(std::uint32_t mention, const std::vector<std::uint32_t>& candidates) {
  std::vector<std::uint32_t> roots;
  for (const std::uint32_t candidate : candidates)
    if (clusters_.compatible(mention, candidate)) roots.push_back(clusters_.root(candidate));
  std::sort(roots.begin(), roots.end());
  roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
  return roots.size() == 1 && clusters_.merge(mention, roots.front());
}

}  // namespace relata::nlp
