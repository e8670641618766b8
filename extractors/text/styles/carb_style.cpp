#include "extractors/text/styles/carb_style.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>

#include "extractors/text/rules.h"
#include "extractors/text/styles/nominal_facts.h"
#include "extractors/text/styles/silent_facts.h"
#include "extractors/text/styles/slots.h"
#include "extractors/text/styles/surface.h"

namespace relata::text {
namespace {

// "The borough was formed": readers tell when, where and why as well (one in eight such facts is theirs in CaRB's dev
// sentences).
constexpr float kBareConfidence = 0.15F;

class Lister {
 public:
  Lister(const Document& document, const Extraction& extraction)
      : text_(document.text), extraction_(extraction) {}

  [[nodiscard]] std::vector<OpenFact> list(std::uint32_t index) const {
    const Proposition& proposition = extraction_.propositions[index];
    const Surface words(text_, extraction_.trees[proposition.head.sentence]);
    const Slots slots = slots_of(words, extraction_, index);
    if (slots.subject == nullptr || told_with_infinitive(index)) return {};
    if (is_one_of(proposition.rules.front(), {rule::kCountry, rule::kExample, rule::kMember, rule::kNaming}))
      return {};  // no reader lists that a Chilean court is Chile's, and hardly one that Anna, an artist among others, is one
    std::vector<OpenFact> facts;
    const std::vector<Slots> parts = distributed(words, slots);
    for (const Slots& part : parts.empty() ? std::vector<Slots>{slots} : parts)
      if (std::optional<OpenFact> fact = list(words, proposition, part)) facts.push_back(std::move(*fact));
    return facts;
  }

 private:
  // "signed it [to] keep the peace": told by itself, an infinitive says what is meant to be.
  [[nodiscard]] static bool is_infinitive(const Tree& tree, TokenIndex verb, const Slots& slots) {
    return tree.xpos(verb) == "VB" && slots.relation == TokenList{verb} && verb > 0 && tree.lower(verb - 1) == "to";
  }

  [[nodiscard]] std::optional<OpenFact> list(const Surface& words, const Proposition& proposition,
                                             const Slots& slots) const {
    OpenFact fact{proposition.head.sentence, proposition.open_confidence, {}, {}, {}};
    fact.subject = subject_of(words, proposition, slots);
    fact.relation = relation_of(words, proposition, slots);
    if (is_infinitive(words.tree, proposition.head.token, slots)) fact.relation.insert(0, "to ");
    if (const TokenIndex there = words.tree.child(proposition.head.token, Deprel::expl);
        there != kNoToken && proposition.rules.front() == rule::kExistential) {  // "there | is | no evidence"
      fact.objects.push_back(std::move(fact.subject));
      fact.subject = words.join({there});
    }
    if (const TokenList post = whole_post(words, proposition, slots); !post.empty()) {
      fact.objects.push_back(words.join(post));
      return fact;
    }
    const bool predicative = leads_on(words, proposition, slots);
    if (predicative) extend(fact.relation, spelled(words, *slots.object, proposition));
    if (!slots.light_object.empty()) fact.objects.push_back(words.join(slots.light_object));
    if (!predicative && slots.object != nullptr && !slots.passive) {
      fact.objects.push_back(spelled(words, *slots.object, proposition));
      drop_seam(fact.relation, fact.objects.back());
      if (slots.light)
        extend(fact.relation, preposition_of(words, *slots.object));
      else if (!slots.object->tokens.empty() && slots.object->head.sentence == proposition.head.sentence)
        extend(fact.relation, words.join(words.joined_preposition(proposition, slots.object->tokens.front())));
    }
    if (slots.recipient != nullptr)
      fact.objects.insert(fact.objects.begin(), spelled(words, *slots.recipient, proposition));
    for (std::size_t i = 0; i < slots.rest.size(); ++i) {
      const Argument* next = i + 1 < slots.rest.size() ? slots.rest[i + 1] : nullptr;
      if (i == 0 && fact.objects.empty() && next != nullptr && is_set_phrase(words, *slots.rest[i], *next))
        extend(fact.relation, slots.rest[i]->preposition + ' ' + spelled(words, *slots.rest[i], proposition));
      else
        add(words, proposition, slots, *slots.rest[i], fact);
    }
    for (const TokenIndex clause : adverbial_clauses(words, proposition)) add_clause(words, clause, fact);
    if (fact.objects.empty()) {
      fact.objects.emplace_back();
      fact.confidence = std::min(fact.confidence, kBareConfidence);
    }
    if (fact.subject.empty() || fact.relation.empty()) return std::nullopt;
    return fact;
  }

