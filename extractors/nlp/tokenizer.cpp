#include "extractors/nlp/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/nlp/character_class.h"
#include "extractors/nlp/contractions.h"
#include "extractors/nlp/token_patterns.h"

namespace relata::nlp {
namespace {

// Words that a hyphen does not part from what follows (co-founder, anti-ship); sorted.
constexpr std::array<std::string_view, 32> kPrefixes{
    "anti",  "arch",  "bi",     "co",    "counter", "cross", "de",  "e",     "ex",    "extra", "inter",
    "intra", "mid",   "mini",   "multi", "neo",     "non",   "o",   "over",  "pan",   "post",  "pre",
    "pro",   "proto", "pseudo", "re",    "semi",    "socio", "sub", "super", "ultra", "un"};
static_assert(std::ranges::is_sorted(kPrefixes));

bool is_prefix(std::string_view word) {
  if (word.size() > 7) return false;
  std::array<char, 7> lowered{};
  std::ranges::transform(word, lowered.begin(), ascii_lower);
  return std::ranges::binary_search(kPrefixes, std::string_view(lowered.data(), word.size()));
}

// Runs of one of these characters are one token: "...", "--", "!!!", "*****".
bool repeats(char32_t c) {
  return c == U'.' || c == U'-' || c == U'!' || c == U'?' || c == U'*' || c == U'=' || c == U'_' || c == U'~' ||
         c == U'#' || c == U'$' || c == U'\\' || c == U'/' || c == U'<' || c == U'>' || c == U'+' || c == U'\u2014' ||
         c == U'\u2013';
}

// Goes through one stretch of characters without white space.
class ChunkTokenizer {
 public:
  ChunkTokenizer(const Abbreviations& abbreviations, std::string_view text, std::uint32_t block_end,
                 std::vector<Word>& words)
      : abbreviations_(abbreviations), text_(text), block_end_(block_end), words_(words) {}

  void run(std::uint32_t begin, std::uint32_t end) {
    end_ = end;
    has_at_ = text_.substr(begin, end - begin).find('@') != std::string_view::npos;
    email_tried_until_ = begin;
    for (std::uint32_t at = begin; at < end;) at = next(at);
  }

 private:
  [[nodiscard]] std::string_view rest(std::uint32_t at) const { return text_.substr(at, end_ - at); }
  [[nodiscard]] char byte(std::uint32_t at) const { return at < end_ ? text_[at] : ' '; }
  [[nodiscard]] bool is_word_at(std::uint32_t at) const { return at < end_ && character_at(text_, at).is_word(); }

  std::uint32_t emit(std::uint32_t begin, std::size_t end, AbbreviationKind kind = AbbreviationKind::none) {
    words_.push_back({{begin, static_cast<std::uint32_t>(end)}, 0, kind});
    return static_cast<std::uint32_t>(end);
  }

  std::uint32_t next(std::uint32_t at) {
    const Character first = character_at(text_, at);
    if (first.type == CharacterClass::letter) {
      if (const std::size_t url = match_url(rest(at)); url > 0) return emit(at, at + url);
    }
    if (has_at_ && first.is_word() && at >= email_tried_until_) {
      if (const std::size_t email = match_email(rest(at)); email > 0) return emit(at, at + email);
      email_tried_until_ = at + static_cast<std::uint32_t>(mail_name_size(rest(at))) + 1;
    }
    if (first.type == CharacterClass::digit) return number(at);
    if (first.is_word()) return word(at);
    if (first.type == CharacterClass::joiner) return joiners(at);
    return mark(at, first);
  }

  // Punctuation and symbols.
  std::uint32_t mark(std::uint32_t at, const Character& first) {
    if (const std::size_t emoticon = match_emoticon(rest(at)); emoticon > 0) return emit(at, at + emoticon);
    if (first.is_apostrophe() && (is_clipped_word(at) || is_clitic_apart(at))) return clipped_word(at, first);
    if (first.type == CharacterClass::symbol && first.size > 2) return pictograph(at, first);
    if (first.value == U'.' && is_file_ending(at)) return clipped_word(at, first);
    if (first.value == U'+' && is_ascii_digit(byte(at + 1)) && !touches_before(at)) return signed_number(at);
    if (first.value == U'#' && is_ascii_letter(byte(at + 1))) return clipped_word(at, first);  // a hashtag
    std::uint32_t end = at + first.size;
    if (first.value == U'!' || first.value == U'?') {
      while (byte(end) == '!' || byte(end) == '?') ++end;
    } else if (first.value == U'.' && (byte(end) == '!' || byte(end) == '?')) {
      ++end;
    } else if (repeats(first.value)) {
      while (end < end_ && character_at(text_, end).value == first.value) end += first.size;
    } else if ((first.is_apostrophe() || first.value == U'\u2018' || first.value == U'`') && end < end_ &&
               (character_at(text_, end).is_apostrophe() || character_at(text_, end).value == U'`')) {
      end += character_at(text_, end).size;  // two single marks as a double one
    }
    return emit(at, end);
  }

