#include "extractors/text/factuality_marks.h"

#include <algorithm>

#include "extractors/nlp/negation_words.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

void strengthen(Modality& modality, Modality found) {
  if (modality == Modality::certain) modality = found;
}

void read_auxiliary(const Tree& tree, TokenIndex token, bool perfect, Marks& marks) {
  const std::string_view word = tree.lemma(token);
  const std::string_view form = tree.lower(token);
  if (is_one_of(word, {"may", "might", "can", "could", "ca"}))
    strengthen(marks.modality, Modality::possible);
  else if (is_one_of(word, {"must", "should", "shall_", "ought", "need"}))
    strengthen(marks.modality, Modality::necessary);
  else if (is_one_of(form, {"will", "shall", "'ll", "’ll", "wo", "sha"}))
    strengthen(marks.modality, Modality::planned);
  else if (is_one_of(word, {"would", "'d"}) || (form == "would") || (word == "will" && form != "will"))
    strengthen(marks.modality, perfect ? Modality::hypothetical : Modality::possible);
}

bool is_not_only(const Tree& tree, TokenIndex negator) {
  for (TokenIndex next = negator + 1; next < std::min<TokenIndex>(negator + 3, tree.size()); ++next)
    if (is_one_of(tree.lower(next), {"only", "just", "merely", "simply"})) return true;
  return false;
}

TokenIndex first_word(const Tree& tree, TokenIndex head) {
  for (const TokenIndex token : tree.subtree(head))
    if (!tree.is_punct(token)) return token;
  return head;
}

// True where the word right after the adverb opens a clause under the head.
bool opens_child(const Tree& tree, TokenIndex head, TokenIndex adverb) {
  for (const TokenIndex child : tree.children(head)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind != Deprel::advcl && kind != Deprel::xcomp && kind != Deprel::ccomp) continue;
    if (child > adverb && first_word(tree, child) == adverb + 1) return true;
  }
  return false;
}

// "But not before the pirates shot a sailor", "not until police came": what is denied is that the rest came first.
bool precedes_time(const Tree& tree, TokenIndex head, TokenIndex negator) {
  const TokenIndex mark = negator + 1;
  return mark < head && tree.head(mark) == head && tree.relation_kind(mark) == Deprel::mark &&
         is_one_of(tree.lower(mark), {"before", "until", "till", "after"});
}

void read_adverb(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex head, TokenIndex token,
                 Marks& marks) {
  const Tree& tree = work.tree;
  const std::string_view word = tree.lower(token);
  const std::string_view lemma = tree.lemma(token);
  if (nlp::is_not(lemma) || nlp::is_not(word)) {
    if (!is_not_only(tree, token) && !precedes_time(tree, head, token)) marks.negative = true, marks.negator = token;
    return;
  }
  if (word == "yet" && token < head && token + 1 < tree.size() && tree.lower(token + 1) == "to")
    marks.negative = true;  // are yet to be told
  switch (lexicon.embedding(word, 'r', Complement::any)) {
    case Embedding::deny_adverb:
      if (word == "no" && token + 1 < tree.size() && is_one_of(tree.lower(token + 1), {"longer", "more"}))
        marks.negative = true;
      else if (word != "no")
        marks.negative = true;
      return;
    case Embedding::possible:
      strengthen(marks.modality, Modality::possible);
      return;
    case Embedding::pretend:
      strengthen(marks.modality, Modality::hypothetical);
      return;
    case Embedding::hearsay:
      if (token > head && opens_child(work.tree, head, token))
        return;  // "met, reportedly to discuss": said of the discussing
      marks.hearsay = true;
      marks.hearsay_word = word;
      return;
    default:
      break;
  }
  for (const TokenIndex child : tree.children(token))  // no longer, not yet
    if (is_one_of(tree.lower(child), {"no", "not"})) marks.negative = true;
}

bool has_perfect(const Tree& tree, TokenIndex head) {
  for (const TokenIndex child : tree.children(head))
    if (tree.relation_kind(child) == Deprel::aux && tree.lemma(child) == "have") return true;
  return false;
}

// "In theory, the law protects workers", "on paper the team is strong": whether so in fact is left open.
bool is_said_of_theory(const Tree& tree, TokenIndex phrase) {
  if (tree.relation_kind(phrase) != Deprel::obl || phrase == 0 || tree.children(phrase).size() > 2) return false;
  const std::string_view before = tree.lower(phrase - 1), noun = tree.lower(phrase);
  return (before == "in" && is_one_of(noun, {"theory", "principle"})) || (before == "on" && noun == "paper");
}

// "Is anything but happy": it is not.
bool is_anything_but(const Tree& tree, TokenIndex head) {
  return tree.lower(head) == "anything" && head + 2 < tree.size() && tree.lower(head + 1) == "but" &&
         tree.upos(head + 2) != Upos::verb_ && tree.has(head, Deprel::cop);
}

