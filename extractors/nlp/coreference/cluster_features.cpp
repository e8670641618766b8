#include "extractors/nlp/coreference/cluster_features.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "core/name_forms.h"

namespace relata::nlp {
namespace {

using enum AntecedentFeature;

constexpr std::uint8_t kFits = 9;   // values of NounFit
constexpr std::uint8_t kRanks = 4;  // values of a rank
constexpr std::uint8_t kFarthest = 4;

bool holds(const std::vector<std::uint32_t>& roots, std::uint32_t root) {
  return std::find(roots.begin(), roots.end(), root) != roots.end();
}

// How the phrase's words and a name's go together, the strongest last.
enum NameWords : std::uint8_t { nothing, shared_word, name_within, name_of_one_word, kind_at_end, whole_name };

NameWords words_of_one_name(const AnaphorFacts& facts, const Description& description, const std::string& key) {
  if (facts.phrase == key) return whole_name;
  const std::vector<std::string> words = words_of(key);
  const auto is_word = [&](const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); };
  if (!words.empty() && words.back() == description.head &&
      std::all_of(description.modifiers.begin(), description.modifiers.end(), is_word))
    return words.size() > 1 ? kind_at_end : name_of_one_word;
  const std::vector<std::string>& modifiers = description.modifiers;
  const auto is_modifier = [&](const std::string& word) {
    return std::binary_search(modifiers.begin(), modifiers.end(), word);
  };
  if (std::all_of(words.begin(), words.end(), is_modifier)) return name_within;
  return std::any_of(words.begin(), words.end(), is_modifier) ? shared_word : nothing;
}

// Where the head noun stands in a name: nowhere, within it, first, last, or as all of it.
std::uint8_t place_in_name(const std::string& head, const std::string& key) {
  const std::vector<std::string> words = words_of(key);
  if (words.empty() || std::find(words.begin(), words.end(), head) == words.end()) return 0;
  if (words.back() == head) return words.size() > 1 ? 3 : 4;
  return words.front() == head ? 2 : 1;
}

void compare_with_names(const AnaphorContext& context, const AnaphorFacts& facts, const Description& description,
                        RankedThing& thing) {
  thing.words = nothing;
  for (const std::uint32_t name : context.clusters.profile(thing.root).names) {
    const std::string& key = context.view.mention(name).key;
    thing.words = std::max<std::uint8_t>(thing.words, words_of_one_name(facts, description, key));
    thing.place = std::max(thing.place, place_in_name(description.head, key));
  }
}

void add_features_of_names(const AnaphorFacts& facts, const RankedThing& thing, const CandidateMention& m,
                           std::vector<FeatureValue>& values) {
  const auto modifiers = std::min<std::size_t>(m.description.modifiers.size(), 3);
  const int inside = holds(facts.inside, thing.root) ? 1 : 0;
  values.push_back({words_of_name, static_cast<std::uint8_t>(2 * thing.words + inside)});
  values.push_back({words_and_fit, static_cast<std::uint8_t>(kFits * thing.words + number_of(thing.fit))});
  values.push_back({head_in_name, static_cast<std::uint8_t>(4 * thing.place + modifiers)});
}

void add_ranks(const AnaphorContext& context, const AnaphorFacts& facts, const RankedThing& thing, std::uint8_t distance,
               std::vector<FeatureValue>& values) {
  const std::uint8_t near = std::min(distance, kFarthest);
  const auto sentence = std::min<std::uint32_t>(context.view.mention(thing.root).sentence, 2);
  values.push_back({fit, number_of(thing.fit)});
  values.push_back({fit_and_importance, static_cast<std::uint8_t>(kRanks * number_of(thing.fit) + thing.importance)});
  values.push_back({fit_and_distance, static_cast<std::uint8_t>((kFarthest + 1) * number_of(thing.fit) + near)});
  values.push_back({importance, static_cast<std::uint8_t>(8 * thing.importance + std::min<std::uint8_t>(distance, 7))});
  values.push_back({first_sentence, static_cast<std::uint8_t>(kRanks * sentence + thing.importance)});
  if (!fits(thing.fit)) return;
  values.push_back({recency, static_cast<std::uint8_t>(16 * near + kRanks * thing.recency + facts.fitting)});
  values.push_back({frequency, static_cast<std::uint8_t>(kRanks * thing.frequency + facts.fitting)});
}

// What tells a phrase from, or ties it to, what was spoken of: "another", "the same", "the largest", "the first".
std::uint8_t telling_word(const Sentence& sentence, const CandidateMention& m) {
  constexpr std::array<std::string_view, 10> kOther{"another", "other",      "different", "new",  "second",
                                                    "further", "additional", "similar",   "such", "several"};
  constexpr std::array<std::string_view, 8> kSame{"same",  "said",    "above",   "aforementioned",
                                                  "whole", "entire", "present", "current"};
  constexpr std::array<std::string_view, 4> kOnly{"first", "last", "only", "main"};
  std::uint8_t found = 0;
  for (std::uint32_t i = m.begin; i < m.end; ++i) {
    const std::string form = lower_case(sentence.tokens[i].form);
    if (i < m.head && std::find(kOther.begin(), kOther.end(), form) != kOther.end()) return 1;
    if (std::find(kSame.begin(), kSame.end(), form) != kSame.end()) found = 2;
    if (found == 0 && (sentence.tokens[i].xpos == "JJS" || sentence.tokens[i].xpos == "RBS")) found = 3;
    if (found == 0 && std::find(kOnly.begin(), kOnly.end(), form) != kOnly.end()) found = 4;
  }
  return found;
}

}  // namespace

