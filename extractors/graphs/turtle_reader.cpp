// N-Triples, N-Quads, Turtle and TriG, by serd.
#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>

#include "core/code_points.h"
#include "core/iri.h"
#include "extractors/graphs/iri_resolution.h"
#include "extractors/graphs/rdf_syntax.h"
#include "extractors/graphs/text_place.h"
#include "extractors/graphs/turtle_nesting.h"

namespace relata::graphs {
namespace {

constexpr std::size_t kDeepestNesting = 256;  // serd recurses a few frames a bracket
constexpr std::size_t kPage = 4096;

std::string_view text_of(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }

// serd gives back U+FEFF and broken UTF-8 in its own ways, and takes U+0000 for the end: none of them gets that far.
bool check_bytes(const RdfSource& source, Diagnostics& diagnostics) {
  const auto fail = [&](std::size_t at, std::string what, std::string hint) {
    diagnostics.error(place_in(source.path, source.text, at), std::move(what), std::move(hint));
    return false;
  };
  if (const std::size_t at = find_invalid_utf8(source.text); at != std::string_view::npos)
    return fail(at, "a byte that is not UTF-8", "RDF is UTF-8: write the file again.");
  if (const std::size_t at = source.text.find('\0'); at != std::string_view::npos)
    return fail(at, "a character U+0000", "Write it as \\u0000.");
  if (const std::size_t at = find_deep_nesting(source.text, kDeepestNesting); at != std::string_view::npos)
    return fail(at, "the brackets are nested too deep", "Give the nodes within them names.");
  return true;
}

class TurtleReader {
 public:
  TurtleReader(const RdfSource& source, RdfSyntax syntax, RdfGraph& graph, Diagnostics& diagnostics)
      : source_(source), graph_(graph), diagnostics_(diagnostics), rest_(source.text), base_(source.base_iri) {
    reader_.reset(serd_reader_new(syntax == RdfSyntax::nquads ? SERD_NQUADS : SERD_TRIG, this, nullptr, on_base, on_prefix,
                                  on_statement, nullptr));
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), on_error, this);
  }

  bool read() {
    const SerdStatus status =
        serd_reader_read_source(reader_.get(), give, [](void*) { return 0; }, this, nullptr, kPage);
    if (status > SERD_FAILURE && !failed_) report(0, 0, "not valid RDF");
    return !failed_;
  }

 private:
  static TurtleReader& self(void* handle) { return *static_cast<TurtleReader*>(handle); }

  static std::size_t give(void* buffer, std::size_t size, std::size_t count, void* handle) {
    std::string_view& rest = self(handle).rest_;
    const std::size_t bytes = std::min(size * count, rest.size());
    std::memcpy(buffer, rest.data(), bytes);
    rest.remove_prefix(bytes);
    return bytes / size;
  }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    TurtleReader& reader = self(handle);
    reader.base_ = resolve_iri(text_of(uri), reader.base_);
    return SERD_SUCCESS;
  }

  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    TurtleReader& reader = self(handle);
    reader.prefixes_.insert_or_assign(std::string(text_of(name)), resolve_iri(text_of(uri), reader.base_));
    return SERD_SUCCESS;
  }

  static SerdStatus on_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* graph,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* datatype, const SerdNode* language) {
    TurtleReader& reader = self(handle);
    const RdfTermId s = reader.resource(subject), p = reader.resource(predicate);
    const bool is_literal = object->type == SERD_LITERAL;
    const RdfTermId o = is_literal ? reader.literal(object, datatype, language) : reader.resource(object);
    const RdfTermId g = graph != nullptr && graph->type != SERD_NOTHING ? reader.resource(graph) : RdfTermId{};
    if (reader.failed_) return SERD_ERR_BAD_CURIE;
    reader.graph_.add(s, p, o, g);
    return SERD_SUCCESS;
  }

  static SerdStatus on_error(void* handle, const SerdError* error) {
    char message[256] = "";
    std::va_list arguments;
    va_copy(arguments, *error->args);
    std::vsnprintf(message, sizeof message, error->fmt, arguments);
    va_end(arguments);
    std::string what(message);
    while (!what.empty() && (what.back() == '\n' || what.back() == '.')) what.pop_back();
    self(handle).report(error->line, error->col, what);
    return SERD_SUCCESS;
  }

  void report(std::uint64_t line, std::uint64_t column, const std::string& what) {
    if (failed_) return;
    failed_ = true;
    diagnostics_.error({source_.path, line, column}, "not valid RDF: " + what, hint());
  }
  [[nodiscard]] const char* hint() const {
    return source_.text.find("<<(") != std::string_view::npos
               ? "Triple terms of RDF 1.2 cannot be read here: write the graph with --reify named or standard."
               : "Nothing of this file was taken.";
  }

  RdfTermId resource(const SerdNode* node) {
    const std::string_view text = text_of(node);
    if (node->type == SERD_BLANK) return graph_.blank(text);
    if (node->type == SERD_URI) return graph_.iri(is_absolute_iri(text) ? text : std::string_view(resolve_iri(text, base_)));
    const std::size_t colon = text.find(':');
    const auto prefix = prefixes_.find(text.substr(0, colon));
    if (colon == std::string_view::npos || prefix == prefixes_.end()) {
      report(0, 0, "the prefix of '" + std::string(text.substr(0, 80)) + "' is not declared");
      return {};
    }
    iri_.assign(prefix->second).append(text.substr(colon + 1));
    return graph_.iri(iri_);
  }

  RdfTermId literal(const SerdNode* node, const SerdNode* datatype, const SerdNode* language) {
    const auto is_there = [](const SerdNode* each) { return each != nullptr && each->type != SERD_NOTHING; };
    std::string type;
    if (is_there(datatype)) {
      const RdfTermId id = resource(datatype);
      if (id.valid()) type = graph_.term(id).text;
    }
    return graph_.literal(text_of(node), type, is_there(language) ? text_of(language) : std::string_view());
  }

  struct Release {
    void operator()(SerdReader* reader) const { serd_reader_free(reader); }
  };

  const RdfSource& source_;
  RdfGraph& graph_;
  Diagnostics& diagnostics_;
  std::string_view rest_;
  std::string base_;
  std::unique_ptr<SerdReader, Release> reader_;
  std::map<std::string, std::string, std::less<>> prefixes_;
  std::string iri_;
  bool failed_ = false;
};

}  // namespace

bool read_turtle(const RdfSource& source, RdfSyntax syntax, RdfGraph& graph, Diagnostics& diagnostics) {
  return check_bytes(source, diagnostics) && TurtleReader(source, syntax, graph, diagnostics).read();
}

}  // namespace relata::graphs
