// answer_queries DATA.nq QUERIES [ROW-LIMIT]: answers each query of a file, in which lines of "####" separate them.
//
// A line of JSON a query: its answer as SPARQL Results JSON without line breaks; {"triples": "..."} in N-Triples for
// CONSTRUCT and DESCRIBE; {"fault": "..."} where it is refused.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "core/escape.h"
#include "core/input_file.h"
#include "query/query_engine.h"
#include "query/result_writer.h"
#include "query/term_text.h"
#include "tests/query/nquads_store.h"

namespace {

using namespace relata;
using namespace relata::query;

std::string as_json(std::string_view key, std::string_view text) {
  StringSink sink;
  sink.put("{\"" + std::string(key) + "\":\"");
  put_json_string(sink, text);
  sink.put("\"}");
  return sink.take();
}

std::string as_ntriples(const Answer& answer, const QueryTerms& terms) {
  StringSink sink;
  for (const auto& triple : answer.triples) {
    for (const TermId term : triple) {
      put_turtle_term(sink, terms[term]);
      sink.put(' ');
    }
    sink.put(".\n");
  }
  return sink.take();
}

std::string answer_of(const QuadStore& store, const std::string& text, std::uint64_t row_limit) {
  std::string fault;
  Diagnostics diagnostics([&](const Diagnostic& diagnostic) { fault = diagnostic.message(); });
  QueryEngine engine(store);
  const auto answer = engine.run(text, {"query", {}, row_limit}, diagnostics);
  if (!answer) return as_json("fault", fault);
  if (answer->form == QueryForm::construct || answer->form == QueryForm::describe)
    return as_json("triples", as_ntriples(*answer, engine.terms()));
  StringSink sink;
  write_answer(*answer, engine.terms(), ResultFormat::json, {}, sink);
  std::string json = sink.take();
  json.erase(std::remove(json.begin(), json.end(), '\n'), json.end());
  return json;
}

int answer_all(const QuadStore& store, const std::string& queries, std::uint64_t row_limit) {
  constexpr std::string_view kSeparator = "\n####\n";
  for (std::size_t begin = 0; begin < queries.size();) {
    const std::size_t end = std::min(queries.find(kSeparator, begin), queries.size());
    std::printf("%s\n", answer_of(store, queries.substr(begin, end - begin), row_limit).c_str());
    begin = end + kSeparator.size();
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  try {
    const std::uint64_t row_limit = count > 3 ? std::strtoull(arguments[3], nullptr, 10) : kUsualRowLimit;
    return answer_all(read_nquads(arguments[1]), read_input(arguments[2]), row_limit);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
