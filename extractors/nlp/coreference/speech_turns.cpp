#include "extractors/nlp/coreference/speech_turns.h"

#include <algorithm>

namespace relata::nlp {
namespace {

// A monologue asks now and then; of the GUM training documents in which more than one person says "I", nearly all ask
// in a tenth of their sentences or more.
constexpr std::size_t kSentencesAQuestion = 10;

bool is_question(const Sentence& sentence) { return sentence.size() > 0 && sentence.tokens.back().form == "?"; }

}  // namespace

SpeechTurns::SpeechTurns(const DocumentView& view) : view_(view) {
  std::size_t questions = 0;
  for (std::uint32_t s = 0; s < view.sentence_count(); ++s) questions += is_question(view.sentence(s)) ? 1 : 0;
  const bool dialogue = questions * kSentencesAQuestion >= view.sentence_count();
  std::uint32_t turn = 0;
  for (std::uint32_t s = 0; s < view.sentence_count(); ++s) {
    if (dialogue && view.sentence(s).begins_paragraph) ++turn;
    turn_.push_back(turn);
  }
}

std::optional<std::uint32_t> SpeechTurns::said_before(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const std::uint32_t quotation = view_.quotation(m.sentence, m.head);
  const Number number = m.person == 1 ? m.number : Number::unknown;  // "you" is one or many, and does not tell
  const Key key{quotation != 0, quotation != 0 ? quotation : turn_[m.sentence], m.person, number};
  const auto [found, added] = first_.emplace(key, mention);
  return added ? std::nullopt : std::optional{found->second};
}

}  // namespace relata::nlp
