#include "extractors/text/styles/slots.h"

#include <algorithm>
#include <tuple>

namespace relata::text {
namespace {

bool in_relation(const Argument& argument, const TokenList& relation) {
  return argument.tokens.size() == 1 && !argument.literal.empty() &&
         std::find(relation.begin(), relation.end(), argument.tokens.front()) != relation.end();
}

// "today", "quickly": no complement that the verb asks for.
bool is_bare(const Surface& words, const Argument& argument) {
  if (!argument.preposition.empty() || argument.clause) return false;
  return argument.role == Role::time || words.tree.upos(argument.head.token) == Upos::adv_;
}

// The predicate with the adverbs right beside its words.
TokenList with_adverbs(const Surface& words, const Proposition& proposition) {
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

// "will have to sell or merge": what stands before the first verb's predicate, else its auxiliaries.
TokenList shared_words(const Surface& words, const Extraction& extraction, const Proposition& proposition) {
  const Tree& tree = words.tree;
  const TokenIndex verb = proposition.head.token, first = tree.head(verb);
  TokenList shared = words.shared_auxiliaries(verb);
  if (tree.xpos(verb) != "VB" || tree.relation(verb) != Deprel::conj || first > verb || tree.xpos(first) != "VB" ||
      tree.has(verb, Deprel::mark) || !shared.empty() || proposition.predicate_tokens.front() != verb)
    return shared;
  for (const Proposition& other : extraction.propositions) {
    if (other.head != TokenRef{proposition.head.sentence, first}) continue;
    for (const TokenIndex t : other.predicate_tokens)
      if (t < first) shared.push_back(t);
    break;
  }
  return shared;
}

// The verb with adverbs, shared auxiliaries and the verbs above an infinitive, whose subject is the fact's then.
void spell_relation(const Surface& words, const Extraction& extraction, std::uint32_t index,
                    Slots& slots) {
  const Proposition& proposition = extraction.propositions[index];
  slots.relation = with_adverbs(words, proposition);
  if (slots.relation.empty()) return;
  TokenList shared = shared_words(words, extraction, proposition);
  if (!slots.passive && std::any_of(shared.begin(), shared.end(), [&](TokenIndex t) {
        return words.tree.relation(t) == Deprel::aux_pass;
      }))
    shared.clear();
  slots.relation.insert(slots.relation.begin(), shared.begin(), shared.end());
  const Chain chain = chain_of(extraction, index);
  if (chain.outer == nullptr || chain.object != nullptr || chain.subject == nullptr) return;
  slots.subject = chain.subject;
  TokenList whole = with_adverbs(words, *chain.outer);
  if (chain.to != kNoToken) whole.push_back(chain.to);
  whole.insert(whole.end(), slots.relation.begin(), slots.relation.end());
  slots.relation = std::move(whole);
}

// What stands before the verb and adverbs alone come last: what the verb is about follows it.
void order_complements(const Surface& words, const Proposition& proposition, Slots& slots) {
  for (const Argument& argument : proposition.arguments)
    if (&argument != slots.subject && &argument != slots.object && argument.role != Role::subject &&
        argument.role != Role::object && !in_relation(argument, slots.relation))
      slots.rest.push_back(&argument);
  const auto order = [&](const Argument& a) {
    return std::tuple(is_bare(words, a), a.head < proposition.head, a.head);
  };
  std::stable_sort(slots.rest.begin(), slots.rest.end(),
                   [&](const Argument* a, const Argument* b) { return order(*a) < order(*b); });
  if (slots.passive && slots.object != nullptr) {  // the agent
    const auto after = std::find_if(slots.rest.begin(), slots.rest.end(),
                                    [&](const Argument* a) { return order(*slots.object) < order(*a); });
    slots.rest.insert(after, slots.object);
  }
  const Argument* first = slots.rest.empty() || slots.passive ? nullptr : slots.rest.front();
  if (first != nullptr && slots.object != nullptr && first->role == Role::recipient && first->preposition.empty() &&
      first->head < slots.object->head) {
    slots.recipient = first;
    slots.rest.erase(slots.rest.begin());
  }
}

// "made a short visit to", "took place": the noun that tells what is done, in the relation where it leads on; else
// as the object.
void spell_light_verb(const Surface& words, const Proposition& proposition, Slots& slots) {
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

}  // namespace

Slots slots_of(const Surface& words, const Extraction& extraction, std::uint32_t index) {
  const Proposition& proposition = extraction.propositions[index];
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
  spell_relation(words, extraction, index, slots);
  order_complements(words, proposition, slots);
  if (kept != nullptr) slots.rest.insert(slots.rest.begin(), kept);
  spell_light_verb(words, proposition, slots);
  return slots;
}

std::vector<Slots> distributed(const Surface& words, const Slots& slots) {
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

bool leads_on(const Surface& words, const Proposition& proposition, const Slots& slots) {
  if (slots.object == nullptr || slots.rest.empty() || proposition.predicate_tokens.empty()) return false;
  const Argument& next = *slots.rest.front();
  const TokenIndex adjective = slots.object->head.token;
  if (next.tokens.empty() || words.tree.upos(adjective) != Upos::adj_ || !words.tree.has(adjective, Deprel::cop))
    return false;
  const TokenList preposition = words.preposition_before(next.tokens.front(), next.preposition);
  if (preposition.empty()) return false;
  TokenIndex governor = words.tree.head(next.head.token);  // or joined to it: "larger and tougher than"
  while (governor != kNoToken && governor != adjective && words.tree.relation_kind(governor) == Deprel::conj)
    governor = words.tree.head(governor);
  return preposition.front() > adjective && (governor == adjective || preposition.front() == adjective + 1);
}

}  // namespace relata::text
