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

bool is_in_capitals(std::string_view word) {
  return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The family name; of "KIM Jong-un", as news agencies write it, the only word in capitals.
std::string family_of(const CandidateMention& name, const std::vector<std::string>& words) {
  std::vector<std::string> capitals;
  for (const std::string& word : words_of(name.name))
    if (is_in_capitals(word) && !stands_after_names(fold_name(word))) capitals.push_back(fold_name(word));
  const bool one_of_several = capitals.size() == 1 && words.size() > 1;
  return one_of_several ? capitals.front() : std::string{family_name(words)};
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
    if (may_be_person_name(mentions_[i])) add_to_bucket(by_family, family_of(mentions_[i], words), index);
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

bool NameIndex::merge_names_if_one(std::uint32_t mention, const std::vector<std::uint32_t>& candidates) {
  return are_one(candidates) && clusters_.merge_names(candidates.front(), mention);
}

}  // namespace relata::nlp