void read_children(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex head, bool auxiliaries_only,
                   Marks& marks) {
  const Tree& tree = work.tree;
  const bool perfect = has_perfect(tree, head);
  for (const TokenIndex child : tree.children(head)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind == Deprel::aux)
      read_auxiliary(tree, child, perfect, marks);
    else if (kind == Deprel::advmod && (!auxiliaries_only || nlp::is_not_or_never(tree.lemma(child))))
      read_adverb(work, lexicon, head, child, marks);
    else if (kind == Deprel::cc && child < head && tree.lemma(child) == "neither" && tree.upos(head) == Upos::verb_)
      marks.negative = true;
    else if (kind == Deprel::cc && child < head && tree.lemma(child) == "nor" &&
             tree.relation_kind(head) == Deprel::conj)
      marks.negative = true;
    else if (kind == Deprel::det && tree.lemma(child) == "no" && tree.has(head, Deprel::cop))
      marks.negative = true;
    else if (!auxiliaries_only && is_said_of_theory(tree, child))
      strengthen(marks.modality, Modality::possible);
  }
  if (!auxiliaries_only && is_anything_but(tree, head)) marks.negative = true;
}

// "is to leave", "is going to leave", "is about to leave" as one clause's words.
void read_periphrasis(const Tree& tree, const Clause& clause, Marks& marks) {
  for (const TokenIndex child : tree.children(clause.head)) {
    if (tree.relation_kind(child) != Deprel::aux && tree.relation(child) != Deprel::cop) continue;
    if (is_one_of(tree.lemma(child), {"go", "gon"})) strengthen(marks.modality, Modality::planned);
    const bool finite = is_one_of(tree.xpos(child), {"VBZ", "VBP", "VBD"});
    const bool before_to = child + 1 < tree.size() && tree.lower(child + 1) == "to";
    if (tree.lemma(child) == "be" && clause.infinitive &&
        (clause.link == ClauseLink::root || (finite && before_to && tree.upos(clause.head) == Upos::verb_)))
      strengthen(marks.modality, Modality::planned);
  }
}

// "the higher" before anything but the noun that it describes: a measure, and not one of two things.
bool is_measure(const Tree& tree, TokenIndex the) {
  const TokenIndex more = the + 1;
  if (more + 1 >= tree.size() || tree.lower(the) != "the" || !is_one_of(tree.xpos(more), {"JJR", "RBR"})) return false;
  return is_one_of(tree.lower(more), {"more", "less", "fewer"}) ||
         (tree.upos(more + 1) != Upos::noun_ && tree.upos(more + 1) != Upos::propn_);
}

}  // namespace

TokenIndex correlation_of(const Tree& tree) {
  TokenIndex first = kNoToken;
  for (TokenIndex t = 0; t + 2 < tree.size(); ++t) {
    if (!is_measure(tree, t)) continue;
    if (first != kNoToken && tree.is_punct(t - 1)) return first;
    const bool opens = t == 0 || tree.is_punct(t - 1) || tree.relation_kind(t - 1) == Deprel::cc ||
                       tree.relation_kind(t - 1) == Deprel::mark || is_one_of(tree.lower(t - 1), {"so", "then", "that"});
    if (opens) first = t;
  }
  return kNoToken;
}

Marks read_marks(const SentenceClauses& work, const RuleLexicon& lexicon, ClauseIndex index) {
  const Clause& clause = work.clauses[index];
  Marks marks;
  read_children(work, lexicon, clause.head, false, marks);
  read_periphrasis(work.tree, clause, marks);
  if (!marks.hearsay && clause.parent != kNoClause) {
    const TokenIndex first = first_word(work.tree, clause.head);
    if (first > 0 && work.tree.head(first - 1) == clause.governor &&
        lexicon.embedding(work.tree.lower(first - 1), 'r', Complement::any) == Embedding::hearsay &&
        first - 1 > clause.governor) {
      marks.hearsay = true;
      marks.hearsay_word = work.tree.lower(first - 1);
    }
  }
  if (clause.shares_auxiliaries) {
    ClauseIndex first = clause.parent;
    while (first != kNoClause && work.clauses[first].shares_auxiliaries) first = work.clauses[first].parent;
    const TokenIndex cc = work.tree.child(clause.head, Deprel::cc);
    const bool contrasted = cc != kNoToken && work.tree.lemma(cc) == "but";  // "not to leave, but to stay": to stay
    const bool own = marks.negative;
    if (first != kNoClause) read_children(work, lexicon, work.clauses[first].head, true, marks);
    if (contrasted) marks.negative = own;
  }
  return marks;
}

}  // namespace relata::text
