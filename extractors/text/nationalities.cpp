// Of what nation persons and bodies are, as the words on what they are say.
#include "core/punctuation.h"
#include "extractors/text/nominals.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

// "a Spanish teacher", "a Russian translator": what they teach or translate.
bool may_be_of_a_language(std::string_view lemma) {
  return is_one_of(lemma, {"teacher", "student", "speaker", "scholar", "expert", "translator"});
}

// "Roman Catholic", "American football", "Chinese American": with the word behind it the nationality says something else.
bool says_something_else(const Tree& tree, TokenIndex nationality) {
  TokenIndex next = nationality + 1;
  const bool joined = next < tree.size() && is_dash(tree[next].form);
  if (joined) ++next;  // English-language
  if (next < tree.size() && tree.lower(next) == "american" && (!joined || tree.lower(nationality) == "african")) return true;
  if (next < tree.size() && tree.lower(next) == "football")
    return is_one_of(tree.lower(nationality), {"american", "canadian", "australian"});  // but "a Welsh football player"
  return next < tree.size() &&
         is_one_of(tree.lower(next), {"catholic", "orthodox", "rules", "indian", "apostolic", "episcopal",
                                      "reformed", "jewish", "language", "speaking", "born", "based", "trained", "style"});
}

// "Korean", "South African"; nothing where the word before makes it no nation's: "Northern Irish".
TokenList words_of_nationality(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  if (token == 0 || !is_one_of(tree.lower(token - 1), {"northern", "southern", "north", "south", "east", "west", "new"}))
    return {token};
  const bool named = lexicon.place_kind(tree[token - 1].form + ' ' + tree[token].form) == "nationality";
  return named ? TokenList{token - 1, token} : TokenList{};
}

// The nationalities on what a person is: "a Greek-French singer"; not "a Polish-born singer".
TokenList nationalities_on(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun) {
  const Tree& tree = work.tree;
  TokenList found;
  if (lexicon.noun(tree.lemma(noun)).klass != "person" || may_be_of_a_language(tree.lemma(noun))) return found;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree.relation_kind(child) != Deprel::amod) continue;
    for (const TokenIndex token : tree.subtree(child))
      if (lexicon.place_kind(tree[token].form) == "nationality" && !says_something_else(tree, token)) found.push_back(token);
  }
  return found;
}

}  // namespace

void emit_nationality(SentenceClauses& work, const RuleLexicon& lexicon, const Filler& person, TokenIndex noun,
                      const Status& status, Harvest& harvest) {
  for (const TokenIndex token : nationalities_on(work, lexicon, noun))
    if (const TokenList words = words_of_nationality(work.tree, lexicon, token); !words.empty())
      harvest.add(noun_fact(work, noun, person, "nationality", {{work.index, token}, words}, status, rule::kNationality));
}

void emit_copular_nationalities(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (const Clause& clause : work.clauses) {
    if (clause.kind != PredicateKind::noun || !clause.status.plain() || clause.question) continue;
    for (const Filler& subject : clause.subjects) {
      if (subject.clause != kNoClause || subject.negative || subject.alternative || subject.restricted ||
          subject.head.sentence != work.index || tree.xpos(subject.head.token) == "NNS" ||
          !is_person(work, lexicon, subject.head.token))
        continue;  // "the candidates are Max Berg, Ann Roe and a Chilean minister"
      for (const Filler& description : clause.objects)
        if (description.head.sentence == work.index && !description.negative && !description.alternative &&
            tree.xpos(description.head.token) == "NN")
          emit_nationality(work, lexicon, subject, description.head.token, clause.status, harvest);
    }
  }
}

namespace {

// "A Chilean court", "U.S. soldiers": the one word of a country on a body or a person; of "French and German officials", who
// is which is not told.
TokenIndex country_word(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun) {
  const Tree& tree = work.tree;
  TokenIndex found = kNoToken;
  for (const TokenIndex child : tree.children(noun)) {
    const Deprel relation = tree.relation(child);
    if (child > noun || (relation != Deprel::amod && relation != Deprel::compound)) continue;
    const std::string_view kind = lexicon.place_kind(tree[child].form);
    if (kind != "nationality" && (kind != "country" || relation != Deprel::compound)) continue;
    const bool half = child > 0 && tree[child - 1].form == "-";  // "the U.N.-Afghan commission"
    if (found != kNoToken || half || !tree.children(child).empty() || tree.relation(child + 1) == Deprel::cc) return kNoToken;
    found = child;
  }
  return found;
}

}  // namespace

void emit_countries(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (TokenIndex noun = 0; noun < tree.size(); ++noun) {
    const std::string_view klass = tree.upos(noun) == Upos::noun_ ? lexicon.noun(tree.lemma(noun)).klass : std::string_view{};
    const bool person = klass == "person" || klass == "people-group";
    if ((!person && !is_one_of(klass, {"organisation", "group"}) &&
         !is_one_of(tree.lemma(noun), {"authority", "newspaper"})) ||
        may_be_of_a_language(tree.lemma(noun)) || is_one_of(tree.lemma(noun), {"class", "school"}) ||
        tree.has(noun, Deprel::cop) || tree.relation(noun) == Deprel::compound || work.title_of[noun] >= 0 ||
        tree.relation(noun) == Deprel::appos || tree.child_kind(noun, Deprel::appos) != kNoToken)
      continue;
    const TokenIndex country = country_word(work, lexicon, noun);
    if (country == kNoToken || is_open(work, noun)) continue;
    Filler thing = filler_at(work, noun);
    harvest.add(noun_fact(work, noun, thing, person ? "nationality" : "country", {{work.index, country}, {country}},
                          presupposed_at(work, noun, true), rule::kCountry));
  }
}

}  // namespace relata::text
