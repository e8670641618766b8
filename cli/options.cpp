#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "exporters/databases/database.h"

namespace relata::cli {
namespace {

template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

// An option whose value is one of a few words.
template <class Value>
void add_choice(CLI::App& app, const char* name, Value& value, const Choices<Value>& choices,
                const std::string& description) {
  std::string words;
  for (const auto& choice : choices) words += (words.empty() ? "" : "|") + choice.first;
  const std::map<std::string, Value> known(choices.begin(), choices.end());
  const auto take = [&value, known, words, name](const std::string& word) {
    const auto choice = known.find(word);
    if (choice == known.end()) throw CLI::ValidationError(name, "'" + word + "' is not one of " + words);
    value = choice->second;
  };
  app.add_option_function<std::string>(name, take, description)->option_text(words);
}

void add_inputs(CLI::App& app, Settings& settings, const std::string& what, bool required) {
  auto* option = app.add_option("INPUT", settings.inputs, what)->option_text(" ");
  if (required) option->required();
}

void add_document_options(CLI::App& app, Settings& settings) {
  using enum InputFormat;
  add_choice<InputFormat>(
      app, "--from", settings.document.format,
      {{"text", text}, {"documents", documents}, {"sentences", sentences}, {"conllu", conllu}, {"graph", graph},
       {"rdf", rdf}, {"graphml", graphml}},
      "What the inputs hold, whatever their names say: text, documents (JSON Lines), sentences (id, tab, sentence), "
      "trees as given (CoNLL-U), a stored graph, RDF or GraphML");
  app.add_option("--encoding", settings.document.encoding,
                 "Of plain text, when it is not UTF-8: WINDOWS-1252, UTF-16 ...")
      ->option_text("NAME");
  app.add_option("--id", settings.document.id, "Of a single text; else its file's name without extension")
      ->option_text("ID");
  app.add_option("--title", settings.document.title, "Of a single text")->option_text("TEXT");
  app.add_option("--date", settings.document.date, "Of texts (.txt): 2015-05-07; \"on Friday\" counts from there")
      ->option_text("DATE");
  app.add_option("--source", settings.document.source, "Of texts: who published them")->option_text("NAME");
}

void add_threads(CLI::App& app, Settings& settings) {
  settings.threads = std::max(1U, std::thread::hardware_concurrency());
  app.add_option("--threads", settings.threads, "How many documents are read at once; the output is the same for any")
      ->check(CLI::Range(1, 1024))
      ->option_text("N");
}

void add_run_options(CLI::App& app, Settings& settings) {
  app.add_flag("--strict", settings.strict, "Stop at the first error; else the other documents go on");
  add_choice<Progress>(app, "--progress", settings.progress,
                       {{"auto", Progress::automatic}, {"none", Progress::none}, {"json", Progress::json}},
                       "A bar on a terminal, nothing, or JSON lines");
  app.add_flag("--quiet", settings.quiet, "Nothing on standard error but errors");
}

void add_graph_options(CLI::App& app, Settings& settings) {
  app.add_option("--base", settings.base, "Where the IRIs of nodes, claims and relations begin")->option_text("IRI");
  app.add_option("--min-confidence", settings.min_confidence, "Leave out claims below it, from 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("X");
}

void add_schema_options(CLI::App& app, Settings& settings) {
  app.add_option(
         "--ontology", settings.ontologies,
         "Map facts to the properties of this ontology: a Turtle file, or 'news', which ships; may stand several "
         "times (docs/ontology.md)")
      ->option_text("FILE")
      ->type_size(1)
      ->allow_extra_args(false);
  app.add_flag(
      "--events", settings.events,
      "Also what happens as nodes of their own, with actors, place and time (Simple Event Model); the kinds of events "
      "are those of --ontology, else of 'news'");
  app.add_flag(
      "--infer", settings.infer,
      "Also what follows from the mapped facts: properties and classes above, inverse, symmetric and transitive "
      "properties; marked as inferred");
  app.add_option("--unmapped", settings.unmapped,
                 "Write the phrases that the ontology does not have, with counts, as Turtle to add to it")
      ->option_text("FILE");
}

// What DOT shows, and how.
void add_picture_options(CLI::App& app, Settings& settings) {
  app.add_option("--focus", settings.output.focus, "Of DOT: only what lies around this node, a label or an IRI")
      ->option_text("NODE");
  app.add_option("--hops", settings.output.hops, "Of DOT: how far around --focus")->option_text("N");
  app.add_option("--top", settings.output.top, "Of DOT: only the N most important nodes")->option_text("N");
  using exporters::ClusterBy;
  using exporters::Layout;
  add_choice<ClusterBy>(app, "--cluster", settings.output.cluster,
                        {{"none", ClusterBy::none}, {"type", ClusterBy::type}, {"document", ClusterBy::document}},
                        "Of DOT: a frame around the things of each type, or of each document");
  add_choice<Layout>(
      app, "--layout", settings.output.layout,
      {{"auto", Layout::automatic},
       {"dot", Layout::dot},
       {"neato", Layout::neato},
       {"fdp", Layout::fdp},
       {"sfdp", Layout::sfdp},
       {"twopi", Layout::twopi},
       {"circo", Layout::circo}},
      "Of DOT: how Graphviz arranges the picture; else in layers (dot) while it is small, then by forces");
}

void add_output_options(CLI::App& app, Settings& settings) {
  app.add_option("-o,--output", settings.outputs, "Where to, the format by its extension; may stand several times")
      ->option_text("FILE")
      ->required()
      ->type_size(1)
      ->allow_extra_args(false);
  using exporters::Dialect;
  using exporters::Reification;
  using exporters::View;
  add_choice<std::optional<Reification>>(
      app, "--reify", settings.output.reification,
      {{"named", Reification::named},
       {"standard", Reification::standard},
       {"rdf12", Reification::rdf12},
       {"none", Reification::none}},
      "How RDF tells about a claim: in a graph of its own (usual for .nq and .trig), by "
      "rdf:subject and so on (usual for the others), as RDF 1.2 has it, or not at all");
  add_choice<Dialect>(app, "--dialect", settings.output.dialect,
                      {{"generic", Dialect::generic},
                       {"gephi", Dialect::gephi},
                       {"yed", Dialect::yed},
                       {"neo4j", Dialect::neo4j},
                       {"tinkerpop", Dialect::tinkerpop}},
                      "Of GraphML: for which reader");
  add_choice<View>(app, "--view", settings.output.view, {{"full", View::full}, {"simple", View::simple}},
                   "Of GraphML and DOT: claims with status, qualifiers and sources, or asserted facts as edges alone");
  add_picture_options(app, settings);
}

void add_merge_options(CLI::App& app, Settings& settings) {
  app.add_option(
         "--same-as", settings.same_as,
         "Which entities are one, whatever the rules say: lines of `same` or `different` and two names, tabs between")
      ->option_text("FILE");
  app.add_option("--names", settings.names,
                 "Identifiers of your own: lines of a name, an IRI and, where it helps, a type, tabs between")
      ->option_text("FILE");
  app.add_option("--merge-log", settings.merge_log, "Where to write why entities are one or are not, as JSON Lines")
      ->option_text("FILE");
}

}  // namespace

void declare_build(CLI::App& app, Settings& settings) {
  add_inputs(app, settings, "Texts, documents, trees, stored graphs; - is standard input", true);
  add_output_options(app, settings);
  add_document_options(app, settings);
  add_schema_options(app, settings);
  add_graph_options(app, settings);
  add_merge_options(app, settings);
  add_threads(app, settings);
  add_run_options(app, settings);
}

void declare_table(CLI::App& app, Settings& settings) {
  settings.format = ExtractFormat::table;
  add_inputs(app, settings, "Texts, documents, trees, stored graphs; - is standard input", true);
  add_document_options(app, settings);
  add_graph_options(app, settings);
  add_threads(app, settings);
  add_run_options(app, settings);
}

void declare_extract(CLI::App& app, Settings& settings) {
  settings.format = ExtractFormat::jsonl;
  add_inputs(app, settings, "Texts, documents, trees, stored graphs; none or -: standard input", false);
  using enum ExtractFormat;
  add_choice<ExtractFormat>(app, "--format", settings.format,
                            {{"jsonl", jsonl}, {"tsv", tsv}, {"nquads", nquads}, {"table", table}},
                            "Statements as JSON Lines, open facts a line, RDF, or a table to read");
  add_choice<Style>(app, "--style", settings.style,
                    {{"carb", Style::carb}, {"fold", Style::fold}, {"ontology", Style::ontology}},
                    "Of tsv: a fact with all its complements (after the CaRB benchmark), a fact a complement, the "
                    "earlier ones in the relation (after BenchIE), or what --ontology has a property for");
  app.add_flag("--explain", settings.explain,
               "Instead: each sentence, its tree, the rules that applied, what they gave");
  add_document_options(app, settings);
  add_schema_options(app, settings);
  add_graph_options(app, settings);
  add_threads(app, settings);
  add_run_options(app, settings);
}

void declare_annotate(CLI::App& app, Settings& settings) {
  add_inputs(app, settings, "Texts or documents; none or -: standard input", false);
  add_document_options(app, settings);
  add_threads(app, settings);
  add_run_options(app, settings);
}

void declare_validate(CLI::App& app, Settings& settings) {
  add_inputs(app, settings, "Stored graphs, RDF (.ttl, .nt), or texts and documents", true);
  app.add_option("--shapes", settings.shapes,
                 "What the graph must look like: SHACL, in Turtle; may stand several times")
      ->option_text("FILE")
      ->required()
      ->type_size(1)
      ->allow_extra_args(false);
  app.add_option("-o,--output", settings.outputs, "Also the report as RDF, in Turtle")
      ->option_text("REPORT.ttl")
      ->type_size(1)
      ->allow_extra_args(false);
  add_document_options(app, settings);
  add_schema_options(app, settings);
  add_graph_options(app, settings);
  add_threads(app, settings);
  add_run_options(app, settings);
}

void declare_learn(CLI::App& app, Settings& settings) {
  add_inputs(app, settings, "ONTOLOGY, a Turtle file with the properties, and EXAMPLES, JSON Lines", false);
  app.add_option("-o,--output", settings.outputs,
                 "The Turtle file to write: the ontology, and how its properties are said")
      ->option_text("FILE")
      ->required()
      ->expected(1);
  app.add_option("--text2kg", settings.text2kg,
                 "Instead of both: a folder of Text2KGBench (ontology.tsv, train_sentences.tsv, train_gold.tsv)")
      ->option_text("FOLDER");
  add_threads(app, settings);
  add_run_options(app, settings);
}

void declare_merge(CLI::App& app, Settings& settings) {
  settings.document.format = InputFormat::graph;
  add_inputs(app, settings, "Stored graphs (.graph.jsonl); - is standard input", true);
  add_output_options(app, settings);
  app.add_option("--without", settings.without, "Leave this document out; may stand several times")
      ->option_text("DOCUMENT-ID")
      ->type_size(1)
      ->allow_extra_args(false);
  add_graph_options(app, settings);
  add_merge_options(app, settings);
  add_run_options(app, settings);
}

namespace {

// The one graph of the commands that ask.
void add_graph(CLI::App& app, Settings& settings) {
  const auto take = [&settings](const std::string& path) { settings.inputs = {path}; };
  app.add_option_function<std::string>("GRAPH", take,
                                       "A graph, or what makes one: a text, documents; - is standard input")
      ->option_text(" ")
      ->required();
}

void add_report_format(CLI::App& app, Settings& settings) {
  add_choice<bool>(app, "--format", settings.as_json, {{"text", false}, {"json", true}}, "To read, or for programs");
}

// What is needed to read any graph.
void add_reading_options(CLI::App& app, Settings& settings) {
  add_document_options(app, settings);
  add_graph_options(app, settings);
  add_threads(app, settings);
  add_run_options(app, settings);
}

}  // namespace

void declare_export(CLI::App& app, Settings& settings) {
  add_graph(app, settings);
  app.add_option("DIR", settings.folder, "The folder to make; one of an earlier export is renewed")
      ->option_text(" ")
      ->required();
  Choices<std::string> choices;
  for (const exporters::Database& database : exporters::databases())
    choices.emplace_back(database.name, database.name);
  add_choice<std::string>(app, "--to", settings.database, choices, "The database");
  app.get_option("--to")->required();
  add_reading_options(app, settings);
}

void declare_query(CLI::App& app, Settings& settings) {
  add_graph(app, settings);
  app.add_option("SPARQL", settings.query.text, "The query")->option_text(" ");
  app.add_option("-f,--file", settings.query.file, "The query stands in this file; - is standard input")
      ->option_text("FILE");
  using enum query::ResultFormat;
  add_choice<query::ResultFormat>(
      app, "--format", settings.query.format,
      {{"table", table}, {"csv", csv}, {"tsv", tsv}, {"json", json}, {"xml", xml}, {"turtle", turtle}},
      "A table to read, the W3C's formats for programs, or Turtle for CONSTRUCT and DESCRIBE");
  app.add_option("--limit-rows", settings.query.row_limit, "Give a query up that looks at more rows than this")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N");
  add_reading_options(app, settings);
}

void declare_stats(CLI::App& app, Settings& settings) {
  constexpr std::size_t kRows = 10;
  settings.most = kRows;
  add_graph(app, settings);
  app.add_option("--top", settings.most, "How many things to list, the most important first")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N");
  add_report_format(app, settings);
  add_reading_options(app, settings);
}

void declare_path(CLI::App& app, Settings& settings) {
  constexpr std::size_t kPaths = 3;
  settings.most = kPaths;
  add_graph(app, settings);
  const auto take = [&settings](const std::string& name) { settings.ends.push_back(name); };
  app.add_option_function<std::string>("A", take, "One end: a label, an alias or an IRI")->option_text(" ")->required();
  app.add_option_function<std::string>("B", take, "The other")->option_text(" ")->required();
  app.add_option("--top", settings.most, "How many shortest paths to print at most")
      ->check(CLI::Range(1, 1000))
      ->option_text("N");
  add_report_format(app, settings);
  add_reading_options(app, settings);
}

void declare_explain(CLI::App& app, Settings& settings) {
  add_graph(app, settings);
  app.add_option("PATTERN", settings.pattern, "A label, an IRI, or subject|predicate|object with * for anything")
      ->option_text(" ")
      ->required();
  add_reading_options(app, settings);
}

void declare_diff(CLI::App& app, Settings& settings) {
  add_inputs(app, settings, "A and B: stored graphs, or whatever `build` reads; - is standard input", true);
  add_choice<DiffFormat>(app, "--format", settings.diff_format,
                         {{"text", DiffFormat::text}, {"json", DiffFormat::json}}, "To read, or a JSON object a line");
  add_choice<DiffFormat>(
      app, "--to", settings.diff_format, {{"sparql", DiffFormat::sparql}, {"cypher", DiffFormat::cypher}},
      "Instead: the change alone, for a store that holds A's .nq, or a Neo4j that A's export was loaded into");
  app.get_option("--to")->excludes("--format");
  add_reading_options(app, settings);
}

}  // namespace relata::cli
