#include "extractors/text/node_phrases.h"

#include "core/ascii.h"
#include "core/factuality.h"
#include "extractors/text/node_labels.h"
#include "extractors/text/tree.h"

namespace relata::text {
namespace {

// Of what somebody or something is; a noun gives nothing to anybody and moves nowhere.
Role role_beside_description(const RuleLexicon& rules, const Token& token, std::string_view preposition) {
  const bool place = token.name.type == NameClass::location;
  const Role role = rules.role_of(preposition, place ? "place" : rules.noun(lower_case(token.lemma)).klass, {});
  const bool moves = role == Role::recipient || role == Role::beneficiary || role == Role::destination;
  return moves ? Role::other : role;
}

// "of", where the label of the noun has it ("capital of Norway") or gives way to it ("a kind of place").
bool tells_of(const NodeClusters& clusters, TokenRef head) {
  return content_head(clusters.tree(head.sentence), head.token) != head.token ||
         nominal_label(clusters, head, kKindLabel).find(" of ") != std::string::npos;
}

}  // namespace

std::vector<Argument> phrases_left_out(const NodeClusters& clusters, const RuleLexicon& rules, TokenRef head,
                                       Role slot) {
  std::vector<Argument> phrases;
  const nlp::SentenceTree& tree = clusters.tree(head.sentence);
  const Sentence& sentence = clusters.sentence(head.sentence);
  for (const std::uint32_t d : tree.dependents(head.token)) {
    const std::int32_t preposition = tree.dependent(d, Deprel::case_);
    const Token& token = sentence.tokens[d];
    if (token.deprel != Deprel::nmod || d < head.token || preposition < 0 ||
        (token.upos != Upos::noun_ && token.upos != Upos::propn_))
      continue;
    Argument phrase;
    phrase.preposition = lower_case(sentence.tokens[static_cast<std::size_t>(preposition)].form);
    if (phrase.preposition == "of" && (slot == Role::subject || tells_of(clusters, head))) continue;
    phrase.role = slot == Role::object ? role_beside_description(rules, token, phrase.preposition)
                  : is_one_of(phrase.preposition, {"at", "in", "near", "by"}) ? Role::place
                                                                                 : Role::other;
    const bool told = slot == Role::object && phrase.preposition == "in" && phrase.role == Role::place;
    if (told || phrase.preposition == "according" || restricts(phrase.role, phrase.preposition)) continue;
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

}  // namespace relata::text
