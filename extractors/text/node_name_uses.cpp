#include "extractors/text/node_name_uses.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/ascii.h"
#include "core/words.h"

namespace relata::text {
namespace {

constexpr std::size_t kFewestPlays = 2, kFewestWords = 2;
constexpr std::uint32_t kNoSentence = 0xFFFFFFFFU;

constexpr std::array<std::string_view, 13> kPlaying{"beat",  "concede", "defeat", "draw", "equalise", "equalize", "face",
                                                    "lose",  "open",    "play",   "score", "tie",     "win"};
constexpr std::array<std::string_view, 26> kOfGames{
    "ball",     "captain", "championship", "coach",  "corner",   "cup",   "defender", "draw",       "final",
    "game",     "goal",    "goalkeeper",   "half",   "innings",  "kick",  "league",   "match",      "midfielder",
    "penalty",  "player",  "point",        "season", "semifinal", "score", "striker", "tournament"};

enum class Use { play, place, other };

// What the sentence makes of the name: who plays, where something is, or neither.
Use use_of(const NodeClusters& clusters, const Mention& mention) {
  const Sentence& sentence = clusters.sentence(mention.sentence);
  const Token& token = sentence.tokens[mention.head];
  const std::int32_t preposition = clusters.tree(mention.sentence).dependent(mention.head, Deprel::case_);
  const std::string case_word =
      preposition < 0 ? std::string{} : lower_case(sentence.tokens[static_cast<std::size_t>(preposition)].form);
  if (case_word == "in" || case_word == "from" || case_word == "at") return Use::place;
  if (token.head < 0) return Use::other;
  const bool argument = token.deprel == Deprel::nsubj || token.deprel == Deprel::nsubj_pass ||
                        token.deprel == Deprel::obj || token.deprel == Deprel::obl_agent ||
                        (token.deprel == Deprel::obl && (case_word == "to" || case_word == "against"));
  const Token& verb = sentence.tokens[static_cast<std::size_t>(token.head)];
  return argument && verb.upos == Upos::verb_ && contains(kPlaying, verb.lemma) ? Use::play : Use::other;
}

// How many nouns of games stand in the sentences of the cluster's names.
std::size_t words_of_games(const NodeClusters& clusters, std::uint32_t cluster) {
  std::set<std::string_view> words;
  std::uint32_t read = kNoSentence;  // whose words are known
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& mention = clusters.mention(index);
    if (mention.kind != MentionKind::name || mention.sentence == read) continue;
    read = mention.sentence;
    for (const Token& token : clusters.sentence(mention.sentence).tokens)
      if (token.upos == Upos::noun_ && contains(kOfGames, token.lemma)) words.insert(token.lemma);
  }
  return words.size();
}

// "Rochester, New York": right behind a name and a comma, and no "D.C." or "City" behind it.
bool stands_behind_a_place(const NodeClusters& clusters, const Mention& mention) {
  const Sentence& sentence = clusters.sentence(mention.sentence);
  if (mention.begin < 2 || sentence.tokens[mention.begin - 1].form != ",") return false;
  const Token& before = sentence.tokens[mention.begin - 2];
  return before.name.type == NameClass::location;
}

bool is_told_a_city(const NodeClusters& clusters, const Mention& mention) {
  const Sentence& sentence = clusters.sentence(mention.sentence);
  const auto form = [&](std::uint32_t token) {
    return token < sentence.size() ? std::string_view{sentence.tokens[token].form} : std::string_view{};
  };
  const std::string_view next = form(mention.end) == "," ? form(mention.end + 1) : form(mention.end);
  return next == "D.C." || next == "DC" || next == "City";
}

}  // namespace

bool holds_other_places(const NodeClusters& clusters, std::uint32_t cluster) {
  std::size_t behind = 0, others = 0;
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    const Mention& mention = clusters.mention(index);
    if (mention.kind != MentionKind::name) continue;
    const bool holds = stands_behind_a_place(clusters, mention) && !is_told_a_city(clusters, mention);
    ++(holds ? behind : others);
  }
  return behind > 0 && behind >= others;
}

bool plays_as_a_team(const NodeClusters& clusters, std::uint32_t cluster) {
  std::size_t plays = 0, places = 0;
  for (const std::uint32_t index : clusters.mentions_of(cluster)) {
    if (clusters.mention(index).kind != MentionKind::name) continue;
    const Use use = use_of(clusters, clusters.mention(index));
    plays += use == Use::play ? 1 : 0;
    places += use == Use::place ? 1 : 0;
  }
  return plays >= kFewestPlays && plays > places && words_of_games(clusters, cluster) >= kFewestWords;
}

}  // namespace relata::text
