// What annotate and extract work on at a time.
#pragma once

#include <memory>

#include "core/document.h"
#include "core/span.h"

namespace relata::cli {

// Some of a document: all of it, but for documents of many books' length (extractors/nlp/document_parts.h).
struct DocumentPart {
  std::shared_ptr<const Document> document;
  Span span;

  [[nodiscard]] bool is_first() const { return span.begin == 0; }
  [[nodiscard]] bool is_last() const { return span.end == document->text.size(); }
};

}  // namespace relata::cli
