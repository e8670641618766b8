// Possessives, dates of nouns, event nouns, birth and death dates in brackets.
#include <algorithm>

#include "core/punctuation.h"
#include "extractors/text/clause_arguments.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/nominals.h"
#include "extractors/text/phrases.h"

namespace relata::text {
namespace {

bool may_be_had(std::string_view klass) {
  return is_one_of(klass, {"possession", "artifact", "organisation", "animal", "facility", "document", "vehicle",
                           "weapon", "money", "group", "people-group", "food", "plant", "object"});
}

bool is_kin(std::string_view lemma) {
  return is_one_of(lemma, {"wife",      "husband", "son",       "daughter",    "father",      "mother",     "brother",
                           "sister",    "friend",  "ally",      "partner",     "child",       "parent",     "aide",
                           "uncle",     "aunt",    "cousin",    "grandfather", "grandmother", "rival",      "citizen",
                           "supporter", "fan",     "colleague", "lawyer",      "successor",   "predecessor"});
}

// "The women's team", "children's books": of what kind it is, and not whose.
bool names_a_class(const Tree& tree, TokenIndex owner) {
  return is_one_of(tree.lower(owner), {"men", "women", "children", "girls", "boys", "ladies"});
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view form) {
  return form.size() == 4 && all_digits(form) && (form[0] == '1' || form.starts_with("20"));
}

// "(1878–1968)" as one token.
bool split_years(std::string_view form, std::string& birth, std::string& death) {
  if (form.size() < 9 || !is_year(form.substr(0, 4)) || !is_year(form.substr(form.size() - 4))) return false;
  if (!is_dash(form.substr(4, form.size() - 8))) return false;
  birth = form.substr(0, 4);
  death = form.substr(form.size() - 4);
  return true;
}

struct Life {
  TokenList birth, death, birth_place, death_place;
  std::string birth_text, death_text;
};

bool ends_in_year(const Tree& tree, const TokenList& tokens) {
  return !tokens.empty() && is_year(tree[tokens.back()].form) && tokens.size() <= 5;
}

// The dates between the brackets that open here, and behind each the place: "(2 May 1874, in Lyon – 6 June 1915, in Bern)".
class LifeReader {
 public:
  LifeReader(const Tree& tree, TokenIndex open) : tree_(tree), open_(open) {}

  Life read() {
    for (TokenIndex t = open_ + 1; t < tree_.size() && t < open_ + 24; ++t) {
      const std::string& form = tree_[t].form;
      if (form == ")") return ended();
      if (split_years(form, life_.birth_text, life_.death_text)) {
        life_.birth = life_.death = {t};
        return life_;
      }
      const bool died = is_one_of(tree_.lower(t), {"died", "d."});
      if (died || (is_dash(form) && !is_hyphen_of_name(t) && ends_in_year(tree_, part_))) {
        if (ends_in_year(tree_, part_)) life_.birth = part_, life_.birth_place = place_;
        dash_ = true;
        clear();
      } else {
        add(t);
      }
    }
    return {};
  }

 private:
  // "in Baden-Baden", but for "in Bern-17 May"
  [[nodiscard]] bool is_hyphen_of_name(TokenIndex t) const {
    return reads_place_ && tree_[t].form == "-" && !tree_[t - 1].space_after && t + 1 < tree_.size() &&
           !tree_[t].space_after && tree_.upos(t + 1) != Upos::num_ && month_number(tree_.lower(t + 1)) == 0;
  }

  void add(TokenIndex t) {
    const std::string& form = tree_[t].form;
    if (reads_place_) {
      if (form == ",") ended_place_ = true;  // "in Lyon, France": Lyon is in France
      if (!ended_place_) place_.push_back(t);
    } else if (is_one_of(tree_.lower(t), {"in", "at", "near"}) && ends_in_year(tree_, part_)) {
      reads_place_ = true;
    } else if (is_one_of(form, {";", "]"}) || is_one_of(tree_.lower(t), {"born", "b.", "c.", "ca.", "circa"})) {
      clear();
    } else if (form == "," && (part_.empty() || !all_digits(tree_[part_.back()].form))) {
      clear();
    } else if (form != ",") {
      part_.push_back(t);
    }
  }

  Life ended() {
    if (!ends_in_year(tree_, part_)) return life_;
    const bool born = open_ + 1 < tree_.size() && is_one_of(tree_.lower(open_ + 1), {"born", "b."});
    if (dash_) {
      life_.death = part_;
      life_.death_place = place_;
    } else if (born) {
      life_.birth = part_;
      life_.birth_place = place_;
    }
    return life_;
  }

  void clear() {
    part_.clear();
    place_.clear();
    reads_place_ = ended_place_ = false;
  }

