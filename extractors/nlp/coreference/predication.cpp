#include "extractors/nlp/coreference/predication.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "extractors/nlp/negation_words.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kSteps = 4;  // from a verb up to the one that has its subject

bool is_negation_or_condition(const SentenceTree& tree, std::uint32_t dependent) {
  const Token& token = tree.sentence().tokens[dependent];
  const std::string form = lower_case(token.form);
  if (token.deprel == Deprel::advmod) return is_not_or_never(form);
  if (token.deprel == Deprel::mark) return form == "if" || form == "whether";
  return token.deprel == Deprel::case_ || (token.deprel == Deprel::aux && token.xpos == "MD");
}

bool is_doubtful(const SentenceTree& tree, std::uint32_t predicate) {
  const auto dependents = tree.dependents(predicate);
  return std::any_of(dependents.begin(), dependents.end(),
                     [&](std::uint32_t d) { return is_negation_or_condition(tree, d); });
}

std::uint32_t first_noun(const Sentence& sentence, std::uint32_t token) {
  const std::uint32_t first = first_conjunct(sentence, token);
  const Upos upos = sentence.tokens[first].upos;
  return upos == Upos::noun_ || upos == Upos::propn_ ? first : token;
}

std::int32_t own_subject(const SentenceTree& tree, std::uint32_t verb) {
  const std::int32_t subject = tree.dependent(verb, Deprel::nsubj);
  return subject >= 0 ? subject : tree.dependent(verb, Deprel::nsubj_pass);
}

// "Went on to become": it did; not "wanted to become".
bool comes_true(const Token& verb) {
  return verb.lemma == "go" || verb.lemma == "come" || verb.lemma == "continue";
}

struct Subject {
  std::int32_t token = -1;
  bool doubtful = false;
};

// The subject of a verb, its own or that of the verb or noun that it hangs on: "X, known as", "he left and became".
Subject subject_of(const SentenceTree& tree, std::uint32_t verb) {
  const Sentence& sentence = tree.sentence();
  Subject found;
  for (std::size_t step = 0; step < kSteps; ++step) {
    found.doubtful = found.doubtful || is_doubtful(tree, verb);
    found.token = own_subject(tree, verb);
    const Token& token = sentence.tokens[verb];
    if (found.token >= 0 || token.head < 0) return found;
    found.token = token.deprel == Deprel::acl ? token.head : -1;
    if (token.deprel != Deprel::conj && token.deprel != Deprel::xcomp && token.deprel != Deprel::advcl) return found;
    verb = static_cast<std::uint32_t>(token.head);
    found.doubtful = found.doubtful || (token.deprel == Deprel::xcomp && !comes_true(sentence.tokens[verb]));
  }
  return found;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& lemmas, const Token& verb) {
  return std::find(lemmas.begin(), lemmas.end(), verb.lemma) != lemmas.end();
}

// Not what somebody calls or considers another: that is no more than said.
bool is_verb_of_becoming(const Token& verb) {
  constexpr std::array<std::string_view, 8> kVerbs{"become", "remain", "make", "elect", "appoint", "name", "crown", "stay"};
  return is_one_of(kVerbs, verb);
}

bool is_verb_of_role(const Token& verb) {
  constexpr std::array<std::string_view, 21> kVerbs{
      "serve", "work", "act",   "know",   "elect",   "appoint", "name",  "choose", "select", "hire",    "join",
      "start", "live", "begin", "return", "emerge",  "retire",  "resign", "enlist", "commission", "establish"};
  return is_one_of(kVerbs, verb);
}

bool has_case(const SentenceTree& tree, std::uint32_t token, std::string_view form) {
  const std::int32_t preposition = tree.dependent(token, Deprel::case_);
  return preposition >= 0 && lower_case(tree.sentence().tokens[static_cast<std::size_t>(preposition)].form) == form;
}

// "Became a judge", "made her a judge", "served as a judge".
PredicateOf predication_of_verb(const SentenceTree& tree, std::uint32_t verb, std::uint32_t predicate) {
  const Token& governor = tree.sentence().tokens[verb];
  const Deprel deprel = tree.sentence().tokens[predicate].deprel;
  const bool complement = deprel == Deprel::xcomp || (deprel == Deprel::obj && governor.lemma == "become");
  const bool becomes = complement && is_verb_of_becoming(governor);
  const bool in_role = deprel == Deprel::obl && is_verb_of_role(governor) && has_case(tree, predicate, "as");
  if (!becomes && !in_role) return {};
  Subject subject = subject_of(tree, verb);
  if (subject.doubtful) return {};
  const std::int32_t object = tree.dependent(verb, Deprel::obj);
  if (object >= 0 && object < static_cast<std::int32_t>(predicate)) subject.token = object;
  return {becomes ? Predication::turns_into : Predication::in_role, subject.token};
}

// Of whom it is said, as a token, and how.
PredicateOf predication_of_token(const SentenceTree& tree, std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  const std::uint32_t first = first_noun(sentence, head);
  const Token& token = sentence.tokens[first];
  if (tree.has(first, Deprel::cop)) {
    const Predication how = is_doubtful(tree, first) ? Predication::doubtful_copula : Predication::copula;
    return {how, tree.dependent(first, Deprel::nsubj)};
  }
  if (token.head < 0) return {};
  const auto governor = static_cast<std::uint32_t>(token.head);
  if (sentence.tokens[governor].upos == Upos::verb_) return predication_of_verb(tree, governor, first);
  if (token.deprel == Deprel::appos) return {Predication::apposed, token.head};
  return {};
}

bool opens_aside(std::string_view form) {
  return form == "," || form == "(" || form == "-" || form == "\xE2\x80\x93" || form == "\xE2\x80\x94" || form == ":";
}

// The name that ends right before the mark before the phrase.
std::int32_t name_beside(const DocumentView& view, std::uint32_t mention) {
  const CandidateMention& m = view.mention(mention);
  if (m.begin < 2 || !opens_aside(view.sentence(m.sentence).tokens[m.begin - 1].form)) return -1;
  for (std::uint32_t i = view.first_mention_near(mention); i < view.first_mention(m.sentence + 1); ++i) {
    const CandidateMention& other = view.mention(i);
    if (other.begin >= m.begin) break;
    if (other.kind == MentionKind::name && !other.inside_name && other.end == m.begin - 1)
      return static_cast<std::int32_t>(i);
  }
  return -1;
}

}  // namespace

PredicateOf predication_of(const DocumentView& view, std::uint32_t mention) {
  const CandidateMention& m = view.mention(mention);
  PredicateOf found = predication_of_token(view.tree(m.sentence), m.head);
  if (found.subject >= 0) {
    found.subject = view.mention_at(m.sentence, static_cast<std::uint32_t>(found.subject));
    if (found.subject >= 0 && found.subject != static_cast<std::int32_t>(mention)) return found;
  }
  const std::int32_t beside = name_beside(view, mention);
  return beside >= 0 ? PredicateOf{Predication::beside, beside} : PredicateOf{};
}

}  // namespace relata::nlp
