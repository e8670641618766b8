// Titles and appositions: what persons and things are said to be beside their names.
#include "extractors/text/nominals.h"

#include <algorithm>

#include "core/punctuation.h"
#include "extractors/text/phrases.h"

namespace relata::text {
Filler filler_at(const SentenceClauses& work, TokenIndex token) {
  Filler filler;
  const TokenIndex named = naming_head(work, token);
  filler.head = {work.index, named};
  filler.tokens = phrase_of(work, named);
  return filler;
}

namespace {

bool is_name(const Tree& tree, TokenIndex token) { return tree.upos(token) == Upos::propn_; }

// A common noun, or a capitalised position ("Director of ...") that is no title of a name.
bool is_description(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex token) {
  const Upos pos = work.tree.upos(token);
  if (pos == Upos::noun_) return true;
  return pos == Upos::propn_ && work.title_of[token] < 0 && is_position_noun(work, lexicon, token);
}

bool in_brackets(const Tree& tree, TokenIndex token) {
  for (const TokenIndex child : tree.children(token))
    if (tree.is_punct(child) && is_one_of(tree[child].form, {"(", "["})) return true;
  return false;
}

bool is_acronym(std::string_view form) {
  return form.size() >= 2 &&
         std::all_of(form.begin(), form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-'; });
}

bool comma_between(const Tree& tree, TokenIndex first, TokenIndex second) {
  for (TokenIndex t = first + 1; t < second; ++t)
    if (is_long_dash(tree[t].form) || is_one_of(tree[t].form, {",", ":", "("})) return true;
  return false;
}

// "an Austrian-Swedish physicist": the nationalities are facts of their own, the physicist stays.
void drop_nationality(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun, TokenList& tokens) {
  if (lexicon.noun(work.tree.lemma(noun)).klass != "person") return;
  for (const TokenIndex child : work.tree.children(noun)) {
    if (work.tree.relation_kind(child) != Deprel::amod) continue;
    const TokenList words = work.tree.subtree(child);
    const bool nation = std::any_of(words.begin(), words.end(), [&](TokenIndex t) {
      return lexicon.place_kind(work.tree[t].form) == "nationality";
    });
    if (nation)
      std::erase_if(tokens, [&](TokenIndex t) {
        return std::binary_search(words.begin(), words.end(), t) || (work.tree.is_punct(t) && t + 1 == words.front()) ||
               (work.tree.is_punct(t) && t == words.back() + 1);
      });
  }
}

// person | position | noun, with organisation; or person | be | noun.
void describe(SentenceClauses& work, const RuleLexicon& lexicon, const Filler& named, TokenIndex noun,
              const Status& status, std::string_view name, Harvest& harvest) {
  Filler description = filler_at(work, noun);
  const bool person = is_person(work, lexicon, named.head.token);
  if (!(person && is_position_noun(work, lexicon, noun))) {
    if (person) drop_nationality(work, lexicon, noun, description.tokens);
    harvest.add(noun_fact(work, noun, named, "be", description, status, name));
    if (person) emit_nationality(work, lexicon, named, noun, status, harvest);
    return;
  }
  std::vector<Filler> organisation = organisation_of(work, lexicon, noun, description.tokens);
  Proposition position = noun_fact(work, noun, named, "position", description, status, name);
  for (const Filler& filler : organisation) {
    const bool person = is_of_a_person(work, filler);
    position.arguments.push_back(argument_of(filler, person ? Role::other : Role::organisation, person ? "of" : ""));
  }
  finish(work, position);
  harvest.add(std::move(position));
}

// "a family of Aberdeenshire, holders of the estate": beside a thing that is told of, after a comma, what it is.
bool is_explained(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex first, TokenIndex second) {
  const Tree& tree = work.tree;
  const auto determined = [&](TokenIndex noun) {
    return tree.has(noun, Deprel::det) || tree.has(noun, Deprel::nmod_poss);
  };
  if (tree.lemma(first) == tree.lemma(second)) return false;  // "another boom, a fishing boom": said again
  if (!comma_between(tree, first, second) || !determined(first) || tree.has(second, Deprel::conj) ||
      tree.relation(first) == Deprel::conj)
    return false;
  if (!determined(second) && !(tree.xpos(second) == "NNS" && tree.child_kind(second, Deprel::nmod) != kNoToken))
    return false;
  const std::string_view class1 = class_of(work, first, lexicon), class2 = class_of(work, second, lexicon);
  for (const std::string_view klass : {class1, class2})
    if (is_one_of(klass, {"date", "duration", "time", "money", "quantity"})) return false;
  const auto people = [](std::string_view klass) { return is_one_of(klass, {"person", "group", "people-group"}); };
  const std::string_view lemma = tree.lemma(second);  // holders, owners: whoever does what the verb says
  const bool agents = tree.xpos(second) == "NNS" && (lemma.ends_with("er") || lemma.ends_with("or"));
  const auto is_person_class = [](std::string_view klass) { return klass == "person" || klass == "people-group"; };
  const TokenIndex article = tree.child(second, Deprel::det);  // "the novel, a success in France": told of one thing
  const TokenIndex own = tree.child(first, Deprel::det);
  const bool definite = own == kNoToken || tree.lower(own) == "the";
  const bool one = article != kNoToken && is_one_of(tree.lower(article), {"a", "an"}) && tree.xpos(first) == "NN" &&
                   definite && !is_one_of(class2, {"act", "event"}) &&
                   is_person_class(class1) == is_person_class(class2);
  return one || class1 == class2 || (people(class1) && (people(class2) || agents));
}

// "my friend the baker", "Boots the chemist": the second noun with "the" right behind the first.
bool is_epithet(const Tree& tree, TokenIndex first, TokenIndex second) {
  const TokenIndex article = tree.child(second, Deprel::det);
  return article == first + 1 && tree.lower(article) == "the" && tree.xpos(second) == "NN";
}

// "Alleged gunman John Smith", "Smith, a suspected spy": what some say he is.
bool is_only_alleged(const Tree& tree, std::span<const TokenIndex> modifiers) {
  return std::any_of(modifiers.begin(), modifiers.end(), [&](TokenIndex t) {
    return tree.relation(t) == Deprel::amod &&
           is_one_of(tree.lower(t), {"alleged", "suspected", "purported", "supposed", "accused", "reputed", "presumed"});
  });
}

// "Smith, reportedly a spy", "perhaps a spy", "not a spy": what its adverb makes of the description; false where it was
// so only once ("formerly a spy").
bool apply_adverbs(const Tree& tree, const RuleLexicon& lexicon, TokenIndex noun, Status& status) {
  if (is_only_alleged(tree, tree.children(noun))) status.holders.push_back({std::nullopt, "allege"});
  for (const TokenIndex child : tree.children(noun)) {
    if (tree.relation_kind(child) != Deprel::advmod || child > noun) continue;
    const Embedding embedding = lexicon.embedding(tree.lower(child), 'r', Complement::any);
    if (embedding == Embedding::hearsay) status.holders.push_back({std::nullopt, "report"});
    if (embedding == Embedding::possible) status.modality = Modality::possible;
    if (embedding == Embedding::deny_adverb || tree.lower(child) == "not") status.polarity = Polarity::negative;
    if (is_one_of(tree.lower(child), {"formerly", "once", "previously", "originally", "then"})) return false;
  }
  return true;
}

// "Oslo, the third child", "Paris, a dancer": a place is no person, though it may be a friend, an exporter or a leader;
// nor is a body ("members of Congress, the president and governors") who holds an office.
bool is_no_place(const Tree& tree, TokenIndex noun) {
  return !is_one_of(tree.lemma(noun),
                    {"ally",     "neighbour", "neighbor", "friend",   "rival",    "enemy",     "host",      "champion",
                     "giant",    "signatory", "opponent", "heir",     "power",    "candidate", "favourite", "favorite",
                     "patron",   "member",    "leader",   "partner",  "producer", "exporter",  "importer",  "supplier",
                     "buyer",    "seller",    "winner",   "holder",   "player",   "supporter", "donor",     "investor",
                     "creditor", "debtor",    "backer",   "sponsor",  "lender",   "consumer",  "successor", "predecessor",
                     "owner",    "maker",     "pioneer",  "provider", "loser",    "belligerent"});
}

// "The Onion: an interview", "the roads of the area: High Street": a colon stands between a theme and what comes of it.
bool colon_between(const Tree& tree, TokenIndex first, TokenIndex second) {
  for (TokenIndex t = first + 1; t < second; ++t)
    if (tree[t].form == ":") return true;
  return false;
}

// "(Greek: Θήβα, Thíva)": what stands behind the name of a language is how it says the name before, twice over.
bool is_said_in_language(const Tree& tree, const RuleLexicon& lexicon, TokenIndex name) {
  return name > 1 && tree[name - 1].form == ":" && lexicon.place_kind(tree[name - 2].form) == "nationality";
}

// "no experience, no Arabic": a list of what is lacking, in which nothing is said of anything.
bool is_said_to_lack(const Tree& tree, TokenIndex noun) {
  const TokenIndex determiner = tree.child_kind(noun, Deprel::det);
  return determiner != kNoToken && tree.lemma(determiner) == "no";
}

// "Works in Lyon, Paris, Berlin", "from Mongolia, Malaysia": cities or countries in a row, of which none is in the next.
bool is_row_of_places(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex first) {
  const Tree& tree = work.tree;
  TokenList row{first};
  for (const TokenIndex child : tree.children(first))
    if (tree.relation_kind(child) == Deprel::appos || tree.relation_kind(child) == Deprel::conj) row.push_back(child);
  const auto are = [&](std::string_view kind) {
    return std::all_of(row.begin(), row.end(), [&](TokenIndex token) {
      return lexicon.place_kind(words_of(tree, filler_at(work, token).tokens)) == kind;
    });
  };
  const auto cities = std::count_if(row.begin(), row.end(), [&](TokenIndex token) {
    return lexicon.place_kind(words_of(tree, filler_at(work, token).tokens)) == "city";
  });
  return are("country") || (row.size() > 2 && cities >= 2) || ((row.size() > 2 || tree.relation_kind(first) == Deprel::appos) && are("city"));
}

// "Around the Opera House, City Hall, Symphony Auditorium": buildings in a row, of which none is in the next.
bool is_building(const Tree& tree, const RuleLexicon& lexicon, TokenIndex name) {
  return is_one_of(lexicon.noun(tree.lower(name)).klass, {"facility", "artifact"});
}

// Anna Berg in "Joe, the husband of Anna Berg": a person in what is said of another one.
bool is_in_apposition_of_person(const Tree& tree, TokenIndex name) {
  if (tree[name].name.type != NameClass::person) return false;
  for (TokenIndex t = name; tree.head(t) != kNoToken && tree.head(t) < t; t = tree.head(t))
    if (t != name && tree.relation(t) == Deprel::appos && tree[tree.head(t)].name.type == NameClass::person) return true;
  return false;
}

// "Joe, the husband of Anna Berg, the spy": behind a second comma, who is a spy the sentence does not say.
bool may_be_of_another(const Tree& tree, TokenIndex first, TokenIndex second) {
  const std::span<const TokenIndex> children = tree.children(first);
  const TokenIndex begin = tree.first_word_of(second);
  if (begin > 0 && tree[begin - 1].form == "," && is_in_apposition_of_person(tree, first)) return true;
  return begin > 1 && tree[begin - 1].form == "," && tree[begin - 2].name.type == NameClass::person &&
         std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
           return child > first && child < second && tree.relation(child) == Deprel::appos && child != begin - 2 &&
                  tree.is_under(begin - 2, child);
         });
}

// The name by which a participle behind a noun calls it: "a village called Ambler", "a war known as the Roses' War".
TokenIndex name_given(const Tree& tree, TokenIndex participle) {
  if (tree.relation(participle) != Deprel::acl || tree.xpos(participle) != "VBN" || tree.head(participle) > participle)
    return kNoToken;
  const bool called = is_one_of(tree.lemma(participle), {"call", "name", "title", "entitle", "dub", "nickname"});
  const bool known = tree.lower(participle) == "known";
  for (const TokenIndex child : tree.children(participle)) {
    const Deprel kind = tree.relation_kind(child);
    if (tree.upos(child) != Upos::propn_ || child < participle) continue;
    if (called && (kind == Deprel::xcomp || kind == Deprel::obj) && !tree.has(child, Deprel::case_)) return child;
    if (known && kind == Deprel::obl && preposition_of(tree, child) == "as") return child;
  }
  return kNoToken;
}

// "The pianist, composer and teacher Chopin": all that the name right behind the last of them is.
TokenList nouns_before_name(const Tree& tree, TokenIndex first, TokenIndex name) {
  TokenList nouns{first};
  TokenIndex last = first;
  for (const TokenIndex child : tree.children(first)) {
    if (tree.relation(child) != Deprel::conj || child > name || tree.xpos(child) != "NN" || tree.upos(child) != Upos::noun_) continue;
    if (tree.has(child, Deprel::det)) return {first};
    nouns.push_back(child);
    last = child;
  }
  if (last == first || tree.first_of(name) != last + 1 || tree.xpos(first) != "NN") return {first};
  return nouns;
}

// "A devoted social worker, he was interested in sports": what a noun before the clause says of its subject.
TokenIndex told_before(const Tree& tree, TokenIndex noun) {
  const TokenIndex verb = tree.head(noun);
  if (tree.relation(noun) != Deprel::dislocated || verb == kNoToken || noun > verb || tree.upos(noun) != Upos::noun_ ||
      tree.has(noun, Deprel::appos))  // "the head of the bank, Ann Lee, she said"
    return kNoToken;
  const TokenIndex subject = tree.child_kind(verb, Deprel::nsubj), after = tree.last_of(noun) + 1;
  const bool beside = subject != kNoToken && subject > noun && tree.first_of(subject) <= after + 1 &&
                      (tree[after].form == "," || tree[after - 1].form == ",");
  return beside ? subject : kNoToken;
}

void emit_apposition(SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex first, TokenIndex second,
                     std::string_view rule, Harvest& harvest) {
  const Tree& tree = work.tree;
  if (is_acronym(tree[second].form) || is_acronym(tree[first].form) || in_brackets(tree, second)) return;
  if (tree.upos(second) != Upos::noun_ && !is_name(tree, second)) return;
  if (tree.upos(first) != Upos::noun_ && !is_name(tree, first)) return;
  if (is_empty_word(tree, first) || is_empty_word(tree, second)) return;
  if (is_said_to_lack(tree, first) || is_said_to_lack(tree, second)) return;
  if (colon_between(tree, first, second)) return;
  if (work.title_of[first] >= 0 && work.title_of[first] == work.title_of[second]) return;  // told as a title
  if (may_be_of_another(tree, first, second)) return;
  if (is_date(tree, second) || is_one_of(tree.lemma(second), {"something", "thing", "one"}) ||
      work.clause_of[second] != kNoClause)
    return;
  const std::string_view class1 = class_of(work, first, lexicon), class2 = class_of(work, second, lexicon);
  Status status = presupposed_at(work, first, false);
  if (!apply_adverbs(tree, lexicon, second, status)) return;
  if (is_only_alleged(tree, tree.children(first))) status.holders.push_back({std::nullopt, "allege"});
  const bool description1 = is_description(work, lexicon, first), description2 = is_description(work, lexicon, second);
  if (!description1 && !description2) {
    if (class1 == "place" && class2 == "place" && comma_between(tree, first, second) &&
        !is_said_in_language(tree, lexicon, first) && !is_row_of_places(work, lexicon, first) &&
        !is_building(tree, lexicon, second))
      harvest.add(
          noun_fact(work, first, filler_at(work, first), "in", filler_at(work, second), status, rule::kPlaceInPlace));
    return;
  }
  const bool misfit = !is_epithet(tree, first, second) && [&] {  // "the parents' defence, Ann Lee": no person is a defence
    const std::string_view name = description1 ? class2 : class1, noun = description1 ? class1 : class2;
    const TokenIndex described = description1 ? first : second;
    const bool fits_no_body = name == "place" || (name == "organisation" && is_position_noun(work, lexicon, described));
    if (fits_no_body && noun == "person" && is_no_place(tree, described)) return true;
    return name == "person" && !noun.empty() &&
           !is_one_of(noun, {"person", "name", "people-group", "body", "cognition", "animal"});
  }();
  if (misfit) return;
  if (!description1) {
    if (!tree.has(second, Deprel::det) && !is_position_noun(work, lexicon, second) &&
        !tree.has(second, Deprel::nmod_poss) && class2 != "person")
      return;
    for (const Conjunct& conjunct : conjuncts_of(work, second))
      if (is_description(work, lexicon, conjunct.token))
        describe(work, lexicon, filler_at(work, first), conjunct.token, status, rule, harvest);
    return;
  }
  if (description2) {
    if (is_explained(work, lexicon, first, second) || (is_epithet(tree, first, second) && class1 == class2))
      describe(work, lexicon, filler_at(work, first), second, status, rule, harvest);
    return;
  }
  if (is_one_of(class1, {"date", "duration", "time", "money", "quantity"})) return;
  if (tree.xpos(first) == "NNS") return;
  if (class1 == "person" && class2 != "person" && class2 != "name") return;
  for (const TokenIndex noun : nouns_before_name(tree, first, second))
    describe(work, lexicon, filler_at(work, second), noun, status, rule, harvest);
}

void emit_description_before(SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex subject, TokenIndex noun, Harvest& harvest) {
  const std::string_view lower = work.tree.lower(subject);
  const bool person = is_one_of(lower, {"he", "she"}) || class_of(work, subject, lexicon) == "person";
  if (!person || lexicon.noun(work.tree.lemma(noun)).klass != "person") return;
  Status status = presupposed_at(work, noun, false);
  if (!apply_adverbs(work.tree, lexicon, noun, status)) return;
  for (const Conjunct& conjunct : conjuncts_of(work, noun))
    if (work.tree.upos(conjunct.token) == Upos::noun_ && !conjunct.alternative && !conjunct.negative)
      describe(work, lexicon, filler_at(work, subject), conjunct.token, status, rule::kApposition, harvest);
}

}  // namespace

