#include "extractors/text/styles/carb_style.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>

#include "extractors/text/styles/nominal_facts.h"
#include "extractors/text/styles/surface.h"

namespace relata::text {
namespace {

// A fact's slots before they are spelled.
struct Slots {
  const Argument* subject = nullptr;
  const Argument* object = nullptr;
  const Argument* recipient = nullptr;  // "gave [Mary] a book"
  std::vector<const Argument*> rest;
  TokenList relation;
  TokenList light_object;  // "made [a quick decision]", where nothing follows that it leads to
  bool light = false;      // "took part in", "made a visit to"
  bool passive = false;
};

class Lister {
 public:
  Lister(const Document& document, const Analysis& analysis, const Extraction& extraction)
      : text_(document.text), analysis_(analysis), extraction_(extraction) {}

  [[nodiscard]] std::vector<OpenFact> list(std::uint32_t index) const {
    const Proposition& proposition = extraction_.propositions[index];
    const Surface words(text_, analysis_.sentences[proposition.head.sentence]);
    const Slots slots = slots_of(words, index);
    if (slots.subject == nullptr || told_with_infinitive(index)) return {};
    std::vector<OpenFact> facts;
    const std::vector<Slots> parts = distributed(words, slots);
    for (const Slots& part : parts.empty() ? std::vector<Slots>{slots} : parts)
      if (std::optional<OpenFact> fact = list(words, proposition, part)) facts.push_back(std::move(*fact));
    return facts;
  }

 private:
  // "occurs in lesbian and in roommate relationships": a fact for each of the joined complements the relation leads to.
  [[nodiscard]] static std::vector<Slots> distributed(const Surface& words, const Slots& slots) {
    const bool leads = !slots.rest.empty() && (slots.object == nullptr || slots.passive);
    if (!leads || slots.rest.front()->clause || slots.rest.front()->role == Role::time) return {slots};
    const Argument* first = slots.rest.front();
    const auto joined = [&](const Argument* other) {
      TokenIndex t = other->head.token;
      while (words.tree.relation_kind(t) == Deprel::conj && words.tree.head(t) < t) t = words.tree.head(t);
      return other->preposition == first->preposition && !other->clause && t == first->head.token;
    };
    std::vector<Slots> found;
    for (const Argument* kept : slots.rest) {
      if (!joined(kept)) continue;
      found.push_back(slots);
      std::erase_if(found.back().rest, [&](const Argument* a) { return a != kept && joined(a); });
    }
    return found;
  }

  [[nodiscard]] std::optional<OpenFact> list(const Surface& words, const Proposition& proposition,
                                             const Slots& slots) const {
    OpenFact fact{proposition.head.sentence, proposition.open_confidence, {}, {}, {}};
    fact.subject = subject_of(words, proposition, slots);
    fact.relation = relation_of(words, proposition, slots);
    if (const TokenList post = whole_post(words, proposition, slots); !post.empty()) {
      fact.objects.push_back(words.join(post));
      return fact;
    }
    const bool predicative = leads_on(words, proposition, slots);
    if (predicative) extend(fact.relation, spelled(words, *slots.object, proposition));
    if (!slots.light_object.empty()) fact.objects.push_back(words.join(slots.light_object));
    if (!predicative && slots.object != nullptr && !slots.passive) {
      fact.objects.push_back(spelled(words, *slots.object, proposition));
      if (slots.light) extend(fact.relation, preposition_of(words, *slots.object));
    }
    if (slots.recipient != nullptr)
      fact.objects.insert(fact.objects.begin(), spelled(words, *slots.recipient, proposition));
    for (const Argument* argument : slots.rest) add(words, proposition, slots, *argument, fact);
    for (const TokenIndex clause : adverbial_clauses(words, proposition)) add_clause(words, clause, fact);
    if (fact.objects.empty()) fact.objects.emplace_back();
    if (fact.subject.empty() || fact.relation.empty()) return std::nullopt;
    return fact;
  }

