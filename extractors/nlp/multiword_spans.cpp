#include "extractors/nlp/multiword_spans.h"

#include <cstdint>

#include "core/ascii.h"
#include "core/code_points.h"

namespace relata::nlp {
void set_word_spans(std::string_view text, Span place, std::span<Token> words) {
  bool spelled = words.size() > 1;
  std::uint32_t at = place.begin;
  for (std::size_t i = 0; spelled && i < words.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(words[i].form.size());
    spelled = at + size <= place.end && equal_but_for_case(text.substr(at, size), words[i].form);
    words[i].span = {at, at + size};
    at += size;
  }
  if (spelled && at == place.end) {
    for (Token& word : words) word.form = word.span.of(text);
    return;
  }
  for (Token& word : words) word.span = place;
  if (words.size() == 1) words[0].form = without_invisible(place.of(text));
}

}  // namespace relata::nlp
