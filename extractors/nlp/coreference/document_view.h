// A document as the sieves see it: trees, mentions in order, and who speaks where.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/coreference/candidate_mention.h"
#include "extractors/nlp/coreference/sentence_tree.h"

namespace relata::nlp {

class DocumentView {
 public:
  DocumentView(const Analysis& analysis, const CoreferenceLexicon& lexicon);

  [[nodiscard]] const std::vector<CandidateMention>& mentions() const { return mentions_; }
  [[nodiscard]] const CandidateMention& mention(std::uint32_t index) const { return mentions_[index]; }
  [[nodiscard]] const SentenceTree& tree(std::uint32_t sentence) const { return trees_[sentence]; }
  [[nodiscard]] const Sentence& sentence(std::uint32_t index) const { return trees_[index].sentence(); }
  [[nodiscard]] std::uint32_t sentence_count() const { return static_cast<std::uint32_t>(trees_.size()); }
  [[nodiscard]] const Token& head_token(std::uint32_t mention) const {
    return sentence(mentions_[mention].sentence).tokens[mentions_[mention].head];
  }
  // The mention that this token heads, or -1.
  [[nodiscard]] std::int32_t mention_at(std::uint32_t sentence, std::uint32_t token) const {
    return by_token_[token_base_[sentence] + token];
  }
  // The first mention of a sentence; of one past the last, the number of mentions.
  [[nodiscard]] std::uint32_t first_mention(std::uint32_t sentence) const { return first_mention_[sentence]; }
  // The mentions of a mention's sentence that can belong together with it: all, save in an endless sentence, which may
  // have 100,000 of them.
  [[nodiscard]] std::uint32_t first_mention_near(std::uint32_t mention) const {
    const std::uint32_t first = first_mention_[mentions_[mention].sentence];
    return mention - first > kFarthestMention ? mention - kFarthestMention : first;
  }
  [[nodiscard]] std::uint32_t end_of_mentions_near(std::uint32_t mention) const {
    const std::uint32_t end = first_mention_[mentions_[mention].sentence + 1];
    return end - mention > kFarthestMention ? mention + kFarthestMention : end;
  }

  // Inside quotation marks.
  [[nodiscard]] bool is_quoted(std::uint32_t sentence, std::uint32_t token) const {
    return quotation(sentence, token) != 0;
  }
  // The number of the quotation that the token stands in, 0 outside.
  [[nodiscard]] std::uint32_t quotation(std::uint32_t sentence, std::uint32_t token) const {
    return quote_[token_base_[sentence] + token];
  }
  // Words before a turn ("Jane Doe:"), which say who speaks and are part of nothing that is said.
  [[nodiscard]] bool is_label(std::uint32_t mention) const {
    return sentence(mentions_[mention].sentence).kind == SentenceKind::speaker;
  }
  // Who speaks outside quotation marks, by sentence; -1 where nobody is known to.
  void set_turn_speakers(std::vector<std::int32_t> speakers) { turn_speakers_ = std::move(speakers); }
  [[nodiscard]] std::int32_t turn_speaker(std::uint32_t sentence) const {
    return turn_speakers_.empty() ? -1 : turn_speakers_[sentence];
  }
  // The mention of who speaks the quoted token, or -1.
  [[nodiscard]] std::int32_t speaker(std::uint32_t sentence, std::uint32_t token) const;

 private:
  void mark_quotes(const Analysis& analysis);
  void find_speakers(const Analysis& analysis);
  [[nodiscard]] std::int32_t speaker_in_sentence(std::uint32_t sentence, std::uint32_t token) const;
  [[nodiscard]] std::int32_t outside_subject(std::uint32_t sentence, std::uint32_t verb) const;

  static constexpr std::uint32_t kFarthestMention = 256;

  std::vector<SentenceTree> trees_;
  std::vector<CandidateMention> mentions_;
  std::vector<std::uint32_t> token_base_, first_mention_;
  std::vector<std::int32_t> by_token_;
  std::vector<std::uint32_t> quote_;         // by token: number of its quotation, 0: none
  std::vector<std::int32_t> quote_speaker_;  // by quotation
  std::vector<std::int32_t> turn_speakers_;  // by sentence
};

}  // namespace relata::nlp
