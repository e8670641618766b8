#include "extractors/nlp/coreference/document_view.h"

#include <algorithm>
#include <string_view>

namespace relata::nlp {
namespace {

bool opens_quotation(std::string_view form) { return form == "\xE2\x80\x9C" || form == "``" || form == "\xC2\xAB"; }
bool closes_quotation(std::string_view form) { return form == "\xE2\x80\x9D" || form == "''" || form == "\xC2\xBB"; }

// About as many as there are mentions, so that they are not held twice while room is made for more.
std::size_t count_nominals(const Analysis& analysis) {
  std::size_t count = 0;
  for (const Sentence& sentence : analysis.sentences)
    count += static_cast<std::size_t>(std::ranges::count_if(sentence.tokens, [](const Token& token) {
      return token.upos == Upos::noun_ || token.upos == Upos::propn_ || token.upos == Upos::pron_;
    }));
  return count;
}

bool is_subject(Deprel deprel) { return deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass; }

}  // namespace

DocumentView::DocumentView(const Analysis& analysis, const CoreferenceLexicon& lexicon) {
  bool names_tagged = false;
  std::uint32_t tokens = 0;
  trees_.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    token_base_.push_back(tokens);
    tokens += static_cast<std::uint32_t>(sentence.size());
    trees_.emplace_back(sentence);
    names_tagged = names_tagged || std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                                               [](const Token& t) { return t.name.type != NameClass::none; });
  }
  mentions_.reserve(count_nominals(analysis));
  for (std::uint32_t s = 0; s < trees_.size(); ++s) {
    first_mention_.push_back(static_cast<std::uint32_t>(mentions_.size()));
    detect_mentions(s, trees_[s], lexicon, names_tagged, mentions_);
  }
  first_mention_.push_back(static_cast<std::uint32_t>(mentions_.size()));
  by_token_.assign(tokens, -1);
  for (std::uint32_t m = 0; m < mentions_.size(); ++m)
    by_token_[token_base_[mentions_[m].sentence] + mentions_[m].head] = static_cast<std::int32_t>(m);
  quote_.assign(tokens, 0);
  mark_quotes(analysis);
  find_speakers(analysis);
}

void DocumentView::mark_quotes(const Analysis& analysis) {
  std::uint32_t number = 0;
  bool open = false;
  for (std::uint32_t s = 0; s < trees_.size(); ++s) {
    if (analysis.sentences[s].begins_paragraph) open = false;  // a quotation that goes on is opened again
    const Sentence& sentence = trees_[s].sentence();
    for (std::uint32_t t = 0; t < sentence.size(); ++t) {
      const std::string_view form = sentence.tokens[t].form;
      const bool straight = form == "\"";
      if (opens_quotation(form) || (straight && !open)) {
        open = true;
        ++number;
      } else if (closes_quotation(form) || straight) {
        open = false;
      } else if (open) {
        quote_[token_base_[s] + t] = number;
      }
    }
  }
  quote_speaker_.assign(number + 1, -1);
}

std::int32_t DocumentView::outside_subject(std::uint32_t sentence, std::uint32_t verb) const {
  for (const std::uint32_t d : trees_[sentence].dependents(verb))
    if (is_subject(trees_[sentence].sentence().tokens[d].deprel) && !is_quoted(sentence, d))
      return mention_at(sentence, d);
  return -1;
}

std::int32_t DocumentView::speaker_in_sentence(std::uint32_t sentence, std::uint32_t token) const {
  const Sentence& words = trees_[sentence].sentence();
  std::uint32_t at = token;
  for (std::size_t steps = 0; steps <= words.size(); ++steps) {
    for (const std::uint32_t d : trees_[sentence].dependents(at)) {
      const Deprel deprel = words.tokens[d].deprel;
      if (is_quoted(sentence, d) || (deprel != Deprel::parataxis && deprel != Deprel::ccomp)) continue;
      if (const std::int32_t subject = outside_subject(sentence, d); subject >= 0) return subject;
    }
    const std::int32_t head = words.tokens[at].head;
    if (head < 0) return -1;
    at = static_cast<std::uint32_t>(head);
    if (!is_quoted(sentence, at))
      if (const std::int32_t subject = outside_subject(sentence, at); subject >= 0) return subject;
  }
  return -1;
}

void DocumentView::find_speakers(const Analysis& analysis) {
  for (std::uint32_t s = 0; s < trees_.size(); ++s) {
    for (std::uint32_t t = 0; t < trees_[s].sentence().size(); ++t) {
      const std::uint32_t quote = quote_[token_base_[s] + t];
      const bool first_word = quote != 0 && (t == 0 || quote_[token_base_[s] + t - 1] != quote);
      if (first_word && quote_speaker_[quote] < 0) quote_speaker_[quote] = speaker_in_sentence(s, t);
    }
  }
  // A quotation without a speaker of its own goes on from the one before it in the paragraph.
  std::int32_t last = -1;
  for (std::uint32_t s = 0; s < trees_.size(); ++s) {
    if (analysis.sentences[s].begins_paragraph) last = -1;
    for (std::uint32_t t = 0; t < trees_[s].sentence().size(); ++t) {
      const std::uint32_t quote = quote_[token_base_[s] + t];
      if (quote == 0) continue;
      if (quote_speaker_[quote] < 0) quote_speaker_[quote] = last;
      last = quote_speaker_[quote];
    }
  }
}

std::int32_t DocumentView::speaker(std::uint32_t sentence, std::uint32_t token) const {
  return quote_speaker_[quote_[token_base_[sentence] + token]];
}

}  // namespace relata::nlp