void add_cluster_features(const AnaphorContext& context, AnaphorFacts& facts, std::uint32_t anaphor,
                          std::uint32_t candidate, std::vector<FeatureValue>& values) {
  const CandidateMention& m = context.view.mention(anaphor);
  const std::uint32_t root = context.clusters.root(candidate);
  const ReferenceClusters::Profile& profile = context.clusters.profile(candidate);
  const bool subject = facts.predicate.how != Predication::none && facts.subject_root == root;
  const bool argument = !subject && holds(facts.arguments, root);
  values.push_back({structure, static_cast<std::uint8_t>((facts.possessor == root ? 1 : 0) +
                                                         (holds(facts.inside, root) ? 2 : 0) + (argument ? 4 : 0))});
  values.push_back({predicate, static_cast<std::uint8_t>(2 * number_of(facts.predicate.how) + (subject ? 1 : 0))});
  const std::uint32_t last = context.view.mention(context.named.last_mention(root)).sentence;
  const std::uint8_t distance = bucket(m.sentence - std::min(last, m.sentence));
  const auto size = std::min<std::uint8_t>(bucket(profile.size), 7);
  values.push_back({cluster_distance, static_cast<std::uint8_t>((profile.names.empty() ? 0 : 64) +
                                                                8 * std::min<std::uint8_t>(distance, 7) + size)});
  const auto thing = std::find_if(facts.named.begin(), facts.named.end(), [&](const RankedThing& t) { return t.root == root; });
  if (thing == facts.named.end()) return;
  if (thing->words == RankedThing::kUnasked) compare_with_names(context, facts, m.description, *thing);
  add_features_of_names(facts, *thing, m, values);
  add_ranks(context, facts, *thing, distance, values);
}

void add_new_cluster_features(const AnaphorContext& context, const AnaphorFacts& facts, std::uint32_t anaphor,
                              std::vector<FeatureValue>& values) {
  const CandidateMention& m = context.view.mention(anaphor);
  values.push_back({new_predicate, number_of(facts.predicate.how)});
  values.push_back({new_fitting, facts.fitting});
  values.push_back({new_inside, static_cast<std::uint8_t>(std::min<std::size_t>(facts.inside.size(), 2))});
  values.push_back({new_telling, telling_word(context.view.sentence(m.sentence), m)});
}

}  // namespace relata::nlp
