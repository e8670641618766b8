#include "query/sparql_lexer.h"

#include <algorithm>
#include <array>

#include "core/code_points.h"

namespace relata::query {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_name_begin(char c) { return is_letter(c) || c == '_' || is_beyond_ascii(c); }
bool is_name(char c) { return is_name_begin(c) || is_digit(c) || c == '-'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_iri(char c) {
  return static_cast<unsigned char>(c) > 0x20 && std::string_view("<>\"{}|^`").find(c) == std::string_view::npos;
}

constexpr std::array<std::string_view, 6> kTwoCharacters{"^^", "&&", "||", "!=", "<=", ">="};
constexpr std::string_view kSigns = "{}()[].,;|/^?*+!=<>-";

}  // namespace

bool is_iri_text(std::string_view text) { return std::all_of(text.begin(), text.end(), is_iri); }

bool Token::is_word(std::string_view word) const {
  if (kind != Kind::word || text.size() != word.size()) return false;
  return std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) {
    return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
  });
}

QueryFault SparqlLexer::fault(std::size_t at, std::string what, std::string hint) const {
  const std::string_view before = query_.substr(0, at);
  QueryFault fault{1, 1, std::move(what), std::move(hint)};
  fault.line += static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  for (const char c : before.substr(line_begin)) fault.column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return fault;
}

