#include "extractors/text/misreading.h"

#include <algorithm>

#include "core/punctuation.h"
#include "extractors/text/rules.h"

namespace relata::text {
namespace {

// A phrase of the proposition's own sentence: no clause, and no words put together.
bool is_phrase(const Proposition& proposition, const Argument* argument) {
  return argument != nullptr && !argument->clause && argument->literal.empty() &&
         argument->head.sentence == proposition.head.sentence;
}

bool has_auxiliary(const Tree& tree, TokenIndex verb) {
  return tree.child_kind(verb, Deprel::aux) != kNoToken || tree.child_kind(verb, Deprel::cop) != kNoToken;
}

bool has_infinitive_mark(const Tree& tree, TokenIndex verb) {
  const TokenIndex mark = tree.child(verb, Deprel::mark);
  return mark != kNoToken && tree.lower(mark) == "to";
}

// A verb in its bare form that stands for itself: neither "will go", "to go" nor "made him go", nor joined to one.
bool is_bare_main_verb(const Tree& tree, TokenIndex verb) {
  if (!is_one_of(tree.xpos(verb), {"VB", "VBP"}) || tree.upos(verb) != Upos::verb_) return false;
  if (is_one_of(tree.lower(verb), {"beat", "bet",  "bid",  "burst", "cast", "cost",  "cut",  "fit",   "hit",
                                   "hurt", "let",  "put",  "quit",  "read", "rid",  "set",   "shed", "shut",  "spit",
                                   "split", "spread", "upset", "undercut"}))
    return false;  // "Spain beat Norway": its past has the same form
  TokenIndex first = verb;
  while (tree.relation_kind(first) == Deprel::conj && tree.head(first) != kNoToken) first = tree.head(first);
  // "is oozing, tighten the belt", "was hot and recommend it": behind such a predicate a bare form is joined to nothing
  const TokenIndex copula = tree.child(first, Deprel::cop);
  const bool alone = first != verb && tree.xpos(verb) == "VB" &&
                     (is_one_of(tree.xpos(first), {"VBG", "VBN"}) ||
                      (copula != kNoToken && is_one_of(tree.xpos(copula), {"VBZ", "VBP", "VBD"})));
  for (const TokenIndex joined : {verb, alone ? verb : first})
    if (has_auxiliary(tree, joined) || has_infinitive_mark(tree, joined)) return false;
  const Deprel kind = tree.relation_kind(first);
  return kind != Deprel::xcomp && kind != Deprel::csubj && (kind != Deprel::ccomp || tree.xpos(verb) == "VBP");
}

// "A deal", "Wellington": one, where "the team" and "a number of people" may be several.
bool is_one(const Tree& tree, const RuleLexicon& lexicon, TokenIndex noun) {
  if (!is_one_of(tree.xpos(noun), {"NN", "NNP"}) || tree.lower(noun).ends_with("s")) return false;
  if (tree.child_kind(noun, Deprel::conj) != kNoToken || tree.relation_kind(noun) == Deprel::conj) return false;
  if (tree.child_kind(noun, Deprel::nmod) != kNoToken || tree.child_kind(noun, Deprel::nummod) != kNoToken) return false;
  if (tree[noun].name.type == NameClass::organization) return false;  // "Arsenal win", "Google say"
  return !is_one_of(lexicon.noun(tree.lemma(noun)).klass, {"group", "people-group", "organisation", "quantity"}) &&
         !is_one_of(tree.lemma(noun), {"staff", "crew", "couple", "faculty", "pair", "public", "majority", "minority", "rest"});
}

// "Tell them pls help", "Wellington sign poll": one thing does not "help" or "sign"; the tree took a command, a wish or
// a heap of nouns for a sentence.
bool disagrees(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  const TokenIndex verb = proposition.head.token;
  return has_rule(proposition, rule::kActiveClause) && is_phrase(proposition, subject) &&
         subject->head.token < verb && is_bare_main_verb(tree, verb) && is_one(tree, lexicon, subject->head.token) &&
         (tree.head(subject->head.token) == verb || tree.relation_kind(verb) == Deprel::conj);
}

// "They are preparing my son for school and looks forward to it" with them as who looks forward: they "look".
bool disagrees_with_pronoun(const Tree& tree, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  const TokenIndex verb = proposition.head.token;
  return has_rule(proposition, rule::kActiveClause) && tree.xpos(verb) == "VBZ" && tree.upos(verb) == Upos::verb_ &&
         tree.relation(verb) == Deprel::conj && is_phrase(proposition, subject) && subject->head.token < verb &&
         tree.head(subject->head.token) != verb &&
         is_one_of(tree.lower(subject->head.token), {"i", "we", "they", "you"});
}

// "The soup was hot and filling recommend this place" with filling as what recommends: a doing is one thing as well.
bool disagrees_as_doing(const Tree& tree, const Proposition& proposition) {
  const TokenIndex verb = proposition.head.token, clause = tree.child(verb, Deprel::csubj);
  const TokenIndex doing = clause == kNoToken ? tree.child(verb, Deprel::nsubj) : clause;
  return has_rule(proposition, rule::kActiveClause) && doing != kNoToken && doing < verb && tree.xpos(doing) == "VBG" &&
         tree.upos(doing) == Upos::verb_ &&
         tree.child_kind(doing, Deprel::conj) == kNoToken && is_bare_main_verb(tree, verb);
}

// "Parents charged after bad treatment leads to a death" with parents as what leads: several things lead.
bool disagrees_in_several(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  const TokenIndex verb = proposition.head.token;
  if (!has_rule(proposition, rule::kActiveClause) || !is_phrase(proposition, subject) || tree.xpos(verb) != "VBZ" ||
      tree.upos(verb) != Upos::verb_)
    return false;
  const TokenIndex noun = subject->head.token;
  return tree.xpos(noun) == "NNS" && tree.lower(noun) == std::string(tree.lemma(noun)) + "s" && noun < verb &&
         tree.head(noun) == verb && tree.child_kind(noun, Deprel::nummod) == kNoToken &&
         tree.child_kind(noun, Deprel::nmod) == kNoToken && tree[noun].name.type == NameClass::none &&
         is_one_of(lexicon.noun(tree.lemma(noun)).klass, {"person", "people-group", "animal", "event", "artifact"});
}

// Whether a bracket opens between the two that is not closed again before the second, where that is in forward order;
// else one that closes behind the second.
bool parted_by_bracket(const Tree& tree, TokenIndex inside, TokenIndex outside) {
  constexpr TokenIndex kFar = 200;
  const bool before = inside < outside;
  TokenIndex from = before ? inside : outside, to = before ? outside : inside;
  if (to - from > kFar) return false;
  int depth = 0, lowest = 0;
  for (TokenIndex t = from; t < to; ++t) {
    if (is_one_of(tree[t].form, {"(", "["})) ++depth;
    if (is_one_of(tree[t].form, {")", "]"})) lowest = std::min(lowest, --depth);
  }
  return before ? lowest < 0 : depth > 0;
}

// "(New Weekly) The minister left", "offers lists (Ebert 2010; Heil 2011)": what stands between brackets is beside the
// sentence, and no part of it.
bool reaches_into_brackets(const Tree& tree, const Proposition& proposition) {
  if (!has_rule(proposition, rule::kActiveClause) && !has_rule(proposition, rule::kCopula)) return false;
  return std::any_of(proposition.arguments.begin(), proposition.arguments.end(), [&](const Argument& argument) {
    return (argument.role == Role::subject || argument.role == Role::object) && is_phrase(proposition, &argument) &&
           parted_by_bracket(tree, argument.head.token, proposition.head.token);
  });
}

bool names_a_thing(const Tree& tree, TokenIndex head) {
  if (tree[head].name.type != NameClass::none || tree.child_kind(head, Deprel::det) != kNoToken) return true;
  const std::string_view form = tree.lower(head);
  const bool sign = std::none_of(form.begin(), form.end(), [](unsigned char c) { return c > '@' || (c >= '0' && c <= '9'); });
  if (sign && form != "$" && form != "%") return false;
  switch (tree.upos(head)) {
    case Upos::adj_:
      return tree.xpos(head) != "JJ" || tree.child_kind(head, Deprel::nummod) != kNoToken ||
             tree.child_kind(head, Deprel::amod) != kNoToken || tree.child_kind(head, Deprel::nmod) != kNoToken ||
             is_one_of(form, {"much", "many", "several", "enough", "little", "few"});
    case Upos::verb_:
      return tree.xpos(head) == "VBG";
    case Upos::sconj_:
    case Upos::cconj_:
    case Upos::adp_:
    case Upos::part_:
    case Upos::punct_:
    case Upos::aux_:
      return false;
    default:
      return true;
  }
}

// "Enforced traditional, as well as local, rulings", "== posted": a quality, a mark or a little word is nobody who does
// anything, and nothing that is done to; of "the rich" it is.
bool takes_no_thing(const Tree& tree, const Proposition& proposition) {
  if (is_one_of(proposition.predicate, {"be", "become", "remain", "position", "nationality", "country"})) return false;
  for (const Role role : {Role::subject, Role::object}) {
    const Argument* argument = proposition.find(role);
    if (is_phrase(proposition, argument) && !names_a_thing(tree, argument->head.token)) return true;
  }
  return false;
}

// "I watched my father's health deteriorate" with the health as part of a verb: whose something is, is no verb.
bool is_owned_verb(const Tree& tree, const Proposition& proposition) {
  const TokenIndex verb = proposition.head.token;
  if (!has_rule(proposition, rule::kActiveClause) || tree.upos(verb) != Upos::verb_ || tree.has(verb, Deprel::cop) ||
      tree.xpos(verb) == "VBG")
    return false;
  const std::span<const TokenIndex> children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < verb && (tree.relation(child) == Deprel::nmod_poss || tree.relation_kind(child) == Deprel::det) &&
           !is_one_of(tree.lower(child), {"all", "both", "each", "either", "neither"});
  });
}

