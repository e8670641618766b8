#include "extractors/text/sources.h"

#include <algorithm>

#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "According to plan", "according to their age": what something goes by, and nobody who says it.
bool is_measure(std::string_view noun) {
  return is_one_of(
      noun, {"plan", "schedule", "system",    "rule",    "law",   "constitution", "principle", "standard", "criterion",
             "need", "size",     "age",       "rank",    "order", "custom",       "tradition", "taste",    "ability",
             "type", "method",   "procedure", "formula", "season", "instruction", "preference"});
}

// "An analysis according to the theory": part of the noun phrase, how it is done.
bool is_manner(const SentenceClauses& work, const Clause& clause, TokenIndex phrase) {
  const Tree& tree = work.tree;
  return tree.relation_kind(phrase) == Deprel::nmod && clause.kind == PredicateKind::noun && phrase > clause.head &&
         !stands_behind(tree, phrase, ",") &&
         is_one_of(tree.lemma(phrase), {"theory", "model", "approach", "concept", "doctrine", "scheme", "technique"});
}

// "In the legend, the king killed the dragon": what is told there is so in the legend.
// "In the film, she plays a nun" tells of her.
bool tells_fiction(const Tree& tree, const Clause& clause, TokenIndex phrase) {
  const bool of_makers = clause.passive || is_one_of(tree.lemma(clause.head), {"play", "star", "appear", "portray", "voice", "feature",
                                                                               "perform", "act", "direct", "debut", "make"});
  if (is_one_of(tree.lemma(phrase), {"film", "movie", "episode"}) && of_makers) return false;
  return tree.relation_kind(phrase) == Deprel::obl && preposition_of(tree, phrase) == "in" &&
         tree.xpos(phrase) == "NN" && (phrase < clause.head || !is_one_of(tree.lemma(phrase), {"film", "movie", "episode"})) &&
         is_one_of(tree.lemma(phrase), {"dream", "legend", "myth", "tale", "fable", "novel", "fairytale", "film", "movie", "episode"});
}

TokenIndex source_of(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, TokenIndex phrase) {
  const Tree& tree = work.tree;
  const Deprel kind = tree.relation_kind(phrase);
  if (kind != Deprel::obl && kind != Deprel::nmod && kind != Deprel::advcl) return kNoToken;
  if (const TokenIndex owner = whose_view(tree, lexicon, phrase); owner != kNoToken) return owner;
  const TokenIndex subject = subject_word(work, clause);
  const bool thinks = is_one_of(lexicon.verb_class(tree.lemma(clause.head)), {"communication", "cognition"}) &&
                      (subject == kNoToken || work.tree.upos(subject) == Upos::pron_);
  if (!thinks && tells_fiction(tree, clause, phrase)) return phrase;  // "in the novel, I think, ..." is the speaker's
  const bool according = preposition_of(tree, phrase).starts_with("according");
  return according && !is_measure(tree.lemma(phrase)) && !is_manner(work, clause, phrase) ? phrase : kNoToken;
}

void hold(const SentenceClauses& work, TokenIndex source, Clause& clause) {
  Holder holder;
  holder.predicate = "say";
  const std::vector<Filler> fillers = fillers_of(work, source);
  if (!fillers.empty() && !fillers.front().tokens.empty()) holder.source = fillers.front().head;
  const auto same = [&](const Holder& other) {
    return other.predicate == holder.predicate && other.source == holder.source;
  };
  if (std::any_of(clause.context.holders.begin(), clause.context.holders.end(), same)) return;
  clause.context.holders.push_back(std::move(holder));
  note(clause, rule::kSource);
}

// Nothing but punctuation follows the phrase in its sentence.
bool ends_sentence(const Tree& tree, TokenIndex phrase) {
  for (TokenIndex t = tree.last_of(phrase) + 1; t < tree.size(); ++t)
    if (!tree.is_punct(t)) return false;
  return true;
}

}  // namespace

TokenIndex whose_view(const Tree& tree, const RuleLexicon& lexicon, TokenIndex phrase) {
  const bool words = tree.lower(phrase) == "words";
  if ((!words && lexicon.embedding(tree.lemma(phrase), 'n', Complement::np) != Embedding::source) ||
      !is_one_of(preposition_of(tree, phrase), {"in", "by", "to"}))
    return kNoToken;
  if (const TokenIndex owner = tree.child(phrase, Deprel::nmod_poss); owner != kNoToken) return owner;
  for (const TokenIndex child : tree.children(phrase))
    if (tree.relation_kind(child) == Deprel::nmod && preposition_of(tree, child) == "of" &&
        tree.child_kind(phrase, Deprel::det) != kNoToken)
      return child;
  return kNoToken;
}

void add_source(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  for (const TokenIndex child : work.tree.children(clause.head))
    if (const TokenIndex source = source_of(work, lexicon, clause, child); source != kNoToken)
      hold(work, source, clause);
  const ClauseIndex self = work.clause_of[clause.head];
  for (const Clause& joined : work.clauses) {  // "A rose and B fell, according to X": both are X's
    if (joined.link != ClauseLink::coordinate || joined.parent != self) continue;
    for (const TokenIndex child : work.tree.children(joined.head)) {
      const TokenIndex source = child > joined.head ? source_of(work, lexicon, joined, child) : kNoToken;
      if (source != kNoToken && ends_sentence(work.tree, child)) hold(work, source, clause);
    }
  }
}

}  // namespace relata::text
