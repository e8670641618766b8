// relata-noun-kinds: which nouns texts say of names of which type, for make_noun_kinds.py.
// usage: relata-noun-kinds DOCUMENTS.jsonl > counts.tsv
//
// Lines: noun, type, how (A apposition, C copula, F beside, B or E the first or last word of the name itself), count.
#include <iostream>
#include <map>

#include "core/ascii.h"
#include "core/document_reader.h"
#include "extractors/nlp/analyzer.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/sentence_tree.h"

namespace {

using namespace relata;
using namespace relata::nlp;

std::string_view type_of(const NameTag& tag) {
  switch (tag.type) {
    case NameClass::person:
      return "person";
    case NameClass::organization:
      return "organisation";
    case NameClass::location:
      return tag.fine == "country" || tag.fine == "city" ? tag.fine : "place";
    case NameClass::miscellaneous:
      return "other";
    case NameClass::none:
      break;
  }
  return {};
}

class NounCounter {
 public:
  explicit NounCounter(const CoreferenceLexicon& lexicon) : lexicon_(lexicon) {}

  void count(const Sentence& sentence) {
    const SentenceTree tree(sentence);
    for (const NameSpan& span : find_name_spans(tree, lexicon_, true)) count_around(tree, span);
  }
  void print() const {
    for (const auto& [row, number] : counts_) std::cout << row << '\t' << number << '\n';
  }

 private:
  void count_around(const SentenceTree& tree, const NameSpan& span) {
    const std::vector<Token>& tokens = tree.sentence().tokens;
    std::uint32_t head = span.begin;
    const auto is_inside = [&](std::int32_t t) {
      return t >= static_cast<std::int32_t>(span.begin) && t < static_cast<std::int32_t>(span.end);
    };
    while (head + 1 < span.end && is_inside(tokens[head].head)) ++head;
    const Token& token = tokens[head];
    const std::string_view type = type_of(token.name);
    if (type.empty()) return;
    const auto add = [&](std::uint32_t noun, char how) {
      if (!is_inside(static_cast<std::int32_t>(noun))) add_noun(tokens[noun], type, how);
    };
    for (const std::uint32_t d : tree.dependents(head)) {
      if (tokens[d].deprel == Deprel::appos) add(d, 'A');
      if (tokens[d].deprel == Deprel::nmod_desc || tokens[d].deprel == Deprel::compound) add(d, 'F');
    }
    if (token.head >= 0) add_governor(tree, head, add);
    if (span.end - span.begin < 2 || token.name.type == NameClass::person) return;
    add_word(tokens[span.begin], type, 'B');
    add_word(tokens[span.end - 1], type, 'E');
  }

  template <class Add>
  static void add_governor(const SentenceTree& tree, std::uint32_t name, Add add) {
    const std::vector<Token>& tokens = tree.sentence().tokens;
    const auto governor = static_cast<std::uint32_t>(tokens[name].head);
    const Deprel deprel = tokens[name].deprel;
    if (deprel == Deprel::appos) add(governor, 'A');
    if (deprel == Deprel::flat || deprel == Deprel::nmod_desc) add(governor, 'F');
    if (deprel != Deprel::nsubj || !tree.has(governor, Deprel::cop) || tree.has(governor, Deprel::case_)) return;
    add(governor, 'C');
    for (const std::uint32_t d : tree.dependents(governor))
      if (tokens[d].deprel == Deprel::conj) add(d, 'C');
  }

  void add_noun(const Token& noun, std::string_view type, char how) {
    if (noun.upos == Upos::noun_ && noun.xpos != "NNS") add_row(noun.lemma.empty() ? lower_case(noun.form) : noun.lemma, type, how);
  }
  void add_word(const Token& word, std::string_view type, char how) {
    const std::string lower = lower_case(word.form);
    if (!lexicon_.noun_classes(lower).empty()) add_row(lower, type, how);
  }
  void add_row(const std::string& noun, std::string_view type, char how) {
    ++counts_[noun + '\t' + std::string(type) + '\t' + how];
  }

  const CoreferenceLexicon& lexicon_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: relata-noun-kinds DOCUMENTS.jsonl > counts.tsv\n";
    return 2;
  }
  Diagnostics diagnostics([](const Diagnostic& d) { std::cerr << d.message() << '\n'; });
  const Analyzer analyzer;
  const CoreferenceLexicon lexicon = CoreferenceLexicon::load();
  NounCounter counter(lexicon);
  const std::unique_ptr<DocumentReader> reader =
      read_documents(std::make_unique<LineReader>(argv[1]), {InputFormat::documents, {}, {}, {}, {}, {}});
  for (Document document; reader->next(document, diagnostics);)
    for (const Sentence& sentence : analyzer.analyze(document).sentences) counter.count(sentence);
  counter.print();
  return diagnostics.errors() == 0 ? 0 : 3;
}