// "Line up is so stupid" with up as what is: a little word is nothing of which anything is said.
bool says_it_of_nothing(const Tree& tree, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  return has_rule(proposition, rule::kCopula) && is_phrase(proposition, subject) &&
         (tree.upos(subject->head.token) == Upos::adp_ || tree.upos(subject->head.token) == Upos::part_ ||
          tree.upos(subject->head.token) == Upos::punct_ || tree.upos(subject->head.token) == Upos::cconj_);
}

// "But lets face it": written so, it is "let us", a call and nothing that anybody lets.
bool is_misspelt_call(const Tree& tree, const Proposition& proposition) {
  const TokenIndex verb = proposition.head.token;
  return tree.lower(verb) == "lets" && verb + 1 < tree.size() && tree.xpos(verb + 1) == "VB";
}

// "Puzzles that make you wonder" with wonder as a noun: nobody is made a wonder.
bool makes_somebody_a_noun(const Tree& tree, const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  if (proposition.predicate != "make" || proposition.voice != Voice::active || !is_phrase(proposition, object) ||
      tree.upos(object->head.token) != Upos::pron_)
    return false;
  return std::all_of(proposition.arguments.begin(), proposition.arguments.end(), [&](const Argument& argument) {
    if (argument.role != Role::role) return argument.role != Role::other && !argument.clause;
    return is_phrase(proposition, &argument) && tree.xpos(argument.head.token) == "NN" &&
           tree.child_kind(argument.head.token, Deprel::det) == kNoToken;
  });
}

