// Adverbial clauses without a subject that the main clause's subject does not act in.
#include "extractors/text/clause_arguments.h"
#include "extractors/text/phrases.h"

namespace relata::text {

// "My life is hard, trying to please", "English is best when dealing with banks": beside what is only said to be so, a
// gerund of doing is whoever's it is; "the game was sold out, fans watching". "It is wide, making it a landmark" tells
// what follows from it.
bool is_nobodys(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, const Clause& parent) {
  const Tree& tree = work.tree;
  const bool minds = is_one_of(lexicon.verb_class(tree.lemma(clause.head)), {"perception", "cognition", "emotion"}) &&
                     !is_one_of(tree.lemma(clause.head), {"overlook", "reflect", "show", "reveal"});
  const TokenIndex noun = subject_word(work, parent);
  if ((parent.kind == PredicateKind::verb && !minds) || noun == kNoToken || !clause.gerund) return false;
  const std::string_view klass = class_of(work, noun, lexicon);
  const bool language = lexicon.place_kind(tree[noun].form) == "nationality";
  if (!language && (tree.upos(noun) != Upos::noun_ || klass.empty() || tree[noun].name.type != NameClass::none ||
                    is_one_of(klass, {"person", "organisation", "people-group", "group", "animal", "vehicle", "body"})))
    return false;
  if (minds || is_one_of(clause.connective, {"when", "while", "before", "after"})) return true;
  const TokenIndex first = tree.first_of(clause.head);
  return clause.connective.empty() && first > parent.head && !tree.is_punct(first) && !tree.is_punct(first - 1);
}

// "The boy fell ill, leading to panic", "Peru lost, resulting in a crisis": what they went through leads to it, and not
// the boy and Peru.
bool tells_a_result(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, const Clause& parent) {
  const Tree& tree = work.tree;
  const TokenIndex next = clause.head + 1;
  if (parent.kind != PredicateKind::verb || !clause.gerund || clause.head < parent.head || !clause.connective.empty() ||
      next >= tree.size() || tree[clause.head - 1].form != ",")
    return false;
  const std::string_view lemma = tree.lemma(clause.head);
  if (lemma == "mean") return tree.has(clause.head, Deprel::ccomp);  // "..., meaning that she sometimes sided with them"
  if (!(lemma == "lead" && tree.lower(next) == "to") && !(lemma == "result" && tree.lower(next) == "in")) return false;
  const TokenIndex noun = subject_word(work, parent);
  if (noun == kNoToken) return false;
  if (tree.upos(noun) == Upos::propn_) return true;
  if (tree.upos(noun) == Upos::pron_) return is_one_of(tree.lower(noun), {"he", "she", "we", "i", "you", "who"});
  return is_one_of(class_of(work, noun, lexicon),
                   {"person", "people-group", "group", "organisation", "animal", "body", "place"});
}

// "Turning to the first point, the law is settled": who speaks turns to it, and not what is spoken of.
bool guides_the_reader(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                       const Clause& parent) {
  const Tree& tree = work.tree;
  if (!clause.gerund || clause.head > parent.head || !clause.connective.empty() || parent.subjects.empty() ||
      !is_one_of(tree.lemma(clause.head), {"turn", "speak", "talk", "move", "return", "look", "go", "read"}))
    return false;
  if (parent.subjects.front().clause != kNoClause) return true;
  const TokenIndex noun = subject_word(work, parent);
  return noun != kNoToken && tree.upos(noun) == Upos::noun_ &&
         !is_one_of(class_of(work, noun, lexicon),
                    {"person", "people-group", "group", "organisation", "animal", "vehicle", "name", "phenomenon"});
}

bool is_matter_of_adjective(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.governor != kNoToken && clause.governor != parent.head && tree.upos(clause.governor) == Upos::adj_ &&
         tree.relation(clause.governor) == Deprel::xcomp && clause.gerund && is_one_of(clause.connective, {"in", "of", "at"});
}

bool is_part_of_what_it_includes(const Clause& clause, const Clause& parent) {
  return clause.gerund && parent.objects.empty() && is_one_of(parent.predicate, {"include", "involve", "entail", "require", "necessitate", "mean"});
}

bool is_said_by_nobody(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause, const Clause& parent) {
  const TokenIndex subject = subject_word(work, parent);
  return clause.gerund && subject != kNoToken && work.tree.upos(subject) == Upos::noun_ &&
         is_one_of(clause.predicate, {"say", "explain", "add", "note", "argue", "claim", "insist", "stress"}) &&
         is_one_of(class_of(work, subject, lexicon), {"money", "possession", "substance", "object", "food", "plant"});
}

}  // namespace relata::text
