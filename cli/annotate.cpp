// relata annotate: documents to CoNLL-U.
#include "cli/command.h"
#include "cli/corpus.h"
#include "cli/reporter.h"
#include "core/file_sink.h"
#include "core/ordered_parallel.h"
#include "extractors/nlp/conllu_writer.h"

namespace relata::cli {
namespace {

struct Annotated {
  Document document;
  Analysis analysis;
};

}  // namespace

ExitCode run_annotate(const Settings& settings) {
  Reporter reporter(settings);
  FileSink sink("-");
  Corpus corpus(settings, reporter);
  const Language& language = corpus.language();
  ordered_parallel<Document, Annotated>(
      settings.threads, [&] { return corpus.next_document(); },
      [&](const Document& document) { return Annotated{document, language.analyze(document)}; },
      [&](Annotated&& annotated) {
        reporter.count(annotated.document, annotated.analysis);
        nlp::write_conllu(annotated.document, annotated.analysis, sink);
      });
  sink.close();
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
