#include "extractors/text/node_metonymy.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/words.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::text {
namespace {

// Verbs whose class would say otherwise: cities do these too, or have them done.
constexpr std::array<std::string_view, 39> kOfCities{
    "be",    "lie",      "have",   "host",   "celebrate", "visit",    "see",     "experience", "boast",
    "offer", "attract",  "become", "remain", "grow",      "house",    "feature", "include",    "contain",
    "win",   "know",     "name",   "call",   "mark",      "record",   "rank",    "welcome",    "sleep",
    "wake",  "dominate", "base",   "serve",  "flank",     "surround", "play",    "mention",    "read",
    "benefit", "profit", "suffer"};
// Verbs of other classes that take a state for their subject.
constexpr std::array<std::string_view, 51> kOfStates{
    "threaten",  "exit",      "arrest",    "deploy",    "withdraw", "sign",  "ratify", "adopt",   "ban",
    "impose",    "lift",      "recognise", "recognize", "expel",    "annex", "invade", "support", "back",
    "retaliate", "introduce", "want",      "need",      "seek",     "try",   "plan",   "refuse",  "decide",
    "intend",    "hope",      "send",      "sell",      "supply",   "fund",  "block",  "veto",
    "help",      "conduct",   "rule",      "cancel",    "hamper",   "defend", "recall", "pressure",
    "export",    "import",    "mistreat",  "crack",     "shun",     "decline", "tap",   "counter"};
// Verbs whose object is a state that is spoken to or dealt with.
constexpr std::array<std::string_view, 38> kTowardsStates{
    "warn",       "tell",       "accuse",   "urge",     "criticise", "criticize", "blame",   "condemn",
    "ask",        "press",      "pressure", "persuade", "convince",  "threaten",  "support", "oppose",
    "sanction",   "provoke",    "anger",    "irritate", "assure",    "inform",    "notify",  "sue",
    "please",     "praise",     "thank",    "punish",   "trust",     "distrust",  "help",    "invite",
    "antagonise", "antagonize", "appease",  "rebuke",   "fault",     "force"};
constexpr std::array<std::string_view, 34> kOfRelations{
    "relation",  "relationship", "tie",           "talk",       "negotiation", "contact",     "deal",
    "agreement", "treaty",       "dialogue",      "dispute",    "tension",     "cooperation", "co-operation",
    "conflict",  "alliance",     "partnership",   "divide",     "rift",        "row",         "trade",
    "accord",    "pact",         "rapprochement", "diplomacy",  "standoff",    "war",         "truce",
    "ceasefire", "consultation", "rivalry",       "friendship", "antagonism",  "reset"};
constexpr std::array<std::string_view, 24> kOfPlace{"in",      "at",     "near",       "outside", "from",   "around",
                                                    "through", "via",    "across",     "inside",  "into",   "to",
                                                    "of",      "over",   "throughout", "above",   "beyond", "off",
                                                    "onto",    "within", "past",       "along",   "leave",  "reach"};

constexpr std::array<std::string_view, 17> kOfLanguages{
    "speak",     "learn",  "teach",       "study",      "know",    "read",   "write", "translate", "understand",
    "pronounce", "master", "translation", "understanding", "knowledge", "speaker", "use", "teacher"};

bool is_of_states(const nlp::CoreferenceLexicon& lexicon, std::string_view verb) {
  if (contains(kOfStates, verb)) return true;
  if (contains(kOfCities, verb)) return false;
  const std::string_view klass = lexicon.verb_class(verb);
  return klass == "communication" || klass == "cognition" || klass == "social" || klass == "emotion" ||
         klass == "possession" || klass == "competition";
}

// What only states have, whatever class a list gives it.
constexpr std::array<std::string_view, 16> kOfStatesAlone{"law",    "troops",  "army",    "military", "navy",   "arsenal",
                                                          "economy", "regime", "ministry", "envoy",  "ambassador", "diplomat",
                                                          "missile", "sanction", "ally", "warship"};

// Cities have buildings, people and weather; states have plans, means and interests.
bool is_had_by_states(const nlp::CoreferenceLexicon& lexicon, std::string_view noun) {
  if (contains(kOfStatesAlone, noun)) return true;
  if (lexicon.noun_classes(noun).empty()) return false;
  for (const std::string_view klass :
       {"facility", "place", "artifact", "person", "group", "vehicle", "event", "phenomenon", "organisation",
        "quantity", "time", "animal", "plant", "food", "body", "object"})
    if (lexicon.noun_is(noun, klass)) return false;
  return true;
}

// What one says of governments, not of towns: "Moscow is confident".
constexpr std::array<std::string_view, 22> kOfMinds{
    "confident", "ready",     "willing", "concerned",   "worried", "committed", "determined", "reluctant",
    "wary",      "keen",      "sure",    "unhappy",     "angry",   "furious",   "aware",      "convinced",
    "prepared",  "unwilling", "eager",   "responsible", "opposed", "cautious"};

}  // namespace

bool stands_for_state(const nlp::CoreferenceLexicon& lexicon, const ArgumentUse& use) {
  const std::string_view verb = use.predicate.substr(0, use.predicate.find(' '));
  switch (use.role) {
    case Role::subject:
      if (verb == "have") return is_had_by_states(lexicon, use.object_lemma);
      if (verb == "be" || verb == "remain" || verb == "become") return contains(kOfMinds, use.object_lemma);
      return is_of_states(lexicon, verb);
    case Role::object:
      if (use.predicate.ends_with(" with") || use.predicate.ends_with(" against")) return is_of_states(lexicon, verb);
      return contains(kTowardsStates, verb);
    case Role::recipient:
      return true;
    case Role::agent:
      return is_of_states(lexicon, verb);
    default:
      return false;
  }
}

