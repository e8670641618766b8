// Paragraphs set off behind a verb of saying and a colon, without quotation marks.
#include <algorithm>

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

}  // namespace relata::text
