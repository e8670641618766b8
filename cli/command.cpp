#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <new>
#include <system_error>

#include "cli/corpus.h"
#include "cli/file_names.h"
#include "cli/help_format.h"
#include "cli/options.h"
#include "core/ascii.h"
#include "core/diagnostics.h"
#include "core/document_fields.h"
#include "core/iri.h"
#include "ontology/spelling.h"

namespace relata::cli {
namespace {

constexpr std::array kCommands{
    Command{"", "INPUT...", "the facts of a text as a table to read",
            "Reads the inputs and prints their facts as a table: who does what to whom, and how it is put forward.",
            "Examples:\n"
            "  relata article.txt\n"
            "  relata --date 2015-05-07 article.txt      so that \"on Friday\" is a date\n",
            declare_table, run_extract},
    Command{"build", "INPUT... -o FILE [-o FILE ...]", "documents and graphs to one merged graph",
    R"(Reads all inputs, makes one node of what is one thing, and writes the graph. A file appears whole or not at
all. The same documents give the same bytes, in any order and with any number of threads.

Formats by extension: .jsonl (statements), .graph.jsonl (lossless, for `relata merge`), .nt .nq .ttl .trig
.rdf .jsonld (RDF), .graphml (Gephi, yEd, networkx ...), .gexf (Gephi), .cypher (Neo4j ...), .csv .tsv (tables
of claims), .dot (Graphviz); .gz after any of them packs it.)",
            "Examples:\n"
            "  relata build article.txt -o article.ttl -o article.dot && dot -Tsvg article.dot -o article.svg\n"
            "  relata build news.jsonl.gz more/*.txt -o news.graph.jsonl -o news.trig\n"
            "  cat article.txt | relata build - --id my-article -o - > article.jsonl\n",
            declare_build, run_build},
    Command{"extract", "[INPUT...] [--format FORMAT]", "the facts of each document as it is read, in bounded memory",
    R"(Reads document after document and prints the facts of each as soon as they are known, resolved as if it were
alone. For any number of documents; `build` makes one graph of them.)",
            "Examples:\n"
            "  relata extract news.jsonl > statements.jsonl\n"
            "  relata extract --from sentences --format tsv < sentences.tsv\n"
            "  relata extract --explain article.txt       why each fact was found\n",
            declare_extract, run_extract},
    Command{"annotate", "[INPUT...]", "sentences with tags, trees, names and coreference, as CoNLL-U",
    R"(Analyses the language of each document and prints it as CoNLL-U: words, lemmas, parts of speech, trees; in the
last column names (NER=B-PER), offsets (TokenRange) and what stands for the same thing (Entity).)",
            "Examples:\n"
            "  relata annotate article.txt > article.conllu\n"
            "  relata build --from conllu article.conllu -o article.ttl     trees as given, yours or corrected\n",
            declare_annotate, run_annotate},
    Command{"merge", "GRAPH... -o FILE [-o FILE ...]", "stored graphs to one, as if all documents were read at once",
    R"(Reads .graph.jsonl files that `relata build` wrote and writes the graph of all their documents: the same bytes
as one run over all of them, whatever the parts and their order. A document that is there twice counts once.)",
            "Examples:\n"
            "  relata merge monday.graph.jsonl tuesday.graph.jsonl -o week.graph.jsonl -o week.ttl\n"
            "  relata merge week.graph.jsonl --without withdrawn-article -o week.ttl\n",
            declare_merge, run_build},
    Command{"export", "GRAPH --to DATABASE DIR", "a folder that one command loads into a graph database",
    R"(Makes the folder DIR: the graph's data in the form that the database loads, its schema with indexes, load.sh,
queries in the database's language that answer a person's questions, and a README.md. load.sh makes what the
database holds of Relata the exported graph: to load it twice changes nothing, to load a grown one adds what
is new and takes away what is gone.)",
            "Examples:\n"
            "  relata export news.graph.jsonl --to neo4j news-neo4j && NEO4J_PASSWORD=... news-neo4j/load.sh\n"
            "  relata export article.txt --to kuzu article-kuzu && article-kuzu/load.sh\n",
            declare_export, run_export},
    Command{"validate", "GRAPH... --shapes FILE", "whether a graph looks as it must",
    "Checks the graph of all inputs, as RDF has it, against shapes (SHACL), prints what violates "
    R"(them, and exits with 4
where something does.

Of SHACL: targets; minCount, maxCount, datatype, class, nodeKind, in, hasValue, pattern, minLength, maxLength,
closed, and, or, xone, not, node, property; paths of one property or its inverse. All else is an error.)",
            "Examples:\n"
            "  relata validate week.graph.jsonl --shapes shapes.ttl\n"
            "  relata validate news.ttl --shapes shapes.ttl -o report.ttl\n",
            declare_validate, run_validate},
    Command{"query", "GRAPH SPARQL|-f FILE [--format FORMAT]", "a question to a graph, in SPARQL 1.1",
    R"(Asks a graph. What is asked are the triples of `build -o graph.trig`: asserted facts and the descriptions of
all claims in the default graph, each asserted claim also in a graph of its own. The prefixes rdf, rdfs, xsd,
skos, prov, dcterms, nif, relata, entity, concept, thing, claim, statement, relation, document, sem (events) and
news (the properties of the ontology that ships) are known.)",
            R"(Examples:
  relata query news.graph.jsonl 'SELECT ?who ?what { ?w relation:oppose ?o . ?w rdfs:label ?who . ?o rdfs:label ?what }'
  relata query news.graph.jsonl -f question.rq --format csv > answer.csv
  relata query article.txt 'DESCRIBE entity:Oslo'
)",
            declare_query, run_query},
    Command{"stats", "GRAPH [--top N] [--format text|json]", "what is in a graph, and which things matter in it",
    R"(Figures of a graph: its things, the asserted facts between them, how it hangs together, and the most important
things by PageRank, with their facts and the share of shortest paths that pass them (betweenness).)",
            "Examples:\n"
            "  relata stats news.graph.jsonl\n"
            "  relata stats news.graph.jsonl --top 100 --format json\n",
            declare_stats, run_stats},
    Command{"path", "GRAPH A B [--format text|json]", "how two things hang together, with the words that say so",
    R"(The shortest chains of asserted facts between two things, each fact with the characters that it was read from. A
fact joins its subject, its object and what is told with them: the place, the recipient, the organisation ...)",
            "Examples:\n"
            "  relata path news.graph.jsonl 'Ingrid Solberg' Bergen\n"
            "  relata path news.graph.jsonl Norway 'Per Dahl' --top 10 --format json\n",
            declare_path, run_path},
    Command{"learn", "ONTOLOGY EXAMPLES -o FILE", "how the properties of an ontology are said, from examples",
    R"(Reads an ontology (Turtle) and examples (JSON Lines: texts with the facts that stand in them), finds the facts'
subjects and objects in the texts, and writes the ontology with what tells its properties: words, tree paths,
kinds of phrases, each with counts and a weight. `extract --style ontology` then finds such facts elsewhere.)",
            "Examples:\n"
            "  relata learn mergers.ttl examples.jsonl -o learned.ttl\n"
            "  relata extract news.txt --ontology learned.ttl --format tsv --style ontology\n",
            declare_learn, run_learn},
    Command{"explain", "GRAPH PATTERN", "why a node is one node, and a claim asserted or not",
    R"(Prints what PATTERN means in the graph. Of a node: its names, the nodes of documents that it is made of with
their mentions, and why they are one. Of a claim: why it is asserted or not, what became of each argument, the
characters and rules that it rests on.

PATTERN: a label, an IRI, the id of a claim, or subject|predicate|object with * for anything, meet* for what
begins so (meet, meet with), and nothing for what the text leaves open.)",
            "Examples:\n"
            "  relata explain news.graph.jsonl \"Angela Merkel\"\n"
            "  relata explain news.graph.jsonl \"*|oppose|*\"\n"
            "  relata explain news.graph.jsonl \"Norway|meet*|*\"\n",
            declare_explain, run_explain},
    Command{"diff", "A B", "what became of a graph: added, removed, put otherwise, renamed",
            R"(Compares two graphs statement by statement: + is in B alone, - in A alone; ~ is in both and put otherwise
(its status) or rests on other evidence; > is a node under another name.)",
            "Examples:\n"
            "  relata diff monday.graph.jsonl tuesday.graph.jsonl\n"
            "  relata diff monday.nq tuesday.nq --to sparql > change.ru      for a store that holds monday.nq\n"
            "  relata diff monday.graph.jsonl tuesday.graph.jsonl --to cypher | cypher-shell\n",
            declare_diff, run_diff},
};