  // "former U.S. Attorney", "president of the bank": a position with whose and when it is, as one phrase; empty where
  // they don't stand together.
  [[nodiscard]] static TokenList whole_post(const Surface& words, const Proposition& proposition, const Slots& slots) {
    const bool post = proposition.predicate_tokens.empty() && proposition.predicate == "position";
    if (!post || slots.object == nullptr) return {};
    TokenList found = slots.object->tokens;
    for (const Argument* part : slots.rest) {
      if (part->head.sentence != proposition.head.sentence) return {};
      TokenList tokens = part->tokens;
      for (TokenIndex t = 0; t < words.tree.size() && tokens.empty(); ++t)
        if (words.tree.lower(t) == part->literal && words.tree.is_under(t, slots.object->head.token)) tokens = {t};
      if (tokens.empty()) return {};
      found.insert(found.end(), tokens.begin(), tokens.end());
    }
    if (found.empty()) return {};
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    TokenList whole;
    for (TokenIndex t = found.front(); t <= found.back(); ++t) {
      const bool links = words.tree.upos(t) == Upos::adp_ || is_one_of(words.tree.xpos(t), {"DT", "POS"});
      if (!std::binary_search(found.begin(), found.end(), t) && !links) return {};
      whole.push_back(t);
    }
    return whole;
  }

  // "fell in love with", "was laid to rest at": a bare noun that goes on with a preposition right behind it.
  [[nodiscard]] static bool is_set_phrase(const Surface& words, const Argument& noun, const Argument& next) {
    const TokenIndex t = noun.head.token;
    if (noun.preposition.empty() || noun.tokens.size() != 1 || words.tree.xpos(t) != "NN" || next.tokens.empty() ||
        noun.role == Role::time || next.role == Role::time)
      return false;
    const TokenList preposition = words.preposition_before(next.tokens.front(), next.preposition);
    return !preposition.empty() && preposition.front() == t + 1;
  }

  // With the relative pronoun that stands for it: "the men who".
  [[nodiscard]] std::string subject_of(const Surface& words, const Proposition& proposition, const Slots& slots) const {
    const std::string subject = spelled(words, *slots.subject, proposition);
    const TokenIndex pronoun = words.relative_subject(proposition.head.token);
    const TokenList& tokens = slots.subject->tokens;
    const bool apart = tokens.empty() || slots.subject->head.sentence != proposition.head.sentence;
    return pronoun == kNoToken || apart || tokens.back() >= pronoun ? subject : subject + ' ' + words.join({pronoun});
  }

  // "is so" with "so lucky": words at the seam once.
  static void drop_seam(std::string& relation, std::string_view phrase) {
    const std::string_view first = phrase.substr(0, phrase.find(' '));
    if (!first.empty() && relation.ends_with(' ' + std::string(first)))
      relation.resize(relation.size() - first.size() - 1);
  }

  static void extend(std::string& relation, std::string_view phrase) {
    if (phrase.empty()) return;
    drop_seam(relation, phrase);
    relation += ' ' + std::string(phrase);
  }

