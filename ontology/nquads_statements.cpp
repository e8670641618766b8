#include "ontology/nquads_statements.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "core/code_points.h"
#include "core/iri.h"
#include "ontology/iri_resolution.h"

namespace relata::ontology {
namespace {

enum Class : std::uint8_t { kPlainIri = 1, kPlainText = 2, kLabel = 4, kLabelStart = 8, kLetter = 16, kDigit = 32 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  constexpr std::string_view kNotInIris = "<>\"{}|^`\\";
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const char byte = static_cast<char>(c);
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), is_digit = c >= '0' && c <= '9';
    const bool starts = is_letter || is_digit || c == '_' || c >= 0x80;
    int bits = c > ' ' && kNotInIris.find(byte) == std::string_view::npos ? kPlainIri : 0;
    if (c != '"' && c != '\\' && c != '\n' && c != '\r') bits |= kPlainText;
    if (starts) bits |= kLabelStart;
    if (starts || c == '-' || c == '.') bits |= kLabel;
    bits |= (is_letter ? kLetter : 0) | (is_digit ? kDigit : 0);
    classes[c] = static_cast<std::uint8_t>(bits);
  }
  return classes;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

bool is(char c, int wanted) { return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0; }

// One text, read from its beginning to its end. What a function reads begins at at_; false where it is something else,
// the fault having been reported.
class Reading {
 public:
  Reading(const TurtleSource& source, TurtleHandler& handler)
      : source_(source), handler_(handler), at_(source.text.data()), end_(at_ + source.text.size()), line_begin_(at_) {}

  bool run() {
    while (at_ < end_ && line()) {
    }
    return !failed_;
  }

 private:
  bool line() {
    skip_blanks();
    if (at_ < end_ && *at_ != '#' && *at_ != '\n' && *at_ != '\r' && !statement()) return false;
    skip_blanks();
    if (at_ < end_ && *at_ == '#') {
      at_ = std::find(at_, end_, '\n');
    } else if (at_ < end_ && *at_ != '\n' && *at_ != '\r') {
      return fault("expected the end of the line after a statement");
    }
    for (; at_ < end_ && (*at_ == '\n' || *at_ == '\r'); ++at_)
      if (*at_ == '\n') ++line_, line_begin_ = at_ + 1;
    return true;
  }

  bool statement() {
    ReadTerm subject, predicate, object, graph;
    if (!node(subject, 0)) return false;
    skip_blanks();
    if (at_ == end_ || *at_ != '<') return fault("expected an IRI as the predicate");
    if (!iri(predicate, 1)) return false;
    skip_blanks();
    if (at_ < end_ && *at_ == '"' ? !literal(object) : !node(object, 2)) return false;
    skip_blanks();
    const bool in_graph = at_ < end_ && *at_ != '.';
    if (in_graph && !node(graph, 3)) return false;
    skip_blanks();
    if (at_ == end_ || *at_ != '.') return fault("expected '.' after a statement");
    ++at_;
    handler_.statement(subject, predicate, object, in_graph ? &graph : nullptr, source_.with_lines ? line_ : 0);
    return true;
  }

  void skip_blanks() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\t')) ++at_;
  }

  // `place`: which of the statement's terms it is; each has a buffer of its own.
  bool node(ReadTerm& term, std::size_t place) {
    if (at_ < end_ && *at_ == '<') return iri(term, place);
    if (end_ - at_ >= 3 && at_[0] == '_' && at_[1] == ':' && is(at_[2], kLabelStart)) return blank(term, place);
    return fault("expected an IRI or a blank node");
  }

  bool blank(ReadTerm& term, std::size_t place) {
    const char* const begin = at_ + 2;
    at_ = begin;
    while (at_ < end_ && is(*at_, kLabel)) ++at_;
    while (at_[-1] == '.') --at_;  // the one that ends the statement
    term = {TermKind::blank, {begin, static_cast<std::size_t>(at_ - begin)}, {}, {}};
    if (source_.blank_prefix.empty()) return true;
    buffers_[place].assign(source_.blank_prefix).append(term.text);
    term.text = buffers_[place];
    return true;
  }

  bool iri(ReadTerm& term, std::size_t place) {
    std::string_view text;
    if (!iri_text(text, buffers_[place])) return false;
    if (!is_absolute_iri(text)) {
      const std::string relative(text);
      buffers_[place] = resolve_iri(relative, source_.base_iri);
      constexpr std::size_t kShown = 80;
      if (!is_absolute_iri(buffers_[place]))
        return fault("'" + relative.substr(0, kShown) + "' is relative, and there is no @base");
      text = buffers_[place];
    }
    term = {TermKind::iri, text, {}, {}};
    return true;
  }

