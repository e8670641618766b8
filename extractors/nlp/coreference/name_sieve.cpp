#include "extractors/nlp/coreference/name_sieve.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_index.h"
#include "extractors/nlp/coreference/person_names.h"
#include "extractors/nlp/coreference/thing_names.h"

namespace relata::nlp {
namespace {

bool is_roman_number(const std::string& word) {
  return !word.empty() && word.find_first_not_of("ivx") == std::string::npos;
}

class NameSieve {
 public:
  NameSieve(const DocumentView& view, const CoreferenceLexicon& lexicon, const NameGlosses& glosses,
            ReferenceClusters& clusters)
      : view_(view),
        mentions_(view.mentions()),
        lexicon_(lexicon),
        glosses_(glosses),
        clusters_(clusters),
        index_(mentions_, clusters) {}

  void run() {
    merge_equal_names();
    index_.collect(glosses_);
    merge_person_variants();
    merge_reversed_names();
    merge_short_person_names();
    merge_titled_with_untitled();
    merge_regnal_names();
    merge_thing_names(index_, mentions_, lexicon_, clusters_);
    merge_acronyms();
    merge_names_of_glosses();
    guess_genders();
  }

 private:
  // "Mary said": a given name that no full name of the document took in as a family name.
  void guess_genders() {
    for (const std::size_t index : index_.single) {
      const CandidateMention& mention = mentions_[index_.things[index].mention];
      if (mention.type == NameClass::person)
        clusters_.guess_gender(index_.things[index].mention, gender_of(lexicon_.given_name(mention.name)));
    }
  }

  void merge_equal_names() {
    std::map<std::string, std::vector<std::uint32_t>> by_key;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i)
      if (mentions_[i].kind == MentionKind::name && !glosses_.contains(i)) by_key[mentions_[i].key].push_back(i);
    for (const auto& [key, same] : by_key) {
      const bool is_one_word = key.find(' ') == std::string::npos;
      if (is_one_word)
        for (const std::uint32_t mention : same) sentences_[key].insert(mentions_[mention].sentence);
      // One cluster for each gender and type that the name is used with: the first that agrees takes the next mention.
      std::vector<std::uint32_t> firsts;
      for (const std::uint32_t mention : same) {
        const bool joined = std::any_of(firsts.begin(), firsts.end(), [&](std::uint32_t first) {
          return !(is_one_word && differ_in_title(first, mention)) && merge_equal(first, mention);
        });
        if (!joined && firsts.size() < kBucket) firsts.push_back(mention);
      }
      if (firsts.size() > 1) used_for_several_.push_back(std::move(firsts));
    }
  }

  // "Jane Moreau ... Moreau ... the film Mr. Moreau ... Moreau": who "Moreau" is, is found before who "Mr. Moreau" is.
  bool differ_in_title(std::uint32_t a, std::uint32_t b) const {
    return (mentions_[a].gender == Gender::unknown) != (mentions_[b].gender == Gender::unknown);
  }

  // "Mr. Moreau" is Moreau where that is no woman.
  void merge_titled_with_untitled() {
    for (const std::vector<std::uint32_t>& firsts : used_for_several_)
      for (std::size_t i = 1; i < firsts.size(); ++i)
        for (std::size_t earlier = 0; earlier < i; ++earlier)
          if (merge_equal(firsts[earlier], firsts[i])) break;
  }

  // "The DAB" and "DAB's Ben Chan": what a tagger calls a few capitals does not count, unless a title tells persons apart.
  bool merge_equal(std::uint32_t first, std::uint32_t mention) {
    constexpr std::size_t kLongestAcronym = 5;
    if (clusters_.merge_names(first, mention)) return true;
    const std::string& name = mentions_[mention].name;
    const bool acronym = name.size() <= kLongestAcronym && looks_like_acronym(name);
    if (!acronym || !mentions_[first].roles.empty() || !mentions_[mention].roles.empty()) return false;
    clusters_.merge_whatever_type(first, mention);
    return true;
  }

