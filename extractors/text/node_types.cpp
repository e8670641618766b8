#include "extractors/text/node_types.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/ascii.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/text/node_name_uses.h"

namespace relata::text {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// WordNet's coarse classes that are types of ours.
constexpr std::array kTypeOfClass{Pair{"person", "person"}, Pair{"organisation", "organisation"},
                                  Pair{"place", "place"},   Pair{"facility", "facility"},
                                  Pair{"event", "event"},   Pair{"document", "document"},
                                  Pair{"weapon", "product"}};
// Classes that are a type only where the noun has no other sense worth naming: "end" is a place by its first sense.
constexpr std::array<std::string_view, 3> kOnlyAlone{"place", "event", "facility"};
// Last words of names, and nouns, that say what they are better than their class does.
constexpr std::array kTypeOfHead{Pair{"treaty", "law"},
                                 Pair{"act", "law"},
                                 Pair{"law", "law"},
                                 Pair{"agreement", "law"},
                                 Pair{"constitution", "law"},
                                 Pair{"accord", "law"},
                                 Pair{"convention", "law"},
                                 Pair{"protocol", "law"},
                                 Pair{"bill", "law"},
                                 Pair{"pact", "law"},
                                 Pair{"summit", "event"},
                                 Pair{"war", "event"},
                                 Pair{"conference", "event"},
                                 Pair{"olympics", "event"},
                                 Pair{"marathon", "event"},
                                 Pair{"election", "event"},
                                 Pair{"revolution", "event"},
                                 Pair{"games", "event"},
                                 Pair{"festival", "event"},
                                 Pair{"cup", "event"},
                                 Pair{"ministry", "organisation"},
                                 Pair{"embassy", "organisation"},
                                 Pair{"bank", "organisation"},
                                 Pair{"university", "organisation"},
                                 Pair{"airport", "facility"},
                                 Pair{"stadium", "facility"},
                                 Pair{"bridge", "facility"},
                                 Pair{"museum", "facility"},
                                 Pair{"hospital", "facility"},
                                 Pair{"river", "place"},
                                 Pair{"lake", "place"},
                                 Pair{"island", "place"},
                                 Pair{"mountain", "place"},
                                 Pair{"ocean", "place"},
                                 Pair{"city", "city"},
                                 Pair{"country", "country"},
                                 Pair{"nation", "country"},
                                 Pair{"letter", "document"},
                                 Pair{"report", "document"},
                                 Pair{"group", "group"},
                                 Pair{"people", "group"},
                                 Pair{"crowd", "group"},
                                 Pair{"family", "group"},
                                 Pair{"couple", "group"},
                                 Pair{"community", "group"},
                                 Pair{"gang", "group"},
                                 Pair{"staff", "group"},
                                 Pair{"public", "group"},
                                 Pair{"population", "group"},
                                 Pair{"village", "place"},
                                 Pair{"town", "city"},
                                 Pair{"capital", "city"},
                                 Pair{"region", "place"},
                                 Pair{"province", "place"},
                                 Pair{"party", "organisation"},
                                 Pair{"government", "organisation"},
                                 Pair{"company", "organisation"},
                                 Pair{"court", "organisation"},
                                 Pair{"council", "organisation"},
                                 Pair{"police", "organisation"},
                                 Pair{"parliament", "organisation"},
                                 Pair{"army", "organisation"}};

template <std::size_t N>
std::string_view look_up(const std::array<Pair, N>& table, std::string_view word) {
  for (const Pair& entry : table)
    if (entry.first == word) return entry.second;
  return {};
}

std::string_view type_of_class(const nlp::CoreferenceLexicon& lexicon, std::string_view lemma) {
  const std::string_view classes = lexicon.noun_classes(lemma);
  const std::string_view first = classes.substr(0, classes.find('|'));
  const bool alone = first.size() == classes.size();
  if (!alone && std::find(kOnlyAlone.begin(), kOnlyAlone.end(), first) != kOnlyAlone.end()) return {};
  return look_up(kTypeOfClass, first);
}

std::vector<std::string> sorted_unique(std::vector<std::string> types) {
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
  return types;
}

std::string_view place_type(const nlp::CoreferenceLexicon& lexicon, std::string_view label) {
  if (!lexicon.country(label).empty()) return "country";
  if (lexicon.is_city(label) || !lexicon.country_of_capital(label).empty()) return "city";
  return "place";
}

// Of a region that some town is called like: "New York" is as often the city, unless it says where others are.
std::string_view region_type(const NodeClusters& clusters, std::uint32_t cluster, std::string_view label) {
  if (!clusters.lexicon().is_city(std::string{label} + " City")) return "place";
  return holds_other_places(clusters, cluster) ? "region" : "city";
}

std::string_view fine_type(const NodeClusters& clusters, std::uint32_t cluster) {
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& m = clusters.mention(index);
    const std::string_view fine = clusters.sentence(m.sentence).tokens[m.head].name.fine;
    if (m.kind == MentionKind::name && !fine.empty()) return fine;
  }
  return {};
}