bool acts_in_its_clause(const NodeClusters& clusters, TokenRef head) {
  constexpr std::size_t kMostVerbs = 8;
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Sentence& sentence = tree.sentence();
  const Token& token = sentence.tokens[head.token];
  if (token.head < 0) return false;
  const std::string governor = lower_case(sentence.tokens[static_cast<std::size_t>(token.head)].lemma);
  const bool is_told = token.deprel == Deprel::nsubj_pass && contains(kTowardsStates, governor);  // "was forced to leave"
  if (token.deprel != Deprel::nsubj && token.deprel != Deprel::nsubj_outer && !is_told) return false;
  std::vector<std::uint32_t> verbs{static_cast<std::uint32_t>(token.head)};
  for (std::size_t i = 0; i < verbs.size() && i < kMostVerbs; ++i) {
    const Token& verb = sentence.tokens[verbs[i]];
    const std::string lemma = lower_case(verb.lemma);
    if (verb.upos == Upos::verb_ && is_of_states(clusters.lexicon(), lemma)) return true;
    if (tree.has(verbs[i], Deprel::cop) && (contains(kOfMinds, lemma) || (verb.upos == Upos::noun_ && clusters.lexicon().noun_is(lemma, "person"))))
      return true;
    for (const std::uint32_t d : tree.dependents(verbs[i]))  // "plans to increase", "agreed and sent": one who acts
      if (sentence.tokens[d].deprel == Deprel::xcomp ||
          (sentence.tokens[d].deprel == Deprel::conj && !tree.has(d, Deprel::nsubj)))
        verbs.push_back(d);
  }
  return false;
}

bool is_said_as_place(const NodeClusters& clusters, TokenRef head) {
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Sentence& sentence = tree.sentence();
  if (const Mention* mention = clusters.mention_of(head); mention != nullptr && mention->kind == MentionKind::name) {
    const std::string name = clusters.name_of(*mention);
    if (name.find("DC") != std::string::npos || name.find("D.C") != std::string::npos) return true;
  }
  for (const std::uint32_t d : tree.dependents(head.token)) {
    const Deprel deprel = sentence.tokens[d].deprel;
    const bool further_place =
        deprel == Deprel::appos || deprel == Deprel::nmod_unmarked || deprel == Deprel::flat || deprel == Deprel::list_;
    if (further_place && sentence.tokens[d].upos == Upos::propn_) return true;  // "Washington, DC"
    if (deprel == Deprel::case_ && contains(kOfPlace, lower_case(sentence.tokens[d].form)) &&
        !is_party_of_relations(clusters, head)) {
      // "by" and "with" leave it open; "to" does where it is a recipient, which the caller knows.
      const std::string form = lower_case(sentence.tokens[d].form);
      return form != "to" && form != "of";
    }
  }
  return false;
}

bool is_party_of_relations(const NodeClusters& clusters, TokenRef head) {
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Sentence& sentence = tree.sentence();
  const std::uint32_t first = nlp::first_conjunct(sentence, head.token);
  const std::int32_t preposition = tree.dependent(first, Deprel::case_);
  const std::int32_t governor = sentence.tokens[first].head;
  if (preposition < 0 || governor < 0) return false;
  const std::string form = lower_case(sentence.tokens[static_cast<std::size_t>(preposition)].form);
  const std::string noun = lower_case(sentence.tokens[static_cast<std::size_t>(governor)].lemma);
  if (form == "between") return contains(kOfRelations, noun);
  return (form == "with" || form == "against") && contains(kOfRelations, noun);
}

bool is_said_as_language(const NodeClusters& clusters, TokenRef head) {
  const Token& token = clusters.token(head);
  const nlp::CoreferenceLexicon& lexicon = clusters.lexicon();
  if (lexicon.country_of_demonym(token.form).empty() || !lexicon.country(token.form).empty()) return false;
  if (token.xpos.ends_with('S') || token.head < 0) return false;
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  if (tree.dependent(head.token, Deprel::det) >= 0 || tree.dependent(head.token, Deprel::nmod_poss) >= 0) return false;
  const auto governor = static_cast<std::uint32_t>(token.head);
  const std::string verb = lower_case(tree.sentence().tokens[governor].lemma);
  switch (universal(token.deprel)) {
    case Deprel::nsubj:
      return tree.dependent(governor, Deprel::cop) >= 0
                 ? verb == "language" || verb == "tongue"
                 : token.deprel == Deprel::nsubj_pass && contains(kOfLanguages, verb);
    case Deprel::obj:
    case Deprel::xcomp:
      return contains(kOfLanguages, verb);
    case Deprel::obl:
    case Deprel::nmod: {
      const std::int32_t preposition = tree.dependent(head.token, Deprel::case_);
      if (preposition < 0) return false;
      const std::string form = lower_case(tree.sentence().tokens[static_cast<std::size_t>(preposition)].form);
      return form == "in" || form == "into" || ((form == "of" || form == "from") && contains(kOfLanguages, verb));
    }
    case Deprel::conj: {  // "in French and English"
      const std::uint32_t first = nlp::first_conjunct(tree.sentence(), head.token);
      return tree.sentence().tokens[first].deprel != Deprel::conj && is_said_as_language(clusters, {head.sentence, first});
    }
    default:
      return false;
  }
}

}  // namespace relata::text
