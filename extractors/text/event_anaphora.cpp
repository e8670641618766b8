#include "extractors/text/event_anaphora.h"

#include <algorithm>
#include <map>

#include "core/ascii.h"
#include "extractors/text/rules.h"

namespace relata::text {
namespace {

bool names_an_act(std::string_view lemma) { return lemma == "move" || lemma == "step" || lemma == "decision"; }

// "This" alone; "the move", "this decision" without more.
bool may_be_an_act(const Sentence& sentence, std::uint32_t head) {
  const Token& token = sentence.tokens[head];
  if (token.deprel != Deprel::nsubj) return false;
  const bool demonstrative = token.upos == Upos::pron_ && equal_but_for_case(token.form, "this");
  bool determined = false, more = false;
  for (std::uint32_t t = 0; t < sentence.size(); ++t) {
    if (sentence.tokens[t].head != static_cast<std::int32_t>(head)) continue;
    const std::string lower = lower_case(sentence.tokens[t].form);
    const bool points = lower == "the" || lower == "this" || lower == "that";
    const bool known = points && sentence.tokens[t].deprel == Deprel::det;
    determined = determined || known;
    more = more || !known;
  }
  return !more && (demonstrative || (determined && token.xpos == "NN" && names_an_act(token.lemma)));
}

bool is_plainly_told(const Proposition& proposition) {
  return proposition.polarity == Polarity::positive && proposition.modality == Modality::certain &&
         proposition.holders.empty();
}

class EventReferences {
 public:
  EventReferences(const Analysis& analysis, std::vector<Proposition>& propositions)
      : analysis_(analysis), propositions_(propositions) {
    for (const Mention& mention : analysis.mentions) {
      ++sizes_[mention.cluster];
      cluster_of_[{mention.sentence, mention.head}] = mention.cluster;
    }
    for (std::uint32_t p = 0; p < propositions.size(); ++p)
      if (analysis.sentences[propositions[p].head.sentence].tokens[propositions[p].head.token].head < 0)
        mains_[propositions[p].head.sentence].push_back(p);
  }

  void run() {
    for (Proposition& proposition : propositions_)
      for (Argument& argument : proposition.arguments)
        if (argument.role == Role::subject) refer(proposition, argument);
  }

 private:
  void refer(Proposition& proposition, Argument& argument) const {
    const std::uint32_t sentence = argument.head.sentence;
    if (argument.clause || !argument.literal.empty() || sentence == 0) return;
    // What an act does to something: "this angered Russia"; not "this is in the book", "that took place".
    if (proposition.predicate.find(' ') != std::string::npos || proposition.find(Role::object) == nullptr) return;
    if (proposition.predicate == "be" || proposition.predicate == "have") return;
    if (analysis_.sentences[sentence].begins_paragraph) return;
    if (!may_be_an_act(analysis_.sentences[sentence], argument.head.token)) return;
    const auto cluster = cluster_of_.find(argument.head);
    if (cluster != cluster_of_.end() && sizes_.at(cluster->second) > 1) return;
    const auto main = mains_.find(sentence - 1);
    if (main == mains_.end() || main->second.size() != 1) return;
    const Proposition& told = propositions_[main->second.front()];
    if (!is_plainly_told(told) || told.predicate == "be" || told.find(Role::subject) == nullptr) return;
    argument.clause = main->second.front();
    proposition.rules.push_back(rule::kEventAnaphora);
  }

  const Analysis& analysis_;
  std::vector<Proposition>& propositions_;
  std::map<std::uint32_t, std::size_t> sizes_;                 // by cluster
  std::map<TokenRef, std::uint32_t> cluster_of_;               // by head
  std::map<std::uint32_t, std::vector<std::uint32_t>> mains_;  // by sentence: what its root says
};

}  // namespace

void refer_to_events(const Analysis& analysis, std::vector<Proposition>& propositions) {
  EventReferences(analysis, propositions).run();
}

}  // namespace relata::text