// What its describing mentions and its last word say.
std::string_view type_by_words(const NodeClusters& clusters, std::uint32_t cluster, std::string_view label) {
  const std::string last = lower_case(label.substr(label.rfind(' ') + 1));
  if (const std::string_view type = look_up(kTypeOfHead, last);
      !type.empty() && label.find(' ') != std::string_view::npos)
    return type;
  const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& m = clusters.mention(index);
    if (m.kind != MentionKind::nominal) continue;
    const std::string lemma = lower_case(clusters.sentence(m.sentence).tokens[m.head].lemma);
    if (const std::string_view type = look_up(kTypeOfHead, lemma); !type.empty()) return type;
    if (const std::string_view type = type_of_class(lexicon, lemma); !type.empty()) return type;
  }
  return label.find(' ') == std::string_view::npos ? std::string_view{} : type_of_class(lexicon, last);
}

// Resolution made "its" go back to it, against the tagger.
bool is_spoken_of_as_it(const NodeClusters& clusters, std::uint32_t cluster) {
  const std::span<const std::uint32_t> mentions = clusters.mentions_of(cluster);
  return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t index) {
    const Mention& m = clusters.mention(index);
    const std::string form = lower_case(clusters.sentence(m.sentence).tokens[m.head].form);
    return m.kind == MentionKind::pronoun && (form == "its" || form == "it");
  });
}

bool reads_like_a_person(const NodeClusters& clusters, std::uint32_t cluster, std::string_view label) {
  const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
  const std::string_view first = label.substr(0, label.find(' '));
  if (lexicon.is_given_name(first) && !lexicon.is_city(label)) return true;
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& m = clusters.mention(index);
    if (m.kind != MentionKind::pronoun) continue;
    const std::string form = lower_case(clusters.sentence(m.sentence).tokens[m.head].form);
    if (form == "he" || form == "she" || form == "his" || form == "her" || form == "him") return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> types_of_noun(const nlp::CoreferenceLexicon& lexicon, std::string_view lemma) {
  std::vector<std::string> types;
  if (const std::string_view type = look_up(kTypeOfHead, lemma); !type.empty()) types.emplace_back(type);
  if (types.empty())
    if (const std::string_view type = type_of_class(lexicon, lemma); !type.empty()) types.emplace_back(type);
  return sorted_unique(std::move(types));
}

std::vector<std::string> types_of_entity(const NodeClusters& clusters, std::uint32_t cluster, std::string_view label) {
  const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
  const bool place = !lexicon.country(label).empty() || lexicon.is_city(label) || lexicon.is_region(label);
  if (place && plays_as_a_team(clusters, cluster)) return {"organisation"};
  if (!lexicon.country(label).empty()) return {"country"};
  if (lexicon.is_seat(label)) return {"organisation"};
  const std::string_view fine = fine_type(clusters, cluster);
  if (fine == "person" && is_spoken_of_as_it(clusters, cluster)) return {"organisation"};
  if (lexicon.is_region(label) && clusters.name_class(cluster) == NameClass::location) return {std::string{region_type(clusters, cluster, label)}};
  if (!fine.empty() && fine != "place") return {std::string{fine}};
  switch (clusters.name_class(cluster)) {
    case NameClass::person:
      return {is_spoken_of_as_it(clusters, cluster) ? "organisation" : "person"};
    case NameClass::organization: {
      const bool event =
          type_by_words(clusters, cluster, label) == "event" && label.find(' ') != std::string_view::npos;
      return {event ? "event" : "organisation"};  // taggers take the Boston Marathon for who holds it
    }
    case NameClass::location: {
      const std::string_view by_words = type_by_words(clusters, cluster, label);
      if (by_words == "facility") return {"facility"};
      return {std::string{place_type(lexicon, label)}};
    }
    case NameClass::miscellaneous: {
      const std::string_view by_words = type_by_words(clusters, cluster, label);
      return by_words.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::string{by_words}};
    }
    case NameClass::none:
      break;
  }
  if (!lexicon.organisation(label).empty()) return {"organisation"};
  if (const std::string_view by_words = type_by_words(clusters, cluster, label); !by_words.empty())
    return {std::string{by_words}};
  if (lexicon.is_city(label) || lexicon.is_region(label)) return {std::string{place_type(lexicon, label)}};
  if (reads_like_a_person(clusters, cluster, label)) return {"person"};
  return {};
}

}  // namespace relata::text
