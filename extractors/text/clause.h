// Clauses: a sentence's predicates with what they govern, between the tree and the propositions. Internal to the rules.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/proposition.h"
#include "extractors/text/rule_lexicon.h"
#include "extractors/text/rules.h"
#include "extractors/text/titles.h"
#include "extractors/text/tree.h"
#include "extractors/text/tree_repair.h"

namespace relata::text {

using ClauseIndex = std::size_t;
inline constexpr ClauseIndex kNoClause = static_cast<ClauseIndex>(-1);

enum class ClauseLink : std::uint8_t {
  root,
  coordinate,
  complement,
  open_complement,
  subject,
  adverbial,
  relative,
  adnominal,
  apposed
};
enum class PredicateKind : std::uint8_t { verb, noun, adjective, prepositional, existential, clause };

// What fills a slot of a predicate: one conjunct of a phrase, or a clause.
struct Filler {
  TokenRef head = {};
  TokenList tokens = {};
  ClauseIndex clause = kNoClause;  // in the same sentence
  bool negative = false;           // "no evidence"
  bool alternative = false;        // "torture or detention"
  bool restricted = false;         // "only agreements"
  std::string_view rule = {};      // how it was found when it is not the clause's own; else empty
};

struct Qualifier {
  Role role = Role::other;
  std::string preposition;
  std::vector<Filler> fillers;
  std::string literal;
  TokenIndex token = kNoToken;  // the phrase's head
  bool before_verb = false;
};

struct Status {
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::certain;
  std::vector<Holder> holders;

  [[nodiscard]] bool plain() const { return polarity == Polarity::positive && modality == Modality::certain; }
};

struct Clause {
  TokenIndex head = 0;
  ClauseIndex parent = kNoClause;
  TokenIndex governor = kNoToken;  // the token it hangs on; a word of the parent clause
  ClauseLink link = ClauseLink::root;
  PredicateKind kind = PredicateKind::verb;
  bool passive = false;
  bool finite = false;
  bool infinitive = false;  // to + verb
  bool gerund = false;      // -ing without an auxiliary
  bool past_tense = false;
  bool question = false;
  bool imperative = false;
  bool silent = false;  // says nothing by itself ("seem to"): no proposition of its own
  bool shares_auxiliaries = false;
  bool parenthetical = false;  // "..., Hayden said"
  std::string connective;      // "if", "in order to", "of"; lower case
  TokenList predicate_tokens;  // auxiliaries, copula, negation, particle and the verb
  std::string predicate;       // lemma with particle

  std::vector<Filler> subjects;  // as on the surface
  std::vector<Filler> objects;
  std::vector<Filler> indirect;
  std::vector<Qualifier> qualifiers;
  std::vector<ClauseIndex> contents;  // complement clauses
  bool own_subject = false;
  bool lost_subject = false;  // it has one, which stands for nothing: "many", "those"
  bool lost_object = false;
  bool seems = false;        // "seems new": perhaps it is
  bool lost_phrase = false;  // "comments on what he meant": a phrase behind its verb stands for nothing by itself
  ClauseIndex condition = kNoClause;  // the "if" clause on it

  Status context;  // what its surroundings make of it
  Status status;   // with its own words
  std::vector<std::string_view> rules;
  std::vector<std::uint32_t> propositions;  // in the document's list
  std::string_view reason;                  // why it yielded nothing
};

// The rule is among those that made the clause what it is, once.
inline void note(Clause& clause, std::string_view name) {
  if (std::find(clause.rules.begin(), clause.rules.end(), name) == clause.rules.end()) clause.rules.push_back(name);
}

// One sentence in work.
struct SentenceClauses {
  std::uint32_t index = 0;
  Tree tree;
  std::vector<Clause> clauses;         // parents before children
  std::vector<ClauseIndex> clause_of;  // by head token
  std::vector<ClauseIndex> innermost;  // by token: the clause that it belongs to
  std::vector<Title> titles;
  std::vector<std::int32_t> title_of;  // by token: index of the title whose words or name it is in, else -1
  std::vector<bool> quoted;            // by token: between quotation marks

  SentenceClauses(const Sentence& sentence, const RuleLexicon& lexicon) : tree(repaired_tree(sentence, lexicon)) {}
  [[nodiscard]] const Clause* clause_at(TokenIndex token) const {
    return clause_of[token] == kNoClause ? nullptr : &clauses[clause_of[token]];
  }
};

// Finds the clauses, how each hangs on its parent and the words of its predicate.
void find_clauses(SentenceClauses& work, const RuleLexicon& lexicon);
// Fills subjects, objects, qualifiers and contents, also those that stand elsewhere in the sentence.
void fill_arguments(SentenceClauses& work, const RuleLexicon& lexicon);
// Polarity, modality and holders of every clause.
void judge_factuality(SentenceClauses& work, const RuleLexicon& lexicon);

}  // namespace relata::text
