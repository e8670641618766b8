// The inputs of a run as local graphs, in the order of the command line: documents through the extractor, stored
// graphs as they are.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "cli/reporter.h"
#include "cli/settings.h"
#include "core/local_graph.h"
#include "core/pipeline.h"
#include "extractors/nlp/conllu_reader.h"

namespace relata::cli {

// Asks the running command to stop cleanly at the next document (SIGINT, SIGTERM).
void request_stop();

// Thrown where the run stops early: --strict after an error, or request_stop().
struct Stopped {};

class Corpus {
 public:
  Corpus(const Settings& settings, Reporter& reporter) : settings_(settings), reporter_(reporter) {}

  // Every local graph, in order. Faulty documents and files are reported and left out.
  void for_each(const LocalGraphSink& take);
  // Every document of the inputs, in order; graphs among the inputs are reported as errors.
  [[nodiscard]] std::optional<Document> next_document();

 private:
  [[nodiscard]] bool open_next();
  [[nodiscard]] bool is_new(const std::string& id, std::string_view text_digest, const std::string& path);
  void check_stop() const;
  void read_graph(const LocalGraphSink& take);

  const Settings& settings_;
  Reporter& reporter_;
  std::size_t next_input_ = 0;
  std::unique_ptr<DocumentReader> documents_;  // of the input that is open
  std::unique_ptr<LineReader> graph_;          // of the input that is open, where it is a stored graph
  std::unordered_map<std::string, std::string> digests_;  // by document id; looked up only, never walked
};

}  // namespace relata::cli