std::string title_of(const Command& command) {
  std::string title = "relata";
  if (!command.name.empty()) title.append(" ").append(command.name);
  return title;
}

int usage_error(const Command& command, const std::string& what) {
  const std::string title = title_of(command);
  std::fprintf(stderr, "%s: error: %s. %s --help tells more.\n", title.c_str(), what.c_str(), title.c_str());
  return kUsageError;
}

// Standard output may be closed or full, for help as for data.
ExitCode print(const std::string& text) {
  if (std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0) return kSuccess;
  std::fputs("-: error: standard output cannot be written.\n", stderr);
  return kBadInput;
}

// A word that names neither a command nor a file: most often a command that was misspelt.
std::string fault_of_first(const std::string& word) {
  const bool may_be_command = !word.empty() && !word.starts_with('-') && word.find_first_of("./") == std::string::npos;
  std::error_code error;  // a link to itself is there, but cannot be followed
  if (!may_be_command || std::filesystem::exists(std::filesystem::symlink_status(word, error))) return "";
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) names.push_back(command.name);
  const std::string_view meant = ontology::closest_word(word, names);
  return "there is no command and no file '" + word + "'" +
         (meant.empty() ? "" : ", but there is a command '" + std::string(meant) + "'");
}

void check(const Command& command, const Settings& settings) {
  if (command.name.empty() && settings.inputs.size() == 1)
    if (const std::string fault = fault_of_first(settings.inputs[0]); !fault.empty()) throw UsageError(fault);
  if (std::find(settings.inputs.begin(), settings.inputs.end(), "") != settings.inputs.end())
    throw UsageError("an input has no name");
  if (std::count(settings.inputs.begin(), settings.inputs.end(), "-") > 1)
    throw UsageError("standard input (-) can be read only once");
  check_file_names(settings);
  if (!is_absolute_iri(settings.base)) throw UsageError("--base '" + settings.base + "' is not an absolute IRI");
  if (is_ascii_alphanumeric(settings.base.back()))
    throw UsageError("--base '" + settings.base + "' ends in a name, which others would be joined to: end it with / or #");
  if (std::isnan(settings.min_confidence)) throw UsageError("--min-confidence is no number");
  if (!settings.document.date.empty() && !is_iso_date(settings.document.date))
    throw UsageError("--date '" + settings.document.date + "' is not ISO 8601: write 2015-05-07, 2015-05 or 2015");
  if (const std::string fault = fault_of_id(settings.document.id); !settings.document.id.empty() && !fault.empty())
    throw UsageError("--id: " + fault);
  if (settings.style == Style::ontology && settings.ontologies.empty())
    throw UsageError("--style ontology needs --ontology");
  if (settings.infer && settings.ontologies.empty()) throw UsageError("--infer needs --ontology");
  if (!settings.unmapped.empty() && settings.ontologies.empty()) throw UsageError("--unmapped needs --ontology");
  if (settings.inputs.size() > 1 && !(settings.document.id.empty() && settings.document.title.empty()))
    throw UsageError("--id and --title name a single text, and here are several inputs");
}

