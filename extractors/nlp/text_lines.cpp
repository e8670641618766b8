#include "extractors/nlp/text_lines.h"

#include <algorithm>
#include <array>

#include "core/code_points.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kNarrowest = 30;
constexpr std::uint32_t kWidest = 160;

bool ends_line(char32_t c) { return (c >= 0x0AU && c <= 0x0DU) || c == 0x85U || c == 0x2028U || c == 0x2029U; }

TextLine measure(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  TextLine line;
  std::uint32_t at = begin;
  while (at < end && is_white_space(code_point_at(text, at).value)) at += code_point_at(text, at).size;
  while (end > at && is_white_space(code_point_before(text, end).value)) end -= code_point_before(text, end).size;
  line.span = {at, end};
  line.width = static_cast<std::uint32_t>(count_code_points(text.substr(begin, end - begin)));
  std::uint32_t word_end = at;
  while (word_end < end && line.first_word < kWidest) {
    const CodePoint c = code_point_at(text, word_end);
    if (is_white_space(c.value)) break;
    word_end += c.size;
    ++line.first_word;
  }
  return line;
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (!ends_line(c.value)) {
      at += c.size;
      continue;
    }
    lines.push_back(measure(text, begin, at));
    at += c.size;
    if (c.value == U'\r' && at < text.size() && text[at] == '\n') ++at;
    begin = at;
  }
  if (begin < text.size()) lines.push_back(measure(text, begin, static_cast<std::uint32_t>(text.size())));
  return lines;
}

std::uint32_t find_wrap_width(const std::vector<TextLine>& lines) {
  std::array<std::int32_t, kWidest + 2> change{};  // of the number of breaks that a width explains
  std::int32_t breaks = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
    ++breaks;
    const std::uint32_t narrowest = std::max(lines[i].width, kNarrowest);
    const std::uint32_t widest = std::min(lines[i].width + lines[i + 1].first_word, kWidest);
    if (narrowest > widest) continue;
    ++change[narrowest];
    --change[widest + 1];
  }
  std::int32_t explained = 0;
  std::int32_t best = 0;
  std::uint32_t best_width = 0;
  for (std::uint32_t width = kNarrowest; width <= kWidest; ++width) {
    explained += change[width];
    if (explained > best) {
      best = explained;
      best_width = width;
    }
  }
  constexpr std::int32_t kFewest = 3;
  return best >= kFewest && best * 5 >= breaks * 2 ? best_width : 0;
}

}  // namespace relata::nlp
