// relata annotate: documents to CoNLL-U.
#include <memory>

#include "cli/command.h"
#include "cli/corpus.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/ordered_parallel.h"
#include "extractors/nlp/conllu_writer.h"

namespace relata::cli {
namespace {

struct Annotated {
  DocumentPart part;
  Analysis analysis;
};

// Writes documents part after part.
class PartWriter {
 public:
  void write(const Annotated& annotated) {
    if (annotated.part.is_first()) {
      document_ = annotated.part.document;
      writer_ = std::make_unique<nlp::ConlluWriter>(*document_, sink_);
    }
    writer_->write(annotated.analysis);
  }
  void close() { sink_.close(); }

 private:
  FileSink sink_{"-"};
  std::shared_ptr<const Document> document_;  // of writer_
  std::unique_ptr<nlp::ConlluWriter> writer_;
};

}  // namespace

ExitCode run_annotate(const Settings& settings) {
  Reporter reporter(settings);
  PartWriter writer;
  Corpus corpus(settings, reporter);
  const Language& language = corpus.language();
  ordered_parallel<DocumentPart, Annotated>(
      settings.threads, [&] { return corpus.next_part(); },
      [&](const DocumentPart& part) { return Annotated{part, language.analyze(part)}; },
      [&](Annotated&& annotated) {
        reporter.count(annotated.part, annotated.analysis);
        writer.write(annotated);
      });
  writer.close();
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
