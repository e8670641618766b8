#include "extractors/nlp/coreference/name_sieve.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::nlp {
namespace {

// A cluster of equal names.
struct NamedThing {
  std::uint32_t mention = 0;  // its first
  std::vector<std::string> words;
};

// Things under one word; more than this many are too ambiguous to look at.
constexpr std::size_t kBucket = 32;
using Buckets = std::map<std::string, std::vector<std::size_t>>;  // word -> things

bool may_be_person_name(const CandidateMention& mention) {
  return mention.type == NameClass::person || mention.type == NameClass::none;
}

bool may_be_organisation_name(const CandidateMention& mention) { return mention.type != NameClass::person; }

class NameSieve {
 public:
  NameSieve(const std::vector<CandidateMention>& mentions, const CoreferenceLexicon& lexicon,
            ReferenceClusters& clusters)
      : mentions_(mentions), lexicon_(lexicon), clusters_(clusters) {}

  void run() {
    merge_equal_names();
    collect_things();
    merge_person_variants();
    merge_short_person_names();
    merge_short_organisation_names();
    merge_acronyms();
    guess_genders();
  }

 private:
  // "Mary said": a given name that no full name of the document took in as a family name.
  void guess_genders() {
    for (const std::size_t index : single_) {
      const CandidateMention& mention = mentions_[things_[index].mention];
      if (mention.type == NameClass::person)
        clusters_.guess_gender(things_[index].mention, gender_of(lexicon_.given_name(mention.name)));
    }
  }

  void merge_equal_names() {
    std::map<std::string, std::vector<std::uint32_t>> by_key;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i)
      if (mentions_[i].kind == MentionKind::name) by_key[mentions_[i].key].push_back(i);
    for (const auto& [key, same] : by_key) {
      // One cluster for each gender and type that the name is used with: the first that agrees takes the next mention.
      std::vector<std::uint32_t> firsts;
      for (const std::uint32_t mention : same) {
        const bool joined = std::any_of(firsts.begin(), firsts.end(),
                                        [&](std::uint32_t first) { return clusters_.merge_names(first, mention); });
        if (!joined && firsts.size() < kBucket) firsts.push_back(mention);
      }
    }
  }