  // "former U.S. Attorney", "president of the bank": a position with whose and when it is, as one phrase; empty where
  // they don't stand together.
  [[nodiscard]] static TokenList whole_post(const Surface& words, const Proposition& proposition, const Slots& slots) {
    if (!proposition.predicate_tokens.empty() || proposition.predicate != "position" || slots.object == nullptr) return {};
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

  // With the relative pronoun that stands for it: "the men who".
  [[nodiscard]] std::string subject_of(const Surface& words, const Proposition& proposition, const Slots& slots) const {
    const std::string subject = spelled(words, *slots.subject, proposition);
    const TokenIndex pronoun = words.relative_subject(proposition.head.token);
    const TokenList& tokens = slots.subject->tokens;
    const bool apart = tokens.empty() || slots.subject->head.sentence != proposition.head.sentence;
    return pronoun == kNoToken || apart || tokens.back() >= pronoun ? subject : subject + ' ' + words.join({pronoun});
  }

  // "is closer to | 40,000": an adjective with a complement right behind it is part of what is said.
  [[nodiscard]] static bool leads_on(const Surface& words, const Proposition& proposition, const Slots& slots) {
    if (slots.object == nullptr || slots.rest.empty() || proposition.predicate_tokens.empty()) return false;
    const Argument& next = *slots.rest.front();
    const TokenIndex adjective = slots.object->head.token;
    if (next.tokens.empty() || words.tree.upos(adjective) != Upos::adj_ || !words.tree.has(adjective, Deprel::cop))
      return false;
    const TokenList preposition = words.preposition_before(next.tokens.front(), next.preposition);
    return !preposition.empty() && preposition.front() == adjective + 1;
  }

  // "is so" with "so lucky": words at the seam once.
  static void extend(std::string& relation, std::string_view phrase) {
    if (phrase.empty()) return;
    const std::string_view first = phrase.substr(0, phrase.find(' '));
    if (relation.ends_with(' ' + std::string(first))) relation.resize(relation.size() - first.size() - 1);
    relation += ' ' + std::string(phrase);
  }

  [[nodiscard]] Slots slots_of(const Surface& words, std::uint32_t index) const {
    const Proposition& proposition = extraction_.propositions[index];
    Slots slots;
    slots.passive = proposition.voice == Voice::passive;
    slots.subject = proposition.find(slots.passive ? Role::object : Role::subject);
    slots.object = proposition.find(slots.passive ? Role::subject : Role::object);
    const Argument* kept = nullptr;  // "the team was deducted [a point]": the passive's object
    if (const Argument* recipient = proposition.find(Role::recipient);
        slots.passive && recipient != nullptr && words.tree.relation(recipient->head.token) == Deprel::nsubj_pass) {
      kept = slots.subject;
      slots.subject = recipient;
    }
    spell_relation(words, index, slots);
    order_complements(words, proposition, slots);
    if (kept != nullptr) slots.rest.insert(slots.rest.begin(), kept);
    spell_light_verb(words, proposition, slots);
    return slots;
  }

  // The verb with adverbs, shared auxiliaries and the verbs above an infinitive, whose subject is the fact's then.
  void spell_relation(const Surface& words, std::uint32_t index, Slots& slots) const {
    const Proposition& proposition = extraction_.propositions[index];
    slots.relation = with_adverbs(words, proposition);
    if (slots.relation.empty()) return;
    const TokenList shared = words.shared_auxiliaries(proposition.head.token);
    slots.relation.insert(slots.relation.begin(), shared.begin(), shared.end());
    const Chain chain = chain_of(analysis_, extraction_, index);
    if (chain.outer == nullptr || chain.object != nullptr || chain.subject == nullptr) return;
    slots.subject = chain.subject;
    TokenList whole = with_adverbs(words, *chain.outer);
    if (chain.to != kNoToken) whole.push_back(chain.to);
    whole.insert(whole.end(), slots.relation.begin(), slots.relation.end());
    slots.relation = std::move(whole);
  }

  // What stands before the verb and adverbs alone come last: what the verb is about follows it.
  static void order_complements(const Surface& words, const Proposition& proposition, Slots& slots) {
    for (const Argument& argument : proposition.arguments)
      if (&argument != slots.subject && &argument != slots.object && argument.role != Role::subject &&
          argument.role != Role::object && !in_relation(argument, slots.relation))
        slots.rest.push_back(&argument);
    const auto order = [&](const Argument& a) {
      return std::tuple(is_bare(words, a), a.head < proposition.head, a.head);
    };
    std::stable_sort(slots.rest.begin(), slots.rest.end(),
                     [&](const Argument* a, const Argument* b) { return order(*a) < order(*b); });
    if (slots.passive && slots.object != nullptr) slots.rest.insert(slots.rest.begin(), slots.object);
    const Argument* first = slots.rest.empty() || slots.passive ? nullptr : slots.rest.front();
    if (first != nullptr && slots.object != nullptr && first->role == Role::recipient && first->preposition.empty() &&
        first->head < slots.object->head) {
      slots.recipient = first;
      slots.rest.erase(slots.rest.begin());
    }
  }

  // "made a short visit to", "took place": the noun that tells what is done, in the relation where it leads on; else
  // as the object.
  static void spell_light_verb(const Surface& words, const Proposition& proposition, Slots& slots) {
    if (slots.passive) return;
    const auto noun = std::find_if(slots.relation.begin(), slots.relation.end(), [&](TokenIndex t) {
      return words.tree.relation(t) == Deprel::obj && words.tree.head(t) == proposition.head.token &&
             words.tree.upos(t) == Upos::noun_;
    });
    if (noun == slots.relation.end()) return;
    const TokenIndex head = *noun;
    slots.relation.erase(noun);
    TokenList phrase{head};
    for (const TokenIndex child : words.tree.children(head))
      if (child < head && words.tree.relation_kind(child) != Deprel::cc)
        for (const TokenIndex t : words.tree.subtree(child)) phrase.push_back(t);
    std::sort(phrase.begin(), phrase.end());
    const Argument* next = slots.object != nullptr ? slots.object : slots.rest.empty() ? nullptr : slots.rest.front();
    const bool follows = next != nullptr && next->role != Role::time && !next->tokens.empty() &&
                         head + 1 < next->tokens.front() && words.tree.upos(head + 1) == Upos::adp_ &&
                         words.tree.is_under(head + 1, next->head.token);
    slots.light = follows || slots.object != nullptr || phrase.size() == 1;
    if (slots.light)
      slots.relation.insert(slots.relation.end(), phrase.begin(), phrase.end());
    else
      slots.light_object = phrase;
  }

  // "agreed to sell the mine": told as one fact with its infinitive.
  [[nodiscard]] bool told_with_infinitive(std::uint32_t index) const {
    const Proposition& outer = extraction_.propositions[index];
    if (outer.voice == Voice::active && (outer.find(Role::object) != nullptr || outer.find(Role::recipient) != nullptr))
      return false;
    return std::any_of(outer.arguments.begin(), outer.arguments.end(), [&](const Argument& a) {
      return a.clause && chains(analysis_, a) && !extraction_.propositions[*a.clause].predicate_tokens.empty();
    });
  }

  [[nodiscard]] static bool in_relation(const Argument& argument, const TokenList& relation) {
    return argument.tokens.size() == 1 && !argument.literal.empty() &&
           std::find(relation.begin(), relation.end(), argument.tokens.front()) != relation.end();
  }

  // "today", "quickly": no complement that the verb asks for.
  [[nodiscard]] static bool is_bare(const Surface& words, const Argument& argument) {
    if (!argument.preposition.empty() || argument.clause) return false;
    return argument.role == Role::time || words.tree.upos(argument.head.token) == Upos::adv_;
  }

  // The predicate with the adverbs right beside its words.
  [[nodiscard]] TokenList with_adverbs(const Surface& words, const Proposition& proposition) const {
    TokenList found = proposition.predicate_tokens;
    if (found.empty()) return found;
    const auto is_part = [&](TokenIndex t) { return std::find(found.begin(), found.end(), t) != found.end(); };
    const Tree& tree = words.tree;
    for (const TokenIndex child : tree.children(proposition.head.token)) {
      if (tree.relation(child) != Deprel::advmod || !tree.children(child).empty() || is_part(child)) continue;
      if (is_one_of(tree.xpos(child), {"WRB", "WDT"}) || tree.upos(child) != Upos::adv_) continue;
      const bool before = child + 1 < tree.size() && is_part(child + 1) && child > 0;
      const bool after = child > 0 && is_part(child - 1);
      if (before || after) found.push_back(child);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  [[nodiscard]] std::string spelled(const Surface& words, const Argument& argument, const Proposition& of) const {
    if (argument.clause && argument.tokens.empty()) return words.join(words.clause_words(argument.head.token));
    if (argument.tokens.empty()) return argument.literal;
    if (argument.head.sentence == index_of(words))
      return words.join(of.predicate_tokens.empty() ? words.whole_phrase(argument)
                                                    : words.defined_phrase(argument, of.head.token));
    const Surface others(text_, analysis_.sentences[argument.head.sentence]);
    return others.join(others.whole_phrase(argument));
  }

  [[nodiscard]] std::uint32_t index_of(const Surface& words) const {
    return static_cast<std::uint32_t>(&words.sentence() - analysis_.sentences.data());
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
      fact.relation += ' ' + preposition;
    else if (!preposition.empty() && !clause)
      spelling = preposition + ' ' + spelling;
    if (std::find(fact.objects.begin(), fact.objects.end(), spelling) == fact.objects.end())
      fact.objects.push_back(std::move(spelling));
  }

  // "is used to measure | the speed": what a bare verb is for goes on with its relation.
  static void add_clause(const Surface& words, TokenIndex verb, OpenFact& fact) {
    const TokenList clause = words.clause_words(verb);
    const auto after = std::upper_bound(clause.begin(), clause.end(), verb);
    const bool infinitive = !clause.empty() && words.tree.lower(clause.front()) == "to" && after != clause.end();
    if (!infinitive || !fact.objects.empty()) {
      fact.objects.push_back(words.join(clause));
      return;
    }
    fact.relation += ' ' + words.join({clause.begin(), after});
    fact.objects.push_back(words.join({after, clause.end()}));
  }

  // "after he left", "by adding a potato": clauses that say when, why and how, with their connectives.
  [[nodiscard]] static TokenList adverbial_clauses(const Surface& words, const Proposition& proposition) {
    TokenList found;
    if (proposition.predicate_tokens.empty()) return found;
    const Tree& tree = words.tree;
    for (const TokenIndex child : tree.children(proposition.head.token)) {
      if (tree.relation(child) != Deprel::advcl) continue;
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
    if (!has_verb && proposition.predicate == "in") return "is in";
    // "a bank based in Oslo": the copula that is understood, in no tense.
    const bool bare = !slots.relation.empty() && words.tree.upos(slots.relation.front()) == Upos::verb_ &&
                      is_one_of(words.tree.xpos(slots.relation.front()), {"VBN", "VBG"});
    const std::string be = bare ? "be " : "";
    return slots.relation.empty() ? proposition.predicate : be + words.join(slots.relation);
  }

  std::string_view text_;
  const Analysis& analysis_;
  const Extraction& extraction_;
};

}  // namespace

namespace {

// What the facts that nouns carry relate, sentence by sentence.
std::vector<HeadPairs> related_by_nouns(const Analysis& analysis, const Extraction& extraction) {
  std::vector<HeadPairs> pairs(analysis.sentences.size());
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

std::vector<OpenFact> carb_facts(const Document& document, const Analysis& analysis, const Extraction& extraction) {
  const Lister lister(document, analysis, extraction);
  std::vector<std::vector<OpenFact>> by_sentence(analysis.sentences.size());
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::vector<std::string>>> seen;
  const auto keep = [&](OpenFact fact) {
    if (seen.emplace(fact.sentence, fact.subject, fact.relation, fact.objects).second)
      by_sentence[fact.sentence].push_back(std::move(fact));
  };
  for (std::uint32_t i = 0; i < extraction.propositions.size(); ++i)
    for (OpenFact& fact : lister.list(i)) keep(std::move(fact));
  const std::vector<HeadPairs> told = related_by_nouns(analysis, extraction);
  std::vector<OpenFact> facts;
  for (std::uint32_t i = 0; i < by_sentence.size(); ++i) {
    const Surface words(document.text, analysis.sentences[i]);
    for (OpenFact& fact : nominal_facts(words, i, told[i])) keep(std::move(fact));
    std::move(by_sentence[i].begin(), by_sentence[i].end(), std::back_inserter(facts));
  }
  return facts;
}

}  // namespace relata::text
