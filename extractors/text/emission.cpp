#include "extractors/text/emission.h"

#include <algorithm>

#include "extractors/text/choices.h"
#include "extractors/text/frame.h"
#include "extractors/text/gapping.h"
#include "extractors/text/pairing.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

constexpr std::size_t kMostConjuncts = 6;  // of one slot: longer lists are lists, not coordination

// What the choice of this filler does to the proposition's truth.
void apply_filler(const Filler& filler, Role role, Proposition& proposition) {
  note(proposition, filler.rule);
  if (filler.negative) {
    proposition.polarity = Polarity::negative;
    note(proposition, rule::kNegation);
  }
  if (filler.alternative && role != Role::comparison && proposition.modality == Modality::certain &&
      proposition.polarity == Polarity::positive) {
    proposition.modality = Modality::possible;
    note(proposition, rule::kAlternative);
  }
  if (filler.restricted) {
    Argument only;
    only.role = Role::restriction;
    only.head = filler.head;
    only.literal = "only";
    proposition.arguments.push_back(std::move(only));
    note(proposition, rule::kRestriction);
  }
}

void add_filler(const SentenceClauses& work, const Filler& filler, Role role, const std::string& preposition,
                Proposition& proposition) {
  apply_filler(filler, role, proposition);
  if (filler.clause != kNoClause) {
    const auto& targets = work.clauses[filler.clause].propositions;
    if (targets.empty() && !filler.tokens.empty())
      proposition.arguments.push_back(argument_of(filler, role, preposition));
    if (targets.empty()) return;
    Argument argument;
    argument.role = role;
    argument.preposition = preposition;
    argument.head = filler.head;
    argument.clause = targets.front();
    proposition.arguments.push_back(std::move(argument));
    return;
  }
  if (!filler.tokens.empty()) proposition.arguments.push_back(argument_of(filler, role, preposition));
}

// "in no way", "under no circumstances" deny; "with no money" and "as partners, not foes" leave the rest as it is.
bool denies_all(const SentenceClauses& work, const Filler& filler) {
  return is_one_of(work.tree.lemma(filler.head.token), {"way", "circumstance", "time", "account", "case", "means",
                                                        "sense", "condition", "evidence", "one", "nobody"});
}

void add_qualifiers(const SentenceClauses& work, const Frame& frame, Proposition& proposition) {
  for (const Filler& recipient : frame.recipients) add_filler(work, recipient, Role::recipient, "", proposition);
  for (const Qualifier& qualifier : frame.qualifiers) {
    if (qualifier.role == Role::restriction && proposition.find(Role::restriction) != nullptr) continue;  // its noun's
    if (!qualifier.literal.empty()) {
      const Filler word{.head = {work.index, qualifier.token}, .tokens = {qualifier.token}};
      Argument argument = argument_of(word, qualifier.role, qualifier.preposition);
      argument.literal = qualifier.literal;
      proposition.arguments.push_back(std::move(argument));
      if (qualifier.role == Role::restriction) note(proposition, rule::kRestriction);
      continue;
    }
    const std::optional<Argument> choice = choice_of(work, qualifier, proposition);
    if (choice) proposition.arguments.push_back(*choice);
    for (const Filler& filler : qualifier.fillers)
      if (!choice && (!filler.negative || denies_all(work, filler)))
        add_filler(work, filler, qualifier.role, qualifier.preposition, proposition);
  }
}

bool same_thing(const Filler& a, const Filler& b) { return a.head == b.head && a.clause == b.clause; }

struct Choice {
  const Filler* subject = nullptr;
  const Filler* object = nullptr;
  const std::string* literal = nullptr;
};

