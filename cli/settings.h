// What the command line says, parsed and checked.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/document_reader.h"
#include "exporters/options.h"
#include "query/query_engine.h"
#include "query/result_writer.h"

namespace relata::cli {

enum class Progress : std::uint8_t { automatic, none, json };
enum class Style : std::uint8_t { carb, fold, ontology };  // of tsv
enum class DiffFormat : std::uint8_t { text, json, sparql, cypher };
enum class ExtractFormat : std::uint8_t { jsonl, tsv, nquads, table };

struct QueryOptions {
  std::string text;  // the query itself, or
  std::string file;  // where it stands; "-": standard input
  query::ResultFormat format = query::ResultFormat::table;
  std::uint64_t row_limit = query::kUsualRowLimit;
};

struct Settings {
  std::vector<std::string> inputs;   // "-": standard input; of `extract` and `annotate`: empty means the same
  std::vector<std::string> outputs;  // "-": standard output
  DocumentOptions document;          // --from, --encoding, --id, --title, --date, --source
  exporters::ExportOptions output;   // --reify, --dialect, --view, --focus, --hops, --top
  std::string base = "http://relata.example/";
  float min_confidence = 0.0F;
  unsigned threads = 1;
  ExtractFormat format = ExtractFormat::table;
  Style style = Style::carb;
  bool explain = false;
  std::vector<std::string> ontologies;  // Turtle files, or names of those that ship
  bool events = false;
  bool infer = false;
  std::vector<std::string> shapes;      // Turtle files, of `validate`
  std::string unmapped;                 // where the phrases go that no ontology has; empty: nowhere
  std::string text2kg;                  // of `learn`: a folder of the benchmark, instead of inputs
  std::vector<std::string> without;  // document ids
  std::string database;              // of `export`: a name of exporters::databases() ...
  std::string folder;                // ... and where its files go
  std::string same_as, names, merge_log;  // files; empty: none
  QueryOptions query;
  std::vector<std::string> ends;     // of `path`: two nodes
  std::size_t most = 0;              // rows of `stats`, paths of `path`
  bool as_json = false;              // of `stats` and `path`
  DiffFormat diff_format = DiffFormat::text;
  std::string pattern;               // of `explain`
  bool strict = false;
  Progress progress = Progress::automatic;
  bool quiet = false;
};

// The command line asks for something that cannot be: exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace relata::cli