// "Italy is done reminding them": it has done with it, and nobody does Italy.
bool does_somebody(const Tree& tree, const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  return proposition.predicate == "do" && proposition.voice == Voice::passive && is_phrase(proposition, object) &&
         (tree.upos(object->head.token) == Upos::propn_ ||
          is_one_of(tree.lower(object->head.token), {"i", "you", "he", "she", "we"}));
}

// "Upon the duke's death the army chose his son" with death and army as subjects, "the best item this year is books"
// with item and year: the last before the verb is its subject, and a time is nobody's.
bool is_second_subject(const Tree& tree, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  const Argument* patient = proposition.voice == Voice::passive ? proposition.find(Role::object) : nullptr;
  const Argument* first = is_phrase(proposition, patient) ? patient : subject;
  if (!is_phrase(proposition, first)) return false;
  const TokenIndex head = first->head.token, verb = proposition.head.token;
  const Deprel relation = tree.relation(head);
  if (tree.head(head) != verb || (relation != Deprel::nsubj && relation != Deprel::nsubj_pass)) return false;
  std::size_t others = 0;
  bool later = false;
  for (const TokenIndex child : tree.children(verb)) {
    if (tree.relation(child) != relation || child > verb || child == head) continue;
    ++others;
    later = later || child > head;
  }
  return later || (others > 0 && is_one_of(tree.lemma(head), {"year", "month", "week", "day", "today", "time",
                                                              "morning", "night", "summer", "winter"}));
}

