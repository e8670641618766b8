// Text to parsed sentences: the whole of extractors/nlp but for coreference (coreference.h), which comes after.
#pragma once

#include "core/document.h"
#include "core/sentence.h"
#include "extractors/nlp/lemmatizer.h"
#include "extractors/nlp/network/network.h"
#include "extractors/nlp/sentence_splitter.h"
#include "extractors/nlp/tokenizer.h"

namespace relata::nlp {

// const and free of shared state: one analyzer serves all threads. The same text gives the same analysis always.
class Analyzer {
 public:
  // From data/ and models/ of the program. Throws EnvironmentError where one of the files is absent or damaged.
  Analyzer();

  // document.text: valid UTF-8. Every character that is not white space stands in exactly one token, in order.
  [[nodiscard]] Analysis analyze(const Document& document) const;
  // The same of a part of it (document_parts.h). Spans are the document's.
  [[nodiscard]] Analysis analyze(const Document& document, Span part) const;
  // The whole text as one sentence, whatever it holds; its id is the document's. No sentence where there is only white
  // space.
  [[nodiscard]] Analysis analyze_sentence(const Document& document) const;
  // For trees that came from elsewhere: sets lemmas where they are missing, and names where no token has one.
  void complete(Analysis& analysis) const;

 private:
  void parse(Analysis& analysis) const;

  Tokenizer tokenizer_;
  SentenceSplitter splitter_;
  Network network_;
  Lemmatizer lemmatizer_;
};

}  // namespace relata::nlp