  const Tree& tree_;
  TokenIndex open_;
  Life life_;
  TokenList part_, place_;
  bool dash_ = false, reads_place_ = false, ended_place_ = false;
};

Life read_life(const Tree& tree, TokenIndex open) { return LifeReader(tree, open).read(); }

bool names_person(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex head) {
  if (work.tree[head].name.type != NameClass::none) return work.tree[head].name.type == NameClass::person;
  if (work.tree.upos(head) != Upos::propn_) return false;
  const auto person = [&](TokenIndex noun) { return lexicon.noun(work.tree.lemma(noun)).klass == "person"; };
  const TokenIndex up = work.tree.head(head);
  if (up != kNoToken && work.tree.relation_kind(head) == Deprel::nsubj && work.tree.has(up, Deprel::cop) && person(up))
    return true;
  for (const TokenIndex child : work.tree.children(head))
    if (work.tree.relation_kind(child) == Deprel::appos && person(child)) return true;
  return false;
}

Argument date_argument(const SentenceClauses& work, const TokenList& tokens, const std::string& text) {
  Argument argument = argument_of({{work.index, tokens.back()}, tokens}, Role::object, "");
  argument.literal = text;
  return argument;
}

struct EventNoun {
  std::vector<Filler> agents, themes;
  std::vector<Qualifier> rest;
};

// Who does what in "the arrest of X by Y" and "Russia's invasion of Ukraine"; only where both are said.
bool read_event_noun(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun, EventNoun& event) {
  const Tree& tree = work.tree;
  const NounEntry& entry = lexicon.noun(tree.lemma(noun));
  if (tree.upos(noun) != Upos::noun_ || entry.verb.empty() || !lexicon.takes_object(entry.verb) ||
      tree.xpos(noun) == "NNS")
    return false;
  for (const TokenIndex child : tree.children(noun))
    if (tree.relation_kind(child) == Deprel::det && is_one_of(tree.lemma(child), {"no", "any", "every", "each"}))
      return false;
  if (work.clause_of[noun] != kNoClause) return false;
  for (Qualifier& qualifier : phrases_on(work, lexicon, noun, lexicon.verb_class(entry.verb))) {
    if (qualifier.preposition == "of" && event.themes.empty())
      event.themes = std::move(qualifier.fillers);
    else if (qualifier.preposition == "by" && event.agents.empty())
      event.agents = std::move(qualifier.fillers);
    else
      event.rest.push_back(std::move(qualifier));
  }
  const TokenIndex owner = tree.child(noun, Deprel::nmod_poss);
  if (owner != kNoToken && event.agents.empty()) event.agents = fillers_of(work, owner);
  return !event.agents.empty() && !event.themes.empty();
}

// "The alleged scanning of traffic by the agency", "a planned visit of the king": whether it took place is left open.
bool is_called_open(const Tree& tree, TokenIndex noun) {
  const std::span<const TokenIndex> children = tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < noun && tree.relation_kind(child) == Deprel::amod &&
           is_one_of(tree.lower(child), {"alleged", "supposed", "purported", "rumoured", "rumored", "suspected", "possible",
                                         "potential", "planned", "proposed", "threatened", "attempted", "future", "imminent",
                                         "feared", "hypothetical", "would-be", "upcoming"});
  });
}

// An event named in a clause that asserts; not one that is asked for, feared or forbidden.
Status event_status(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex noun) {
  Status status = presupposed_at(work, noun, true);
  const ClauseIndex index = work.innermost[noun];
  if (index == kNoClause) return status;
  const Clause& clause = work.clauses[index];
  const Embedding embedding = lexicon.embedding(clause.predicate, 'v', Complement::np);
  const bool open = embedding == Embedding::possible || embedding == Embedding::accuse ||
                    embedding == Embedding::deny || embedding == Embedding::forbid;
  TokenIndex up = work.tree.head(noun);
  bool nested = false;  // "plans for the arrest of ..."
  while (up != kNoToken && up != clause.head) {
    const std::string_view lemma = work.tree.lemma(up);
    if (lexicon.embedding(lemma, 'n', Complement::to) != Embedding::none ||
        lexicon.embedding(lemma, 'n', Complement::that) != Embedding::none)
      nested = true;
    up = work.tree.head(up);
  }
  if (!clause.status.plain() || open || nested || is_called_open(work.tree, noun) || preposition_of(work.tree, noun) == "before" ||
      preposition_of(work.tree, noun) == "without")
    status.modality = Modality::possible;
  return status;
}

}  // namespace

