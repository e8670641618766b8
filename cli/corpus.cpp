#include "cli/corpus.h"

#include <atomic>
#include <filesystem>
#include <utility>

#include "cli/learned_facts.h"
#include "cli/schema.h"
#include "core/foreign_format.h"
#include "core/sha256.h"
#include "extractors/graphs/graph_reader.h"
#include "extractors/graphs/store_reader.h"
#include "extractors/nlp/conllu_reader.h"

namespace relata::cli {
namespace {

std::atomic<bool> stop_requested = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

std::vector<std::string> inputs_or_standard_input(const Settings& settings) {
  return settings.inputs.empty() ? std::vector<std::string>{"-"} : settings.inputs;
}

// Bytes of text that the inputs hold, as far as their sizes tell; 0: they do not.
std::uint64_t expected_bytes(const Settings& settings) {
  std::uint64_t total = 0;
  for (const std::string& path : inputs_or_standard_input(settings)) {
    const bool tells = (path.ends_with(".txt") || path.ends_with(".jsonl")) && !path.ends_with(".graph.jsonl");
    std::error_code error;
    const std::uintmax_t size = tells ? std::filesystem::file_size(path, error) : 0;
    if (!tells || error) return 0;
    total += size;
  }
  return total;
}

// By name and content. Throws EnvironmentError for a page, an office document and the like.
InputFormat detect(LineReader& file) {
  const InputFormat format = detect_input_format(file);
  if (format != InputFormat::text && format != InputFormat::documents) return format;
  if (const auto foreign = foreign_format(file.path(), file.look_ahead()))
    throw EnvironmentError({Severity::error, {file.path(), 0, 0}, foreign->what, foreign->hint});
  return format;
}

// Where a store is asked for and a text is given.
void check_store(LineReader& file) {
  const InputFormat format = detect_input_format(file);
  if (format == InputFormat::graph || file.path().ends_with(".graph.jsonl") || file.path().ends_with(".graph.jsonl.gz")) return;
  if (file.look_ahead().empty()) return;
  throw EnvironmentError({Severity::error, {file.path(), 0, 0}, "is no stored graph", "`relata build FILE -o NAME.graph.jsonl` makes one."});
}

// CoNLL-U: the documents, and the trees of the one that was given last.
class TreeReader final : public DocumentReader {
 public:
  TreeReader(std::string text, const std::string& path, std::optional<Analysis>& trees, Diagnostics& diagnostics)
      : text_(std::move(text)), reader_(text_, path, file_stem(path), diagnostics), trees_(trees) {}

  bool next(Document& document, Diagnostics&) override {
    std::optional<nlp::ConlluDocument> read = reader_.next();
    if (!read) return false;
    document = std::move(read->document);
    trees_ = std::move(read->analysis);
    return true;
  }

