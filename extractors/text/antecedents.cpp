// What relative pronouns and adverbs stand for: the noun, clause, place or time before their clause.
#include <algorithm>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

bool stands_for_what_precedes(const Tree& tree, TokenIndex token) {
  return is_one_of(tree.lemma(token), {"something", "one", "thing", "move", "fact"}) &&
         (tree.relation_kind(token) == Deprel::appos || tree.relation_kind(token) == Deprel::parataxis ||
          tree.relation_kind(token) == Deprel::dislocated || tree.relation_kind(token) == Deprel::conj);
}

// Up from a noun inside a phrase to the noun that fills a slot of its verb.
TokenIndex argument_head(const SentenceClauses& work, TokenIndex token) {
  const Tree& tree = work.tree;
  while (tree.head(token) != kNoToken) {
    const Deprel kind = tree.relation_kind(token);
    if (kind != Deprel::nmod && kind != Deprel::compound && kind != Deprel::appos && kind != Deprel::flat &&
        kind != Deprel::amod)
      break;
    token = tree.head(token);
  }
  return token;
}

// "insisted on the deployment ..., something which": of a verb's arguments before it the event, else the verb.
TokenIndex event_before(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex verb, TokenIndex before) {
  const Tree& tree = work.tree;
  if (tree.upos(verb) != Upos::verb_) return verb;
  for (const TokenIndex child : tree.children(verb)) {
    const Deprel kind = tree.relation_kind(child);
    if ((kind == Deprel::obj || kind == Deprel::obl) && child < before && tree.upos(child) == Upos::noun_ &&
        !lexicon.noun(tree.lemma(child)).verb.empty())
      return child;
  }
  return verb;
}

// "protests erupted in cities, which X said were instigated": what can be instigated is an event, not a city.
TokenIndex event_for(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& relative, TokenIndex noun) {
  const Tree& tree = work.tree;
  if (relative.parent == kNoClause || tree.relation_kind(noun) != Deprel::obl) return noun;
  TokenIndex verb = relative.head;
  if (const TokenIndex content = tree.child(verb, Deprel::ccomp); content != kNoToken) verb = content;
  const std::string_view klass = lexicon.noun(tree.lemma(noun)).klass;
  if (!lexicon.has(tree.lemma(verb), "event") || klass == "event" || klass == "act") return noun;
  for (const TokenIndex child : tree.children(work.clauses[relative.parent].head)) {
    const std::string_view other = lexicon.noun(tree.lemma(child)).klass;
    const Deprel kind = tree.relation_kind(child);
    if (child < noun && (kind == Deprel::nsubj || kind == Deprel::obj) && (other == "event" || other == "act"))
      return child;
  }
  return noun;
}

// "the building of towers in newer districts; both of which improve the city": the two are no single noun before them.
bool means_two(const Tree& tree, TokenIndex verb) {
  const std::span<const TokenIndex> children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const TokenIndex pronoun = tree.child(child, Deprel::nmod);
    return child < verb && is_one_of(tree.lower(child), {"both", "neither", "either"}) && pronoun != kNoToken &&
           is_one_of(tree.lower(pronoun), {"which", "whom"});
  });
}

// "Is a general named Kagetora, who ...", "is a house, the Uma Luli, which ...", but for "a network operator (MVNO) that ...".
bool has_name_of_its_own(const Tree& tree, TokenIndex noun) {
  const std::span<const TokenIndex> children = tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return (tree.relation(child) == Deprel::appos && !stands_behind(tree, child, "(")) ||
           (tree.relation(child) == Deprel::acl && is_one_of(tree.lemma(child), {"name", "call", "title", "entitle", "dub", "nickname"}));
  });
}

}  // namespace

ClauseIndex enclosing_relative(const SentenceClauses& work, ClauseIndex index, TokenIndex token) {
  for (ClauseIndex at = index; at != kNoClause; at = work.clauses[at].parent)
    if (work.clauses[at].link == ClauseLink::relative && work.tree.is_under(token, work.clauses[at].head)) return at;
  return kNoClause;
}

TokenIndex named_by_cleft(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex relative) {
  const Tree& tree = work.tree;
  const Clause& clause = work.clauses[relative];
  const TokenIndex what = clause.governor;
  if (clause.link != ClauseLink::relative || what == kNoToken || tree.lower(what) != "what" ||
      tree.relation_kind(what) != Deprel::nsubj || tree.head(what) == kNoToken || tree.head(what) < what)
    return kNoToken;
  const Clause* copular = work.clause_at(tree.head(what));
  if (copular == nullptr || copular->kind != PredicateKind::noun || copular->question ||
      (tree.child_kind(clause.head, Deprel::nsubj) != kNoToken &&  // not "what he said was a lie"
       is_one_of(lexicon.verb_class(tree.lemma(clause.head)), {"communication", "cognition"})))
    return kNoToken;
  return copular->head;
}

