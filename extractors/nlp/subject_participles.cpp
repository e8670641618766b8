#include "extractors/nlp/subject_participles.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "extractors/nlp/coreference/sentence_tree.h"

namespace relata::nlp {
namespace {

// The first word of those that hang on the noun directly, itself included; marks do not count.
std::size_t beginning_of(const SentenceTree& tree, std::uint32_t noun) {
  for (const std::uint32_t dependent : tree.dependents(noun))
    if (tree.sentence().tokens[dependent].deprel != Deprel::punct) return std::min(dependent, noun);
  return noun;
}

bool has_determiner_or_object(const SentenceTree& tree, std::uint32_t word) {
  return tree.has(word, Deprel::det) || tree.has(word, Deprel::obj);
}

}  // namespace

void attach_participles_to_subjects(Sentence& sentence) {
  std::optional<SentenceTree> tree;  // few sentences need one
  for (std::uint32_t i = 0; i + 1 < sentence.size(); ++i) {
    Token& participle = sentence.tokens[i];
    if (participle.deprel != Deprel::csubj || participle.xpos != "VBG" || participle.head < 0) continue;
    if (!tree) tree.emplace(sentence);
    for (std::uint32_t subject = i + 1; subject < static_cast<std::uint32_t>(participle.head); ++subject) {
      const Token& noun = sentence.tokens[subject];
      if (noun.head != participle.head || noun.deprel != Deprel::nsubj || noun.upos != Upos::noun_) continue;
      if (beginning_of(*tree, subject) == i + 1 && !has_determiner_or_object(*tree, subject) &&
          !has_determiner_or_object(*tree, i)) {
        participle.head = static_cast<std::int32_t>(subject);
        participle.deprel = Deprel::amod;
      }
      break;
    }
  }
}

}  // namespace relata::nlp