std::vector<Choice> choices_of(const Frame& frame) {
  std::vector<Choice> choices;
  const std::size_t subjects = std::min(frame.subjects.size(), kMostConjuncts);
  const std::size_t objects = std::min(frame.objects.size(), kMostConjuncts * 2);
  for (std::size_t s = 0; s < std::max<std::size_t>(subjects, 1); ++s) {
    const Filler* subject = subjects == 0 ? nullptr : &frame.subjects[s];
    for (const std::string& literal : frame.object_literals) choices.push_back({subject, nullptr, &literal});
    for (std::size_t o = 0; o < objects; ++o)
      if (subject == nullptr || !same_thing(*subject, frame.objects[o]))
        choices.push_back({subject, &frame.objects[o], nullptr});
    if (objects == 0 && frame.object_literals.empty()) choices.push_back({subject, nullptr, nullptr});
  }
  return choices;
}

// "began to build", "had to leave": the shading verb's words stand in the predicate as said.
void join_chain(const SentenceClauses& work, const Clause& clause, TokenList& tokens) {
  const Clause& shade = work.clauses[clause.parent];
  if (shade.head > clause.head) return;
  TokenList chain = shade.predicate_tokens;
  if (shade.kind == PredicateKind::adjective) chain.push_back(shade.head);  // were able to
  for (const TokenIndex child : work.tree.children(clause.head))
    if (work.tree.relation(child) == Deprel::mark && child < clause.head) chain.push_back(child);
  tokens.insert(tokens.begin(), chain.begin(), chain.end());
}

// "Was cheap and not funny": denied of the adjective that stands behind the "not" alone.
void deny_literal(const SentenceClauses& work, const Clause& clause, Argument& argument, Proposition& proposition) {
  constexpr std::string_view kNot = "not ";
  if (!argument.literal.starts_with(kNot) || argument.literal.starts_with("not only ")) return;
  const Tree& tree = work.tree;
  TokenIndex negator = kNoToken;
  for (const TokenIndex joined : tree.children(clause.head))
    for (const TokenIndex child : tree.children(joined))
      if (tree.relation(joined) == Deprel::conj && tree.lower(child) == "not" && child < joined &&
          argument.literal.ends_with(tree.lower(joined)))
        negator = child;
  if (negator == kNoToken) return;
  argument.literal.erase(0, kNot.size());
  proposition.polarity = proposition.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
  note(proposition, rule::kNegation);
  proposition.predicate_tokens.push_back(negator);
  std::sort(proposition.predicate_tokens.begin(), proposition.predicate_tokens.end());
}

Proposition proposition_of(const SentenceClauses& work, const Clause& clause, const Frame& frame,
                           const Choice& choice) {
  Proposition proposition;
  proposition.head = {work.index, clause.head};
  proposition.predicate = frame.predicate;
  proposition.predicate_tokens = frame.predicate_tokens;
  if (clause.link == ClauseLink::open_complement && clause.parent != kNoClause && work.clauses[clause.parent].silent)
    join_chain(work, clause, proposition.predicate_tokens);
  proposition.voice = frame.voice;
  proposition.polarity = clause.status.polarity;
  proposition.modality = clause.status.modality;
  proposition.holders = clause.status.holders;
  proposition.rules = frame.rules;
  if (work.tree.sentence().kind == SentenceKind::heading) note(proposition, rule::kHeading);
  if (frame.subjects.size() > 1 || frame.objects.size() > 1) note(proposition, rule::kCoordination);
  if (choice.subject != nullptr) add_filler(work, *choice.subject, Role::subject, "", proposition);
  if (choice.object != nullptr) add_filler(work, *choice.object, Role::object, "", proposition);
  if (choice.literal != nullptr) {
    Argument argument;
    argument.role = Role::object;
    argument.head = {work.index, clause.head};
    argument.literal = *choice.literal;
    deny_literal(work, clause, argument, proposition);
    proposition.arguments.push_back(std::move(argument));
  }
  add_qualifiers(work, frame, proposition);
  for (const std::string_view name : clause.rules) note(proposition, name);
  return proposition;
}

bool says_something(const Proposition& proposition, const Clause& clause) {
  return proposition.find(Role::subject) != nullptr || proposition.find(Role::object) != nullptr ||
         !clause.contents.empty() || is_told_how(clause, proposition);
}