ExitCode run_parsed(const Command& command, const Settings& settings) {
  try {
    check(command, settings);
    return command.run(settings);
  } catch (const UsageError& error) {
    return static_cast<ExitCode>(usage_error(command, error.what()));
  } catch (const EnvironmentError& error) {
    std::fprintf(stderr, "%s\n", error.what());
  } catch (const Stopped&) {
    std::fputs("Stopped before the end; no file was written.\n", stderr);
  } catch (const std::system_error& error) {
    const bool no_thread = error.code() == std::errc::resource_unavailable_try_again;
    std::fprintf(stderr, "relata: error: %s.%s\n", no_thread ? "no thread could be started" : error.what(),
                 no_thread ? " Allow it more memory or processes." : "");
  } catch (const std::bad_alloc&) {
    std::fputs("relata: error: there is not enough memory. Give it fewer documents at once and merge the parts.\n",
               stderr);
  }
  return kBadInput;
}

// Where several files stand for the one graph of a command.
std::string fault_of_rest(const Command& command, const std::vector<std::string>& rest) {
  const bool is_file = std::none_of(rest.begin(), rest.end(), [](const std::string& word) { return word.starts_with('-'); });
  if (!is_file || !command.arguments.starts_with("GRAPH ")) return "";
  return "one graph is read, and here is more; `relata build FILE... -o all.graph.jsonl` makes one of several files";
}