  // "agreed to sell the mine": told as one fact with its infinitive.
  [[nodiscard]] bool told_with_infinitive(std::uint32_t index) const {
    const Proposition& outer = extraction_.propositions[index];
    if (outer.voice == Voice::active && (outer.find(Role::object) != nullptr || outer.find(Role::recipient) != nullptr))
      return false;
    return std::any_of(outer.arguments.begin(), outer.arguments.end(), [&](const Argument& a) {
      return a.clause && chains(extraction_, a) && !extraction_.propositions[*a.clause].predicate_tokens.empty();
    });
  }

  [[nodiscard]] std::string spelled(const Surface& words, const Argument& argument, const Proposition& of) const {
    if (argument.clause && argument.tokens.empty())
      return words.join(words.clause_words(argument.head.token, of.head.token));
    if (argument.tokens.empty()) return argument.literal;
    if (argument.head.sentence == index_of(words))
      return words.join(of.predicate_tokens.empty() ? words.whole_phrase(argument)
                                                    : words.defined_phrase(argument, of));
    const Surface others(text_, extraction_.trees[argument.head.sentence]);
    return others.join(others.whole_phrase(argument));
  }

  [[nodiscard]] std::uint32_t index_of(const Surface& words) const {
    return static_cast<std::uint32_t>(&words.tree - extraction_.trees.data());
  }

  // The argument's own preposition, else the one that stands before it in the text ("justice [of] the High Court").
  [[nodiscard]] std::string preposition_of(const Surface& words, const Argument& argument) const {
    if (!argument.preposition.empty() || argument.tokens.empty() || argument.tokens.front() == 0)
      return argument.preposition;
    const TokenIndex before = argument.tokens.front() - 1;
    return words.tree.upos(before) == Upos::adp_ && words.tree.relation(before) == Deprel::case_
               ? words.tree[before].form
               : std::string{};
  }

  void add(const Surface& words, const Proposition& proposition, const Slots& slots, const Argument& argument,
           OpenFact& fact) const {
    const bool agent = slots.passive && &argument == slots.object;
    std::string preposition = agent ? "by" : preposition_of(words, argument);
    std::string spelling = spelled(words, argument, proposition);
    if (spelling.empty() || argument.role == Role::restriction) return;
    if (!argument.tokens.empty() && argument.head.sentence == proposition.head.sentence)
      if (const TokenList found = words.preposition_before(argument.tokens.front(), preposition); !found.empty())
        preposition = words.join(found);
    const bool clause = argument.clause && argument.tokens.empty();
    if (fact.objects.empty() && !preposition.empty() && !clause)
      extend(fact.relation, preposition);
    else if (!preposition.empty() && !clause)
      spelling = preposition + ' ' + spelling;
    if (std::find(fact.objects.begin(), fact.objects.end(), spelling) == fact.objects.end())
      fact.objects.push_back(std::move(spelling));
  }

  // "is used to measure | the speed": what a bare verb is for goes on with its relation.
  static void add_clause(const Surface& words, TokenIndex verb, OpenFact& fact) {
    const TokenList clause = words.clause_words(verb, kNoToken);
    const auto after = std::upper_bound(clause.begin(), clause.end(), verb);
    const bool infinitive = !clause.empty() && words.tree.lower(clause.front()) == "to" && after != clause.end();
    if (!infinitive || !fact.objects.empty()) {
      fact.objects.push_back(words.join(clause));
      return;
    }
    fact.relation += ' ' + words.join({clause.begin(), after});
    fact.objects.push_back(words.join({after, clause.end()}));
  }

  // "while prices fell", "although he knew": set against the verb and told by itself.
  [[nodiscard]] static bool stands_by_itself(const Tree& tree, TokenIndex clause) {
    return tree.child_kind(clause, Deprel::nsubj) != kNoToken &&
           is_one_of(tree.lower(tree.first_word_of(clause)),
                     {"although", "though", "while", "whereas", "because", "if"});
  }

