// Analysed documents as CoNLL-U (https://universaldependencies.org/format.html), with names and coreference in MISC.
//
// Comments: newdoc id, global.Entity (where there are mentions), newpar, sent_id, text. MISC, in this order: Entity
// (CorefUD brackets, fields eid-etype-head), NER (B-PER ...; nothing for words outside names), NERType, SpaceAfter=No,
// TokenRange (code points of the document's text). FEATS and DEPS are "_".
#pragma once

#include <memory>

#include "core/byte_sink.h"
#include "core/document.h"
#include "core/sentence.h"

namespace relata::nlp {

// Writes one document. The sentences' spans and the mentions must belong to it; a sentence without an id is called
// DOCUMENT-N, N from 1.
void write_conllu(const Document& document, const Analysis& analysis, ByteSink& sink);

// Writes one document whose analysis comes in parts (document_parts.h). document and sink must outlive it.
class ConlluWriter {
 public:
  ConlluWriter(const Document& document, ByteSink& sink);
  ~ConlluWriter();
  // The parts in their order, each as its analysis left it; sentences and clusters are numbered through.
  void write(const Analysis& part);

 private:
  class Lines;
  std::unique_ptr<Lines> lines_;
};

}  // namespace relata::nlp
