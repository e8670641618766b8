// Where things are: nouns with the places behind them, and bonds with those between whom they are.
#include <algorithm>

#include "extractors/text/clause_arguments.h"
#include "extractors/text/nominals.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

bool may_be_located(std::string_view klass) {
  return is_one_of(klass, {"facility", "organisation", "person", "people-group", "artifact", "place", "event", "group",
                           "vehicle", "weapon", "name", "object", "animal"});
}

// "the sidelines of the G20 in Bali": of the nouns before the place, the name right before it is there.
TokenIndex name_before(const SentenceClauses& work, TokenIndex noun, TokenIndex place) {
  const Tree& tree = work.tree;
  const TokenIndex preposition = tree.child(place, Deprel::case_);
  if (preposition == kNoToken || preposition == 0 || tree.upos(noun) == Upos::propn_) return noun;
  TokenIndex name = preposition - 1;
  if (tree.upos(name) != Upos::propn_) return noun;
  while (tree.head(name) != kNoToken && tree.head(name) > noun &&
         (tree.relation_kind(name) == Deprel::flat || tree.relation_kind(name) == Deprel::compound))
    name = tree.head(name);
  return tree.head(name) == noun && tree.relation_kind(name) == Deprel::nmod ? name : noun;
}

// "visited the museum in Seattle": a building right before the place is there, too.
TokenIndex building_before(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex place) {
  const TokenIndex preposition = work.tree.child(place, Deprel::case_);
  if (preposition == kNoToken || preposition == 0) return kNoToken;
  const TokenIndex noun = preposition - 1;
  const bool object = work.tree.relation(noun) == Deprel::obj && work.tree.head(noun) == work.tree.head(place);
  return object && lexicon.noun(work.tree.lemma(noun)).klass == "facility" ? noun : kNoToken;
}

bool is_bond(std::string_view lemma) {
  return is_one_of(lemma, {"relation", "war", "deal", "agreement", "treaty", "border", "contact", "divide", "tie",
                           "talk", "dispute", "conflict", "link", "tension", "pact", "relationship"});
}

// "a visit to Moscow": where one goes, unless a light verb makes it a verb ("made a visit to Moscow").
bool is_journey(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun) {
  const std::string_view lemma = work.tree.lemma(noun);
  if (!is_one_of(lemma, {"visit", "trip", "tour", "journey", "voyage", "pilgrimage"})) return false;
  const TokenIndex verb = work.tree.head(noun);
  return verb == kNoToken || lexicon.light_verb(work.tree.lemma(verb), lemma) == nullptr;
}

// "Organization for Security in Europe": what a proper noun is for, and where, are its name.
bool is_called_for_a_field(const Tree& tree, TokenIndex noun, TokenIndex place) {
  if (tree.upos(noun) != Upos::propn_) return false;
  for (const TokenIndex field : tree.children(noun))
    if (field > noun && field < place && tree.upos(field) == Upos::propn_ && preposition_of(tree, field) == "for")
      return true;
  return false;
}

// "between Spain and France", "between the two": one thing alone is between nothing.
bool is_several(const Tree& tree, TokenIndex noun) {
  return tree.has(noun, Deprel::conj) || !is_one_of(tree.xpos(noun), {"NN", "NNP"});
}

// "was a general in Russia", "Gordon, a general in Russia": where he has the office, not where he is.
bool is_said_of(const Tree& tree, TokenIndex noun) {
  return tree.has(noun, Deprel::cop) || tree.relation(noun) == Deprel::appos;
}

// "wars against the Turks in Russia": there were the wars; where the Turks were is not said.
bool fights_there(const Tree& tree, TokenIndex noun) {
  while (tree.relation(noun) == Deprel::conj && tree.head(noun) != kNoToken && tree.head(noun) < noun)
    noun = tree.head(noun);
  return tree.relation_kind(noun) == Deprel::nmod && preposition_of(tree, noun) == "against";
}

// "a bust of Gordon in Oslo": not the person, but what is made of him is there.
TokenIndex image_of(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun) {
  const Tree& tree = work.tree;
  const TokenIndex image = tree.head(noun);
  const bool of_image = tree.relation_kind(noun) == Deprel::nmod && image != kNoToken && image < noun &&
                        preposition_of(tree, noun) == "of" && class_of(work, noun, lexicon) == "person" &&
                        is_one_of(tree.lemma(image), {"bust", "statue", "portrait", "picture", "photograph", "photo",
                                                      "tomb", "grave", "monument", "memorial", "painting", "sculpture",
                                                      "image", "figure", "mural"});
  return of_image ? image : kNoToken;
}

