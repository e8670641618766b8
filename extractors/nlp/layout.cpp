#include "extractors/nlp/layout.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <string>

#include "extractors/nlp/character_class.h"
#include "extractors/nlp/special_blocks.h"
#include "extractors/nlp/text_lines.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kProseWidth = 40;  // code points; a shorter line without a wrap width is a line of its own
constexpr std::uint32_t kTextWidth = 60;   // code points; lists and verse are narrower

std::string_view without_closers(std::string_view line) {
  while (!line.empty()) {
    if (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')') || line.ends_with(']'))
      line.remove_suffix(1);
    else if (line.ends_with("\u201D") || line.ends_with("\u2019"))
      line.remove_suffix(3);
    else
      break;
  }
  return line;
}

bool ends_sentence(std::string_view line) {
  const std::string_view core = without_closers(line);
  return !core.empty() &&
         (std::string_view(".!?:").find(core.back()) != std::string_view::npos || core.ends_with("\u2026"));
}

bool begins_lower(std::string_view line) { return !line.empty() && is_lower(code_point_at(line, 0).value); }

// Words that no heading, list item or verse ends with, but a broken line does.
bool ends_open(std::string_view line) {
  constexpr std::array<std::string_view, 40> kOpen{
      "a",    "about", "an",    "and",  "are",  "as",    "at",  "be",   "been",  "but", "by",   "for",  "from", "had",
      "has",  "have",  "his",   "in",   "into", "is",    "its", "of",   "on",    "or",  "our",  "said", "such", "than",
      "that", "the",   "their", "this", "to",   "under", "was", "were", "which", "who", "will", "with"};
  const std::string_view core = without_closers(line);
  if (core.size() < line.size() && core.ends_with(',')) return true;  // ',"' goes on with the speaker
  std::size_t begin = core.size();
  while (begin > 0 && is_ascii_letter(core[begin - 1]) && core.size() - begin < 8) --begin;
  std::string word(core.substr(begin));
  std::ranges::transform(word, word.begin(), ascii_lower);
  return std::ranges::binary_search(kOpen, word);
}

// "- item", "* item", "1. item", "(a) item", "> quoted"
bool begins_item(std::string_view line) {
  if (line.size() < 2) return false;
  const Character c = character_at(line, 0);
  const bool bullet = c.value == U'-' || c.value == U'*' || c.value == U'>' || c.value == U'\u2022' ||
                      c.value == U'\u2013' || c.value == U'\u25CF' || c.value == U'\u00B7';
  if (bullet) return c.value == U'>' || c.value == U'\u2022' || (c.size < line.size() && line[c.size] == ' ');
  std::size_t at = line[0] == '(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < line.size() && at < begin + 3 && is_ascii_digit(line[at])) ++at;
  if (at == begin && at < line.size() && is_ascii_letter(line[at])) ++at;
  if (at == begin || at + 1 >= line.size()) return false;
  const bool closed = line[at] == ')' || (line[at] == '.' && begin == 0 && is_ascii_digit(line[at - 1]));
  return closed && line[at + 1] == ' ';
}

class LayoutFinder {
 public:
  explicit LayoutFinder(std::string_view text)
      : text_(text), lines_(split_lines(text)), width_(find_wrap_width(lines_)) {}