  [[nodiscard]] bool touches_before(std::uint32_t at) const { return !words_.empty() && words_.back().span.end == at; }

  // ".doc"
  bool is_file_ending(std::uint32_t at) const {
    std::uint32_t end = at + 1;
    while (end < at + 6 && (is_ascii_letter(byte(end)) || is_ascii_digit(byte(end)))) ++end;
    return end > at + 1 && is_host_or_file("x" + std::string(text_.substr(at, end - at)));
  }

  // "+44"
  std::uint32_t signed_number(std::uint32_t at) {
    const std::uint32_t end = at + 1 + static_cast<std::uint32_t>(match_number(rest(at + 1)));
    return emit(at, end);
  }

  // 'em, 'til, 'cause, '90s
  bool is_clipped_word(std::uint32_t at) const {
    const std::uint32_t begin = at + character_at(text_, at).size;
    if (is_ascii_digit(byte(begin)) && is_ascii_digit(byte(begin + 1)))
      return !is_word_at(begin + 2) || (byte(begin + 2) == 's' && !is_word_at(begin + 3));
    if (touches_before(at)) return false;
    constexpr std::array<std::string_view, 10> kClipped{"em",   "til", "cause", "cuz",   "tis",
                                                        "twas", "n",   "bout",  "round", "nuff"};
    const std::string_view tail = rest(begin).substr(0, 6);
    std::size_t letters = 0;
    while (letters < tail.size() && is_ascii_letter(tail[letters])) ++letters;
    return std::ranges::find(kClipped, tail.substr(0, letters)) != kClipped.end();
  }
  // "the firm 's plan", "they 're": a clitic that is a chunk of its own, as in text tokenised before.
  bool is_clitic_apart(std::uint32_t at) const {
    if (touches_before(at)) return false;
    const std::string_view tail = rest(at + character_at(text_, at).size);
    constexpr std::array<std::string_view, 6> kClitics{"s", "m", "d", "re", "ve", "ll"};
    return std::ranges::find(kClitics, tail) != kClitics.end();
  }
  std::uint32_t clipped_word(std::uint32_t at, const Character& apostrophe) {
    std::uint32_t end = at + apostrophe.size;
    while (is_word_at(end)) end += character_at(text_, end).size;
    return emit(at, end);
  }

  // An emoji with what modifies it: variation selectors, skin tones, joined emoji.
  std::uint32_t pictograph(std::uint32_t at, const Character& first) {
    std::uint32_t end = at + first.size;
    while (end < end_) {
      const Character c = character_at(text_, end);
      const bool modifies = c.value == 0xFE0FU || c.value == 0x20E3U || (c.value >= 0x1F3FBU && c.value <= 0x1F3FFU);
      if (modifies) {
        end += c.size;
      } else if (c.value == 0x200DU && end + c.size < end_ &&
                 character_at(text_, end + c.size).type == CharacterClass::symbol) {
        end += c.size + character_at(text_, end + c.size).size;
      } else {
        break;
      }
    }
    return emit(at, end);
  }

  std::uint32_t joiners(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < end_ && character_at(text_, end).type == CharacterClass::joiner) end += character_at(text_, end).size;
    return emit(at, end);
  }

  std::uint32_t number(std::uint32_t at) {
    std::uint32_t end = at + static_cast<std::uint32_t>(match_number(rest(at)));
    if (end == at) end += character_at(text_, at).size;  // a digit outside ASCII
    if (end < end_ && is_plural_of_number(end)) return emit(at, end + character_at(text_, end).size + 1);
    if (is_section_letter(end)) return emit(at, end + (byte(end + 2) == '.' ? 3U : 2U), AbbreviationKind::general);
    if (!is_word_at(end)) return emit(at, end);
    // What follows is a unit, an ordinal's ending, or part of a code such as 3143C.
    std::uint32_t tail = end;
    bool letters = true;
    while (is_word_at(tail)) {
      const Character c = character_at(text_, tail);
      letters = letters && c.type == CharacterClass::letter;
      tail += c.size;
    }
    if (letters && is_unit(text_.substr(end, tail - end)) && !continues_word(tail)) {
      emit(at, end);
      return emit(end, tail);
    }
    return finish_word(at, tail);
  }

