// The inputs of a run as local graphs or documents, in the order of the command line.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/language.h"
#include "cli/reporter.h"
#include "cli/settings.h"
#include "core/pipeline.h"

namespace relata::cli {

class Schema;

// Asks the running command to stop cleanly at the next document (SIGINT, SIGTERM).
void request_stop();

// Thrown where the run stops early: --strict after an error, or request_stop().
struct Stopped {};

class Corpus {
 public:
  // Reads the ontologies. Throws Stopped where one has a fault, which is then reported.
  Corpus(const Settings& settings, Reporter& reporter);
  ~Corpus();

  // Every local graph: documents through the extractor, stored graphs as they are. Faulty documents and files are
  // reported and left out; the same text twice under one id comes once.
  void for_each(const LocalGraphSink& take);
  // Every document, part after part. Stored graphs among the inputs are reported as errors.
  [[nodiscard]] std::optional<DocumentPart> next_part();
  // Of --ontology; null without one.
  [[nodiscard]] const Schema* schema() const { return schema_.get(); }
  // Loads the models at the first call.
  [[nodiscard]] Language& language();

 private:
  [[nodiscard]] bool open_next();
  void open(const std::string& path);
  [[nodiscard]] std::optional<Document> next_of_run();
  [[nodiscard]] std::optional<Document> next_document();
  [[nodiscard]] bool is_new(const std::string& id, const std::string& digest, const std::string& path);
  void read_graph(const LocalGraphSink& take);
  void read_store(LineReader& file, const LocalGraphSink& take);
  void read_canonical(LineReader& file, const LocalGraphSink& take);
  void check_stop() const;

  const Settings& settings_;
  Reporter& reporter_;
  std::unique_ptr<const Schema> schema_;  // of --ontology; else empty
  std::unique_ptr<Language> language_;
  std::size_t next_input_ = 0;
  // Of the input that is open, at most one of:
  std::unique_ptr<DocumentReader> documents_;
  std::unique_ptr<LineReader> graph_;
  InputFormat graph_format_ = InputFormat::graph;  // of graph_
  std::optional<Analysis> trees_;  // of the document that documents_ gave last, where they came with it
  std::optional<DocumentPart> part_;  // that next_part() gave last, where more of its document is to come
  std::unordered_map<std::string, std::string> digests_;  // of the texts, by id; looked up only, never walked
};

}  // namespace relata::cli