  std::vector<Block> run() {
    transcript_ = is_transcript();
    for (std::size_t i = 0; i < lines_.size();) {
      if (lines_[i].span.empty()) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < lines_.size() && !lines_[end].span.empty()) ++end;
      take_paragraph(i, end);
      i = end;
    }
    mark_headings();
    return std::move(blocks_);
  }

 private:
  enum class Break { none, sentence, paragraph };

  std::string_view line(std::size_t i) const { return lines_[i].span.of(text_); }

  // Several speak, and one of them again: "Jane Doe: ... ¶ Mark Roe: ... ¶ Jane Doe: ...".
  bool is_transcript() const {
    constexpr std::size_t kFewestTurns = 3;
    std::set<std::string_view> speakers;
    std::size_t turns = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (const std::uint32_t length = speaker_length(line(i)); length > 0) {
        ++turns;
        speakers.insert(line(i).substr(0, length));
      }
    return turns >= kFewestTurns && speakers.size() > 1 && speakers.size() < turns;
  }

  Break break_after(std::size_t i) const {
    const std::string_view here = line(i);
    const std::string_view next = line(i + 1);
    const bool full = width_ > 0 && is_full(lines_[i], lines_[i + 1], width_);
    if (transcript_ && speaker_length(next) > 0) return Break::paragraph;
    if (begins_item(next) && (!full || ends_sentence(here))) return Break::paragraph;
    if (full) return Break::none;
    if (width_ > 0) {
      if (ends_sentence(here)) return Break::sentence;
      return begins_lower(next) || ends_open(here) ? Break::none : Break::paragraph;
    }
    const bool goes_on = begins_lower(next) || ends_open(here);
    return goes_on && !ends_sentence(here) && lines_[i].width >= kProseWidth ? Break::none : Break::paragraph;
  }

  // Lines [begin, end) stand between blank lines.
  void take_paragraph(std::size_t begin, std::size_t end) {
    bool begins = true;
    std::size_t first = begin;
    for (std::size_t i = begin; i < end; ++i) {
      const Break after = i + 1 < end ? break_after(i) : Break::paragraph;
      if (after == Break::none) continue;
      const bool alone = first == begin && i + 1 == end;
      // A title that the text follows without a blank line: only before a long line, for lists and verse begin so too.
      const bool title = blocks_.empty() && i == begin && i + 1 < end && lines_[i + 1].width >= kTextWidth;
      add({lines_[first].span.begin, lines_[i].span.end}, begins, alone || title);
      first = i + 1;
      begins = after == Break::paragraph;
    }
  }

  void add(Span span, bool begins_paragraph, bool alone) {
    const std::string_view block = span.of(text_);
    if (is_byline(block)) return push({span, SentenceKind::byline, begins_paragraph}, alone);
    if (alone) {
      if (const auto credit = find_credit(block)) return add_credit(span, *credit, begins_paragraph);
    }
    const std::uint32_t speaker = transcript_ && begins_paragraph ? speaker_length(block) : 0;
    const std::uint32_t dateline = begins_paragraph ? dateline_length(block) : 0;
    if (speaker > 0 || dateline > 0) {
      span = push_front(span, speaker > 0 ? speaker : dateline,
                        speaker > 0 ? SentenceKind::speaker : SentenceKind::dateline);
      if (span.empty()) return;
      begins_paragraph = false;
      alone = false;
    }
    push({span, SentenceKind::prose, begins_paragraph}, alone && is_heading(span.of(text_)));
  }

  // Makes a block of the first bytes of a paragraph; what is left of it.
  Span push_front(Span span, std::uint32_t length, SentenceKind kind) {
    push({{span.begin, span.begin + length}, kind, true}, false);
    while (span.begin + length < span.end && is_white_space(code_point_at(text_, span.begin + length).value))
      length += code_point_at(text_, span.begin + length).size;
    return {span.begin + length, span.end};
  }

  void add_credit(Span span, std::uint32_t begin, bool begins_paragraph) {
    std::uint32_t end = span.begin + begin;
    while (end > span.begin && is_white_space(code_point_before(text_, end).value))
      end -= code_point_before(text_, end).size;
    if (end > span.begin) push({{span.begin, end}, SentenceKind::credit, begins_paragraph}, false);
    push({{span.begin + begin, span.end}, SentenceKind::credit, begins_paragraph && end == span.begin}, false);
  }

  void push(Block block, bool may_be_heading) {
    blocks_.push_back(block);
    may_be_heading_.push_back(may_be_heading);
  }

  // A heading heads something: what follows it in the document is not only credits and datelines.
  void mark_headings() {
    bool something_follows = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (blocks_[i].kind != SentenceKind::prose) continue;
      if (may_be_heading_[i] && something_follows) blocks_[i].kind = SentenceKind::heading;
      something_follows = true;
    }
  }

  std::string_view text_;
  std::vector<TextLine> lines_;
  std::uint32_t width_ = 0;
  bool transcript_ = false;
  std::vector<Block> blocks_;
  std::vector<bool> may_be_heading_;
};

}  // namespace

std::vector<Block> find_blocks(std::string_view text) { return LayoutFinder(text).run(); }

}  // namespace relata::nlp
