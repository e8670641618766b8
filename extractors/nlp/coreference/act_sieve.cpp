#include "extractors/nlp/coreference/act_sieve.h"

#include "core/ascii.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kActsKept = 64;
constexpr std::size_t kMessagesKept = 16;
constexpr std::uint32_t kActSentencesBack = 3;  // an act told twice is told again soon

std::string lemma_of(const Token& token) { return lower_case(token.lemma.empty() ? token.form : token.lemma); }

bool share_a_class(const CoreferenceLexicon& lexicon, const std::string& a, const std::string& b) {
  std::string_view classes = lexicon.noun_classes(a);
  while (!classes.empty()) {
    const std::size_t end = classes.find('|');
    if (lexicon.noun_may_be(b, classes.substr(0, end))) return true;
    classes = end == std::string_view::npos ? std::string_view{} : classes.substr(end + 1);
  }
  return false;
}

}  // namespace

// "to Putin" below the token.
std::int32_t ActSieve::recipient_of(std::uint32_t sentence, std::uint32_t token) const {
  const SentenceTree& tree = view_.tree(sentence);
  for (const std::uint32_t d : tree.dependents(token)) {
    const Deprel relation = tree.sentence().tokens[d].deprel;
    if (relation != Deprel::nmod && relation != Deprel::obl) continue;
    const std::int32_t preposition = tree.dependent(d, Deprel::case_);
    if (preposition >= 0 && tree.sentence().tokens[static_cast<std::size_t>(preposition)].form == "to")
      return view_.mention_at(sentence, d);
  }
  return -1;
}

ActSieve::Act ActSieve::act_of(std::uint32_t mention) const {
  const CandidateMention& m = view_.mention(mention);
  const Token& token = view_.head_token(mention);
  Act act{mention, {}, -1, -1};
  if (token.head < 0 || (token.deprel != Deprel::obj && token.deprel != Deprel::nsubj_pass)) return act;
  const auto verb = static_cast<std::uint32_t>(token.head);
  const SentenceTree& tree = view_.tree(m.sentence);
  if (tree.sentence().tokens[verb].upos != Upos::verb_) return act;
  act.verb = lemma_of(tree.sentence().tokens[verb]);
  const Deprel relation = token.deprel == Deprel::obj ? Deprel::nsubj : Deprel::obl_agent;
  const std::int32_t agent = tree.dependent(verb, relation);
  if (agent >= 0) act.agent = view_.mention_at(m.sentence, static_cast<std::uint32_t>(agent));
  act.recipient = recipient_of(m.sentence, verb);
  if (act.recipient < 0) act.recipient = recipient_of(m.sentence, m.head);
  return act;
}

bool ActSieve::are_same(std::int32_t a, std::int32_t b) const {
  return a >= 0 && b >= 0 && clusters_.same(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
}

bool ActSieve::link(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.kind != MentionKind::nominal || m.number == Number::plural) return false;
  const Act act = act_of(mention);
  return act.agent >= 0 && (link_retold(mention, act) || link_message(mention, act));
}

// "The response was delivered by Patrushev. Patrushev delivered the letter": what one did to one thing, told twice.
bool ActSieve::link_retold(std::uint32_t mention, const Act& act) {
  const CandidateMention& m = view_.mention(mention);
  if (m.determiner != Determiner::definite) return false;
  for (auto before = acts_.rbegin(); before != acts_.rend(); ++before) {
    const CandidateMention& other = view_.mention(before->mention);
    if (m.sentence - other.sentence > kActSentencesBack) break;
    if (before->verb != act.verb || !are_same(before->agent, act.agent)) continue;
    if (other.determiner != Determiner::definite) continue;
    if (!share_a_class(lexicon_, m.description.head, other.description.head)) continue;
    return clusters_.merge(before->mention, mention);
  }
  return false;
}

// "His letter to Putin ... Obama sent a letter to Putin": one's message to another.
bool ActSieve::link_message(std::uint32_t mention, const Act& act) {
  const CandidateMention& m = view_.mention(mention);
  if (act.verb != "send" && act.verb != "write") return false;
  for (const std::uint32_t message : messages_) {
    const CandidateMention& other = view_.mention(message);
    if (other.description.head != m.description.head) continue;
    const std::int32_t possessor = view_.mention_at(other.sentence, static_cast<std::uint32_t>(other.possessor));
    if (!are_same(possessor, act.agent)) continue;
    std::int32_t recipient = recipient_of(other.sentence, other.head);
    if (recipient < 0) recipient = act_of(message).recipient;
    if (are_same(recipient, act.recipient)) return clusters_.merge(message, mention);
  }
  return false;
}

void ActSieve::remember(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.kind != MentionKind::nominal || m.number == Number::plural) return;
  if (m.possessor >= 0 && m.determiner == Determiner::possessive &&
      lexicon_.noun_may_be(m.description.head, "communication")) {
    messages_.push_back(mention);
    if (messages_.size() > kMessagesKept) messages_.pop_front();
  }
  Act act = act_of(mention);
  if (act.agent < 0) return;
  acts_.push_back(std::move(act));
  if (acts_.size() > kActsKept) acts_.pop_front();
}

}  // namespace relata::nlp