// "Fish tacos are my favourite and highly recommend it": what is eaten recommends nothing; whoever wrote so does.
bool minds_without_mind(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  return is_phrase(proposition, subject) && tree.upos(subject->head.token) == Upos::noun_ &&
         has_rule(proposition, rule::kActiveClause) &&
         is_one_of(lexicon.noun(tree.lemma(subject->head.token)).klass, {"food", "plant", "time", "body"}) &&
         is_one_of(tree.lemma(proposition.head.token),
                   {"recommend", "love", "enjoy", "hate", "wish", "hope", "thank", "think", "believe", "want", "know"});
}

// "Gives employees one day a week": whom it gives to is not what it gives, which the tree lost.
bool gives_the_taker(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  const TokenIndex verb = proposition.head.token;
  if (proposition.voice != Voice::active || !lexicon.has(tree.lemma(verb), "dative") || !is_phrase(proposition, object) ||
      proposition.find(Role::recipient) != nullptr)
    return false;
  const TokenIndex taker = object->head.token;
  const std::string_view klass = lexicon.noun(tree.lemma(taker)).klass;
  const std::span<const TokenIndex> children = tree.children(verb);
  const bool before_time = is_one_of(klass, {"person", "people-group", "group", "organisation"}) &&
                           std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
                             return tree.relation(child) == Deprel::obl_unmarked &&
                                    tree.first_of(child) == tree.last_of(taker) + 1;
                           });
  return (tree.relation(taker) == Deprel::iobj || before_time) &&
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(),
                      [](const Argument& argument) { return argument.clause.has_value(); });
}

// "It is hard to build on an edge": what is hard is to build, and no thing.
bool describes_an_act(const Tree& tree, const Proposition& proposition) {
  const Argument* subject = proposition.find(Role::subject);
  const TokenIndex adjective = proposition.head.token;
  if (!has_rule(proposition, rule::kCopula) || !is_phrase(proposition, subject) ||
      tree.lower(subject->head.token) != "it" || tree.upos(adjective) != Upos::adj_)
    return false;
  const std::span<const TokenIndex> children = tree.children(adjective);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Deprel kind = tree.relation_kind(child);
    return child > adjective && tree.upos(child) == Upos::verb_ && has_infinitive_mark(tree, child) &&
           (kind == Deprel::csubj || kind == Deprel::xcomp || kind == Deprel::ccomp);
  });
}

// "Pudding is coagulated blood" as a passive: only who can be given, asked, told or paid something has it done so.
bool is_given_nothing(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  const std::string_view verb = tree.lemma(proposition.head.token);
  return proposition.voice == Voice::passive && is_phrase(proposition, object) &&
         proposition.find(Role::recipient) != nullptr && tree.relation(object->head.token) == Deprel::obj &&
         object->head.token > proposition.head.token && !lexicon.has(verb, "dative") && !lexicon.has(verb, "addressee") &&
         is_one_of(lexicon.verb_class(verb), {"change", "creation", "contact", "motion", "weather", "body", "stative"});
}

// "Thousands left homeless and damages" with left as a verb that has damages: what an "and" stands before, with nothing
// of its kind ahead of it, is no object.
bool is_joined_to_nothing(const Tree& tree, const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  if (!is_phrase(proposition, object) || proposition.voice != Voice::active) return false;
  const TokenIndex noun = object->head.token, verb = proposition.head.token, first = tree.first_word_of(noun);
  return tree.head(noun) == verb && tree.relation(noun) == Deprel::obj && first > verb + 1 && first < noun &&
         tree.relation(first) == Deprel::cc && tree.lower(first) == "and";
}

// "Thy sighs I hear, / And see the tears": a line of verse begins with a capital, be it the least of words. Its images
// are no facts.
bool is_verse(const Tree& tree, const Proposition& proposition) {
  if (!has_rule(proposition, rule::kActiveClause)) return false;
  std::size_t lines = 0, capitals = 0, contents = 0;
  for (TokenIndex t = 1; t < tree.size(); ++t) {
    const std::string_view form = tree[t].form;
    const bool capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
    const Upos pos = tree.upos(t);
    if (pos == Upos::noun_ || pos == Upos::verb_ || pos == Upos::adj_) {
      ++contents;
      capitals += capital ? 1 : 0;
    }
    const bool little = pos == Upos::cconj_ || pos == Upos::adp_ || pos == Upos::sconj_ || pos == Upos::pron_ ||
                        pos == Upos::part_;
    const bool begins = t > 1 && (is_one_of(tree[t - 1].form, {".", ":", "?", "!", "\"", "'", "“", "‘", "(", "..."}) ||
                                  is_dash(tree[t - 1].form));
    if (capital && little && !begins && form != "I" && tree[t].name.type == NameClass::none &&
        (form.size() == 1 || (form[1] >= 'a' && form[1] <= 'z')))
      ++lines;
  }
  return lines >= 2 && capitals * 4 <= contents;
}

