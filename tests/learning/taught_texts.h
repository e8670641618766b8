// What tests of learning share: the program's own extractor, and a document of a text.
#pragma once

#include <string>

#include "extractors/text/text_extractor.h"

namespace relata::learning {

[[nodiscard]] inline const text::TextExtractor& extractor() {
  static const auto loaded = text::TextExtractor::load();
  return *loaded;
}

[[nodiscard]] inline Document document_of(const std::string& text) {
  Document document;
  document.id = "d";
  document.text = text;
  return document;
}

}  // namespace relata::learning
