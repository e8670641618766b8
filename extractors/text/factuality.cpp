// Polarity, modality and holders of every clause: what its surroundings make of it, then what its own words do.
#include <algorithm>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/embedding_context.h"
#include "extractors/text/factuality_marks.h"
#include "extractors/text/phrases.h"
#include "extractors/text/presupposition.h"

namespace relata::text {
namespace {

// "explained how she left", "knows when it closed": that she left and it closed is taken for granted.
bool asks_for_manner(const Tree& tree, TokenIndex head) {
  for (const TokenIndex child : tree.children(head))
    if (child < head && is_one_of(tree.lower(child), {"how", "why", "when", "where"})) return true;
  return false;
}

Embedding guessed_embedding(const RuleLexicon& lexicon, const SentenceClauses& work, const Clause& clause,
                            const Clause& governor) {
  const Embedding listed = embedding_of(work, lexicon, clause);
  const std::string_view word = work.tree.lemma(governor.head);
  if ((listed == Embedding::phase || word == "start" || word == "begin") && governor.passive && clause.infinitive)
    return Embedding::plan;  // was started to help
  if (word == "go" && work.tree.xpos(governor.head) == "VBG" && clause.infinitive)
    return Embedding::plan;  // is going to leave
  if (governor.past_tense && word == "able") return Embedding::implicative;               // was able to leave: did
  if (governor.past_tense && word == "unable") return Embedding::failure;
  if (word == "get" && work.tree.xpos(governor.head) == "VBN" && clause.infinitive)
    return Embedding::necessity;  // has got to leave
  if (listed == Embedding::ask && clause.finite && asks_for_manner(work.tree, clause.head)) return Embedding::factive;
  if (listed != Embedding::none) return listed;
  const Complement form = complement_form(work, clause);
  if (form == Complement::wh) return asks_for_manner(work.tree, clause.head) ? Embedding::factive : Embedding::ask;
  const std::string_view klass = lexicon.verb_class(work.tree.lemma(governor.head));
  if (form == Complement::that && klass == "communication") return Embedding::report;
  if (form == Complement::that && klass == "cognition") return Embedding::belief;
  if (form == Complement::to && governor.kind == PredicateKind::verb) return Embedding::plan;
  return Embedding::none;
}

// Its subject is things of a kind: a plural without article or number.
bool is_generic(const SentenceClauses& work, const Clause& clause) {
  if (clause.subjects.empty() || clause.subjects.front().clause != kNoClause) return false;
  const TokenIndex noun = clause.subjects.front().head.token;
  if (work.tree.xpos(noun) != "NNS") return false;
  for (const TokenIndex child : work.tree.children(noun)) {
    const Deprel kind = work.tree.relation_kind(child);
    if (kind == Deprel::det || kind == Deprel::nummod || work.tree.relation(child) == Deprel::nmod_poss) return false;
  }
  return true;
}

Status adverbial_context(const SentenceClauses& work, const Clause& clause, const Clause& parent) {
  const std::string_view connective = clause.connective;
  Status context;
  context.holders = parent.status.holders;
  if (is_one_of(connective, {"if", "unless", "provided", "provided that", "in case", "assuming", "whether",
                             "as long as", "so long as", "even if", "lest", "only if", "supposing"})) {
    context.modality = Modality::hypothetical;
    return context;
  }
  if (connective == "where" && parent.status.modality != Modality::certain)  // raise it to where they feel at home
    return with(context, parent.status.modality, false);
  if (is_one_of(connective, {"as if", "as though", "like"})) return with(context, Modality::hypothetical, false);
  if (clause.infinitive ||
      is_one_of(connective, {"so that", "in order that", "in order to", "so as to", "in order for"}))
    return with(context, Modality::planned, false);
  if (is_one_of(connective, {"because", "since", "although", "though", "even though", "while", "whereas", "whilst",
                             "given that", "considering that", "now that", "where"}) &&
      clause.finite)
    return context;
  if (clause.finite) {
    const bool sure = parent.status.modality == Modality::certain;
    if (connective == "as" && (sure || clause.kind != PredicateKind::verb))
      return context;  // as the class protests, as there are festivals: while, because
    if (connective == "when" && sure && is_generic(work, clause)) return context;  // when thoughts are formed
    if (is_one_of(connective, {"after", "when", "once", "as", "as soon as", "since", "until", "even when"}) &&
        (clause.past_tense || work.tree.sentence().kind == SentenceKind::heading) &&
        parent.status.modality == Modality::certain)
      return context;
    return with(context, Modality::possible, false);
  }
  if (connective == "without") return with(parent.status, parent.status.modality, true);
  if (is_one_of(connective, {"instead of", "rather than"})) return with(context, Modality::certain, true);
  const bool sure = connective.empty() ||
                    is_one_of(connective, {"after", "while", "by", "in", "on", "through", "despite", "since", "when",
                                           "upon", "besides", "in addition to", "while", "though", "although", "with"});
  if (!sure) return with(context, Modality::possible, false);
  context.modality = parent.status.modality;
  const bool apart = clause.head > 0 && connective.empty() && parent.status.modality == Modality::certain;
  if (parent.status.polarity == Polarity::negative) {
    bool comma = false;
    for (const TokenIndex child : work.tree.children(clause.head)) comma = comma || work.tree[child].form == ",";
    if (!(apart && comma)) context.modality = Modality::possible;
  }
  return context;
}

// "says" without anything said: the tree lost it, and what stands after it may be it.
bool lost_its_content(const RuleLexicon& lexicon, const Clause& saying) {
  return saying.contents.empty() && saying.kind == PredicateKind::verb && lexicon.has(saying.predicate, "clausal");
}

// "the plan to leave", "allegations that ...": what the noun makes of its clause; a bare participle is taken for
// granted.
Status adnominal_context(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause,
                         const Clause* parent) {
  const bool content = clause.infinitive || !clause.connective.empty();
  if (!content || clause.governor == kNoToken) return presupposed(work, clause);
  Clause noun;  // the noun as a governing predicate of its own
  noun.head = clause.governor;
  noun.kind = PredicateKind::noun;
  if (parent != nullptr) noun.status = parent->status;
  if (const TokenIndex owner = work.tree.child(clause.governor, Deprel::nmod_poss); owner != kNoToken)
    noun.subjects = fillers_of(work, owner);
  note(clause, rule::kEmbedding);
  const Embedding embedding = embedding_of(work, lexicon, clause);
  if (embedding == Embedding::report || embedding == Embedding::belief) noun.status.polarity = Polarity::positive;
  return embedded(work, noun, embedding);
}

// A main clause: certain, unless it is asked or a piece of a sentence.
Status main_context(Clause& clause) {
  Status context;
  if (clause.connective == "that" || clause.infinitive) context.modality = Modality::possible;
  if (clause.question) {
    context.modality = Modality::asked;
    note(clause, rule::kQuestion);
  }
  return context;
}

// Parataxis: a main clause beside another, under the same speaker.
Status apposed_context(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause, const Clause* parent) {
  if (parent != nullptr && lost_its_content(lexicon, *parent) && clause.head > parent->head && !clause.parenthetical)
    return held_by(work, *parent, Embedding::report);
  Status context = clause.question ? main_context(clause) : Status{};
  if (parent != nullptr) context.holders = parent->status.holders;
  return context;
}

// The clause's surroundings, by how it hangs on its parent.
Status context_of(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  const Clause* parent = clause.parent == kNoClause ? nullptr : &work.clauses[clause.parent];
  switch (clause.link) {
    case ClauseLink::root:
      return main_context(clause);
    case ClauseLink::coordinate:
      if (lost_its_content(lexicon, *parent) && clause.head > parent->head)
        return held_by(work, *parent, Embedding::report);
      if (parent->link == ClauseLink::root && parent->infinitive && clause.own_subject && !clause.infinitive)
        return main_context(clause);  // "not to upstage him, but theirs was the first": not joined to the infinitive
      return parent->context;
    case ClauseLink::relative:
      return presupposed(work, clause);
    case ClauseLink::apposed:
      return apposed_context(work, lexicon, clause, parent);
    case ClauseLink::adnominal:
      return adnominal_context(work, lexicon, clause, parent);
    default:
      break;
  }
  if (parent == nullptr) return {};
  const Embedding embedding = guessed_embedding(lexicon, work, clause, *parent);
  if (is_hortative(work, *parent)) {
    note(clause, rule::kHortative);
    return with(parent->status, Modality::commanded, false);
  }
  const bool content = std::find(parent->contents.begin(), parent->contents.end(), work.clause_of[clause.head]) !=
                       parent->contents.end();
  if (clause.link == ClauseLink::adverbial && (!content || (clause.gerund && embedding == Embedding::none))) {
    if (parent->kind == PredicateKind::adjective && (clause.infinitive || clause.connective == "that"))
      return embedded(work, *parent, embedding);
    if (clause.infinitive) note(clause, rule::kPurpose);
    return adverbial_context(work, clause, *parent);
  }
  if (embedding == Embedding::report && is_own_words(work, *parent)) {
    note(clause, rule::kOwnWords);
    return with(parent->context, Modality::certain, false);
  }
  note(clause,
       embedding == Embedding::report || embedding == Embedding::belief ? rule::kAttribution : rule::kEmbedding);
  return embedded(work, *parent, embedding);
}

bool is_alternative(const Tree& tree, TokenIndex head) {
  const auto joined_by_or = [&](TokenIndex token) {
    const TokenIndex cc = tree.child(token, Deprel::cc);
    return cc != kNoToken && tree.lemma(cc) == "or";
  };
  if (tree.relation_kind(head) == Deprel::conj && joined_by_or(head)) return true;
  for (const TokenIndex child : tree.children(head))
    if (tree.relation_kind(child) == Deprel::conj && joined_by_or(child)) return true;
  return false;
}

// "In the words of X", "in X's words": X; kNoToken for other phrases.
TokenIndex whose_words(const Tree& tree, TokenIndex phrase) {
  if (tree.lower(phrase) != "words" || preposition_of(tree, phrase) != "in") return kNoToken;
  if (const TokenIndex owner = tree.child(phrase, Deprel::nmod_poss); owner != kNoToken) return owner;
  for (const TokenIndex child : tree.children(phrase))
    if (tree.relation_kind(child) == Deprel::nmod && preposition_of(tree, child) == "of") return child;
  return kNoToken;
}

// "according to plan", "according to their age": what something goes by, and nobody who says it.
bool is_measure(std::string_view noun) {
  return is_one_of(
      noun, {"plan", "schedule", "system",    "rule",    "law",   "constitution", "principle", "standard", "criterion",
             "need", "size",     "age",       "rank",    "order", "custom",       "tradition", "taste",    "ability",
             "type", "method",   "procedure", "formula", "season", "instruction", "preference"});
}

// "According to X", "in the words of X": the clause and what hangs on it are X's.
void add_source(const SentenceClauses& work, Clause& clause) {
  const Tree& tree = work.tree;
  for (const TokenIndex child : tree.children(clause.head)) {
    const Deprel kind = tree.relation_kind(child);
    if (kind != Deprel::obl && kind != Deprel::nmod && kind != Deprel::advcl) continue;
    TokenIndex source = whose_words(tree, child);
    if (source == kNoToken && preposition_of(tree, child).starts_with("according") && !is_measure(tree.lemma(child)))
      source = child;
    if (source == kNoToken) continue;
    Holder holder;
    holder.predicate = "say";
    const std::vector<Filler> fillers = fillers_of(work, source);
    if (!fillers.empty() && !fillers.front().tokens.empty()) holder.source = fillers.front().head;
    clause.context.holders.push_back(holder);
    note(clause, rule::kAttribution);
  }
}

void apply_marks(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  const Marks marks = read_marks(work, lexicon, work.clause_of[clause.head]);
  Status& status = clause.status;
  status = clause.context;
  const bool hard = status.modality == Modality::hypothetical || status.modality == Modality::asked ||
                    status.modality == Modality::commanded;
  if (marks.modality != Modality::certain) {
    if (!hard) status.modality = marks.modality;
    note(clause, rule::kModality);
  }
  if (marks.negative) {
    status.polarity = flipped(status.polarity);
    note(clause, rule::kNegation);
  }
  // Whatever an odd tree hangs it on, "if" never states.
  if (is_one_of(clause.connective, {"if", "unless", "whether", "in case"}) && status.modality == Modality::certain)
    status.modality = Modality::hypothetical;
  if (clause.kind == PredicateKind::clause && !clause.finite && status.modality == Modality::certain)
    status.modality = Modality::possible;
  if (marks.hearsay) {
    status.holders.push_back({std::nullopt, marks.hearsay_word == "allegedly" ? "allege" : "report"});
    note(clause, rule::kHearsay);
  }
  if (clause.imperative && status.modality != Modality::asked) {
    status.modality = Modality::commanded;
    note(clause, rule::kCommand);
  }
  if (status.modality == Modality::certain && is_alternative(work.tree, clause.head)) {
    status.modality = Modality::possible;
    note(clause, rule::kAlternative);
  }
}

bool is_condition(std::string_view connective) {
  return is_one_of(connective, {"if", "unless", "provided", "provided that", "in case", "assuming", "as long as",
                                "so long as", "only if", "supposing"});
}

// A main clause under an "if": conditional, whatever else it is.
void apply_condition(SentenceClauses& work, ClauseIndex index) {
  for (ClauseIndex i = index + 1; i < work.clauses.size(); ++i) {
    const Clause& other = work.clauses[i];
    if (other.parent != index || other.link != ClauseLink::adverbial || !is_condition(other.connective)) continue;
    Clause& clause = work.clauses[index];
    clause.condition = i;
    if (clause.status.modality != Modality::asked && clause.status.modality != Modality::commanded)
      clause.status.modality = Modality::conditional;
    note(clause, rule::kCondition);
  }
  Clause& clause = work.clauses[index];
  if (clause.link == ClauseLink::coordinate && clause.condition == kNoClause &&
      work.clauses[clause.parent].condition != kNoClause &&
      work.clauses[work.clauses[clause.parent].condition].head < work.clauses[clause.parent].head) {
    clause.condition = work.clauses[clause.parent].condition;
    clause.status.modality = Modality::conditional;
    note(clause, rule::kCondition);
  }
}

// "I am glad that ...": the adjective says something of its subject, apart from the clause.
bool feels(const SentenceClauses& work, const Clause& clause) {
  const bool somebody = !clause.subjects.empty() && clause.subjects.front().clause == kNoClause &&
                        work.tree.lemma(clause.subjects.front().head.token) != "it";
  if (somebody && std::find(clause.rules.begin(), clause.rules.end(), rule::kParticipleState) != clause.rules.end())
    return true;  // was amazed to see
  return somebody && std::all_of(clause.contents.begin(), clause.contents.end(),
                                 [&](ClauseIndex content) { return work.clauses[content].finite; });
}

// Verbs that only shade what they embed ("begin to", "seem to") say nothing by themselves.
void silence(const SentenceClauses& work, const RuleLexicon& lexicon, Clause& clause) {
  if (clause.contents.empty()) return;
  if (is_hortative(work, clause)) clause.silent = true;
  if (clause.kind == PredicateKind::adjective) {
    clause.silent = !feels(work, clause);
    return;
  }
  for (const ClauseIndex content : clause.contents) {
    const Embedding embedding = embedding_of(work, lexicon, work.clauses[content]);
    if (embedding == Embedding::phase || embedding == Embedding::seem || embedding == Embedding::stop ||
        (embedding == Embedding::necessity && clause.predicate != "need") ||  // to need is to be in want of it
        (embedding == Embedding::failure &&
         !is_one_of(clause.predicate, {"refuse", "prevent", "decline", "block", "stop"})) ||
        (embedding == Embedding::implicative &&
         is_one_of(clause.predicate, {"manage", "happen", "come", "get", "go", "have", "prove", "help", "continue"}) &&
         clause.objects.empty()))
      clause.silent = true;
  }
}

// Its holder so far is only that of its quotation marks.
bool is_from_quotation(const Clause& clause) {
  return std::find(clause.rules.begin(), clause.rules.end(), rule::kQuotation) != clause.rules.end();
}

}  // namespace

void judge_factuality(SentenceClauses& work, const RuleLexicon& lexicon) {
  for (ClauseIndex i = 0; i < work.clauses.size(); ++i) {
    Clause& clause = work.clauses[i];
    const Status before = clause.context;  // what quotation or parenthetical speech made of it
    clause.context = context_of(work, lexicon, clause);
    if (clause.parenthetical)
      clause.context = {};
    else if (clause.context.holders.empty() || (clause.link != ClauseLink::apposed && !is_from_quotation(clause)))
      clause.context.holders.insert(clause.context.holders.end(), before.holders.begin(), before.holders.end());
    if (before.modality != Modality::certain) clause.context.modality = before.modality;
    if (before.polarity == Polarity::negative) clause.context.polarity = Polarity::negative;
    add_source(work, clause);
    apply_marks(work, lexicon, clause);
    apply_condition(work, i);
    silence(work, lexicon, clause);
  }
}

}  // namespace relata::text