  // "after he left", "by adding a potato": clauses behind the verb that say when and how, with their connectives.
  [[nodiscard]] static TokenList adverbial_clauses(const Surface& words, const Proposition& proposition) {
    TokenList found;
    if (proposition.predicate_tokens.empty()) return found;
    const Tree& tree = words.tree;
    for (const TokenIndex child : tree.children(proposition.head.token)) {
      if (tree.relation(child) != Deprel::advcl || child < proposition.head.token || stands_by_itself(tree, child))
        continue;
      const bool marked = tree.child_kind(child, Deprel::mark) != kNoToken || tree.has(child, Deprel::case_);
      const bool told = std::any_of(proposition.arguments.begin(), proposition.arguments.end(), [&](const Argument& a) {
        return a.clause && a.head.token == child;
      });
      if (marked && !told) found.push_back(child);
    }
    return found;
  }

  [[nodiscard]] static std::string relation_of(const Surface& words, const Proposition& proposition,
                                               const Slots& slots) {
    const bool has_verb = std::any_of(slots.relation.begin(), slots.relation.end(), [&](TokenIndex t) {
      return words.tree.upos(t) == Upos::verb_ || words.tree.upos(t) == Upos::aux_;
    });
    if (!has_verb && proposition.predicate == "have") return "has";
    if (!has_verb && (proposition.predicate == "position" || proposition.predicate == "be")) return "is";
    if (!has_verb && slots.relation.empty() && is_one_of(proposition.predicate, {"in", "between"}))
      return "is " + proposition.predicate;
    // "a bank based in Oslo": the copula that is understood, in no tense.
    const bool bare = !slots.relation.empty() && words.tree.upos(slots.relation.front()) == Upos::verb_ &&
                      is_one_of(words.tree.xpos(slots.relation.front()), {"VBN", "VBG"}) &&
                      (words.tree.xpos(slots.relation.front()) == "VBG" || slots.passive || slots.object == nullptr);
    const std::string be = bare ? "be " : "";
    return slots.relation.empty() ? proposition.predicate : be + words.join(slots.relation);
  }

  std::string_view text_;
  const Extraction& extraction_;
};

}  // namespace

namespace {

// What the facts that nouns carry relate, sentence by sentence.
std::vector<HeadPairs> related_by_nouns(const Extraction& extraction) {
  std::vector<HeadPairs> pairs(extraction.trees.size());
  for (const Proposition& proposition : extraction.propositions) {
    const Argument* subject = proposition.find(Role::subject);
    const Argument* object = proposition.find(Role::object);
    if (!proposition.predicate_tokens.empty() || subject == nullptr || object == nullptr) continue;
    if (subject->head.sentence != object->head.sentence) continue;
    pairs[subject->head.sentence].insert(std::minmax(subject->head.token, object->head.token));
  }
  return pairs;
}

}  // namespace

std::vector<OpenFact> carb_facts(const Document& document, const Extraction& extraction) {
  const Lister lister(document, extraction);
  std::vector<std::vector<OpenFact>> by_sentence(extraction.trees.size());
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::vector<std::string>>> seen;
  const auto keep = [&](OpenFact fact) {
    if (seen.emplace(fact.sentence, fact.subject, fact.relation, fact.objects).second)
      by_sentence[fact.sentence].push_back(std::move(fact));
  };
  for (std::uint32_t i = 0; i < extraction.propositions.size(); ++i)
    for (OpenFact& fact : lister.list(i)) keep(std::move(fact));
  for (const SilentClause& clause : extraction.silent)
    if (std::optional<OpenFact> fact = silent_fact(Surface(document.text, extraction.trees[clause.head.sentence]),
                                                   clause.head.sentence, clause.head.token))
      keep(std::move(*fact));
  const std::vector<HeadPairs> told = related_by_nouns(extraction);
  std::vector<OpenFact> facts;
  for (std::uint32_t i = 0; i < by_sentence.size(); ++i) {
    const Surface words(document.text, extraction.trees[i]);
    for (OpenFact& fact : nominal_facts(words, i, told[i])) keep(std::move(fact));
    std::move(by_sentence[i].begin(), by_sentence[i].end(), std::back_inserter(facts));
  }
  return facts;
}

}  // namespace relata::text