  // "2.d.": a section, its letter in lower case.
  bool is_section_letter(std::uint32_t at) const {
    return byte(at) == '.' && is_ascii_lower(byte(at + 1)) && !is_word_at(at + 2);
  }

  // "1970's"
  bool is_plural_of_number(std::uint32_t at) const {
    const Character c = character_at(text_, at);
    return c.is_apostrophe() && byte(at + c.size) == 's' && !is_word_at(at + c.size + 1);
  }

  bool continues_word(std::uint32_t at) const { return (byte(at) == '.' || byte(at) == '_') && is_word_at(at + 1); }

  // Letters, digits, and what holds a word together inside it.
  std::uint32_t word(std::uint32_t at) { return finish_word(at, at); }

  // The character at `at` stands between two parts of one word.
  bool is_connector(std::uint32_t begin, std::uint32_t at, const Character& c) {
    if (c.type == CharacterClass::joiner) return true;
    const std::uint32_t after = at + c.size;
    if (!is_word_at(after)) return false;
    if (c.is_apostrophe() || c.value == U'`' || c.value == U'_' || c.value == U'&' || c.value == U'@') return true;
    if (c.value == U'.') return !is_missing_blank(begin, at);
    if (c.value == U',' || c.value == U':') return false;
    return false;
  }

  // "end.The": a full stop after which the writer left out the blank.
  bool is_missing_blank(std::uint32_t begin, std::uint32_t at) const {
    std::uint32_t letters = 0;
    for (std::uint32_t i = at; i > begin && is_ascii_lower(text_[i - 1]); --i)
      if (++letters == 3) break;
    if (letters < 2 || !is_ascii_upper(byte(at + 1))) return false;
    return !is_ascii_upper(byte(at + 2));
  }

  std::uint32_t finish_word(std::uint32_t begin, std::uint32_t scanned) {
    std::uint32_t end = scanned;
    bool hyphenated = false;
    while (end < end_) {
      const Character c = character_at(text_, end);
      if (c.is_word() || is_connector(begin, end, c)) {
        end += c.size;
      } else if (c.value == U'-' && !hyphenated && end + 1 == end_ && is_broken_off(begin, end)) {
        ++end;
      } else if (c.value == U'-' && !hyphenated && (is_ascii_letter(byte(end + 1)) || is_ascii_digit(byte(end + 1))) &&
                 is_prefix(text_.substr(begin, end - begin))) {
        hyphenated = true;
        ++end;
      } else {
        break;
      }
    }
    if (byte(end) == '/' && end - begin == 1 && is_slashed_word(begin)) return slashed_word(begin);
    if (byte(end) == '$' && end - begin <= 3 && is_dollar_sign(begin, end)) return emit(begin, end + 1);
    if (byte(end) == '.') {
      const AbbreviationKind kind = kind_with_full_stop(begin, end);
      if (kind != AbbreviationKind::none) return emit(begin, end + 1, kind);
    }
    return emit_words(begin, end);
  }

  // "wh- what": a word that a speaker broke off after a sound or two.
  bool is_broken_off(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > 3) return false;
    for (std::uint32_t i = begin; i < end; ++i)
      if (!is_ascii_lower(text_[i]) && (i > begin || !is_ascii_upper(text_[i]))) return false;
    return true;
  }

  // US$, A$, HK$
  bool is_dollar_sign(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::array<std::string_view, 9> kDollars{"US", "U", "A", "AU", "C", "CA", "HK", "NZ", "S"};
    return std::ranges::find(kDollars, text_.substr(begin, end - begin)) != kDollars.end();
  }

  // w/, w/o
  bool is_slashed_word(std::uint32_t begin) const {
    if (ascii_lower(text_[begin]) != 'w') return false;
    return !is_word_at(begin + 2) || (ascii_lower(byte(begin + 2)) == 'o' && !is_word_at(begin + 3));
  }
  std::uint32_t slashed_word(std::uint32_t begin) { return emit(begin, begin + (is_word_at(begin + 2) ? 3U : 2U)); }

  // What the word is where the full stop at `end` belongs to it, else none.
  AbbreviationKind kind_with_full_stop(std::uint32_t begin, std::uint32_t end) const {
    constexpr AbbreviationKind kNone = AbbreviationKind::none;
    if (byte(end + 1) == '.' && (byte(end + 2) == '.' || is_word_at(end + 2))) return kNone;  // an ellipsis
    const std::string_view word = text_.substr(begin, end - begin);
    if (word.size() == 1 && is_ascii_letter(word[0]))
      return is_initial(word[0], end + 1) ? AbbreviationKind::general : kNone;
    if (is_acronym(word)) return AbbreviationKind::general;
    const AbbreviationKind kind = abbreviations_.find(word);
    if (byte(end + 1) == '.' && kind != AbbreviationKind::general) return kNone;
    const char next = next_visible(end + 1);
    const bool goes_on =
        is_ascii_digit(next) || is_ascii_lower(next) || std::string_view(",;:)-&").find(next) != std::string_view::npos;
    if (kind == AbbreviationKind::number && !is_ascii_digit(next)) return kNone;
    return kind == AbbreviationKind::weak && !goes_on ? kNone : kind;
  }

