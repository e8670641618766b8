// Words without quotation marks that are somebody's: paragraphs set off behind a verb of saying and a colon, and the turns
// of a transcript.
#include <algorithm>
#include <optional>

#include "core/punctuation.h"
#include "extractors/text/phrases.h"
#include "extractors/text/quotations.h"

namespace relata::text {
namespace {

// "In it, Norton observed:" at the end of a paragraph: who observed, where nothing else is said that was.
const Clause* announcing(const SentenceClauses& work, const RuleLexicon& lexicon) {
  TokenIndex last = work.tree.size();
  while (last > 0 && may_close_quotation(work.tree[last - 1].form)) --last;
  if (last == 0 || work.tree[last - 1].form != ":") return nullptr;
  const Clause* found = nullptr;
  for (const Clause& clause : work.clauses) {
    if (clause.kind != PredicateKind::verb || clause.subjects.empty() || !clause.contents.empty()) continue;
    const Embedding embedding = lexicon.embedding(work.tree.lemma(clause.head), 'v', Complement::that);
    if (embedding == Embedding::report && (found == nullptr || clause.head > found->head)) found = &clause;
  }
  return found;
}

// Who the words before a turn name; nobody known where they name none ("Q:").
Holder holder_of_turn(const Analysis& analysis, std::uint32_t label) {
  Holder holder{std::nullopt, "say"};
  const auto first = std::lower_bound(analysis.mentions.begin(), analysis.mentions.end(), label,
                                      [](const Mention& m, std::uint32_t sentence) { return m.sentence < sentence; });
  if (first != analysis.mentions.end() && first->sentence == label) holder.source = TokenRef{label, first->head};
  return holder;
}

// By sentence: the last words before it that name who speaks; a heading ends what is said. Empty where nothing does.
std::vector<std::optional<std::uint32_t>> labels_of_turns(const Analysis& analysis) {
  std::vector<std::optional<std::uint32_t>> labels;
  std::optional<std::uint32_t> label;
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const SentenceKind kind = analysis.sentences[s].kind;
    if (kind == SentenceKind::speaker) label = s;
    if (kind == SentenceKind::heading) label.reset();
    if (label && labels.empty()) labels.resize(analysis.sentences.size());
    if (label) labels[s] = label;
  }
  return labels;
}

}  // namespace

void hold_blocks(const Analysis& analysis, std::vector<SentenceClauses>& document, const RuleLexicon& lexicon) {
  for (std::size_t s = 0; s + 1 < document.size(); ++s) {
    const Clause* saying = analysis.sentences[s + 1].begins_paragraph ? announcing(document[s], lexicon) : nullptr;
    if (saying == nullptr) continue;
    Holder holder{saying->subjects.front().head, std::string(document[s].tree.lemma(saying->head))};
    if (saying->subjects.front().tokens.empty()) holder.source.reset();
    for (std::size_t next = s + 1; next < document.size(); ++next) {
      if (next > s + 1 && analysis.sentences[next].begins_paragraph) break;
      for (Clause& clause : document[next].clauses) {
        const bool free = clause.link == ClauseLink::root || clause.link == ClauseLink::apposed;
        if (!free || !clause.context.holders.empty() || clause.parenthetical) continue;
        clause.context.holders.push_back(holder);
        clause.rules.push_back(rule::kQuotation);
      }
    }
  }
}

void hold_turns(const Analysis& analysis, std::vector<Proposition>& propositions) {
  const std::vector<std::optional<std::uint32_t>> labels = labels_of_turns(analysis);
  if (labels.empty()) return;
  for (Proposition& proposition : propositions) {
    const std::optional<std::uint32_t> label = labels[proposition.head.sentence];
    if (!label) continue;
    proposition.holders.insert(proposition.holders.begin(), holder_of_turn(analysis, *label));
    proposition.rules.push_back(rule::kQuotation);
  }
}

}  // namespace relata::text