// "He commented on what he meant", of which "he commented" alone would be left.
bool is_cut_short(const Clause& clause, const Proposition& proposition) {
  return clause.lost_phrase && !clause.passive && clause.status.plain() && clause.status.holders.empty() &&
         clause.contents.empty() && proposition.arguments.size() == 1;
}

// Verbs of saying and thinking need what is said.
bool speaks(const RuleLexicon& lexicon, std::string_view predicate) {
  const Embedding embedding = lexicon.embedding(predicate, 'v', Complement::that);
  return (embedding == Embedding::report || embedding == Embedding::belief) &&
         !is_one_of(predicate, {"respond", "reply", "agree", "complain", "boast", "lie", "testify", "post", "blog",
                                "shout", "cry", "scream", "worry", "comment"});
}

// "have researchers provide the lectures", "got the work done": nobody has researchers, nor gets work.
bool is_causative(const SentenceClauses& work, const Clause& clause) {
  return is_one_of(clause.predicate, {"have", "get"}) && !clause.objects.empty() &&
         std::any_of(clause.contents.begin(), clause.contents.end(), [&](ClauseIndex content) {
           const std::string_view tag = work.tree.xpos(work.clauses[content].head);
           return !work.clauses[content].infinitive && (tag == "VBN" || (tag == "VB" && clause.predicate == "have"));
         });
}

std::string_view why_silent(const Clause& clause) {
  if (clause.lost_subject) return "its subject stands for nothing by itself";
  if (clause.lost_object && clause.contents.empty()) return "its object stands for nothing by itself";
  if (clause.subjects.empty()) return "its subject was not found";
  return "its verb needs an object that it lacks";
}

// A saying of nothing. "He taught at Berkeley" says enough.
bool lacks_content(const RuleLexicon& lexicon, const Proposition& proposition) {
  if (!speaks(lexicon, proposition.predicate)) return false;
  return lexicon.has(proposition.predicate, "clausal") ||
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(),
                      [](const Argument& a) { return !a.preposition.empty() && !a.clause; });
}

// "He got" says nothing; "I heard from you" does.
bool lacks_object(const RuleLexicon& lexicon, const Proposition& proposition) {
  return lexicon.has(proposition.predicate, "object") &&
         std::none_of(proposition.arguments.begin(), proposition.arguments.end(), [&](const Argument& a) {
           return (is_one_of(a.preposition, {"about", "of", "from"}) && !a.clause) ||
                  completes(lexicon, proposition.predicate, a.role, !a.literal.empty());
         });
}

// "The surface is much", of "much, much smoother"; "is more" without than what.
bool lacks_what_it_measures(const Choice& choice, const Proposition& proposition) {
  return choice.literal != nullptr && is_one_of(*choice.literal, {"much", "more", "less", "such", "so much", "much more"}) &&
         proposition.find(Role::comparison) == nullptr;
}

void emit_frame(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause, const Frame& frame,
                Harvest& harvest) {
  for (const Choice& choice : choices_of(frame)) {
    Proposition proposition = proposition_of(work, clause, frame, choice);
    const bool needs_object = frame.predicate == "be" || frame.predicate.starts_with("be ") ||
                              frame.predicate == "in" || frame.predicate == "position" ||
                              (!clause.question && lacks_more(work, lexicon, clause, proposition));
    if (needs_object && proposition.find(Role::object) == nullptr && clause.contents.empty()) continue;
    const bool links = frame.predicate == "be" || lexicon.has(frame.predicate, "copula");
    if (links && proposition.find(Role::subject) == nullptr) continue;  // "it became clear that ..."
    if (!says_something(proposition, clause) || is_cut_short(clause, proposition)) continue;
    if (lacks_what_it_measures(choice, proposition)) continue;
    finish(work, proposition);
    clause.propositions.push_back(harvest.add(std::move(proposition)));
  }
}