void emit_life_brackets(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (TokenIndex open = 1; open < tree.size(); ++open) {
    if (tree[open].form != "(" || tree.upos(open - 1) != Upos::propn_) continue;
    TokenIndex head = open - 1;
    while (tree.head(head) != kNoToken && tree.head(head) < head &&
           is_one_of(label_of(tree.relation_kind(head)), {"flat", "compound"}))
      head = tree.head(head);
    while (tree.head(head) != kNoToken && tree.relation(head) == Deprel::compound && tree.head(head) < open)
      head = tree.head(head);
    while (tree.head(head) != kNoToken && tree.relation(head) == Deprel::nmod && tree.head(head) < head &&
           tree.upos(tree.head(head)) == Upos::propn_ && preposition_of(tree, head) == "of")
      head = tree.head(head);  // Maria of Spain
    if (!names_person(work, lexicon, head)) continue;
    const Life life = read_life(tree, open);
    const Status status = presupposed_at(work, head, false);
    const auto add = [&](const TokenList& tokens, const std::string& text, const char* predicate) {
      if (tokens.empty()) return;
      Proposition fact = noun_fact(work, head, filler_at(work, head), predicate, {}, status, rule::kLifeDates);
      fact.arguments.push_back(date_argument(work, tokens, text));
      finish(work, fact);
      harvest.add(std::move(fact));
    };
    add(life.birth, life.birth_text, "date of birth");
    add(life.death, life.death_text, "date of death");
    const auto add_place = [&](const TokenList& tokens, const char* predicate) {
      if (tokens.empty() || tree.upos(tokens.back()) != Upos::propn_) return;
      const auto top = std::find_if(tokens.begin(), tokens.end(), [&](TokenIndex t) {
        return tree.head(t) == kNoToken || !std::binary_search(tokens.begin(), tokens.end(), tree.head(t));
      });
      const Filler place{{work.index, top == tokens.end() ? tokens.back() : *top}, tokens};
      harvest.add(noun_fact(work, head, filler_at(work, head), predicate, place, status, rule::kLifeDates));
    };
    add_place(life.birth_place, "place of birth");
    add_place(life.death_place, "place of death");
  }
}

namespace {

// "Her album Alpha", "Alpha is a film": whether the name is that of a work.
bool names_a_work(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex name) {
  const Tree& tree = work.tree;
  const auto is_work = [&](TokenIndex noun) {
    return noun != kNoToken && tree.upos(noun) == Upos::noun_ && tree.xpos(noun) != "NNS" &&
           (is_one_of(lexicon.noun(tree.lemma(noun)).klass, {"communication", "document"}) ||
            is_one_of(tree.lemma(noun), {"album", "film", "single", "book", "novel", "game", "painting", "opera"}));
  };
  const TokenIndex up = tree.head(name);
  if (up != kNoToken && tree.relation(name) == Deprel::appos && up < name) return is_work(up);
  return up != kNoToken && tree.relation_kind(name) == Deprel::nsubj && tree.has(up, Deprel::cop) && is_work(up);
}

}  // namespace

void emit_year_brackets(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (TokenIndex open = 1; open + 2 < tree.size(); ++open) {
    if (tree[open].form != "(" || !is_year(tree[open + 1].form) || tree[open + 2].form != ")") continue;
    TokenIndex name = tree.is_punct(open - 1) && open > 1 ? open - 2 : open - 1;  // "Alpha" (2001)
    while (tree.head(name) != kNoToken && tree.head(name) < open && tree.upos(tree.head(name)) == Upos::propn_) name = tree.head(name);
    if (tree.upos(name) != Upos::propn_ || tree[name].name.type == NameClass::person || !names_a_work(work, lexicon, name)) continue;
    const Filler year{{work.index, open + 1}, {open + 1}};
    Filler thing = filler_at(work, name);
    std::erase_if(thing.tokens, [&](TokenIndex t) { return t >= open; });
    harvest.add(noun_fact(work, name, thing, "in", year, presupposed_at(work, name, true), rule::kDatedNoun));
  }
}

void emit_possessives(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  const Tree& tree = work.tree;
  for (TokenIndex owner = 0; owner < tree.size(); ++owner) {
    const TokenIndex noun = tree.head(owner);
    if (tree.relation(owner) != Deprel::nmod_poss || noun == kNoToken || tree.upos(noun) != Upos::noun_) continue;
    if (is_one_of(tree.lemma(owner), {"one", "other"}) || class_of(work, owner, lexicon) == "date") continue;
    const std::string_view klass = class_of(work, noun, lexicon);
    const NounEntry& entry = lexicon.noun(tree.lemma(noun));
    const bool kin = is_kin(tree.lemma(noun));
    if (naming_head(work, noun) != noun) continue;  // "his wife Manju": told as a title
    if (lexicon.embedding(tree.lemma(noun), 'n', Complement::to) != Embedding::none) continue;
    if (!kin && names_a_class(tree, owner)) continue;
    if (!kin && (!may_be_had(klass) || !entry.verb.empty() || entry.position)) continue;
    const ClauseIndex index = work.innermost[noun];
    if (index != kNoClause &&
        !is_one_of(label_of(work.clauses[index].status.modality), {"certain", "planned", "necessary"}))
      continue;
    for (const Filler& possessor : index == kNoClause ? fillers_of(work, owner) : filled(work, lexicon, index, owner)) {
      if (possessor.tokens.empty()) continue;
      Proposition fact = noun_fact(work, noun, possessor, "have", filler_at(work, noun),
                                   presupposed_at(work, noun, true), rule::kPossessive);
      Argument* thing = nullptr;
      for (Argument& argument : fact.arguments)
        if (argument.role == Role::object) thing = &argument;
      if (thing != nullptr) {  // the thing without its possessor
        const TokenList gone = tree.subtree(owner);
        std::erase_if(thing->tokens, [&](TokenIndex t) { return std::binary_search(gone.begin(), gone.end(), t); });
      }
      harvest.add(std::move(fact));
    }
  }
}

