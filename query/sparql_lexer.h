// SPARQL text to tokens (SPARQL 1.1 Query, section 19.8).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata::query {

// What is wrong with a query and where: a value on its way to the diagnostics.
struct QueryFault {
  std::uint64_t line = 0, column = 0;  // from 1, code points
  std::string what, hint;
};

// True where every character may stand in an IRI.
[[nodiscard]] bool is_iri_text(std::string_view text);

struct Token {
  enum class Kind : std::uint8_t {
    end, iri, prefixed_name, variable, blank_label, string, integer, decimal, floating, language, word, sign,
  };
  Kind kind = Kind::end;
  std::string text;       // without brackets, quotes, marks and escapes; of sign: as written
  std::string local;      // of prefixed_name: behind the colon, `text` is before it
  std::size_t begin = 0;  // byte in the query

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  [[nodiscard]] bool is_sign(std::string_view sign) const { return kind == Kind::sign && text == sign; }
  [[nodiscard]] bool is_word(std::string_view word) const;  // given in capitals, matched in any case
};

class SparqlLexer {
 public:
  explicit SparqlLexer(std::string_view query) : query_(query) {}
  [[nodiscard]] Token next();  // throws QueryFault
  // The fault at a byte of the query.
  [[nodiscard]] QueryFault fault(std::size_t at, std::string what, std::string hint) const;

 private:
  void skip_blanks();
  [[nodiscard]] bool iri(Token& token);
  void string(Token& token);
  void number(Token& token);
  void name(Token& token);
  void local_name(Token& token);
  [[nodiscard]] bool variable_or_label(Token& token);
  void sign(Token& token);
  void escape(std::string& out);
  void code_point(std::string& out, std::size_t digits);
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < query_.size() ? query_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool looking_at(std::string_view text) const { return query_.substr(at_).starts_with(text); }

  std::string_view query_;
  std::size_t at_ = 0;
};

}  // namespace relata::query
