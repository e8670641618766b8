// An analysed text as learning and finding see it: its trees, the arguments in them, and what each can be written as.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/sentence.h"
#include "extractors/learning/argument.h"
#include "extractors/learning/value_form.h"
#include "extractors/nlp/coreference_lexicon.h"
#include "extractors/text/tree.h"

namespace relata::learning {

// The arguments of one head: the same thing within different boundaries ("Regina", "Regina, Saskatchewan"). Relations
// are found between phrases; which of its arguments is written is chosen afterwards.
struct Phrase {
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;
  std::uint32_t model = 0;              // the argument that speaks for it, of the passage
  std::vector<std::uint32_t> arguments;  // of the passage
};

// Views into the document and the analysis, which must outlive it.
struct Passage {
  const Document* document = nullptr;
  const Analysis* analysis = nullptr;
  std::vector<text::Tree> trees;                    // one a sentence
  std::vector<Argument> arguments;                  // sorted by sentence, begin, end
  std::vector<Phrase> phrases;                      // sorted by sentence and head
  std::vector<std::uint32_t> first_phrase;          // of each sentence, and one past the last
  std::vector<std::uint32_t> phrase_of;             // of each argument
  std::vector<std::vector<Rendering>> renderings;   // of each argument
  std::vector<std::int32_t> antecedent;             // of each phrase: the (fuller) name that it stands for, or -1
};

[[nodiscard]] Passage read_passage(const Document& document, const Analysis& analysis,
                                   const nlp::CoreferenceLexicon& lexicon);

}  // namespace relata::learning