// The noun that a place phrase locates, or a bond that holds between things; kNoToken where neither is sure.
TokenIndex located_by(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex place,
                      std::string_view preposition) {
  const Tree& tree = work.tree;
  TokenIndex noun = tree.head(place);
  if (noun == kNoToken || noun > place) return kNoToken;
  if (tree.relation_kind(place) == Deprel::obl)
    noun = building_before(work, lexicon, place);
  else if (tree.relation_kind(place) != Deprel::nmod)
    return kNoToken;
  if (noun == kNoToken || tree.upos(noun) == Upos::pron_ || fights_there(tree, noun)) return kNoToken;
  int depth = 0;  // "Anna Berg (2 May 1900 in Lyon - 1980)": of a bracket, what the noun before it is in is not told
  for (TokenIndex t = noun + 1; t < place; ++t) depth += tree[t].form == "(" ? 1 : tree[t].form == ")" ? -1 : 0;
  if (depth > 0) return kNoToken;
  const TokenIndex image = preposition == "in" ? image_of(work, lexicon, noun) : kNoToken;
  if (image != kNoToken) return class_of(work, place, lexicon) == "place" ? image : kNoToken;
  const bool journey = preposition == "to" && is_journey(work, lexicon, noun);
  if (preposition == "to" && !journey) return kNoToken;
  const ClauseIndex own = work.clause_of[noun];  // "has been on a visit to Rome"
  if (own != kNoClause && work.clauses[own].kind != PredicateKind::noun && !journey) return kNoToken;
  if (preposition == "between")
    return tree.upos(noun) == Upos::noun_ && is_bond(tree.lemma(noun)) && is_several(tree, place) ? noun : kNoToken;
  if (tree.upos(place) != Upos::propn_ && tree.child(place, Deprel::compound) == kNoToken) return kNoToken;
  if (tree.upos(noun) == Upos::noun_ && lexicon.noun(tree.lemma(noun)).position && is_said_of(tree, noun))
    return kNoToken;
  if (class_of(work, place, lexicon) != "place" || (!journey && !may_be_located(class_of(work, noun, lexicon))))
    return kNoToken;
  const TokenIndex head = tree.head(noun);
  const bool in_name = tree.upos(noun) == Upos::propn_ && tree.relation_kind(noun) == Deprel::nmod &&
                       head != kNoToken && tree[head].form[0] < 'a' && preposition_of(tree, noun) == "for";
  if (in_name || is_called_for_a_field(tree, noun, place) ||
      (tree[place].name.type == tree[noun].name.type && tree[place].name.type != NameClass::none &&
       !tree[place].name.begins && tree[place - 1].name.type == tree[place].name.type))
    return kNoToken;  // Organization for Security ... in Europe
  return name_before(work, noun, place);
}

}  // namespace

// "no agreement between the parties", "a museum in Oslo" that is only planned
bool is_open(const SentenceClauses& work, TokenIndex noun) {
  for (const TokenIndex child : work.tree.children(noun))
    if (is_one_of(work.tree.lemma(child), {"no", "any", "neither", "every"})) return true;
  const ClauseIndex host = work.innermost[noun];
  return host != kNoClause && !work.clauses[host].status.plain() && work.tree.upos(noun) != Upos::propn_;
}

void emit_located_nouns(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  for (TokenIndex place = 0; place < work.tree.size(); ++place) {
    const std::string preposition = preposition_of(work.tree, place);
    if (!is_one_of(preposition, {"in", "between", "to"})) continue;
    const TokenIndex noun = located_by(work, lexicon, place, preposition);
    if (noun == kNoToken || is_open(work, noun)) continue;
    const Status status = presupposed_at(work, noun, true);
    for (const Filler& filler : fillers_of(work, place)) {
      if (filler.tokens.empty() || filler.alternative) continue;
      const bool joined = filler.head.sentence == work.index && filler.head.token != place;
      if (joined && preposition == "in" && class_of(work, filler.head.token, lexicon) != "place")
        continue;  // "firms in Sudan and another company"
      Filler thing = filler_at(work, noun);
      const TokenList gone = work.tree.subtree(place);
      std::erase_if(thing.tokens, [&](TokenIndex t) { return std::binary_search(gone.begin(), gone.end(), t); });
      const std::string_view rule = preposition == "to" ? rule::kJourney : rule::kLocatedNoun;
      harvest.add(noun_fact(work, noun, thing, preposition, filler, status, rule));
    }
  }
}

}  // namespace relata::text