 private:
  std::string text_;
  nlp::ConlluReader reader_;
  std::optional<Analysis>& trees_;
};

}  // namespace

void request_stop() { stop_requested = true; }

Corpus::Corpus(const Settings& settings, Reporter& reporter) : settings_(settings), reporter_(reporter) {
  reporter.expect(expected_bytes(settings));
  if (settings.ontologies.empty() && !settings.events) return;
  schema_ = Schema::read(settings, reporter.diagnostics());
  if (!schema_) throw Stopped{};
}

Corpus::~Corpus() = default;

Language& Corpus::language() {
  if (language_) return *language_;
  language_ = std::make_unique<Language>(settings_.document.format == InputFormat::sentences);
  if (settings_.style == Style::ontology || !was_learnt(settings_)) return *language_;
  std::optional<learning::RelationModel> model = read_learned_model(settings_, reporter_.diagnostics());
  if (!model) throw Stopped{};
  language_->add_learned(std::move(*model));
  return *language_;
}

void Corpus::check_stop() const {
  if (stop_requested || (settings_.strict && reporter_.diagnostics().errors() > 0)) throw Stopped{};
}

// Opens the next input that can be opened. False when there is none left.
bool Corpus::open_next() {
  const std::vector<std::string> inputs = inputs_or_standard_input(settings_);
  while (!documents_ && !graph_ && next_input_ < inputs.size()) {
    check_stop();
    open(inputs[next_input_++]);
  }
  return documents_ || graph_;
}

void Corpus::open(const std::string& path) {
  Diagnostics& diagnostics = reporter_.diagnostics();
  std::unique_ptr<LineReader> file;
  DocumentOptions options = settings_.document;
  try {
    file = std::make_unique<LineReader>(path);
    if (options.format == InputFormat::detect) options.format = detect(*file);
    else if (options.format == InputFormat::graph) check_store(*file);
    if (options.format == InputFormat::conllu)
      documents_ = std::make_unique<TreeReader>(file->read_rest(), path, trees_, diagnostics);
  } catch (const EnvironmentError& error) {
    return diagnostics.report(error.diagnostic());
  }
  switch (options.format) {
    case InputFormat::conllu: return;
    case InputFormat::graph:
    case InputFormat::rdf:
    case InputFormat::graphml:
      graph_ = std::move(file);
      graph_format_ = options.format;
      return;
    case InputFormat::statements:
      return diagnostics.error({path, 0, 0}, "holds statements, which leave out what a graph needs to be merged",
                               "Give the .graph.jsonl that was written beside them.");
    default: documents_ = read_documents(std::move(file), options);
  }
}

bool Corpus::is_new(const std::string& id, const std::string& digest, const std::string& path) {
  const auto [known, added] = digests_.emplace(id, digest);
  if (!added && known->second != digest)
    reporter_.diagnostics().error({path, 0, 0}, "two different texts have the id '" + id + "'; this one is left out",
                                  "Give each document an id of its own.");
  return added;
}

// The next document before a stored graph or the end.
std::optional<Document> Corpus::next_of_run() {
  while (open_next() && documents_) {
    check_stop();
    Document document;
    try {
      if (documents_->next(document, reporter_.diagnostics())) {
        const bool fresh = is_new(document.id, hexadecimal(sha256(document.text)), document.path);
        std::optional<Analysis> trees = std::exchange(trees_, std::nullopt);
        if (!fresh) continue;
        if (trees) language().give_trees(document.id, std::move(*trees));
        return document;
      }
    } catch (const EnvironmentError& error) {
      reporter_.diagnostics().report(error.diagnostic());
    }
    documents_.reset();
  }
  return std::nullopt;
}

std::optional<Document> Corpus::next_document() {
  while (true) {
    if (std::optional<Document> document = next_of_run()) return document;
    if (!graph_) return std::nullopt;
    reporter_.diagnostics().error({graph_->path(), 0, 0}, "is a stored graph and not a document", "Give the text.");
    graph_.reset();
  }
}

std::optional<DocumentPart> Corpus::next_part() {
  DocumentPart part;
  if (part_) {
    check_stop();
    part = {part_->document, language().part_of(*part_->document, part_->span.end)};
  } else if (std::optional<Document> document = next_document()) {
    part.document = std::make_shared<const Document>(std::move(*document));
    part.span = language().part_of(*part.document, 0);
  } else {
    return std::nullopt;
  }
  if (part.is_last())
    part_.reset();
  else
    part_ = part;
  return part;
}

void Corpus::read_graph(const LocalGraphSink& take) {
  const std::unique_ptr<LineReader> file = std::move(graph_);
  try {
    if (graph_format_ == InputFormat::graph)
      read_store(*file, take);
    else
      read_canonical(*file, take);
  } catch (const EnvironmentError& error) {
    if (error.diagnostic().place.file != file->path()) throw;  // not of this file: of what is written
    reporter_.diagnostics().report(error.diagnostic());
  }
}

void Corpus::read_store(LineReader& file, const LocalGraphSink& take) {
  graphs::StoreReader store(file);
  for (LocalGraph graph; store.next(graph, reporter_.diagnostics()); graph = {})
    if (is_new(graph.document.id, graph.text_sha256, file.path())) take(std::move(graph));
}

// What such a file says of a document need not be all that another input says of it.
void Corpus::read_canonical(LineReader& file, const LocalGraphSink& take) {
  for (LocalGraph& graph : graphs::read_graph(file, graph_format_, settings_.base, reporter_.diagnostics())) {
    const std::string id = graph.document.id;
    if (is_new(id, graph.text_sha256, file.path()))
      take(std::move(graph));
    else
      reporter_.diagnostics().warning({file.path(), 0, 0},
                                      "the document '" + id + "' came before; it is not taken twice",
                                      "Give the input that says most about it first.");
  }
}

void Corpus::for_each(const LocalGraphSink& take) {
  const LocalGraphSink counted = [&](LocalGraph&& graph) {
    check_stop();
    reporter_.count(graph);
    take(std::move(graph));
  };
  const std::vector<const Mapper*> mappers = schema_ ? schema_->mappers() : std::vector<const Mapper*>{};
  const LocalGraphSink mapped = [&](LocalGraph&& graph) {
    for (const Mapper* mapper : mappers) mapper->map(graph, reporter_.diagnostics());
    counted(std::move(graph));
  };
  while (open_next()) {
    if (graph_) {
      read_graph(mapped);
      continue;
    }
    // Documents of several inputs in a row are one run, so that many small files keep all threads busy.
    const Pipeline pipeline{language(), mappers, reporter_.diagnostics(), settings_.threads};
    pipeline.run([this] { return next_of_run(); }, counted);
  }
  check_stop();
  if (schema_) schema_->report(settings_.unmapped, reporter_);
}

}  // namespace relata::cli
