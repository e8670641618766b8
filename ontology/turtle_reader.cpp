#include "ontology/turtle_reader.h"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <memory>

#include "core/ascii.h"
#include "core/code_points.h"
#include "core/input_file.h"

namespace relata::ontology {
namespace {

constexpr std::string_view kXsdString = "http://www.w3.org/2001/XMLSchema#string";
constexpr std::string_view kLangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

const std::uint8_t* bytes_of(const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.c_str()); }
std::string_view text_of(const SerdNode& node) { return {reinterpret_cast<const char*>(node.buf), node.n_bytes}; }

// Where the string, IRI or comment that begins at text[at] ends: one past its last byte.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  if (quote == '#') return std::min(text.find('\n', at), text.size());
  if (quote == '<') return std::min(text.find_first_of(">\n", at), text.size() - 1) + 1;
  const std::string fence(3, quote);
  const bool is_long = text.substr(at, 3) == fence;
  for (at += is_long ? 3 : 1; at < text.size(); ++at) {
    if (text[at] == '\\') ++at;
    else if (is_long ? text.substr(at, 3) == fence : text[at] == quote) return at + (is_long ? 3 : 1);
    else if (!is_long && text[at] == '\n') return at;
  }
  return text.size();
}

// The place of the bracket that lies too deep, or npos.
std::size_t find_deep_nesting(std::string_view text) {
  std::uint32_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'' || c == '<' || c == '#') {
      at = end_of_quoted(text, at);
      continue;
    }
    if ((c == '[' || c == '(') && ++depth > kDeepestNesting) return at;
    if ((c == ']' || c == ')') && depth > 0) --depth;
    ++at;
  }
  return std::string_view::npos;
}

Place place_at(const std::string& path, std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto lines = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  return {path, lines + 1, at - line_begin + 1};
}

// One run of serd over one text. serd reads it byte by byte, so that the line is known when a triple comes.
class Reading {
 public:
  Reading(std::string_view text, const std::string& path, std::uint32_t file, Triples& triples, Diagnostics& diagnostics)
      : text_(text), path_(path), file_(file), triples_(triples), diagnostics_(diagnostics) {}

  bool run() {
    const std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
        serd_reader_new(SERD_TURTLE, this, nullptr, take_base, take_prefix, take_statement, nullptr), serd_reader_free);
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), take_error, this);
    const std::string prefix = "f" + std::to_string(file_) + "-";
    serd_reader_add_blank_prefix(reader.get(), bytes_of(prefix));
    const SerdStatus status = serd_reader_read_source(reader.get(), next_byte, no_error, this, bytes_of(path_), 1);
    if (status > SERD_FAILURE && !failed_) fault(line_, 0, reinterpret_cast<const char*>(serd_strerror(status)));
    return !failed_;
  }

 private:
  static Reading& self(void* handle) { return *static_cast<Reading*>(handle); }

  static std::size_t next_byte(void* buffer, std::size_t, std::size_t, void* handle) {
    Reading& reading = self(handle);
    if (reading.at_ == reading.text_.size()) return 0;
    if (reading.at_ > 0 && reading.text_[reading.at_ - 1] == '\n') ++reading.line_;
    *static_cast<char*>(buffer) = reading.text_[reading.at_++];
    return 1;
  }
  static int no_error(void*) { return 0; }
  static SerdStatus take_base(void* handle, const SerdNode* iri) {
    return serd_env_set_base_uri(self(handle).environment_.get(), iri);
  }
  static SerdStatus take_prefix(void* handle, const SerdNode* name, const SerdNode* iri) {
    return serd_env_set_prefix(self(handle).environment_.get(), name, iri);
  }
  static SerdStatus take_error(void* handle, const SerdError* error) {
    std::array<char, 512> buffer{};
    std::vsnprintf(buffer.data(), buffer.size(), error->fmt, *error->args);
    self(handle).fault(error->line, error->col, buffer.data());
    return SERD_SUCCESS;
  }
  static SerdStatus take_statement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                                   const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                   const SerdNode* language) {
    Reading& reading = self(handle);
    Term s, p, o;
    if (!reading.resource(*subject, s) || !reading.resource(*predicate, p)) return SERD_ERR_BAD_CURIE;
    if (object->type != SERD_LITERAL && !reading.resource(*object, o)) return SERD_ERR_BAD_CURIE;
    if (object->type == SERD_LITERAL && !reading.literal(*object, datatype, language, o)) return SERD_ERR_BAD_CURIE;
    Triples& triples = reading.triples_;
    triples.add({triples.intern(s), triples.intern(p), triples.intern(o)}, {reading.file_, reading.line_});
    return SERD_SUCCESS;
  }

  bool resource(const SerdNode& node, Term& term) {
    if (node.type == SERD_BLANK) {
      term = {TermKind::blank, std::string(text_of(node)), {}, {}};
      return true;
    }
    SerdNode full = serd_env_expand_node(environment_.get(), &node);
    const bool known = full.buf != nullptr && serd_uri_string_has_scheme(full.buf);
    if (known) term = {TermKind::iri, std::string(text_of(full)), {}, {}};
    serd_node_free(&full);
    if (!known)
      fault(line_, 0, node.type == SERD_CURIE ? "the prefix of '" + std::string(text_of(node)) + "' is not declared"
                                              : "'" + std::string(text_of(node)) + "' is relative, and there is no @base");
    return known;
  }

  bool literal(const SerdNode& node, const SerdNode* datatype, const SerdNode* language, Term& term) {
    Term type{TermKind::iri, std::string(kXsdString), {}, {}};
    if (datatype != nullptr && datatype->type != SERD_NOTHING && !resource(*datatype, type)) return false;
    term = {TermKind::literal, std::string(text_of(node)), type.text, {}};
    if (language == nullptr || language->type == SERD_NOTHING) return true;
    term.datatype = kLangString;
    term.language = lower_case(text_of(*language));
    return true;
  }

  void fault(std::uint64_t line, std::uint64_t column, std::string what) {
    while (!what.empty() && (what.back() == '\n' || what.back() == '.')) what.pop_back();
    if (!failed_) diagnostics_.error({path_, line, column}, what, "The file is read as Turtle.");
    failed_ = true;
  }

  std::string_view text_;
  const std::string& path_;
  std::uint32_t file_;
  Triples& triples_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  bool failed_ = false;
  std::unique_ptr<SerdEnv, decltype(&serd_env_free)> environment_{serd_env_new(nullptr), serd_env_free};
};

}  // namespace

bool read_turtle(std::string_view text, const std::string& path, std::uint32_t file, Triples& triples,
                 Diagnostics& diagnostics) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t invalid = std::min(find_invalid_utf8(text), text.find('\0'));
  if (invalid != std::string_view::npos) {
    diagnostics.error(place_at(path, text, invalid), "the bytes here are no UTF-8 text", "Turtle is UTF-8; convert the file.");
    return false;
  }
  if (const std::size_t deep = find_deep_nesting(text); deep != std::string_view::npos) {
    diagnostics.error(place_at(path, text, deep),
                      "brackets lie more than " + std::to_string(kDeepestNesting) + " deep", "Give the nodes names.");
    return false;
  }
  return Reading(text, path, file, triples, diagnostics).run();
}

bool read_turtle_file(const std::string& path, std::uint32_t file, Triples& triples, Diagnostics& diagnostics) {
  try {
    return read_turtle(read_input(path), path, file, triples, diagnostics);
  } catch (const EnvironmentError& error) {
    diagnostics.report(error.diagnostic());
    return false;
  }
}

}  // namespace relata::ontology
