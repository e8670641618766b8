// A conversation whose text does not say who speaks: which turns are one speaker's, and who is meant by "you".
//
// | what tells | example |
// |---|---|
// | a word or two of who listens, or his question, ends nobody's tale | So I told her ... ¶ Mhm. ¶ And then I went ... |
// | who is asked answers | Did you like it? ¶ I liked it a lot. |
// | one tells, the others listen: his turns are far longer than those between | So, Ann? ¶ I worked ... ¶ Did you? ¶ I ... |
// | two talk: each is called in the other's turns alone | Wait, Ann. ¶ Yes, Bob? ¶ Come, Ann. ¶ I will, Bob. |
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

class TurnTaking {
 public:
  // A turn: sentences, half open.
  struct Turn {
    std::uint32_t begin = 0, end = 0;
  };

  // After names were merged.
  TurnTaking(const DocumentView& view, const ReferenceClusters& clusters, const std::vector<Turn>& turns);

  // A number that the turns of one speaker share with those in which he is "you".
  [[nodiscard]] std::uint32_t speaker(std::size_t turn) const { return root(2 * turn); }
  [[nodiscard]] std::uint32_t addressee(std::size_t turn) const { return root(2 * turn + 1); }
  // A mention of the name of whose number this is, or -1.
  [[nodiscard]] std::int32_t name(std::uint32_t voice) const { return names_[voice]; }

 private:
  struct Measure {
    std::uint32_t words = 0;
    bool asks = false, asks_you = false;
    bool answers = false;  // it begins with "yes" or the like, or says "I" at once
  };
  struct Lengths {  // of every other turn
    std::size_t count = 0;
    double mean = 0, error = 0;  // the square of the mean's standard error
  };
  struct Call {
    std::size_t turn;
    std::uint32_t mention;
  };

  void measure(std::size_t turn);
  void go_on_after_responses();
  void answer_questions();
  void find_who_tells();
  [[nodiscard]] Lengths lengths_of(std::size_t first) const;
  void alternate_between_two();
  [[nodiscard]] bool one_is_called(const Call& a, const Call& b) const;
  void find_names();
  [[nodiscard]] std::int32_t only_named(std::size_t turn) const;
  [[nodiscard]] std::uint32_t root(std::size_t voice) const;
  void join(std::size_t a, std::size_t b);

  const DocumentView& view_;
  const ReferenceClusters& clusters_;
  std::vector<Turn> turns_;
  std::vector<Measure> measures_;
  std::vector<Call> calls_;
  mutable std::vector<std::uint32_t> parent_;  // by voice: the speaker of turn t is 2t, its addressee 2t + 1
  std::vector<std::int32_t> names_;            // by root
};

// "Mhm.", "Oh yeah.": a turn of nothing but such words answers, and tells that several people talk.
[[nodiscard]] bool is_response(const DocumentView& view, TurnTaking::Turn turn);

}  // namespace relata::nlp
