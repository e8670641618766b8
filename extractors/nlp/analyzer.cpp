#include "extractors/nlp/analyzer.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/code_points.h"
#include "core/resources.h"
#include "extractors/nlp/bracketed_references.h"
#include "extractors/nlp/fine_names.h"
#include "extractors/nlp/layout.h"
#include "extractors/nlp/name_consistency.h"
#include "extractors/nlp/special_blocks.h"
#include "extractors/nlp/subject_participles.h"

namespace relata::nlp {
namespace {

bool is_space_at(std::string_view text, std::uint32_t offset) {
  return offset >= text.size() || is_white_space(code_point_at(text, offset).value);
}

Sentence sentence_of(std::string_view text, std::span<const Word> words) {
  Sentence sentence;
  sentence.span = {words.front().span.begin, words.back().span.end};
  sentence.tokens.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    Token& token = sentence.tokens[i];
    token.span = words[i].span;
    token.form = without_invisible(words[i].span.of(text));
    token.multiword = words[i].multiword;
    token.space_after = is_space_at(text, words[i].span.end);
  }
  return sentence;
}

// "Image: Jane Doe." at the end of a caption's paragraph.
bool is_credit(std::string_view text, const Sentence& sentence) {
  const bool marked = sentence.size() > 2 && sentence.tokens[1].form == ":";
  return marked && find_credit(sentence.span.of(text)) == 0U;
}

// A caption with a verb of its own tells something: only its bracket is a credit.
bool tells_something(const Sentence& sentence) {
  return std::ranges::any_of(sentence.tokens, [&](const Token& token) {
    const bool finite = token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD";
    if (!finite) return false;
    const bool carries = token.deprel == Deprel::aux || token.deprel == Deprel::aux_pass || token.deprel == Deprel::cop;
    return token.head < 0 || (carries && sentence.tokens[static_cast<std::size_t>(token.head)].head < 0);
  });
}

// What the network says of names, each made whole, one type a name in the document, and its fine type.
void settle_names(Analysis& analysis, const Gazetteer& gazetteer) {
  for (Sentence& sentence : analysis.sentences) complete_hyphenated_names(sentence);
  unify_names(analysis);
  set_fine_names(analysis, gazetteer);
}

}  // namespace

Analyzer::Analyzer()
    : tokenizer_(find_resource("data/abbreviations.tsv")),
      splitter_(find_resource("models/english.sentences")),
      network_(Network::load(find_resource("models/english.model"))),
      lemmatizer_(find_resource("data/lemmas.tsv")) {}

Analysis Analyzer::analyze(const Document& document) const {
  return analyze(document, {0, static_cast<std::uint32_t>(document.text.size())});
}

Analysis Analyzer::analyze(const Document& document, Span part) const {
  Analysis analysis;
  std::vector<Word> words;
  std::vector<std::uint32_t> ends;
  for (const Block& block : find_blocks(part.of(document.text))) {
    words.clear();
    ends.clear();
    tokenizer_.tokenize(document.text, {part.begin + block.span.begin, part.begin + block.span.end}, words);
    splitter_.split(document.text, words, ends);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) {
      Sentence sentence = sentence_of(document.text, std::span(words).subspan(begin, end - begin));
      sentence.kind = is_credit(document.text, sentence) ? SentenceKind::credit : block.kind;
      sentence.begins_paragraph = block.begins_paragraph && begin == 0;
      analysis.sentences.push_back(std::move(sentence));
      begin = end;
    }
  }
  parse(analysis);
  for (Sentence& sentence : analysis.sentences)
    if (sentence.kind == SentenceKind::credit && tells_something(sentence)) sentence.kind = SentenceKind::prose;
  return analysis;
}

Analysis Analyzer::analyze_sentence(const Document& document) const {
  Analysis analysis;
  std::vector<Word> words;
  tokenizer_.tokenize(document.text, {0, static_cast<std::uint32_t>(document.text.size())}, words);
  if (words.empty()) return analysis;
  analysis.sentences.push_back(sentence_of(document.text, words));
  analysis.sentences.back().id = document.id;
  analysis.sentences.back().begins_paragraph = true;
  parse(analysis);
  return analysis;
}

void Analyzer::parse(Analysis& analysis) const {
  network_.annotate(analysis.sentences);
  for (Sentence& sentence : analysis.sentences)
    for (Token& token : sentence.tokens) token.lemma = lemmatizer_.lemma(token.form, token.upos, token.xpos);
  for (Sentence& sentence : analysis.sentences) {
    attach_participles_to_subjects(sentence);
    detach_bracketed_references(sentence);
  }
  settle_names(analysis, network_.gazetteer());
}

void Analyzer::complete(Analysis& analysis) const {
  bool named = false;
  for (Sentence& sentence : analysis.sentences) {
    for (Token& token : sentence.tokens) {
      if (token.lemma.empty()) token.lemma = lemmatizer_.lemma(token.form, token.upos, token.xpos);
      named = named || token.name.type != NameClass::none;
    }
  }
  if (named) return;
  std::vector<Sentence> parsed = analysis.sentences;
  network_.annotate(parsed);
  for (std::size_t i = 0; i < parsed.size(); ++i)
    for (std::size_t k = 0; k < parsed[i].size(); ++k) analysis.sentences[i].tokens[k].name = parsed[i].tokens[k].name;
  settle_names(analysis, network_.gazetteer());
}

}  // namespace relata::nlp