  // The byte that follows, one blank skipped; a line feed stands for none.
  char next_visible(std::uint32_t at) const {
    while (at < block_end_ && (text_[at] == ' ' || text_[at] == '\n')) ++at;
    return at < block_end_ ? text_[at] : '\n';
  }

  bool is_initial(char letter, std::uint32_t after) const {
    const char c = next_visible(after);
    if (after < end_ && (is_word_at(after) || byte(after) == ',' || byte(after) == '-')) return true;
    if (after < end_ || (after > 2 && text_[after - 3] == '/')) return false;
    return letter != 'I' && (is_ascii_upper(c) || is_ascii_lower(letter)) && c != '\n' && !is_ascii_digit(c);
  }

  // U.S, a.m, Ph.D: single letters (or a short word) with full stops between them.
  static bool is_acronym(std::string_view word) {
    std::size_t part = 0;
    std::size_t parts = 1;
    for (const char c : word) {
      if (c == '.') {
        if (part == 0 || part > 2) return false;
        part = 0;
        ++parts;
      } else if (is_ascii_letter(c)) {
        ++part;
      } else {
        return false;
      }
    }
    return parts > 1 && part == 1;
  }

  std::uint32_t emit_words(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t possessive = final_possessive(begin, end);
    const std::string_view token = text_.substr(begin, possessive - begin);
    const WordEnds ends =
        split_contraction(token, token == "its" || token == "Its" ? next_word(end) : std::string_view{});
    std::uint32_t at = begin;
    for (std::uint32_t i = 0; i < ends.count; ++i) at = emit(at, begin + ends.ends[i]);
    if (ends.count > 1) words_[words_.size() - ends.count].multiword = static_cast<std::uint8_t>(ends.count);
    return at;
  }

  std::string_view next_word(std::uint32_t at) const {
    while (at < block_end_ && text_[at] == ' ') ++at;
    std::uint32_t end = at;
    while (end < block_end_ && is_ascii_letter(text_[end])) ++end;
    return text_.substr(at, end - at);
  }

  // "parents'": the apostrophe after a plural, where no quotation is open that it would close.
  std::uint32_t final_possessive(std::uint32_t begin, std::uint32_t end) const {
    if (end >= end_ || end == begin || (text_[end - 1] != 's' && text_[end - 1] != 'S')) return end;
    const Character c = character_at(text_, end);
    if (!c.is_apostrophe() || is_word_at(end + c.size) || quotation_is_open(begin)) return end;
    return end + c.size;
  }

  // Whether a single quotation mark opened among the last words.
  bool quotation_is_open(std::uint32_t begin) const {
    constexpr std::size_t kReach = 40;
    const std::size_t first = words_.size() > kReach ? words_.size() - kReach : 0;
    for (std::size_t i = words_.size(); i-- > first;) {
      const Span span = words_[i].span;
      const std::string_view form = span.of(text_);
      const bool touches_next = (i + 1 < words_.size() ? words_[i + 1].span.begin : begin) == span.end;
      const bool touches_before = i > 0 && words_[i - 1].span.end == span.begin;
      if ((form == "'" || form == "\u2018" || form == "`") && touches_next && !touches_before) return true;
      if ((form == "'" || form == "\u2019") && touches_before && words_[i].multiword == 0 && !touches_next)
        return false;
    }
    return false;
  }

  const Abbreviations& abbreviations_;
  std::string_view text_;
  std::uint32_t block_end_;
  std::vector<Word>& words_;
  std::uint32_t end_ = 0;
  bool has_at_ = false;
  std::uint32_t email_tried_until_ = 0;  // no address begins before
};

}  // namespace

void Tokenizer::tokenize(std::string_view text, Span block, std::vector<Word>& words) const {
  ChunkTokenizer chunk(abbreviations_, text, block.end, words);
  std::uint32_t at = block.begin;
  while (at < block.end) {
    const Character c = character_at(text, at);
    if (c.type == CharacterClass::space) {
      at += c.size;
      continue;
    }
    std::uint32_t end = at + c.size;
    while (end < block.end) {
      const Character next = character_at(text, end);
      if (next.type == CharacterClass::space) break;
      end += next.size;
    }
    chunk.run(at, end);
    at = end;
  }
}

}  // namespace relata::nlp