namespace {

// "Elections in 1994", "the visit last week"; "the 2010 treaty": the noun that the date tells the time of.
TokenIndex dated_by(const SentenceClauses& work, const RuleLexicon& lexicon, TokenIndex date) {
  const Tree& tree = work.tree;
  const TokenIndex noun = tree.head(date);
  if (noun == kNoToken || tree.upos(noun) != Upos::noun_) return kNoToken;
  const ClauseIndex own = work.clause_of[noun];
  if (own != kNoClause && work.clauses[own].kind != PredicateKind::noun) return kNoToken;
  const std::string_view klass = class_of(work, noun, lexicon);
  if (is_one_of(klass, {"person", "people-group", "place"})) return kNoToken;
  if (is_one_of(klass, {"date", "time", "duration", "quantity", "money"})) return kNoToken;  // "2000 year old"
  if (is_one_of(tree.lemma(noun), {"video", "screen", "display", "resolution"})) return kNoToken;  // "full 1080 video"
  if (noun > date) {
    const bool year = is_year(tree[date].form) && tree.xpos(noun) != "NNS" && tree.relation(noun) != Deprel::compound;
    const bool elections = is_year(tree[date].form) && tree.lemma(noun) == "election";
    const bool before = is_one_of(label_of(tree.relation(date)), {"nummod", "compound", "nmod:unmarked"});
    return before && (year || elections) ? noun : kNoToken;
  }
  const bool event = is_one_of(klass, {"event", "act", "communication", "document"}) ||
                     !lexicon.noun(tree.lemma(noun)).verb.empty();
  EventNoun told;  // "the arrest of X by Y in May" holds its time itself
  if (read_event_noun(work, lexicon, noun, told)) return kNoToken;
  const bool after = tree.relation_kind(date) == Deprel::nmod || tree.relation(date) == Deprel::nmod_unmarked;
  return event && after && is_date(tree, date) ? noun : kNoToken;
}

}  // namespace

void emit_dated_nouns(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  for (TokenIndex date = 0; date < work.tree.size(); ++date) {
    const std::string preposition = preposition_of(work.tree, date);
    if (!is_one_of(preposition, {"", "in", "on"})) continue;
    const TokenIndex noun = dated_by(work, lexicon, date);
    if (noun == kNoToken || is_open(work, noun)) continue;
    Filler thing = filler_at(work, noun);
    const TokenList gone = work.tree.subtree(date);
    std::erase_if(thing.tokens, [&](TokenIndex t) { return std::binary_search(gone.begin(), gone.end(), t); });
    const Status status = presupposed_at(work, noun, true);
    const std::string bare = weekday_number(work.tree.lower(date)) >= 0 ? "on" : "in";  // a statement Thursday
    harvest.add(noun_fact(work, noun, thing, preposition.empty() ? bare : preposition, filler_at(work, date), status,
                          rule::kDatedNoun));
  }
}

void emit_event_nouns(SentenceClauses& work, const RuleLexicon& lexicon, Harvest& harvest) {
  for (TokenIndex noun = 0; noun < work.tree.size(); ++noun) {
    EventNoun event;
    if (!read_event_noun(work, lexicon, noun, event)) continue;
    const std::string verb(lexicon.noun(work.tree.lemma(noun)).verb);
    const Status status = event_status(work, lexicon, noun);
    for (const Filler& agent : event.agents) {
      for (const Filler& theme : event.themes) {
        if (agent.tokens.empty() || theme.tokens.empty()) continue;
        Proposition fact = noun_fact(work, noun, agent, verb, theme, status, rule::kEventNoun);
        fact.predicate_tokens = {noun};
        for (const Qualifier& qualifier : event.rest)
          for (const Filler& filler : qualifier.fillers)
            if (!filler.tokens.empty())
              fact.arguments.push_back(argument_of(filler, qualifier.role, qualifier.preposition));
        finish(work, fact);
        harvest.add(std::move(fact));
      }
    }
  }
}

}  // namespace relata::text
