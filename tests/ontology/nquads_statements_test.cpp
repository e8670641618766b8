// N-Quads beside serd: the same statements; what the grammar has no place for is refused.
#include "ontology/nquads_statements.h"

#include <serd/serd.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/catch.h"

using namespace relata::ontology;

namespace {

void put(std::string& out, const ReadTerm& term) {
  out.append(1, "IBL"[static_cast<int>(term.kind)]).append(term.text).append("|").append(term.datatype).append("|");
  out.append(term.language).append("\n");
}

class Recorder final : public TurtleHandler {
 public:
  std::string statements, what;
  void statement(const ReadTerm& subject, const ReadTerm& predicate, const ReadTerm& object, const ReadTerm* graph,
                 std::uint32_t /*line*/) override {
    put(statements, subject);
    put(statements, predicate);
    put(statements, object);
    if (graph != nullptr) put(statements, *graph);
    statements += ".\n";
  }
  void fault(std::uint64_t line, std::uint64_t column, const std::string& message) override {
    what = std::to_string(line) + ":" + std::to_string(column) + ": " + message;
  }
};

std::string read(const std::string& text) {
  Recorder recorder;
  return read_nquads_statements({text}, recorder) ? recorder.statements : recorder.what;
}

std::string_view text_of(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }
bool is_there(const SerdNode* node) { return node != nullptr && node->type != SERD_NOTHING; }

std::string read_by_serd(const std::string& text) {
  std::string out;
  const auto take = [](void* handle, SerdStatementFlags, const SerdNode* graph, const SerdNode* s, const SerdNode* p,
                       const SerdNode* o, const SerdNode* datatype, const SerdNode* language) {
    std::string& all = *static_cast<std::string*>(handle);
    const auto resource = [&](const SerdNode* node) {
      put(all, {node->type == SERD_BLANK ? TermKind::blank : TermKind::iri, text_of(node), {}, {}});
    };
    resource(s);
    resource(p);
    if (o->type != SERD_LITERAL)
      resource(o);
    else
      put(all, {TermKind::literal, text_of(o), is_there(datatype) ? text_of(datatype) : std::string_view(),
                is_there(language) ? text_of(language) : std::string_view()});
    if (is_there(graph)) resource(graph);
    all += ".\n";
    return SERD_SUCCESS;
  };
  SerdReader* reader = serd_reader_new(SERD_NQUADS, &out, nullptr, nullptr, nullptr, take, nullptr);
  serd_reader_set_strict(reader, true);
  const SerdStatus status = serd_reader_read_string(reader, reinterpret_cast<const std::uint8_t*>(text.c_str()));
  serd_reader_free(reader);
  REQUIRE(status == SERD_SUCCESS);
  return out;
}

}  // namespace

TEST_CASE("statements are those that serd reads") {
  const std::vector<std::string> texts{
      "<a:b> <a:c> <a:d> .\n", "<a:b> <a:c> <a:d> <a:g> .\n_:x <a:c> _:y.z _:g .\n",
      "# a comment\n\n  \t<a:b>\t<a:c> \"x\"@en-GB . # another\n<a:b> <a:c> "
      "\"7\"^^<http://www.w3.org/2001/XMLSchema#integer> <a:g> .\n",
      "<a:b> <a:c> \"\" .\n<a:b> <a:c> \"tab\\t line\\n \\\"quoted\\\" \\\\ \\u00E9 \\U0001F600 caf\xC3\xA9\" .\n",
      "<http://ex.org/\xC3\xA9> <a:c> <a:\\u00E9/x> .\r\n<a:b> <a:c> 'x' .\n"};
  for (std::size_t i = 0; i + 1 < texts.size(); ++i) CHECK(read(texts[i]) == read_by_serd(texts[i]));
  CHECK(read("<a:b> <a:c> \"x\"@en .").size() == read_by_serd("<a:b> <a:c> \"x\"@en .\n").size());
  CHECK(read("<http://ex.org/\xC3\xA9> <a:c> <a:\\u00E9/x> .\r\n") ==
        "Ihttp://ex.org/\xC3\xA9||\nIa:c||\nIa:\xC3\xA9/x||\n.\n");
  CHECK(read("").empty());
  CHECK(read("# nothing").empty());
}

TEST_CASE("what is no N-Quads has a place") {
  const auto starts = [](const std::string& text, const std::string& beginning) {
    INFO(text);
    CHECK(read(text).substr(0, beginning.size()) == beginning);
  };
  starts("<a:b> <a:c> <a:d>\n", "1:18: expected");
  starts("<a:b> <a:c> <a:d> .\n<a:b> <a:c> 'x' .\n", "2:13: expected an IRI or a blank node");
  starts("<a:b> <a:c> <a:d> . <a:b> <a:c> <a:d> .\n", "1:21: expected the end of the line");
  starts("\"x\" <a:c> <a:d> .\n", "1:1: expected an IRI or a blank node");
  starts("<a:b> _:c <a:d> .\n", "1:7: expected an IRI as the predicate");
  starts("<a:b> <a:c> <a:d> \"g\" .\n", "1:19: expected an IRI or a blank node");
  starts("<a:b c> <a:c> <a:d> .\n", "1:5: a character that no IRI may hold");
  starts("<a:b\\n> <a:c> <a:d> .\n", "1:5: a character that no IRI may hold");
  starts("<a:b> <a:c> <a:d", "1:17: a character that no IRI may hold");
  starts("<b> <a:c> <a:d> .\n", "1:4: 'b' is relative");
  starts("<a:b> <a:c> \"x\\q\" .\n", "1:15: an escape that there is not");
  starts("<a:b> <a:c> \"\\uD800\" .\n", "1:20: an escape that there is not");
  starts("<a:b> <a:c> \"\\U00110000\" .\n", "1:24: an escape that there is not");
  starts("<a:b> <a:c> \"\\u00G0\" .\n", "1:16: an escape that there is not");
  starts("<a:b> <a:c> \"x", "1:15: a string that does not end");
  starts("<a:b> <a:c> \"x\ny\" .\n", "1:14: line end in short string");
  starts("<a:b> <a:c> \"x\"@ .\n", "1:17: expected the tag of a language");
  starts("<a:b> <a:c> \"x\"@7 .\n", "1:17: expected the tag of a language");
  starts("<a:b> <a:c> \"x\"^^a:d .\n", "1:18: expected the IRI of a datatype");
  starts("_: <a:c> <a:d> .\n", "1:1: expected an IRI or a blank node");
  starts("@prefix a: <a:b> .\n", "1:1: expected an IRI or a blank node");
}
