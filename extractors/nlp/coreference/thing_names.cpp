#include "extractors/nlp/coreference/thing_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/person_names.h"
#include "extractors/nlp/coreference/word_tables.h"

namespace relata::nlp {
namespace {

std::string_view opposite(std::string_view direction) {
  if (direction == "north") return "south";
  if (direction == "south") return "north";
  return direction == "east" ? "west" : "east";
}

class ThingNames {
 public:
  ThingNames(NameIndex& index, const std::vector<CandidateMention>& mentions, const CoreferenceLexicon& lexicon,
             ReferenceClusters& clusters)
      : index_(index), mentions_(mentions), lexicon_(lexicon), clusters_(clusters) {}

  void run() {
    merge_names_without_kind();
    merge_short_organisation_names();
    merge_names_without_kind_behind();
    merge_plural_short_names();
    merge_misspelt_names();
    merge_names_without_place();
    merge_names_without_purpose();
    merge_places_with_kind();
    merge_halves_of_countries();
  }

 private:
  // "Phailin" joins Cyclone Phailin: the first word says what it is.
  void merge_names_without_kind() {
    for (const std::size_t one : index_.single) {
      const NamedThing& thing = index_.things[one];
      if (thing.words.empty()) continue;
      std::vector<std::uint32_t> fitting;
      for (const std::size_t other : index_.under(index_.by_last, thing.words.front()))
        if (index_.things[other].words.size() == 2 && names_a_kind(index_.mention_of(other)))
          fitting.push_back(index_.things[other].mention);
      if (!index_.are_one(fitting) || !lexicon_.noun_classes(thing.words.front()).empty()) continue;
      if (lexicon_.is_city(mentions_[thing.mention].name)) continue;  // Lake Geneva, County Durham
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
    for (const std::size_t one : index_.single) {
      const NamedThing& thing = index_.things[one];
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_thing_name(mention) || names_a_place(mention, lexicon_) ||
          lexicon_.is_city(mention.name))
        continue;
      if (is_bare_or_definite(mention) && !lexicon_.noun_classes(thing.words.front()).empty()) {
        if (!index_.merge_if_one(thing.mention, organisations_in(index_.by_last, thing.words.front())) &&
            !index_.merge_if_one(thing.mention, named_after_of(thing.words.front())) &&
            mention.determiner == Determiner::definite)
          merge_with_only_of_kind(thing);
      } else if (mention.type == NameClass::organization) {
        std::vector<std::uint32_t> longer = organisations_in(index_.by_first, thing.words.front());
        if (looks_like_acronym(mention.name))
          std::erase_if(longer, [this](std::uint32_t name) { return names_a_part(mentions_[name]); });
        index_.merge_if_one(thing.mention, longer);
      }
    }
  }

  // "U.N. Stabilization Mission": what stands behind capitals tells which of their bodies it is, but for "AIG Inc.".
  bool names_a_part(const CandidateMention& name) const {
    const std::vector<std::string> words = words_of(name.key);
    return std::any_of(words.begin() + 1, words.end(), [this](const std::string& word) {
      return !lexicon_.noun_classes(word).empty() && !lexicon_.is_legal_form(word);
    });
  }

  // "the Act" joins HEROES Act, "the Cyclone" Cyclone Phailin: the only name that says the kind with this word.
  void merge_with_only_of_kind(const NamedThing& thing) {
    std::vector<std::uint32_t> of_kind;
    for (const std::size_t other : index_.under(index_.by_last, thing.words.front())) {
      const std::vector<std::string>& words = index_.things[other].words;
      if (std::find(words.begin(), words.end(), "of") == words.end()) of_kind.push_back(index_.things[other].mention);
    }
    for (const std::size_t other : index_.under(index_.by_first, thing.words.front()))
      if (index_.things[other].words.size() == 2 && index_.mention_of(other).number != Number::plural &&
          lexicon_.noun_classes(index_.things[other].words.back()).empty())
        of_kind.push_back(index_.things[other].mention);
    if (index_.are_one(of_kind) && may_be_thing_name(mentions_[of_kind.front()]))
      clusters_.merge_names(of_kind.front(), thing.mention);
  }

  // "Tsinghua" joins Tsinghua University, "Hubble" Hubble Space Telescope: what follows are nouns that say the kind, and
  // no other name begins so. A place, a person or what is a noun itself is something else than what is called after it.
  void merge_names_without_kind_behind() {
    for (const std::size_t one : index_.single) {
      const NamedThing& thing = index_.things[one];
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_thing_name(mention) || mention.inside_name || is_called_after(mention)) continue;
      if (!lexicon_.noun_classes(thing.words.front()).empty() || !lexicon_.organisation(mention.name).empty()) continue;
      std::vector<std::uint32_t> longer;
      for (const std::size_t other : index_.under(index_.by_first, thing.words.front()))
        longer.push_back(index_.things[other].mention);
      if (index_.are_one(longer) && kinds_follow(longer.front())) clusters_.merge_names(longer.front(), thing.mention);
    }
  }