ExitCode run_command(const Command& command, std::span<const char* const> arguments) {
  CLI::App app{std::string(command.description) + '\n', title_of(command)};
  app.formatter(std::make_shared<HelpFormat>());
  app.footer(std::string(command.examples));
  Settings settings;
  command.declare(app, settings);
  std::vector<std::string> words(arguments.rbegin(), arguments.rend());  // CLI11 takes them last first
  try {
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    return print(app.help());
  } catch (const CLI::ExtrasError& error) {
    const std::string fault = command.name.empty() ? fault_of_first(arguments[0]) : fault_of_rest(command, app.remaining());
    return static_cast<ExitCode>(usage_error(command, fault.empty() ? error.what() : fault));
  } catch (const CLI::ParseError& error) {
    return static_cast<ExitCode>(usage_error(command, error.what()));
  }
  return run_parsed(command, settings);
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

std::string overview() {
  std::string out =
      "Relata turns documents into a knowledge graph that says of every fact who said it, whether it is denied or "
      "only\n"
      "possible, when and where, and from which words it comes.\n\n";
  for (const Command& command : kCommands)
    out.append("  " + title_of(command) + ' ')
        .append(command.arguments)
        .append("\n      ")
        .append(command.summary)
        .append("\n");
  out +=
      "\n  relata --version\n  relata COMMAND --help        options, formats and examples of a command\n\n"
      "INPUT: a text (.txt), documents (.jsonl with a line {\"id\":...,\"text\":...} each), trees (.conllu), a stored\n"
      "graph (.graph.jsonl, or RDF and GraphML of anybody's: .nt .nq .ttl .trig .rdf .graphml); packed (.gz) or\n"
      "not; - is standard input.\n\n"
      "Begin with:\n"
      "  relata article.txt\n"
      "  relata build article.txt -o article.ttl -o article.dot\n\n"
      "Exit codes: 0; 2 wrong usage; 3 bad input, or a full disk and the like; 4 validation found violations.\n";
  return out;
}

ExitCode run(std::span<const char* const> arguments) {
  arguments = arguments.subspan(std::min<std::size_t>(arguments.size(), 1));
  const std::string_view first = arguments.empty() ? "" : arguments[0];
  if (first == "--help" || first == "-h") return print(overview());
  if (first == "--version") return print("relata " RELATA_VERSION "\n");
  if (arguments.empty()) {
    std::fputs(overview().c_str(), stderr);
    return kUsageError;
  }
  for (const Command& command : kCommands)
    if (!command.name.empty() && command.name == first) return run_command(command, arguments.subspan(1));
  return run_command(kCommands[0], arguments);
}

}  // namespace relata::cli
