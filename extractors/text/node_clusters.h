// A document's clusters of mentions, by token: what the words of an argument stand for, and what is known of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "extractors/nlp/coreference/sentence_tree.h"
#include "extractors/nlp/coreference_lexicon.h"

namespace relata::text {

class NodeClusters {
 public:
  // All three must outlive it.
  NodeClusters(const Analysis& analysis, const nlp::CoreferenceLexicon& lexicon);

  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const nlp::CoreferenceLexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const Sentence& sentence(std::uint32_t index) const { return analysis_.sentences[index]; }
  [[nodiscard]] const Token& token(TokenRef ref) const { return analysis_.sentences[ref.sentence].tokens[ref.token]; }
  [[nodiscard]] const nlp::SentenceTree& tree(std::uint32_t sentence) const { return trees_[sentence]; }

  // The mention that the token heads, or that is a name which the token is in; nullptr where there is none.
  [[nodiscard]] const Mention* mention_of(TokenRef ref) const;
  // In the order of the document.
  [[nodiscard]] std::span<const std::uint32_t> mentions_of(std::uint32_t cluster) const {
    return {members_.data() + first_[cluster], members_.data() + first_[cluster + 1]};
  }
  [[nodiscard]] const Mention& mention(std::uint32_t index) const { return analysis_.mentions[index]; }
  [[nodiscard]] std::uint32_t cluster_count() const { return static_cast<std::uint32_t>(first_.size() - 1); }
  // The members of a group, else empty.
  [[nodiscard]] std::span<const std::uint32_t> members_of_group(std::uint32_t cluster) const;
  [[nodiscard]] bool has_name(std::uint32_t cluster) const { return named_[cluster]; }
  // The words of a name mention: without marks, determiner and final 's.
  [[nodiscard]] std::string name_of(const Mention& mention) const;
  // The type that the tagger gives the cluster's names most often.
  [[nodiscard]] NameClass name_class(std::uint32_t cluster) const { return name_classes_[cluster]; }

  // The country that the words beside a mention of the cluster give: "Russian presidential aide Yury Ushakov"; else
  // empty.
  [[nodiscard]] std::string_view country_beside(std::uint32_t cluster) const;
  // The country that a token names, as noun or adjective; capitals too where capitals_count. Else empty.
  [[nodiscard]] std::string_view country_of_token(TokenRef ref, bool capitals_count) const;

 private:
  [[nodiscard]] NameClass vote_name_class(std::uint32_t cluster) const;

  const Analysis& analysis_;
  const nlp::CoreferenceLexicon& lexicon_;
  std::vector<nlp::SentenceTree> trees_;
  std::vector<std::uint32_t> token_base_;
  std::vector<std::int32_t> by_token_;          // mention
  std::vector<std::uint32_t> first_, members_;  // by cluster
  std::vector<bool> named_;
  std::vector<NameClass> name_classes_;
};

}  // namespace relata::text