  void collect_things() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].kind != MentionKind::name || clusters_.root(i) != i) continue;
      const std::size_t index = things_.size();
      things_.push_back({i, words_of(mentions_[i].key)});
      const std::vector<std::string>& words = things_.back().words;
      if (words.size() < 2) {
        single_.push_back(index);
        continue;
      }
      add(by_last_, words.back(), index);
      add(by_first_, words.front(), index);
    }
  }

  static void add(Buckets& buckets, const std::string& word, std::size_t thing) {
    std::vector<std::size_t>& bucket = buckets[word];
    if (bucket.size() <= kBucket) bucket.push_back(thing);
  }

  // Full names of one person; an initial only where one full name alone fits it.
  void merge_person_variants() {
    for (const auto& [word, bucket] : by_last_) {
      if (bucket.size() > kBucket) continue;
      for (std::size_t i = 0; i < bucket.size(); ++i) {
        const NamedThing& thing = things_[bucket[i]];
        if (!may_be_person_name(mentions_[thing.mention])) continue;
        std::vector<std::uint32_t> fitting;
        for (std::size_t j = 0; j < bucket.size(); ++j) {
          const NamedThing& other = things_[bucket[j]];
          if (i != j && may_be_person_name(mentions_[other.mention]) && are_person_variants(thing.words, other.words))
            fitting.push_back(other.mention);
        }
        merge_if_one(thing.mention, fitting);
      }
    }
  }

  // Merges where all candidates are one cluster by now.
  bool merge_if_one(std::uint32_t mention, const std::vector<std::uint32_t>& candidates) {
    std::vector<std::uint32_t> roots;
    for (const std::uint32_t candidate : candidates)
      if (clusters_.compatible(mention, candidate)) roots.push_back(clusters_.root(candidate));
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    return roots.size() == 1 && clusters_.merge(mention, roots.front());
  }

  std::vector<std::uint32_t> persons_in(const Buckets& buckets, const std::string& word) const {
    std::vector<std::uint32_t> persons;
    const auto bucket = buckets.find(word);
    if (bucket == buckets.end() || bucket->second.size() > kBucket) return persons;
    for (const std::size_t thing : bucket->second) {
      const CandidateMention& mention = mentions_[things_[thing].mention];
      if (mention.type == NameClass::person) persons.push_back(things_[thing].mention);
    }
    return persons;
  }

  bool is_place(const CandidateMention& mention) const {
    return mention.type == NameClass::location || !lexicon_.country(mention.name).empty() ||
           lexicon_.is_region(mention.name);
  }

  // "Merkel" joins Angela Merkel, "Angela" too where nobody else of the document has that name.
  void merge_short_person_names() {
    for (const std::size_t index : single_) {
      const NamedThing& thing = things_[index];
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_person_name(mention) || is_place(mention)) continue;
      const std::vector<std::uint32_t> by_family_name = persons_in(by_last_, thing.words.front());
      if (!by_family_name.empty()) {
        merge_if_one(thing.mention, by_family_name);
        continue;
      }
      if (lexicon_.is_given_name(mention.name)) merge_if_one(thing.mention, persons_in(by_first_, thing.words.front()));
    }
  }

  // "the Commission" joins European Commission, "Siemens" joins Siemens AG.
  void merge_short_organisation_names() {
    for (const std::size_t index : single_) {
      const NamedThing& thing = things_[index];
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_organisation_name(mention) || is_place(mention) ||
          lexicon_.is_city(mention.name))
        continue;
      if (mention.determiner == Determiner::definite && !lexicon_.noun_classes(thing.words.front()).empty()) {
        if (!merge_if_one(thing.mention, organisations_in(by_last_, thing.words.front())))
          merge_if_one(thing.mention, named_after_of(thing.words.front()));
      }
      else if (mention.type == NameClass::organization)
        merge_if_one(thing.mention, organisations_in(by_first_, thing.words.front()));
    }
  }

  std::vector<std::uint32_t> organisations_in(const Buckets& buckets, const std::string& word) const {
    std::vector<std::uint32_t> found;
    const auto bucket = buckets.find(word);
    if (bucket == buckets.end() || bucket->second.size() > kBucket) return found;
    for (const std::size_t thing : bucket->second)
      if (mentions_[things_[thing].mention].type == NameClass::organization &&
          !lexicon_.is_seat(mentions_[things_[thing].mention].name))
        found.push_back(things_[thing].mention);
    return found;
  }

  // "House of Representatives" for "house".
  std::vector<std::uint32_t> named_after_of(const std::string& word) const {
    std::vector<std::uint32_t> found;
    const auto bucket = by_first_.find(word);
    if (bucket == by_first_.end() || bucket->second.size() > kBucket) return found;
    for (const std::size_t thing : bucket->second)
      if (things_[thing].words.size() > 2 && things_[thing].words[1] == "of" &&
          mentions_[things_[thing].mention].type != NameClass::person)
        found.push_back(things_[thing].mention);
    return found;
  }

  void merge_acronyms() {
    std::map<char, std::vector<std::size_t>> long_names;  // by first letter
    for (std::size_t i = 0; i < things_.size(); ++i)
      if (things_[i].words.size() > 1 && mentions_[things_[i].mention].type != NameClass::person)
        long_names[things_[i].words.front().front()].push_back(i);
    constexpr std::size_t kCompared = 512;
    for (const std::size_t index : single_) {
      const CandidateMention& mention = mentions_[things_[index].mention];
      if (things_[index].words.empty() || !looks_like_acronym(mention.name)) continue;
      const auto bucket = long_names.find(things_[index].words.front().front());
      if (bucket == long_names.end()) continue;
      std::vector<std::uint32_t> fitting;
      for (std::size_t i = 0; i < std::min(bucket->second.size(), kCompared); ++i) {
        const std::uint32_t other = things_[bucket->second[i]].mention;
        if (is_acronym_of(mention.name, mentions_[other].name)) fitting.push_back(other);
      }
      merge_if_one(things_[index].mention, fitting);
    }
  }

  const std::vector<CandidateMention>& mentions_;
  const CoreferenceLexicon& lexicon_;
  ReferenceClusters& clusters_;
  std::vector<NamedThing> things_;
  std::vector<std::size_t> single_;  // things with a name of one word
  Buckets by_last_, by_first_;
};

}  // namespace

void merge_names(const std::vector<CandidateMention>& mentions, const CoreferenceLexicon& lexicon,
                 ReferenceClusters& clusters) {
  NameSieve(mentions, lexicon, clusters).run();
}

}  // namespace relata::nlp