Status presupposed_at(const SentenceClauses& work, TokenIndex noun, bool keep_holders) {
  Status status;
  const ClauseIndex index = work.innermost[noun];
  if (index == kNoClause) return status;
  const Clause& clause = work.clauses[index];
  if (keep_holders || work.quoted[noun]) status.holders = clause.status.holders;
  if (work.quoted[noun] && status.holders.empty()) status.holders.push_back({std::nullopt, "say"});
  return status;
}

Proposition noun_fact(const SentenceClauses& work, TokenIndex head, const Filler& subject, std::string predicate,
                      const Filler& object, const Status& status, std::string_view rule) {
  Proposition proposition;
  proposition.head = {work.index, head};
  proposition.predicate = std::move(predicate);
  proposition.polarity = status.polarity;
  proposition.modality = status.modality;
  proposition.holders = status.holders;
  proposition.rules = {rule};
  if (work.tree.sentence().kind == SentenceKind::heading) proposition.rules.push_back(rule::kHeading);
  if (!subject.tokens.empty()) proposition.arguments.push_back(argument_of(subject, Role::subject, ""));
  if (!object.tokens.empty()) proposition.arguments.push_back(argument_of(object, Role::object, ""));
  finish(work, proposition);
  return proposition;
}

void emit_titles(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  for (const Title& title : work.titles) {
    Filler name{{work.index, title.name_head}, title.name};
    Filler position{{work.index, title.position_head}, title.position};
    Status status = presupposed_at(work, title.name_head, false);
    if (is_only_alleged(work.tree, title.position)) status.holders.push_back({std::nullopt, "allege"});
    if (title.acting) status.modality = Modality::certain;
    Proposition fact = noun_fact(work, title.position_head, name, title.is_position ? "position" : "be", position,
                                 status, rule::kTitle);
    if (!title.organisation.empty()) {
      const Filler organisation{{work.index, title.organisation.back()}, title.organisation};
      if (title.is_position) {
        fact.arguments.push_back(argument_of(organisation, Role::organisation, ""));
      } else if (lexicon.place_kind(work.tree[title.organisation.back()].form) == "nationality") {
        harvest.add(
            noun_fact(work, title.position_head, name, "nationality", organisation, status, rule::kNationality));
      }
    }
    if (title.then) {  // at the time of its clause
      const ClauseIndex clause = work.innermost[title.name_head];
      if (clause != kNoClause)
        for (const Qualifier& qualifier : work.clauses[clause].qualifiers)
          if (qualifier.role == Role::time && !qualifier.fillers.empty())
            fact.arguments.push_back(argument_of(qualifier.fillers.front(), Role::time, ""));
    }
    if (title.former) {
      Argument former;
      former.role = Role::time;
      former.head = {work.index, title.position_head};
      former.literal = "former";
      fact.arguments.push_back(std::move(former));
    }
    finish(work, fact);
    harvest.add(std::move(fact));
  }
}

void emit_appositions(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (TokenIndex token = 0; token < tree.size(); ++token)
    if (tree.relation_kind(token) == Deprel::appos && tree.head(token) != kNoToken && tree.head(token) < token)
      emit_apposition(work, lexicon, tree.head(token), token, rule::kApposition, harvest);
    else if (const TokenIndex subject = told_before(tree, token); subject != kNoToken)
      emit_description_before(work, lexicon, subject, token, harvest);
    else if (const TokenIndex name = name_given(tree, token); name != kNoToken)
      emit_apposition(work, lexicon, tree.head(token), name, rule::kNaming, harvest);
}

}  // namespace relata::text