// "Is it only girls you hire?" asks whom: that you hire is stated all the same, without what is asked. Where it is who
// does it that is asked or denied ("it was not John who broke the vase"), hardly anything is left to state.
void emit_taken_for_granted(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& cleft, Frame frame,
                            Harvest& harvest) {
  if (cleft.parent == kNoClause || !has_rule(cleft, rule::kCleft)) return;
  const Status& host = work.clauses[cleft.parent].status;
  const bool denied = host.polarity == Polarity::negative && host.modality == Modality::certain;
  if (!denied && host.modality != Modality::asked) return;
  const auto is_focus = [](const Filler& filler) {
    return is_one_of(filler.rule, {rule::kRelativeClause, rule::kReducedRelative, rule::kCleft});
  };
  if (std::erase_if(frame.objects, is_focus) == 0 || frame.subjects.empty() || frame.voice == Voice::passive ||
      std::ranges::any_of(frame.subjects, is_focus))
    return;
  Clause granted = cleft;
  granted.status = {};
  granted.status.holders = host.holders;
  granted.propositions.clear();
  emit_frame(work, lexicon, granted, frame, harvest);
}

void emit_clause(SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause, Harvest& harvest) {
  if (clause.silent) {
    clause.reason = "its verb only shades what it embeds";
    return;
  }
  const std::vector<Frame> frames = frames_of(work, lexicon, clause);
  if (is_causative(work, clause)) {
    clause.reason = "its verb only shades what it embeds";
    return;
  }
  if (frames.empty()) clause.reason = why_silent(clause);
  for (const Frame& frame : frames) {
    for (const Frame& pair : paired(work, clause, frame)) emit_frame(work, lexicon, clause, pair, harvest);
    emit_taken_for_granted(work, lexicon, clause, frame, harvest);
  }
  for (Clause& gap : gapped_clauses(work, clause)) {
    for (const Frame& frame : frames_of(work, lexicon, gap)) emit_frame(work, lexicon, gap, frame, harvest);
    clause.propositions.insert(clause.propositions.end(), gap.propositions.begin(), gap.propositions.end());
  }
  if (clause.propositions.empty() && clause.reason.empty()) clause.reason = "its arguments stand for nothing";
}

}  // namespace

Argument argument_of(const Filler& filler, Role role, std::string preposition) {
  Argument argument;
  argument.role = role;
  argument.preposition = std::move(preposition);
  argument.head = filler.head;
  argument.tokens = filler.tokens;
  return argument;
}

void finish(const SentenceClauses& work, Proposition& proposition) {
  const Tree& tree = work.tree;
  TokenIndex first = proposition.head.token, last = proposition.head.token;
  const auto reach = [&](TokenIndex token) {
    first = std::min(first, token);
    last = std::max(last, token);
  };
  for (const TokenIndex token : proposition.predicate_tokens) reach(token);
  for (const Argument& argument : proposition.arguments) {
    if (argument.head.sentence != work.index) continue;
    for (const TokenIndex token : argument.tokens) reach(token);
    reach(argument.head.token);
  }
  proposition.span = {tree[first].span.begin, tree[last].span.end};
}

bool is_told_how(const Clause& clause, const Proposition& proposition) {
  return clause.imperative && std::any_of(proposition.arguments.begin(), proposition.arguments.end(),
                                          [](const Argument& a) { return !a.preposition.empty() && !a.clause; });
}

bool lacks_more(const SentenceClauses& work, const RuleLexicon& lexicon, const Clause& clause,
                const Proposition& proposition) {
  return (lacks_object(lexicon, proposition) || lacks_content(lexicon, proposition)) &&
         !is_known_from_text(work, lexicon, clause);
}

void emit_clauses(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  std::vector<bool> done(work.clauses.size(), false);
  const auto emit = [&](ClauseIndex i) {
    if (!done[i]) emit_clause(work, lexicon, work.clauses[i], harvest);
    done[i] = true;
  };
  for (ClauseIndex i = 0; i < work.clauses.size(); ++i) {
    for (const Filler& subject : work.clauses[i].subjects)  // what a clause speaks of comes before it
      if (subject.clause != kNoClause) emit(subject.clause);
    emit(i);
  }
}

}  // namespace relata::text
