// Reads CoNLL-U, resolves coreference on its trees, writes CoNLL-U: what the sieves make of gold trees.
// usage: coreference_of_trees IN.conllu > OUT.conllu ; then tests/bench/coreference_score.py IN.conllu OUT.conllu
#include <iostream>

#include "extractors/nlp/conllu_reader.h"
#include "extractors/nlp/conllu_writer.h"
#include "extractors/nlp/coreference.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: coreference_of_trees IN.conllu > OUT.conllu\n";
    return 2;
  }
  relata::Diagnostics diagnostics([](const relata::Diagnostic& d) { std::cerr << d.message() << '\n'; });
  const relata::nlp::CoreferenceLexicon lexicon = relata::nlp::CoreferenceLexicon::load();
  const relata::nlp::AntecedentModel antecedents = relata::nlp::AntecedentModel::load();
  relata::StringSink sink;
  for (relata::nlp::ConlluDocument& item : relata::nlp::read_conllu_file(argv[1], diagnostics)) {
    relata::nlp::resolve_coreference(item.analysis, lexicon, antecedents);
    relata::nlp::write_conllu(item.document, item.analysis, sink);
  }
  std::cout << sink.take();
  return diagnostics.errors() == 0 ? 0 : 3;
}
