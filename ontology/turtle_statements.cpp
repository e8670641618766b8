#include "ontology/turtle_statements.h"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <utility>

#include "core/iri.h"
#include "ontology/iri_resolution.h"
#include "ontology/nquads_statements.h"

namespace relata::ontology {
namespace {

const std::uint8_t* bytes_of(const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.c_str()); }
std::string_view text_of(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }
bool is_there(const SerdNode* node) { return node != nullptr && node->type != SERD_NOTHING; }

// One run of serd over one text.
class Reading {
 public:
  Reading(const TurtleSource& source, TurtleHandler& handler)
      : source_(source), handler_(handler), rest_(source.text), base_(source.base_iri),
        line_(source.with_lines ? 1 : 0) {}

  bool run(TurtleSyntax syntax) {
    const std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
        serd_reader_new(syntax == TurtleSyntax::trig ? SERD_TRIG : SERD_TURTLE, this, nullptr, take_base, take_prefix,
                        take_statement, nullptr),
        serd_reader_free);
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), take_error, this);
    if (!source_.blank_prefix.empty()) serd_reader_add_blank_prefix(reader.get(), bytes_of(source_.blank_prefix));
    constexpr std::size_t kPage = 4096;
    const auto next = source_.with_lines ? next_byte : next_page;
    const SerdStatus status =
        serd_reader_read_source(reader.get(), next, no_error, this, nullptr, source_.with_lines ? 1 : kPage);
    if (status > SERD_FAILURE) fault(line_, 0, reinterpret_cast<const char*>(serd_strerror(status)));
    return !failed_;
  }

 private:
  static Reading& self(void* handle) { return *static_cast<Reading*>(handle); }

  static int no_error(void*) { return 0; }
  static std::size_t next_page(void* buffer, std::size_t size, std::size_t count, void* handle) {
    std::string_view& rest = self(handle).rest_;
    const std::size_t bytes = std::min(size * count, rest.size());
    std::memcpy(buffer, rest.data(), bytes);
    rest.remove_prefix(bytes);
    return bytes / size;
  }
  // A byte at a time serd cannot read ahead: the line is known when a statement comes.
  static std::size_t next_byte(void* buffer, std::size_t /*size*/, std::size_t /*count*/, void* handle) {
    Reading& reading = self(handle);
    if (reading.rest_.empty()) return 0;
    if (std::exchange(reading.after_line_end_, reading.rest_[0] == '\n')) ++reading.line_;
    *static_cast<char*>(buffer) = reading.rest_[0];
    reading.rest_.remove_prefix(1);
    return 1;
  }
  static SerdStatus take_base(void* handle, const SerdNode* iri) {
    Reading& reading = self(handle);
    reading.base_ = resolve_iri(text_of(iri), reading.base_);
    return SERD_SUCCESS;
  }
  static SerdStatus take_prefix(void* handle, const SerdNode* name, const SerdNode* iri) {
    Reading& reading = self(handle);
    reading.prefixes_.insert_or_assign(std::string(text_of(name)), resolve_iri(text_of(iri), reading.base_));
    return SERD_SUCCESS;
  }
  static SerdStatus take_error(void* handle, const SerdError* error) {
    std::array<char, 512> buffer{};
    std::va_list arguments;
    va_copy(arguments, *error->args);
    std::vsnprintf(buffer.data(), buffer.size(), error->fmt, arguments);
    va_end(arguments);
    self(handle).fault(error->line, error->col, buffer.data());
    return SERD_SUCCESS;
  }
  static SerdStatus take_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* graph,
                                   const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                   const SerdNode* datatype, const SerdNode* language) {
    Reading& reading = self(handle);
    const ReadTerm s = reading.resource(subject, 0), p = reading.resource(predicate, 1);
    const bool is_literal = object->type == SERD_LITERAL;
    const ReadTerm o = is_literal ? reading.literal(object, datatype, language) : reading.resource(object, 2);
    const ReadTerm g = is_there(graph) ? reading.resource(graph, 3) : ReadTerm{};
    if (reading.failed_) return SERD_ERR_BAD_CURIE;
    reading.handler_.statement(s, p, o, is_there(graph) ? &g : nullptr, reading.line_);
    return SERD_SUCCESS;
  }

  // `place`: which of the statement's terms it is; each has a buffer of its own.
  ReadTerm resource(const SerdNode* node, std::size_t place) {
    const std::string_view text = text_of(node);
    if (node->type == SERD_BLANK) return {TermKind::blank, text, {}, {}};
    std::string& full = buffers_[place];
    if (node->type == SERD_URI) {
      if (is_absolute_iri(text)) return {TermKind::iri, text, {}, {}};
      full = resolve_iri(text, base_);
      if (!is_absolute_iri(full)) fault(line_, 0, "'" + shown(text) + "' is relative, and there is no @base");
    } else {
      const std::size_t colon = text.find(':');
      const auto prefix = prefixes_.find(text.substr(0, colon));
      if (colon == std::string_view::npos || prefix == prefixes_.end()) {
        fault(line_, 0, "the prefix of '" + shown(text) + "' is not declared");
        return {};
      }
      full.assign(prefix->second).append(text.substr(colon + 1));
    }
    return {TermKind::iri, full, {}, {}};
  }

  ReadTerm literal(const SerdNode* node, const SerdNode* datatype, const SerdNode* language) {
    ReadTerm term{TermKind::literal, text_of(node), {}, {}};
    if (is_there(datatype)) term.datatype = resource(datatype, 2).text;
    if (is_there(language)) term.language = text_of(language);
    return term;
  }

  static std::string shown(std::string_view text) {
    constexpr std::size_t kMost = 80;
    return std::string(text.substr(0, kMost));
  }

  void fault(std::uint64_t line, std::uint64_t column, std::string what) {
    if (std::exchange(failed_, true)) return;
    while (!what.empty() && (what.back() == '\n' || what.back() == '.')) what.pop_back();
    handler_.fault(line, column, what);
  }

  const TurtleSource& source_;
  TurtleHandler& handler_;
  std::string_view rest_;
  std::string base_;
  std::uint32_t line_;
  bool after_line_end_ = false, failed_ = false;
  std::map<std::string, std::string, std::less<>> prefixes_;
  std::array<std::string, 4> buffers_;
};

}  // namespace

bool read_statements(const TurtleSource& source, TurtleSyntax syntax, TurtleHandler& handler) {
  if (syntax == TurtleSyntax::nquads) return read_nquads_statements(source, handler);
  return Reading(source, handler).run(syntax);
}

}  // namespace relata::ontology