  // Full names of one person; an initial only where one full name alone fits it, or those that do are one's themselves.
  void merge_person_variants() {
    for (const auto& [word, bucket] : index_.by_family) {
      if (bucket.size() > kBucket) continue;
      for (const std::size_t index : bucket) {
        std::vector<std::size_t> fitting;
        for (const std::size_t other : bucket)
          if (index != other && is_no_title_of_a_work(other) &&
              can_be_one_person(index_.things[index].words, index_.things[other].words))
            fitting.push_back(other);
        if (!are_variants(fitting)) continue;
        for (const std::size_t other : fitting) merge_persons(index_.things[index], index_.things[other]);
      }
    }
  }

  // "Santa Anna" is Antonio Lopez de Santa Anna: the first word of what ends the full name is no given name, whatever
  // gender the list of given names has for it.
  void merge_persons(const NamedThing& a, const NamedThing& b) {
    const bool ends_other = a.words.size() > 1 && a.words.size() < b.words.size() && ends_with_words(b.words, a.words);
    const bool both_persons = mentions_[a.mention].type == NameClass::person && mentions_[a.mention].roles.empty() &&
                              mentions_[b.mention].type == NameClass::person;
    if (ends_other && both_persons)
      clusters_.merge_whatever_type(b.mention, a.mention);
    else
      clusters_.merge(a.mention, b.mention);
  }

  // "Higuchi Natsu" is Natsu Higuchi: the family name first, as in Japanese.
  void merge_reversed_names() {
    for (const NamedThing& thing : index_.things) {
      if (thing.words.size() != 2 || mentions_[thing.mention].type != NameClass::person) continue;
      for (const std::size_t other : index_.under(index_.by_family, thing.words.front()))
        if (index_.things[other].words.size() == 2 && index_.things[other].words.front() == thing.words.back())
          clusters_.merge(index_.things[other].mention, thing.mention);
    }
  }

  // Any two of the names can be one person's.
  bool are_variants(const std::vector<std::size_t>& names) const {
    for (std::size_t i = 0; i < names.size(); ++i)
      for (std::size_t j = i + 1; j < names.size(); ++j) {
        const NamedThing& a = index_.things[names[i]];
        const NamedThing& b = index_.things[names[j]];
        if (!clusters_.same(a.mention, b.mention) && !can_be_one_person(a.words, b.words)) return false;
      }
    return true;
  }

  // Not "Tagebuch des Generals Jane Doe", which no tagger called a person.
  bool is_no_title_of_a_work(std::size_t thing) const {
    const NamedThing& named = index_.things[thing];
    return index_.mention_of(thing).type == NameClass::person || named.words.size() < 4;
  }

  std::vector<std::uint32_t> persons_in(const Buckets& buckets, const std::string& word) const {
    std::vector<std::uint32_t> persons;
    for (const std::size_t thing : index_.under(buckets, word))
      if (index_.mention_of(thing).type == NameClass::person) persons.push_back(index_.things[thing].mention);
    return persons;
  }

  // "Merkel" joins Angela Merkel, "Angela" too where nobody else of the document has that name.
  void merge_short_person_names() {
    for (const std::size_t index : index_.single) {
      const NamedThing& thing = index_.things[index];
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_person_name(mention) || names_a_place(mention, lexicon_)) continue;
      const std::vector<std::uint32_t> by_family_name = persons_in(index_.by_family, thing.words.front());
      if (!by_family_name.empty()) {
        if (!index_.merge_if_one(thing.mention, by_family_name) &&
            !merge_with_subject_of_text(thing.mention, by_family_name))
          merge_with_first_bearer(thing.mention, by_family_name);
        continue;
      }
      std::vector<std::uint32_t> by_given_name = persons_in(index_.by_first, thing.words.front());
      if (!lexicon_.is_given_name(mention.name)) std::erase_if(by_given_name, [this](std::uint32_t person) {
        return !has_place(mentions_[person]);  // "Theodorus" is of Tabennese, whatever the list of given names
      });
      std::erase_if(by_given_name, [&](std::uint32_t person) {
        return stand_side_by_side(thing.words.front(), std::string{family_name(words_of(mentions_[person].key))});
      });
      index_.merge_if_one(thing.mention, by_given_name);
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
    return index_.merge_if_one(mention, before);
  }

