// Who speaks and who is spoken to outside quotation marks, where the text lets a careful reader know.
//
// | what tells | example |
// |---|---|
// | a name before a colon opens a turn | Jane Doe: I was there. |
// | an interview with one person | Interview with Jane Doe ¶ Why did you come? ¶ I was asked to. |
// | a heading that says whose words follow | Remarks by Jane Doe ¶ I am glad to be here. |
// | a block announced by a verb of saying | Doe wrote: ¶ I declare ... |
// | who is called by name, or by a title | Mr. Doe, you may sit. Thank you, Madam Speaker. |
// | whose turn it is | Ms. Roe? ¶ Thank you. I will be brief. ¶ Why should we believe you? ¶ I have a letter. |
// | who goes on, and who is asked | So I left. ¶ Oh. ¶ And I went home. ¶ Did you sleep? ¶ I did. (`turn_taking.h`) |
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"
#include "extractors/nlp/coreference/turn_taking.h"

namespace relata::nlp {

class SpeechParties {
 public:
  // After names were merged.
  SpeechParties(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters);

  // A mention of who says "I" in the sentence, or -1.
  [[nodiscard]] std::int32_t speaker(std::uint32_t sentence) const { return speaker_[sentence]; }
  // The same of all sentences of a text whose turns name who speaks; else empty.
  [[nodiscard]] std::vector<std::int32_t> labelled_speakers() const {
    return labelled_ ? speaker_ : std::vector<std::int32_t>{};
  }
  // A mention of who is meant by "you", or -1.
  [[nodiscard]] std::int32_t addressee(std::uint32_t sentence) const { return addressee_[sentence]; }
  // Mentions of those who are asked, where an interview is with several; else empty.
  [[nodiscard]] const std::vector<std::uint32_t>& asked_together() const { return asked_together_; }
  // Whether "we" are those who are asked together, and "you" where they are asked.
  [[nodiscard]] bool means_all(std::uint32_t sentence, std::uint8_t person) const {
    return !asked_together_.empty() && (person == 1 ? joint_[sentence] == JointTurn::answer
                                                    : joint_[sentence] == JointTurn::question);
  }
  // Whether paragraphs are turns: the text asks or responds, or names who speaks.
  [[nodiscard]] bool is_dialogue() const { return dialogue_; }
  // The number of the turn that the sentence stands in; one turn where there is no dialogue.
  [[nodiscard]] std::uint32_t turn(std::uint32_t sentence) const { return turn_[sentence]; }
  // A number that all have in common of whom it is known only that they are one: who speaks in some turns and is spoken
  // to in others; -1 where there is no dialogue, or names tell who speaks. person: first or second.
  [[nodiscard]] std::int32_t voice(std::uint32_t sentence, std::uint8_t person) const {
    if (!turn_taking_) return -1;
    const std::size_t turn = turn_[sentence] - 1;
    return static_cast<std::int32_t>(person == 1 ? turn_taking_->speaker(turn) : turn_taking_->addressee(turn));
  }

 private:
  struct Paragraph {
    std::uint32_t begin = 0, end = 0;  // sentences
    std::int32_t label = -1;           // "Jane Doe:"
    bool asks = false;                 // its last sentence is a question
    bool has_i = false;                // outside quotation marks
  };

  enum class JointTurn : std::uint8_t { none, question, answer };

  void find_paragraphs();
  [[nodiscard]] std::int32_t label_of(std::uint32_t sentence) const;
  [[nodiscard]] bool says_i(std::uint32_t sentence) const;
  [[nodiscard]] std::int32_t let_speak(const Paragraph& paragraph) const;
  [[nodiscard]] std::int32_t interviewee() const;
  [[nodiscard]] std::vector<std::uint32_t> interviewed_together() const;
  [[nodiscard]] std::vector<std::uint32_t> askable_persons_of(std::uint32_t sentence) const;
  [[nodiscard]] bool asks_like_an_interview() const;
  [[nodiscard]] bool is_of_him(std::uint32_t sentence) const;
  [[nodiscard]] bool can_be_asked(std::uint32_t mention) const;
  [[nodiscard]] std::int32_t only_person_of(std::uint32_t sentence) const;
  [[nodiscard]] std::int32_t partner_of_talk(std::uint32_t sentence) const;
  [[nodiscard]] std::int32_t announcer(std::uint32_t sentence) const;
  void number_turns(bool interview);
  void follow_labels();
  [[nodiscard]] bool may_speak(std::uint32_t mention) const;
  [[nodiscard]] bool is_title(std::int32_t mention) const;
  void follow_interview(std::int32_t asked);
  void follow_joint_interview();
  [[nodiscard]] bool names_only(std::uint32_t sentence, std::uint32_t person) const;
  [[nodiscard]] bool gives_words(std::uint32_t mention) const;
  void follow_heading();
  void follow_announcements();
  void follow_names_called();
  void follow_turns();
  [[nodiscard]] bool has_responses() const;

  const DocumentView& view_;
  const CoreferenceLexicon& lexicon_;
  const ReferenceClusters& clusters_;
  std::vector<Paragraph> paragraphs_;
  std::vector<std::int32_t> speaker_, addressee_;  // by sentence
  std::vector<std::uint32_t> turn_;
  std::vector<std::uint32_t> asked_together_;
  std::vector<JointTurn> joint_;  // by sentence
  std::optional<TurnTaking> turn_taking_;
  bool dialogue_ = false, labelled_ = false;
};

}  // namespace relata::nlp