void SparqlLexer::skip_blanks() {
  while (at_ < query_.size()) {
    if (peek() == '#')
      at_ = std::min(query_.find_first_of("\r\n", at_), query_.size());
    else if (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
      ++at_;
    else
      return;
  }
}

Token SparqlLexer::next() {
  skip_blanks();
  Token token;
  token.begin = at_;
  if (at_ == query_.size()) return token;
  const char c = peek();
  if (c == '<' && iri(token)) return token;
  if ((c == '?' || c == '$' || c == '_') && variable_or_label(token)) return token;
  if (c == '"' || c == '\'')
    string(token);
  else if (is_digit(c) || (c == '.' && is_digit(peek(1))))
    number(token);
  else if (is_name_begin(c) || c == ':')
    name(token);
  else if (c == '@' && is_letter(peek(1))) {
    token.kind = Token::Kind::language;
    for (++at_; is_letter(peek()) || is_digit(peek()) || peek() == '-'; ++at_) token.text += peek();
  } else {
    sign(token);
  }
  return token;
}

bool SparqlLexer::iri(Token& token) {
  std::size_t end = at_ + 1;
  while (end < query_.size() && is_iri(query_[end])) ++end;
  if (end == query_.size() || query_[end] != '>') return false;  // a comparison
  token.kind = Token::Kind::iri;
  for (++at_; at_ < end;) {
    if (peek() == '\\')
      escape(token.text);
    else
      token.text += query_[at_++];
  }
  if (!is_iri_text(token.text))
    throw fault(token.begin, "the IRI holds a character that no IRI may hold", "Write it percent-encoded.");
  at_ = end + 1;
  return true;
}

bool SparqlLexer::variable_or_label(Token& token) {
  const bool label = peek() == '_';
  if (label && peek(1) != ':') return false;
  std::size_t end = at_ + (label ? 2 : 1);
  const std::size_t begin = end;
  const auto continues = [&](char c) { return is_name_begin(c) || is_digit(c) || (label && (c == '-' || c == '.')); };
  while (end < query_.size() && continues(query_[end])) ++end;
  while (end > begin && query_[end - 1] == '.') --end;
  if (end == begin) return false;  // the "?" of a path
  token.kind = label ? Token::Kind::blank_label : Token::Kind::variable;
  token.text = query_.substr(begin, end - begin);
  at_ = end;
  return true;
}

void SparqlLexer::string(Token& token) {
  token.kind = Token::Kind::string;
  const std::string quote(1, peek());
  const bool is_long = looking_at(quote + quote + quote);
  const std::string end = is_long ? quote + quote + quote : quote;
  at_ += end.size();
  while (!looking_at(end)) {
    if (at_ == query_.size() || (!is_long && (peek() == '\n' || peek() == '\r')))
      throw fault(token.begin, "the string has no end", is_long ? "Close it with three quotes." : "Close it on its line.");
    if (peek() == '\\')
      escape(token.text);
    else
      token.text += query_[at_++];
  }
  at_ += end.size();
}

void SparqlLexer::escape(std::string& out) {
  constexpr std::string_view kLetters = "tbnrf\"'\\";
  constexpr std::string_view kMeanings = "\t\b\n\r\f\"'\\";
  const char letter = peek(1);
  if (letter == 'u' || letter == 'U') return code_point(out, letter == 'u' ? 4 : 8);
  const std::size_t known = letter == '\0' ? std::string_view::npos : kLetters.find(letter);
  if (known == std::string_view::npos)
    throw fault(at_, "there is no such escape", R"(There are \t \n \r \b \f \" \' \\ \uXXXX \UXXXXXXXX.)");
  out += kMeanings[known];
  at_ += 2;
}

void SparqlLexer::code_point(std::string& out, std::size_t digits) {
  char32_t value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const char c = peek(2 + i);
    if (!is_hexadecimal(c)) throw fault(at_, "the escape has too few hexadecimal digits", "\\u takes four, \\U eight.");
    value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
    throw fault(at_, "the escape is no character", "Unicode ends at 10FFFF, and surrogates are no characters.");
  append_code_point(out, value);
  at_ += 2 + digits;
}

void SparqlLexer::number(Token& token) {
  token.kind = Token::Kind::integer;
  const std::size_t begin = at_;
  while (is_digit(peek())) ++at_;
  if (peek() == '.' && is_digit(peek(1))) {
    token.kind = Token::Kind::decimal;
    for (++at_; is_digit(peek());) ++at_;
  }
  const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
  if ((peek() == 'e' || peek() == 'E') && is_digit(peek(1 + sign))) {
    token.kind = Token::Kind::floating;
    for (at_ += 1 + sign; is_digit(peek());) ++at_;
  }
  token.text = query_.substr(begin, at_ - begin);
}

void SparqlLexer::name(Token& token) {
  token.kind = Token::Kind::word;
  const std::size_t begin = at_;
  while (is_name(peek()) || (peek() == '.' && (is_name(peek(1)) || peek(1) == ':'))) ++at_;
  if (peek() == ':') {
    token.text = query_.substr(begin, at_ - begin);
    ++at_;
    local_name(token);
    return;
  }
  at_ = begin;  // a word: letters, digits and "_" alone
  while (is_letter(peek()) || is_digit(peek()) || peek() == '_') ++at_;
  token.text = query_.substr(begin, at_ - begin);
  if (token.text.empty()) throw fault(begin, "there is a character where no word begins", "");
}

void SparqlLexer::local_name(Token& token) {
  token.kind = Token::Kind::prefixed_name;
  const auto continues = [this](std::size_t ahead) {
    const char c = peek(ahead);
    return is_name(c) || c == ':' || c == '%' || c == '\\';
  };
  while (continues(0) || (peek() == '.' && (continues(1) || peek(1) == '.'))) {
    if (peek() == '\\') {
      constexpr std::string_view kEscapable = "_~.-!$&'()*+,;=/?#@%";
      if (kEscapable.find(peek(1)) == std::string_view::npos || peek(1) == '\0')
        throw fault(at_, "there is no such escape in a name", "Write the whole IRI between < and >.");
      ++at_;
    } else if (peek() == '%' && !(is_hexadecimal(peek(1)) && is_hexadecimal(peek(2)))) {
      throw fault(at_, "a % in a name takes two hexadecimal digits", "Write the whole IRI between < and >.");
    }
    token.local += query_[at_++];
  }
}

void SparqlLexer::sign(Token& token) {
  token.kind = Token::Kind::sign;
  for (const std::string_view sign : kTwoCharacters) {
    if (!looking_at(sign)) continue;
    token.text = sign;
    at_ += sign.size();
    return;
  }
  if (kSigns.find(peek()) == std::string_view::npos || peek() == '\0')
    throw fault(at_, "there is a character that SPARQL does not know", "Strings stand between quotes, IRIs between < and >.");
  token.text = std::string(1, query_[at_++]);
}

}  // namespace relata::query
