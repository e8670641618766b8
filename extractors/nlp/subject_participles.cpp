#include "extractors/nlp/subject_participles.h"

#include <algorithm>
#include <vector>

namespace relata::nlp {
namespace {

struct Dependents {
  std::size_t begin = 0;           // the first word of those that hang on the word directly, the word itself included
  bool determiner_or_object = false;
};

std::vector<Dependents> dependents_of(const Sentence& sentence) {
  std::vector<Dependents> found(sentence.size());
  for (std::size_t i = 0; i < found.size(); ++i) found[i].begin = i;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.head < 0 || token.deprel == Deprel::punct) continue;
    Dependents& of_head = found[static_cast<std::size_t>(token.head)];
    of_head.begin = std::min(of_head.begin, i);
    of_head.determiner_or_object |= token.deprel == Deprel::det || token.deprel == Deprel::obj;
  }
  return found;
}

}  // namespace

void attach_participles_to_subjects(Sentence& sentence) {
  std::vector<Dependents> dependents;
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
    Token& participle = sentence.tokens[i];
    if (participle.deprel != Deprel::csubj || participle.xpos != "VBG" || participle.head < 0) continue;
    if (dependents.empty()) dependents = dependents_of(sentence);
    for (std::size_t subject = i + 1; subject < static_cast<std::size_t>(participle.head); ++subject) {
      const Token& noun = sentence.tokens[subject];
      if (noun.head != participle.head || noun.deprel != Deprel::nsubj || noun.upos != Upos::noun_) continue;
      if (dependents[subject].begin == i + 1 && !dependents[subject].determiner_or_object &&
          !dependents[i].determiner_or_object) {
        participle.head = static_cast<std::int32_t>(subject);
        participle.deprel = Deprel::amod;
      }
      break;
    }
  }
}

}  // namespace relata::nlp