// "Include missiles and instituting a zone", "design pages and geared to it": neither participle goes on with a verb in
// the present; what the words are joined to, the tree lost.
bool goes_on_in_another_form(const Tree& tree, const Proposition& proposition) {
  const TokenIndex verb = proposition.head.token, first = tree.head(verb);
  if (!has_rule(proposition, rule::kActiveClause) || tree.relation(verb) != Deprel::conj || first == kNoToken ||
      first > verb || has_auxiliary(tree, verb) || tree.child_kind(verb, Deprel::nsubj) != kNoToken ||
      !is_one_of(tree.xpos(first), {"VBZ", "VBP"}) || tree.upos(first) != Upos::verb_)
    return false;
  return tree.xpos(verb) == "VBG" || (tree.xpos(verb) == "VBN" && tree.lower(verb).ends_with("ed"));
}

// "Filing is dull and time consuming": what consumes time is an adjective, and consumes nothing else.
bool is_compound_adjective(const Tree& tree, const Proposition& proposition) {
  const TokenIndex verb = proposition.head.token;
  return tree.xpos(verb) == "VBG" && verb > 0 && is_one_of(tree.lower(verb - 1), {"time", "energy", "labor", "labour"}) &&
         is_one_of(tree.lemma(verb), {"consume", "save"}) && !has_auxiliary(tree, verb);
}

// "Voted for or against the laws": which of the two is not told.
bool has_joined_prepositions(const Tree& tree, const Proposition& proposition) {
  const Argument* object = proposition.find(Role::object);
  if (!is_phrase(proposition, object)) return false;
  const TokenIndex preposition = tree.child(object->head.token, Deprel::case_);
  return preposition != kNoToken && tree.child_kind(preposition, Deprel::conj) != kNoToken;
}

// "Was far more active in planning than before", of which the tree lost "than before": more active than what?
bool lost_its_standard(const Tree& tree, const Proposition& proposition) {
  const TokenIndex adjective = proposition.head.token;
  if (!has_rule(proposition, rule::kCopula) || tree.upos(adjective) != Upos::adj_ ||
      proposition.find(Role::comparison) != nullptr)
    return false;
  const std::span<const TokenIndex> children = tree.children(adjective);
  const bool more = tree.xpos(adjective) == "JJR" ||
                    std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
                      return child < adjective && is_one_of(tree.lower(child), {"more", "less"});
                    });
  if (!more) return false;
  for (TokenIndex t = adjective + 1; t < tree.size() && !is_one_of(tree[t].form, {";", ":", ".", "\""}); ++t)
    if (tree.lower(t) == "than" && !is_one_of(tree.lower(t - 1), {"more", "less", "fewer", "other", "rather"}))
      return true;
  return false;
}

}  // namespace

bool is_misreading(const Tree& tree, const RuleLexicon& lexicon, const Proposition& proposition) {
  return disagrees(tree, lexicon, proposition) || disagrees_as_doing(tree, proposition) ||
         disagrees_with_pronoun(tree, proposition) || disagrees_in_several(tree, lexicon, proposition) || reaches_into_brackets(tree, proposition) ||
         takes_no_thing(tree, proposition) || makes_somebody_a_noun(tree, proposition) ||
         does_somebody(tree, proposition) || is_second_subject(tree, proposition) ||
         minds_without_mind(tree, lexicon, proposition) || gives_the_taker(tree, lexicon, proposition) ||
         describes_an_act(tree, proposition) || has_joined_prepositions(tree, proposition) ||
         is_given_nothing(tree, lexicon, proposition) || is_joined_to_nothing(tree, proposition) ||
         says_it_of_nothing(tree, proposition) || is_owned_verb(tree, proposition) || is_misspelt_call(tree, proposition) ||
         goes_on_in_another_form(tree, proposition) || is_compound_adjective(tree, proposition) ||
         lost_its_standard(tree, proposition) || is_verse(tree, proposition);
}

}  // namespace relata::text
