#include "extractors/nlp/document_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

// Where a part may end, the best last.
enum class Cut : std::uint8_t { white_space, sentence, line, paragraph };

// Goes over a text and remembers the last place of each kind.
class CutFinder {
 public:
  void take(const Character& c, std::uint32_t end) {
    if (c.type != CharacterClass::space) {
      ends_sentence_ = c.value == U'.' || c.value == U'!' || c.value == U'?';
      line_ends_ = 0;
      return;
    }
    // A carriage return is the line feed's that follows it.
    if (c.value == U'\n' || c.value == 0x2028U || c.value == 0x2029U) ++line_ends_;
    place(Cut::white_space) = end;
    if (ends_sentence_) place(Cut::sentence) = end;
    if (line_ends_ > 0) place(Cut::line) = end;
    if (line_ends_ > 1) place(Cut::paragraph) = end;
  }

  // The best from `begin` on; `otherwise` where there is none.
  [[nodiscard]] std::uint32_t best(std::uint32_t begin, std::uint32_t otherwise) const {
    const auto found = std::find_if(places_.rbegin(), places_.rend(), [&](std::uint32_t at) { return at >= begin; });
    return found == places_.rend() ? otherwise : *found;
  }

 private:
  std::uint32_t& place(Cut cut) { return places_[static_cast<std::size_t>(cut)]; }

  std::array<std::uint32_t, 4> places_{};  // 0: none yet
  std::uint32_t line_ends_ = 0;            // since the last character that is seen
  bool ends_sentence_ = false;             // that character does
};

}  // namespace

Span part_of(std::string_view text, std::uint32_t begin, std::uint32_t words) {
  const auto size = static_cast<std::uint32_t>(text.size());
  if (size - begin <= words) return {begin, size};
  CutFinder cuts;
  std::uint32_t count = 0;
  std::uint32_t half = size;
  bool in_word = false;
  for (std::uint32_t at = begin; at < size;) {
    const Character c = character_at(text, at);
    const bool visible = c.type != CharacterClass::space && c.type != CharacterClass::joiner;
    const bool counts = c.value == U'\n' || (visible && !(in_word && c.is_word()));
    if (counts && ++count > words) return {begin, cuts.best(half, at)};
    if (visible || c.type == CharacterClass::space) in_word = c.is_word();
    at += c.size;
    if (count >= words / 2 && half == size) half = at;
    cuts.take(c, at);
  }
  return {begin, size};
}

}  // namespace relata::nlp