  // Whether other things are commonly called after what bears the name: places, persons.
  bool is_called_after(const CandidateMention& mention) const {
    return names_a_place(mention, lexicon_) || lexicon_.is_city(mention.name) || lexicon_.is_given_name(mention.name) ||
           !lexicon_.country_of_demonym(mention.name).empty() ||
           !index_.under(index_.by_family, words_of(mention.key).front()).empty();
  }

  bool kinds_follow(std::uint32_t longer) const {
    constexpr std::array<std::string_view, 4> kBodies{"organisation", "facility", "artifact", "communication"};
    const std::vector<std::string> words = words_of(mentions_[longer].key);
    return mentions_[longer].type != NameClass::person &&
           std::all_of(words.begin() + 1, words.end(), [&](const std::string& word) {
             return !lexicon_.noun_classes(word).empty() && !may_be_person(lexicon_, word);
           }) &&
           std::any_of(kBodies.begin(), kBodies.end(),
                       [&](std::string_view body) { return lexicon_.noun_may_be(words.back(), body); });
  }

  // "the Chathams" joins Chatham Islands, "the Rockies" no Rocky Mountains: islands and hills by the name of each.
  void merge_plural_short_names() {
    constexpr std::array<std::string_view, 5> kKinds{"islands", "mountains", "hills", "isles", "keys"};
    for (const std::size_t one : index_.single) {
      const NamedThing& thing = index_.things[one];
      if (thing.words.empty() || mentions_[thing.mention].number != Number::plural) continue;
      std::string each = thing.words.front();
      if (!each.ends_with('s')) continue;
      each.pop_back();
      std::vector<std::uint32_t> longer;
      for (const std::size_t other : index_.under(index_.by_first, each)) {
        const std::vector<std::string>& words = index_.things[other].words;
        if (words.size() == 2 && std::find(kKinds.begin(), kKinds.end(), words.back()) != kKinds.end())
          longer.push_back(index_.things[other].mention);
      }
      if (index_.are_one(longer)) clusters_.merge_names(longer.front(), thing.mention);
    }
  }

  // "Cyclone Phalin" is Cyclone Phailin: a letter more, less or other in one long word of several, the rest the same.
  void merge_misspelt_names() {
    for (const Buckets* buckets : {&index_.by_first, &index_.by_last})
      for (const auto& [word, bucket] : *buckets) {
        if (bucket.size() > kBucket) continue;
        for (std::size_t i = 0; i < bucket.size(); ++i)
          for (std::size_t j = i + 1; j < bucket.size(); ++j)
            if (are_slips(index_.things[bucket[i]], index_.things[bucket[j]]))
              clusters_.merge_names(index_.things[bucket[i]].mention, index_.things[bucket[j]].mention);
      }
  }

  bool are_slips(const NamedThing& a, const NamedThing& b) const {
    constexpr std::size_t kLongWord = 6;
    if (a.words.size() != b.words.size() || !may_be_thing_name(mentions_[a.mention]) ||
        !may_be_thing_name(mentions_[b.mention]))
      return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
      if (a.words[i] == b.words[i]) continue;
      ++different;
      const bool known = !lexicon_.noun_classes(a.words[i]).empty() && !lexicon_.noun_classes(b.words[i]).empty();
      if (known || std::min(a.words[i].size(), b.words[i].size()) < kLongWord) return false;
      if (a.words[i].front() != b.words[i].front() || has_digit(a.words[i]) || has_digit(b.words[i])) return false;
      if (edit_distance(a.words[i], b.words[i], 1) > 1) return false;
    }
    return different == 1;
  }

