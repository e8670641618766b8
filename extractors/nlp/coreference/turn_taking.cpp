#include "extractors/nlp/coreference/turn_taking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "extractors/nlp/coreference/vocatives.h"

namespace relata::nlp {
namespace {

// Of two turns of the GUM training conversations as long as that around one as short, 91 in 100 pairs were one speaker's;
// all 26 around a question where they were still longer.
constexpr std::uint32_t kShortTurn = 3, kLongTurn = 12, kTellingTurn = 20;
constexpr std::uint32_t kLongestResponse = 5;
constexpr std::size_t kFewestTurnsEach = 5;
constexpr std::size_t kFewestCalls = 4;
constexpr std::size_t kShortestShortName = 3;
constexpr std::int32_t kNoName = -2;

}  // namespace

bool is_response(const DocumentView& view, TurnTaking::Turn turn) {
  std::uint32_t words = 0;
  for (std::uint32_t s = turn.begin; s < turn.end; ++s) {
    for (const Token& token : view.sentence(s).tokens) {
      if (!is_spoken_word(token)) continue;
      if (!is_response_word(token) || ++words > kLongestResponse) return false;
    }
  }
  return words > 0;
}

TurnTaking::TurnTaking(const DocumentView& view, const ReferenceClusters& clusters, const std::vector<Turn>& turns)
    : view_(view), clusters_(clusters), turns_(turns), measures_(turns.size()), parent_(2 * turns.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  for (std::size_t t = 0; t < turns_.size(); ++t) measure(t);
  go_on_after_responses();
  answer_questions();
  find_who_tells();
  alternate_between_two();
  find_names();
}

void TurnTaking::measure(std::size_t turn) {
  Measure& of = measures_[turn];
  of.answers = is_response_word(view_.sentence(turns_[turn].begin).tokens.front());
  for (std::uint32_t s = turns_[turn].begin; s < turns_[turn].end; ++s) {
    const Sentence& sentence = view_.sentence(s);
    of.words += static_cast<std::uint32_t>(std::count_if(sentence.tokens.begin(), sentence.tokens.end(), is_spoken_word));
    of.asks = ends_with_mark(sentence, "?");
    of.asks_you = false;
    for (std::uint32_t m = view_.first_mention(s); m < view_.first_mention(s + 1); ++m) {
      const CandidateMention& mention = view_.mention(m);
      if (view_.is_quoted(s, mention.head)) continue;
      const bool is_i = mention.person == 1 && mention.number == Number::singular;
      of.answers = of.answers || (s == turns_[turn].begin && is_i);
      of.asks_you = of.asks_you || (of.asks && mention.person == 2);
    }
    std::int32_t called = called_by_name(view_, clusters_, s);
    if (called == -1) called = only_named(turn);
    if (called >= 0) calls_.push_back({turn, static_cast<std::uint32_t>(called)});
  }
}

// A word or two, or a question, between two long turns.
void TurnTaking::go_on_after_responses() {
  for (std::size_t t = 0; t + 2 < turns_.size(); ++t) {
    const Measure& between = measures_[t + 1];
    const std::uint32_t around = std::min(measures_[t].words, measures_[t + 2].words);
    if ((between.words <= kShortTurn && around >= kLongTurn) || (between.asks && around >= kTellingTurn))
      join(2 * t, 2 * (t + 2));
  }
}

// Of the "you" that ended a turn of the GUM training texts as a question, 92 in 100 were who answered so.
void TurnTaking::answer_questions() {
  for (std::size_t t = 0; t + 1 < turns_.size(); ++t)
    if (measures_[t].asks_you && measures_[t + 1].answers) join(2 * t + 1, 2 * (t + 1));
}

// Where every other turn is longer than those between by more than chance does in three of a thousand texts, one tells
// and the others listen: the long turns are one speaker's, and he is called and asked in the short ones.
void TurnTaking::find_who_tells() {
  constexpr double kLeastSquare = 9;  // of Welch's t
  const std::array<Lengths, 2> lengths{lengths_of(0), lengths_of(1)};
  if (std::min(lengths[0].count, lengths[1].count) < kFewestTurnsEach) return;
  const double difference = lengths[0].mean - lengths[1].mean;
  if (difference * difference < kLeastSquare * (lengths[0].error + lengths[1].error)) return;
  const std::size_t teller = difference > 0 ? 0 : 1;
  for (std::size_t t = 0; t < turns_.size(); ++t)
    join(2 * teller, t % 2 == teller ? 2 * t : 2 * t + 1);
}

// By their magnitude, so that a few very long turns do not count for all.
TurnTaking::Lengths TurnTaking::lengths_of(std::size_t first) const {
  Lengths of;
  double sum = 0, squares = 0;
  for (std::size_t t = first; t < turns_.size(); t += 2) {
    const auto magnitude = static_cast<double>(std::bit_width(measures_[t].words));
    sum += magnitude;
    squares += magnitude * magnitude;
    ++of.count;
  }
  if (of.count < 2) return of;
  const auto count = static_cast<double>(of.count);
  of.mean = sum / count;
  of.error = (squares - sum * of.mean) / (count - 1) / count;
  return of;
}

// One person by one name, "Steven" and "Steve" alike.
bool TurnTaking::one_is_called(const Call& a, const Call& b) const {
  if (clusters_.same(a.mention, b.mention)) return true;
  const CandidateMention& one = view_.mention(a.mention);
  const CandidateMention& other = view_.mention(b.mention);
  if (one.kind != MentionKind::name || other.kind != MentionKind::name) return false;
  const std::size_t shared = std::min(one.key.size(), other.key.size());
  return shared >= kShortestShortName && one.key.compare(0, shared, other.key, 0, shared) == 0;
}

// Each of two is called in the other's turns alone, often enough to be no chance: they have every other turn.
void TurnTaking::alternate_between_two() {
  if (calls_.size() < kFewestCalls) return;
  std::array<const Call*, 2> called{nullptr, nullptr};  // in the turns of even and odd number
  for (const Call& call : calls_) {
    const Call*& here = called[call.turn % 2];
    const Call* there = called[1 - call.turn % 2];
    if (here == nullptr) here = &call;
    if (!one_is_called(*here, call) || (there != nullptr && one_is_called(*there, call))) return;
  }
  for (std::size_t t = 0; t < turns_.size(); ++t) {
    join(2 * (t % 2), 2 * t);
    join(2 * (1 - t % 2), 2 * t + 1);
  }
}

// Who is called is spoken to. Two names for one voice are none, and whoever speaks says "I" and not his name.
void TurnTaking::find_names() {
  names_.assign(parent_.size(), -1);
  for (const Call& call : calls_) {
    std::int32_t& name = names_[addressee(call.turn)];
    const auto mention = static_cast<std::int32_t>(call.mention);
    if (name == -1) name = mention;
    if (name >= 0 && !one_is_called({call.turn, static_cast<std::uint32_t>(name)}, call)) name = kNoName;
  }
  for (std::size_t t = 0; t < turns_.size(); ++t) {
    std::int32_t& name = names_[speaker(t)];
    for (std::uint32_t m = view_.first_mention(turns_[t].begin); m < view_.first_mention(turns_[t].end); ++m)
      if (name >= 0 && clusters_.same(static_cast<std::uint32_t>(name), m)) name = kNoName;
  }
}

// "So, Mae ...": who is named by all that a turn says, where no question was before it; or -1.
std::int32_t TurnTaking::only_named(std::size_t turn) const {
  const std::uint32_t sentence = turns_[turn].begin;
  if (turns_[turn].end != sentence + 1 || (turn > 0 && measures_[turn - 1].asks)) return -1;
  return named_alone(view_, clusters_, sentence);
}

std::uint32_t TurnTaking::root(std::size_t voice) const {
  std::uint32_t at = static_cast<std::uint32_t>(voice);
  while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
  return at;
}

void TurnTaking::join(std::size_t a, std::size_t b) {
  const std::uint32_t x = root(a), y = root(b);
  parent_[std::max(x, y)] = std::min(x, y);
}

}  // namespace relata::nlp
