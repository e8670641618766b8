#include "extractors/nlp/coreference/name_sieve.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/person_names.h"
#include "extractors/nlp/coreference/word_tables.h"

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

bool is_roman_number(const std::string& word) {
  return !word.empty() && word.find_first_not_of("ivx") == std::string::npos;
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
    merge_regnal_names();
    merge_names_without_kind();
    merge_short_organisation_names();
    merge_names_without_place();
    merge_names_without_purpose();
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
      if (key.find(' ') == std::string::npos)
        for (const std::uint32_t mention : same) sentences_[key].insert(mentions_[mention].sentence);
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
      if (may_be_person_name(mentions_[i])) add(by_family_, std::string{family_name(words)}, index);
    }
  }

  static void add(Buckets& buckets, const std::string& word, std::size_t thing) {
    std::vector<std::size_t>& bucket = buckets[word];
    if (bucket.size() <= kBucket) bucket.push_back(thing);
  }

  // Full names of one person; an initial only where one full name alone fits it.
  void merge_person_variants() {
    for (const auto& [word, bucket] : by_family_) {
      if (bucket.size() > kBucket) continue;
      for (const std::size_t index : bucket) {
        std::vector<std::uint32_t> fitting;
        for (const std::size_t other : bucket)
          if (index != other && can_be_one_person(things_[index].words, things_[other].words))
            fitting.push_back(things_[other].mention);
        merge_if_one(things_[index].mention, fitting);
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

  // There are some, and all stand for the same thing by now.
  bool are_one(const std::vector<std::uint32_t>& mentions) const {
    return !mentions.empty() && std::all_of(mentions.begin(), mentions.end(), [&](std::uint32_t mention) {
      return clusters_.same(mention, mentions.front());
    });
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
      const std::vector<std::uint32_t> by_family_name = persons_in(by_family_, thing.words.front());
      if (!by_family_name.empty()) {
        if (!merge_if_one(thing.mention, by_family_name)) merge_with_first_bearer(thing.mention, by_family_name);
        continue;
      }
      std::vector<std::uint32_t> by_given_name = persons_in(by_first_, thing.words.front());
      if (!lexicon_.is_given_name(mention.name)) std::erase_if(by_given_name, [this](std::uint32_t person) {
        return !has_place(mentions_[person]);  // "Theodorus" is of Tabennese, whatever the list of given names
      });
      std::erase_if(by_given_name, [&](std::uint32_t person) {
        return stand_side_by_side(thing.words.front(), std::string{family_name(words_of(mentions_[person].key))});
      });
      merge_if_one(thing.mention, by_given_name);
    }
  }

  // "As Parsons grew ill, Margaret helped": a sentence that has a given name and a family name alone speaks of two.
  bool stand_side_by_side(const std::string& given_name, const std::string& family) const {
    const auto a = sentences_.find(given_name);
    const auto b = sentences_.find(family);
    return a != sentences_.end() && b != sentences_.end() &&
           std::any_of(a->second.begin(), a->second.end(), [&](std::uint32_t s) { return b->second.contains(s); });
  }

  static bool has_place(const CandidateMention& person) {
    const std::vector<std::string> words = words_of(person.key);
    return length_without_place(words) == 1 && words.size() > 1;
  }

  // "Jeanne Moreau ... Moreau ... her father, Anatole Moreau ... Moreau": who was called so while nobody else of the
  // name had been spoken of keeps the short name.
  bool merge_with_first_bearer(std::uint32_t mention, const std::vector<std::uint32_t>& bearers) {
    std::vector<std::uint32_t> before;
    for (const std::uint32_t bearer : bearers)
      if (clusters_.root(bearer) < mention) before.push_back(bearer);
    return merge_if_one(mention, before);
  }

  // "Norton I" joins Norton where no other number is told.
  void merge_regnal_names() {
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < things_.size(); ++i)
      if (things_[i].words.size() == 2 && is_roman_number(things_[i].words.back()) &&
          may_be_person_name(mentions_[things_[i].mention]))
        by_name[things_[i].words.front()].push_back(i);
    for (const auto& [name, numbered] : by_name) {
      if (numbered.size() != 1) continue;
      std::vector<std::uint32_t> persons = persons_in(by_last_, name);
      for (const std::size_t index : single_)
        if (things_[index].words.size() == 1 && things_[index].words.front() == name &&
            may_be_person_name(mentions_[things_[index].mention]))
          persons.push_back(things_[index].mention);
      const std::uint32_t mention = things_[numbered.front()].mention;
      if (are_one(persons)) clusters_.merge_names(persons.front(), mention);
    }
  }

  // "Phailin" joins Cyclone Phailin: the first word says what it is.
  void merge_names_without_kind() {
    for (const std::size_t index : single_) {
      const NamedThing& thing = things_[index];
      const auto bucket = thing.words.empty() ? by_last_.end() : by_last_.find(thing.words.front());
      if (bucket == by_last_.end() || bucket->second.size() > kBucket) continue;
      std::vector<std::uint32_t> fitting;
      for (const std::size_t other : bucket->second) {
        const std::uint32_t mention = things_[other].mention;
        if (things_[other].words.size() == 2 && names_a_kind(mentions_[mention])) fitting.push_back(mention);
      }
      if (!are_one(fitting) || !lexicon_.noun_classes(thing.words.front()).empty()) continue;
      // What says the kind outweighs a tag of the bare name, save where people are called so ("Katrina").
      const bool merged = clusters_.merge_names(fitting.front(), thing.mention);
      if (!merged && !lexicon_.is_given_name(mentions_[thing.mention].name))
        clusters_.merge_whatever_type(fitting.front(), thing.mention);
    }
  }

  // "Cyclone Phailin", "Lake Como": the first word is a noun of things, which no person's name begins with.
  bool names_a_kind(const CandidateMention& mention) const {
    const std::string first = mention.name.substr(0, mention.name.find(' '));
    const std::string word = fold_name(first);
    return !lexicon_.noun_classes(word).empty() && !may_be_person(lexicon_, word) && !lexicon_.is_title(word) &&
           !lexicon_.is_given_name(first) && !restricts_a_place(word);
  }

  // "the Commission" joins European Commission, "Siemens" joins Siemens AG.
  void merge_short_organisation_names() {
    for (const std::size_t index : single_) {
      const NamedThing& thing = things_[index];
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_organisation_name(mention) || is_place(mention) ||
          lexicon_.is_city(mention.name))
        continue;
      const bool undetermined = mention.determiner == Determiner::definite || mention.determiner == Determiner::none;
      if (undetermined && !lexicon_.noun_classes(thing.words.front()).empty()) {
        if (!merge_if_one(thing.mention, organisations_in(by_last_, thing.words.front())))
          merge_if_one(thing.mention, named_after_of(thing.words.front()));
      }
      else if (mention.type == NameClass::organization)
        merge_if_one(thing.mention, organisations_in(by_first_, thing.words.front()));
    }
  }

  // "Pirates" joins Pittsburgh Pirates, "the Foreign Ministry" Russian Foreign Ministry: what the name is without the
  // place before it, where the document has one such name alone. Each nation has its ministries: without a nation's
  // adjective only "the" points back ("Foreign Ministry spokesman" beside "Russian Foreign Ministry" does not).
  void merge_names_without_place() {
    for (const NamedThing& thing : things_) {
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_organisation_name(mention) || is_place(mention)) continue;
      merge_with_only(thing.mention, by_last_, thing.words.back(), [&](const NamedThing& longer) {
        return ends_with_words(longer.words, thing.words) &&
               begins_with_place(mentions_[longer.mention], thing.words.size(),
                                 mention.determiner == Determiner::definite);
      });
    }
  }

  // "Supreme Court" joins Supreme Court of the State of Hawaii, "Warhol Foundation" Warhol Foundation for the Arts.
  void merge_names_without_purpose() {
    for (const NamedThing& thing : things_) {
      const CandidateMention& mention = mentions_[thing.mention];
      const std::size_t count = thing.words.size();
      if (count < 2 || !may_be_organisation_name(mention) || !lexicon_.noun_may_be(thing.words.back(), "organisation"))
        continue;
      merge_with_only(thing.mention, by_first_, thing.words.front(), [&](const NamedThing& longer) {
        return longer.words.size() > count + 1 &&
               std::equal(thing.words.begin(), thing.words.end(), longer.words.begin()) &&
               (longer.words[count] == "for" || longer.words[count] == "of");
      });
    }
  }

  // Merges with the things of the bucket that fit, where all of them are one by now.
  template <class Fits>
  void merge_with_only(std::uint32_t mention, const Buckets& buckets, const std::string& word, Fits fits) {
    const auto bucket = buckets.find(word);
    if (bucket == buckets.end() || bucket->second.size() > kBucket) return;
    std::vector<std::uint32_t> fitting;
    for (const std::size_t other : bucket->second) {
      const NamedThing& longer = things_[other];
      if (longer.mention != mention && may_be_organisation_name(mentions_[longer.mention]) && fits(longer))
        fitting.push_back(longer.mention);
    }
    if (are_one(fitting)) clusters_.merge_names(fitting.front(), mention);
  }

  // Whether what stands before the last words of the name is a place or says whose it is: "Boston", "Italian".
  bool begins_with_place(const CandidateMention& name, std::size_t last_words, bool or_nation) const {
    std::size_t end = name.name.size();
    for (std::size_t i = 0; i < last_words; ++i) {
      end = end == 0 ? std::string::npos : name.name.find_last_of(" -", end - 1);
      if (end == std::string::npos) return false;
    }
    const std::string place = name.name.substr(0, end);
    return !lexicon_.country(place).empty() || lexicon_.is_region(place) || lexicon_.is_city(place) ||
           (or_nation && !lexicon_.country_of_demonym(place).empty());
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
  std::map<std::string, std::set<std::uint32_t>> sentences_;  // by name of one word
  Buckets by_last_, by_first_, by_family_;  // of names with several words
};

}  // namespace

void merge_names(const std::vector<CandidateMention>& mentions, const CoreferenceLexicon& lexicon,
                 ReferenceClusters& clusters) {
  NameSieve(mentions, lexicon, clusters).run();
}

}  // namespace relata::nlp
