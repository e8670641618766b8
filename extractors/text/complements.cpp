// How a governing word puts forward the clause that it embeds, and by which form it is embedded.
#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"

namespace relata::text {

Complement complement_form(const SentenceClauses& work, const Clause& clause) {
  if (is_one_of(clause.connective, {"whether", "if"}) && clause.link != ClauseLink::adverbial) return Complement::wh;
  const bool in_relative =
      clause.parent != kNoClause && work.clauses[clause.parent].link == ClauseLink::relative;  // which X said were ...
  if (clause.link == ClauseLink::complement && clause.kind == PredicateKind::verb && !in_relative)
    for (const TokenIndex child : work.tree.children(clause.head))
      if (child < clause.head && is_one_of(work.tree.xpos(child), {"WP", "WRB", "WDT"}) &&
          !is_free_relative(work.tree, child))  // "noted (that) what began as messages had grown"
        return Complement::wh;
  if (clause.infinitive) return Complement::to;
  if (clause.gerund) return Complement::ing;
  if (clause.finite) return Complement::that;
  return work.tree.xpos(clause.head) == "VB" ? Complement::to : Complement::ing;
}

namespace {

// "kept the river from flooding", "called on Chile to open": the verb with its preposition means more than the verb.
Embedding with_preposition(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                           const Clause& parent, Complement form) {
  const std::string verb = std::string(work.tree.lemma(parent.head)) + ' ';
  if (!clause.infinitive && !clause.connective.empty())
    return lexicon.embedding(verb + clause.connective, 'v', form);
  for (const Qualifier& qualifier : parent.qualifiers)
    if (clause.infinitive && !qualifier.preposition.empty() && qualifier.token > parent.head &&
        qualifier.token < clause.head)
      if (const Embedding found = lexicon.embedding(verb + qualifier.preposition, 'v', form); found != Embedding::none)
        return found;
  return Embedding::none;
}

}  // namespace

Embedding embedding_of(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause) {
  const Tree& tree = work.tree;
  if (clause.governor == kNoToken) return Embedding::none;
  const Upos pos = tree.upos(clause.governor);
  const Complement form = complement_form(work, clause);
  const Clause* parent = work.clause_at(clause.governor);
  if (pos == Upos::verb_ || pos == Upos::aux_) {
    if (parent != nullptr && parent->predicate != tree.lemma(clause.governor)) {
      const Embedding particle = lexicon.embedding(parent->predicate, 'v', form);
      if (particle != Embedding::none) return particle;
    }
    if (parent != nullptr)
      if (const Embedding found = with_preposition(work, lexicon, clause, *parent, form); found != Embedding::none)
        return found;
    return lexicon.embedding(tree.lemma(clause.governor), 'v', form);
  }
  if (pos == Upos::adj_) return lexicon.embedding(tree.lemma(clause.governor), 'a', form);
  return lexicon.embedding(tree.lemma(clause.governor), 'n', form);
}

bool is_own_words(const SentenceClauses& work, const Clause& saying) {
  const TokenIndex subject = subject_word(work, saying);
  return saying.connective == "as" && saying.finite && subject != kNoToken && !work.quoted[saying.head] &&
         is_one_of(work.tree.lower(subject), {"i", "we"});
}

bool is_hortative(const SentenceClauses& work, const Clause& clause) {
  if (!clause.imperative || clause.predicate != "let") return false;
  const TokenIndex object = work.tree.child(clause.head, Deprel::obj);
  return object != kNoToken && is_one_of(work.tree.lower(object), {"us", "'s", "’s"});
}

}  // namespace relata::text