  static bool has_digit(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // "Pirates" joins Pittsburgh Pirates, "the Foreign Ministry" Russian Foreign Ministry: what the name is without the
  // place before it, where the document has one such name alone. Each nation has its ministries: without a nation's
  // adjective only "the" points back ("Foreign Ministry spokesman" beside "Russian Foreign Ministry" does not).
  void merge_names_without_place() {
    for (const NamedThing& thing : index_.things) {
      const CandidateMention& mention = mentions_[thing.mention];
      if (thing.words.empty() || !may_be_thing_name(mention) || names_a_place(mention, lexicon_)) continue;
      merge_with_only(thing.mention, index_.by_last, thing.words.back(), [&](const NamedThing& longer) {
        return ends_with_words(longer.words, thing.words) &&
               begins_with_place(mentions_[longer.mention], thing.words.size(),
                                 mention.determiner == Determiner::definite);
      });
    }
  }

  // "Supreme Court" joins Supreme Court of the State of Hawaii, "Warhol Foundation" Warhol Foundation for the Arts.
  void merge_names_without_purpose() {
    for (const NamedThing& thing : index_.things) {
      const CandidateMention& mention = mentions_[thing.mention];
      const std::size_t count = thing.words.size();
      if (count < 2 || !may_be_thing_name(mention) || !lexicon_.noun_may_be(thing.words.back(), "organisation"))
        continue;
      merge_with_only(thing.mention, index_.by_first, thing.words.front(), [&](const NamedThing& longer) {
        return longer.words.size() > count + 1 &&
               std::equal(thing.words.begin(), thing.words.end(), longer.words.begin()) &&
               (longer.words[count] == "for" || longer.words[count] == "of");
      });
    }
  }

  // "The City of Cleveland" is Cleveland: a kind of place, "of", and the name alone.
  void merge_places_with_kind() {
    constexpr std::array<std::string_view, 7> kKinds{"city", "town", "borough", "village", "state", "province", "island"};
    std::map<std::string, std::uint32_t> places;
    for (const NamedThing& thing : index_.things)
      if (mentions_[thing.mention].type == NameClass::location) places.try_emplace(mentions_[thing.mention].key, thing.mention);
    for (const NamedThing& thing : index_.things) {
      if (thing.words.size() < 3 || thing.words[1] != "of" || !may_be_thing_name(mentions_[thing.mention])) continue;
      if (std::find(kKinds.begin(), kKinds.end(), thing.words.front()) == kKinds.end()) continue;
      const auto place = places.find(mentions_[thing.mention].key.substr(thing.words.front().size() + sizeof(" of")));
      if (place != places.end()) clusters_.merge_names(place->second, thing.mention);
    }
  }

  // "The North" joins North Korea, the only country of the document that is called after a half of another.
  void merge_halves_of_countries() {
    constexpr std::array<std::string_view, 4> kHalves{"north", "south", "east", "west"};
    for (const std::size_t one : index_.single) {
      const NamedThing& thing = index_.things[one];
      if (thing.words.empty() || std::find(kHalves.begin(), kHalves.end(), thing.words.front()) == kHalves.end()) continue;
      std::vector<std::uint32_t> countries;
      for (const std::size_t other : index_.under(index_.by_first, thing.words.front())) {
        const std::vector<std::string>& words = index_.things[other].words;
        const bool is_half = words.size() == 2 && !lexicon_.country(index_.mention_of(other).name).empty();
        if (is_half && has_other_half(words)) countries.push_back(index_.things[other].mention);
      }
      if (index_.are_one(countries)) clusters_.merge_names(countries.front(), thing.mention);
    }
  }

  // "South Korea" beside "North Korea"; South Africa has none.
  bool has_other_half(const std::vector<std::string>& words) const {
    const std::vector<std::size_t>& same_last = index_.under(index_.by_last, words.back());
    return std::any_of(same_last.begin(), same_last.end(), [&](std::size_t thing) {
      const std::vector<std::string>& found = index_.things[thing].words;
      return found.size() == 2 && found.front() == opposite(words.front());
    });
  }

  // Merges with the things of the bucket that fit, where all of them are one by now.
  template <class Fits>
  void merge_with_only(std::uint32_t mention, const Buckets& buckets, const std::string& word, Fits fits) {
    std::vector<std::uint32_t> fitting;
    for (const std::size_t other : index_.under(buckets, word)) {
      const NamedThing& longer = index_.things[other];
      if (longer.mention != mention && may_be_thing_name(mentions_[longer.mention]) && fits(longer))
        fitting.push_back(longer.mention);
    }
    if (index_.are_one(fitting)) clusters_.merge_names(fitting.front(), mention);
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
    for (const std::size_t thing : index_.under(buckets, word))
      if (index_.mention_of(thing).type == NameClass::organization && !lexicon_.is_seat(index_.mention_of(thing).name))
        found.push_back(index_.things[thing].mention);
    return found;
  }

  // "House of Representatives" for "house".
  std::vector<std::uint32_t> named_after_of(const std::string& word) const {
    std::vector<std::uint32_t> found;
    for (const std::size_t thing : index_.under(index_.by_first, word))
      if (index_.things[thing].words.size() > 2 && index_.things[thing].words[1] == "of" &&
          may_be_thing_name(index_.mention_of(thing)))
        found.push_back(index_.things[thing].mention);
    return found;
  }

  NameIndex& index_;
  const std::vector<CandidateMention>& mentions_;
  const CoreferenceLexicon& lexicon_;
  ReferenceClusters& clusters_;
};

}  // namespace

bool names_a_place(const CandidateMention& mention, const CoreferenceLexicon& lexicon) {
  return mention.type == NameClass::location || !lexicon.country(mention.name).empty() ||
         lexicon.is_region(mention.name);
}

void merge_thing_names(NameIndex& index, const std::vector<CandidateMention>& mentions,
                       const CoreferenceLexicon& lexicon, ReferenceClusters& clusters) {
  ThingNames(index, mentions, lexicon, clusters).run();
}

}  // namespace relata::nlp