  bool iri_text(std::string_view& text, std::string& buffer) {
    const char* const begin = ++at_;
    while (at_ < end_ && is(*at_, kPlainIri)) ++at_;
    text = {begin, static_cast<std::size_t>(at_ - begin)};
    if (at_ < end_ && *at_ == '\\') {
      buffer.assign(text);
      while (at_ < end_ && *at_ != '>') {
        if (*at_ == '\\' ? !code_point(buffer) : !is(*at_, kPlainIri)) return fault("a character that no IRI may hold");
        if (at_ < end_ && is(*at_, kPlainIri)) buffer += *at_++;
      }
      text = buffer;
    }
    if (at_ == end_ || *at_ != '>') return fault("a character that no IRI may hold");
    ++at_;
    return true;
  }

  bool literal(ReadTerm& term) {
    const char* const begin = ++at_;
    while (at_ < end_ && is(*at_, kPlainText)) ++at_;
    std::string_view text(begin, static_cast<std::size_t>(at_ - begin));
    if (at_ < end_ && *at_ == '\\') {
      if (!escaped_text(text)) return false;
      text = buffers_[2];
    }
    if (at_ == end_) return fault("a string that does not end");
    if (*at_ != '"') {
      --at_;  // the line's last character
      return fault("line end in short string");
    }
    ++at_;
    term = {TermKind::literal, text, {}, {}};
    if (at_ < end_ && *at_ == '@') return language(term);
    if (end_ - at_ < 2 || at_[0] != '^' || at_[1] != '^') return true;
    at_ += 2;
    if (at_ == end_ || *at_ != '<') return fault("expected the IRI of a datatype");
    ReadTerm datatype;
    if (!iri(datatype, 4)) return false;
    term.datatype = datatype.text;
    return true;
  }

  // The rest of a string whose beginning is given, into its buffer.
  bool escaped_text(std::string_view beginning) {
    std::string& buffer = buffers_[2];
    buffer.assign(beginning);
    while (at_ < end_ && (*at_ == '\\' || is(*at_, kPlainText))) {
      const char* const begin = at_;
      while (at_ < end_ && is(*at_, kPlainText)) ++at_;
      buffer.append(begin, at_);
      if (at_ < end_ && *at_ == '\\' && !escape(buffer)) return fault("an escape that there is not");
    }
    return true;
  }

  bool escape(std::string& buffer) {
    constexpr std::string_view kLetters = "tbnrf\"'\\", kMeanings = "\t\b\n\r\f\"'\\";
    if (end_ - at_ < 2) return false;
    const std::size_t which = kLetters.find(at_[1]);
    if (which == std::string_view::npos) return code_point(buffer);
    buffer += kMeanings[which];
    at_ += 2;
    return true;
  }

  // "\u00E9" or "\U0001F600"; surrogates are none.
  bool code_point(std::string& buffer) {
    if (end_ - at_ < 2 || (at_[1] != 'u' && at_[1] != 'U')) return false;
    const std::ptrdiff_t digits = at_[1] == 'u' ? 4 : 8;
    if (end_ - at_ < 2 + digits) return false;
    char32_t value = 0;
    for (at_ += 2; const char c : std::string_view(at_, static_cast<std::size_t>(digits))) {
      const char lower = static_cast<char>(c | 0x20);
      if (!is(c, kDigit) && (lower < 'a' || lower > 'f')) return false;
      value = value << 4U | static_cast<char32_t>(is(c, kDigit) ? c - '0' : lower - 'a' + 10);
    }
    at_ += digits;
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return false;
    append_code_point(buffer, value);
    return true;
  }

  bool language(ReadTerm& term) {
    const char* const begin = ++at_;
    while (at_ < end_ && is(*at_, kLetter)) ++at_;
    while (at_ > begin && end_ - at_ > 1 && *at_ == '-' && is(at_[1], kLetter | kDigit)) {
      ++at_;
      while (at_ < end_ && is(*at_, kLetter | kDigit)) ++at_;
    }
    if (at_ == begin) return fault("expected the tag of a language");
    term.language = {begin, static_cast<std::size_t>(at_ - begin)};
    return true;
  }

  bool fault(const std::string& what) {
    if (!std::exchange(failed_, true)) handler_.fault(line_, static_cast<std::uint64_t>(at_ - line_begin_) + 1, what);
    return false;
  }

  const TurtleSource& source_;
  TurtleHandler& handler_;
  const char* at_;
  const char* end_;
  const char* line_begin_;
  std::uint32_t line_ = 1;
  bool failed_ = false;
  std::array<std::string, 5> buffers_;  // subject, predicate, object, graph, datatype
};

}  // namespace

bool read_nquads_statements(const TurtleSource& source, TurtleHandler& handler) {
  return Reading(source, handler).run();
}

}  // namespace relata::ontology
