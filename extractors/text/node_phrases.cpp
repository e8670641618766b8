#include "extractors/text/node_phrases.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/factuality.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/tree.h"

namespace relata::text {
namespace {

// Of what somebody or something is; a noun gives nothing to anybody and moves nowhere.
Role role_beside_description(const RuleLexicon& rules, const Token& token, std::string_view preposition) {
  const bool place = token.name.type == NameClass::location;
  const Role role = rules.role_of(preposition, place ? "place" : rules.noun(lower_case(token.lemma)).klass, {});
  const std::string lemma = lower_case(token.lemma);
  const bool somebody = token.upos == Upos::propn_
                            ? token.name.type != NameClass::location
                            : is_one_of(rules.noun(lemma).klass, {"person", "people-group", "organisation", "group"}) && lemma != "profession";
  if (preposition == "by" && role == Role::instrument && somebody) return Role::agent;  // "a song by Bob Dylan"
  const bool moves = role == Role::recipient || role == Role::beneficiary || role == Role::destination;
  return moves ? Role::other : role;
}

// "of", where the label of the noun has it ("capital of Norway") or gives way to it ("a kind of place").
bool tells_of(const NodeClusters& clusters, TokenRef head) {
  return content_head(clusters.tree(head.sentence), head.token) != head.token ||
         nominal_label(clusters, head, kKindLabel).find(" of ") != std::string::npos;
}

// "Responsibility for the attack", "the release of the general": acts, speech and thoughts have something that they are of
// or about, apart from where and when.
bool has_a_matter(const RuleLexicon& rules, const Token& noun) {
  return noun.upos == Upos::noun_ && is_one_of(rules.noun(lower_case(noun.lemma)).klass,
                                               {"act", "communication", "cognition", "state", "attribute", "relation",
                                                "feeling", "event"});
}
bool is_matter(const Token& noun, const Argument& phrase) {
  if (phrase.preposition == "in" && phrase.role != Role::time && phrase.role != Role::duration)  // "a role in the talks"
    return is_one_of(lower_case(noun.lemma), {"role", "part", "hand", "share", "stake", "involvement", "confidence", "trust",
                                              "faith", "success", "progress", "say", "appearance", "cameo", "victory", "defeat"});
  return phrase.role != Role::place && phrase.role != Role::time && phrase.role != Role::duration &&
         is_one_of(phrase.preposition, {"of", "for", "on", "about", "against", "with", "to", "over", "toward", "towards", "from"});
}

// "The report's author", "the Cuban capital": whose it is, which the label of the noun leaves out. The country of a
// person is a claim of its own.
bool is_owner(const NodeClusters& clusters, const RuleLexicon& rules, TokenRef noun, std::uint32_t word) {
  const Token& token = clusters.token({noun.sentence, word});
  const std::string owner = lower_case(token.lemma);
  if (token.deprel == Deprel::nmod_poss)
    return !is_one_of(rules.noun(owner).klass, {"date", "time", "duration"}) && !is_one_of(owner, {"one", "other", "man", "men", "woman", "women", "child"}) && !owner.ends_with("day");
  if ((token.deprel != Deprel::amod && token.deprel != Deprel::compound) || word > noun.token) return false;
  return !clusters.country_of_token({noun.sentence, word}, false).empty() &&
         rules.noun(lower_case(clusters.token(noun).lemma)).klass != "person";
}

// "A conviction for murder", "praise for the work": for what somebody did, and not what it is meant for.
bool is_answer_to_deed(const Token& noun) {
  return is_one_of(lower_case(noun.lemma), {"conviction", "arrest", "sentence", "charge", "trial", "punishment", "execution",
                                            "apology", "praise", "criticism", "acquittal", "detention", "imprisonment"});
}

// "Between May 2000 and May 2016": the words of one time with two ends; empty where it is none.
std::vector<std::uint32_t> ends_of_time(const nlp::SentenceTree& tree, std::uint32_t date) {
  const auto is_of_date = [&](std::uint32_t t) {
    const Token& token = tree.sentence().tokens[t];
    return token.xpos == "CD" || month_number(lower_case(token.form)) > 0;
  };
  const std::int32_t other = tree.dependent(date, Deprel::conj);
  if (other < 0 || !is_of_date(date) || !is_of_date(static_cast<std::uint32_t>(other))) return {};
  std::uint32_t last = static_cast<std::uint32_t>(other);
  while (last + 1 < tree.sentence().size() && is_of_date(last + 1)) ++last;
  std::vector<std::uint32_t> words;
  for (std::uint32_t t = date; t <= last; ++t) words.push_back(t);
  return words;
}

}  // namespace

std::vector<Argument> phrases_left_out(const NodeClusters& clusters, const RuleLexicon& rules, TokenRef head,
                                       Role slot) {
  std::vector<Argument> phrases;
  if (slot == Role::content && !has_a_matter(rules, clusters.token(head))) return phrases;
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Sentence& sentence = clusters.sentence(head.sentence);
  if (const std::int32_t whole = counted_whole(tree, head.token); whole >= 0)
    head.token = static_cast<std::uint32_t>(whole);  // "one of the world's largest producers"
  for (const std::uint32_t d : tree.dependents(head.token)) {
    const std::int32_t preposition = tree.dependent(d, Deprel::case_);
    const Token& token = sentence.tokens[d];
    // "Slammed Norway's record", "broadened the state's power": whose.
    const bool whose = slot == Role::content && token.deprel == Deprel::nmod_poss && token.upos != Upos::pron_;
    if ((slot == Role::object || whose) && is_owner(clusters, rules, head, d)) {
      Argument owner;
      owner.preposition = "of";
      owner.head = {head.sentence, d};
      owner.tokens = {d};
      phrases.push_back(std::move(owner));
      continue;
    }
    if (token.deprel != Deprel::nmod || d < head.token || preposition < 0 ||
        (token.upos != Upos::noun_ && token.upos != Upos::propn_))
      continue;
    Argument phrase;
    phrase.preposition = lower_case(sentence.tokens[static_cast<std::size_t>(preposition)].form);
    if (phrase.preposition == "of" && (slot == Role::subject || tells_of(clusters, head))) continue;
    if (phrase.preposition == "of" && is_one_of(lower_case(token.lemma), {"kind", "sort", "type"})) continue;  // of its kind
    phrase.role = slot != Role::subject ? role_beside_description(rules, token, phrase.preposition)
                  : is_one_of(phrase.preposition, {"at", "in", "near", "by"}) ? Role::place
                                                                                 : Role::other;
    const bool told = slot == Role::object && phrase.preposition == "in" && phrase.role == Role::place;
    const bool exemplifies = clusters.token(head).xpos == "NNS" &&
                             is_one_of(phrase.preposition, {"such", "including", "like"});  // told by themselves
    if (told || exemplifies || phrase.preposition == "according" || restricts(phrase.role, phrase.preposition)) continue;
    if (slot == Role::content && !is_matter(clusters.token(head), phrase)) continue;
    if (slot == Role::content && phrase.preposition == "in") phrase.role = Role::other;
    if (phrase.preposition == "for" && is_answer_to_deed(clusters.token(head))) phrase.role = Role::cause;
    if (std::vector<std::uint32_t> ends = ends_of_time(tree, d); phrase.preposition == "between" && !ends.empty()) {
      phrase.role = Role::time;
      phrase.head = {head.sentence, d};
      phrase.tokens = std::move(ends);
      phrases.push_back(std::move(phrase));
      continue;
    }
    std::vector<std::uint32_t> members{d};
    for (const std::uint32_t joined : tree.dependents(d))
      if (sentence.tokens[joined].deprel == Deprel::conj) members.push_back(joined);
    for (const std::uint32_t member : members) {
      phrase.head = {head.sentence, member};
      phrase.tokens = {member};
      phrases.push_back(phrase);
    }
  }
  return phrases;
}

bool is_told(const LocalClaim& claim, const Argument& phrase, LocalNodeId node) {
  return std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(), [&](const LocalQualifier& q) {
    return q.role == phrase.role && q.preposition == phrase.preposition && q.value == node;
  });
}

}  // namespace relata::text