  // "Jane Moreau ¶ Moreau's mother was Ann Moreau. Moreau sang": whom the title names, and nobody else, is meant by the
  // family name alone.
  bool merge_with_subject_of_text(std::uint32_t mention, const std::vector<std::uint32_t>& bearers) {
    std::vector<std::uint32_t> in_title;
    for (const std::uint32_t bearer : bearers)
      if (is_title(clusters_.root(bearer))) in_title.push_back(bearer);
    return index_.merge_if_one(mention, in_title);
  }

  // Whether the text begins with the name and a new line.
  bool is_title(std::uint32_t mention) const {
    const CandidateMention& name = mentions_[mention];
    if (name.sentence != 0 || name.begin != 0) return false;
    const Sentence& first = view_.sentence(0);
    const bool alone = std::all_of(first.tokens.begin() + name.end, first.tokens.end(),
                                   [](const Token& token) { return token.upos == Upos::punct_; });
    return alone && view_.sentence_count() > 1 && view_.sentence(1).begins_paragraph;
  }

  // "Norton I" joins Norton where no other number is told.
  void merge_regnal_names() {
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < index_.things.size(); ++i)
      if (index_.things[i].words.size() == 2 && is_roman_number(index_.things[i].words.back()) &&
          may_be_person_name(mentions_[index_.things[i].mention]))
        by_name[index_.things[i].words.front()].push_back(i);
    for (const auto& [name, numbered] : by_name) {
      if (numbered.size() != 1) continue;
      std::vector<std::uint32_t> persons = persons_in(index_.by_last, name);
      for (const std::size_t index : index_.single)
        if (index_.things[index].words.size() == 1 && index_.things[index].words.front() == name &&
            may_be_person_name(mentions_[index_.things[index].mention]))
          persons.push_back(index_.things[index].mention);
      const std::uint32_t mention = index_.things[numbered.front()].mention;
      if (index_.are_one(persons)) clusters_.merge_names(persons.front(), mention);
    }
  }

  // "PHX" after "Phoenix Sky Harbor International Airport (PHX)".
  void merge_names_of_glosses() {
    if (glosses_.empty()) return;
    std::multimap<std::string_view, std::uint32_t> by_key;
    for (const NamedThing& thing : index_.things) by_key.emplace(mentions_[thing.mention].key, thing.mention);
    for (const auto& [gloss, name] : glosses_) {
      const auto [first, last] = by_key.equal_range(mentions_[gloss].key);
      for (auto same = first; same != last; ++same) clusters_.merge_names(name, same->second);
    }
  }

  void merge_acronyms() {
    std::map<char, std::vector<std::size_t>> long_names;  // by first letter
    for (std::size_t i = 0; i < index_.things.size(); ++i)
      if (index_.things[i].words.size() > 1 && mentions_[index_.things[i].mention].type != NameClass::person)
        long_names[index_.things[i].words.front().front()].push_back(i);
    constexpr std::size_t kCompared = 512;
    for (const std::size_t index : index_.single) {
      const CandidateMention& mention = mentions_[index_.things[index].mention];
      if (index_.things[index].words.empty() || !looks_like_acronym(mention.name)) continue;
      const auto bucket = long_names.find(index_.things[index].words.front().front());
      if (bucket == long_names.end()) continue;
      std::vector<std::uint32_t> fitting;
      for (std::size_t i = 0; i < std::min(bucket->second.size(), kCompared); ++i) {
        const std::uint32_t other = index_.things[bucket->second[i]].mention;
        if (is_acronym_of(mention.name, mentions_[other].name)) fitting.push_back(other);
      }
      index_.merge_names_if_one(index_.things[index].mention, fitting);
    }
  }

  const DocumentView& view_;
  const std::vector<CandidateMention>& mentions_;
  const CoreferenceLexicon& lexicon_;
  const NameGlosses& glosses_;
  ReferenceClusters& clusters_;
  NameIndex index_;
  std::map<std::string, std::set<std::uint32_t>> sentences_;  // by name of one word
  std::vector<std::vector<std::uint32_t>> used_for_several_;  // equal names that are not one by their genders and types
};

}  // namespace

void merge_names(const DocumentView& view, const CoreferenceLexicon& lexicon, const NameGlosses& glosses,
                 ReferenceClusters& clusters) {
  NameSieve(view, lexicon, glosses, clusters).run();
}

}  // namespace relata::nlp