std::vector<Filler> whom_it_describes(const SentenceClauses& work, TokenIndex noun) {
  const Tree& tree = work.tree;
  const bool joined = tree.relation(noun) == Deprel::conj && tree.head(noun) != kNoToken && !tree.has(noun, Deprel::cop) &&
                      tree.xpos(tree.head(noun)) == tree.xpos(noun);  // "is an agency and subsidiary that ..."
  const Clause* copular = work.clause_at(joined ? tree.head(noun) : noun);
  TokenIndex article = tree.child(noun, Deprel::det);
  if (joined && article == kNoToken) article = tree.child(tree.head(noun), Deprel::det);
  if (copular == nullptr || copular->kind != PredicateKind::noun || article == kNoToken || tree.lemma(article) != "a" ||
      copular->question || copular->subjects.size() != 1 || has_name_of_its_own(tree, noun))
    return {};
  const Filler& subject = copular->subjects.front();
  if (subject.clause != kNoClause || subject.tokens.empty() || subject.head.sentence != work.index ||
      (tree.upos(subject.head.token) != Upos::propn_ && tree.upos(subject.head.token) != Upos::noun_))
    return {};
  Filler described = subject;
  described.negative = described.alternative = described.restricted = false;
  return {described};
}

std::vector<Filler> antecedents(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex relative) {
  const Tree& tree = work.tree;
  TokenIndex noun = work.clauses[relative].governor;
  if (noun == kNoToken || (means_two(tree, work.clauses[relative].head) && tree.child_kind(noun, Deprel::conj) == kNoToken))
    return {};
  if (const TokenIndex named = named_by_cleft(work, lexicon, relative); named != kNoToken) {
    std::vector<Filler> found = fillers_of(work, named);
    for (Filler& filler : found) filler.rule = rule::kCleft;
    return found;
  }
  if (std::vector<Filler> subject = whom_it_describes(work, noun); !subject.empty()) {
    subject.front().rule = rule::kRelativeClause;
    return subject;
  }
  if (stands_for_what_precedes(tree, noun) && tree.head(noun) != kNoToken)
    noun = event_before(work, lexicon, argument_head(work, tree.head(noun)), noun);
  noun = event_for(work, lexicon, work.clauses[relative], noun);
  const Upos pos = tree.upos(noun);
  if (work.clause_of[noun] != kNoClause && (pos == Upos::verb_ || pos == Upos::adj_ || pos == Upos::aux_)) {
    Filler filler;
    filler.head = {work.index, noun};
    filler.clause = work.clause_of[noun];
    filler.rule = rule::kRelativeClause;
    return {filler};
  }
  std::vector<Filler> found = fillers_of(work, noun);
  if (found.size() > 1) found.resize(1);  // the clause hangs on this conjunct alone
  for (Filler& filler : found) {
    filler.rule = rule::kRelativeClause;
    filler.negative = filler.alternative = filler.restricted = false;
  }
  if (!found.empty() && found.front().tokens.empty()) return {};
  return found;
}

bool is_part(const Tree& tree, TokenIndex token) {
  return tree.upos(token) == Upos::num_ ||
         is_one_of(tree.lemma(token), {"most", "many", "some", "few", "several", "half", "majority", "part"});
}

Filler part_of(const SentenceClauses& work, TokenIndex token) {
  Filler part;
  part.head = {work.index, token};
  part.tokens = work.tree.subtree(token);
  std::erase_if(part.tokens, [&](TokenIndex t) { return work.tree.is_punct(t); });
  part.rule = rule::kRelativeClause;
  return part;
}

// "the Gulf, where platforms are based", "1939, when he left": the antecedent is where or when, behind the preposition
// that it has in its own clause.
void add_relative_adverb(SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index, TokenIndex token) {
  const Tree& tree = work.tree;
  const bool where = tree.lower(token) == "where";
  const ClauseIndex relative = enclosing_relative(work, index, token);
  if ((!where && tree.lower(token) != "when") || relative == kNoClause) return;
  std::vector<Filler> fillers = antecedents(work, lexicon, relative);
  if (fillers.empty() || fillers.front().clause != kNoClause) return;
  for (Filler& filler : fillers) filler.rule = rule::kRelativeAdverb;
  const TokenIndex noun = fillers.front().head.token;
  const std::string_view klass = class_of(work, noun, lexicon);
  if (where ? is_one_of(klass, {"person", "date", "duration"}) : !is_one_of(klass, {"date", "duration", "event"})) return;
  std::string preposition = preposition_of(tree, noun);
  if (!is_one_of(preposition, {"in", "at", "on", "near", "within", "inside", "during"})) preposition = tree.lemma(noun) == "day" ? "on" : "in";
  work.clauses[index].qualifiers.push_back(
      {where ? Role::place : Role::time, std::move(preposition), std::move(fillers), "", noun, true});
}

}  // namespace relata::text
