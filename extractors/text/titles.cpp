#include "extractors/text/titles.h"

#include <algorithm>

#include "extractors/text/literal_dates.h"

namespace relata::text {
namespace {

struct NameRun {
  TokenIndex begin, end;  // half open
};

bool is_position_word(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  const Upos pos = tree.upos(token);
  if (pos != Upos::noun_ && pos != Upos::propn_ && pos != Upos::adj_) return false;
  if (pos == Upos::adj_ && is_one_of(tree[token].form, {"major", "general", "private", "principal", "chief"}))
    return false;  // "a major Warhol"
  if (lexicon.noun(tree.lemma(token)).position || lexicon.noun(tree.lower(token)).position) return true;
  const std::string_view form = tree.lower(token);  // vice-president, co-founder
  const std::size_t hyphen = form.rfind('-');
  return hyphen != std::string_view::npos && lexicon.noun(form.substr(hyphen + 1)).position;
}

bool is_person_noun(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  return tree.upos(token) == Upos::noun_ && lexicon.noun(tree.lemma(token)).klass == "person" &&
         tree.xpos(token) == "NN";
}

// "Dean Martin", "Earl Warren": titles that one American in a thousand was called by, as the census of 1990 has it.
bool is_oftener_given(std::string_view title) { return is_one_of(title, {"dean", "earl"}); }

bool may_be_person(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  const Token& word = tree[token];
  if (weekday_number(tree.lower(token)) >= 0 && word.name.type != NameClass::person) return false;  // a spokesman Sunday
  if (word.upos != Upos::propn_ ||
      (word.form[0] >= 'a' && word.form[0] <= 'z' && word.form != "al" && word.form != "bin" && word.form != "de" &&
       word.form != "van" && word.form != "von"))
    return false;
  // "General Suleiman" as one name: the rank before it is a title.
  const bool rank = is_position_word(tree, lexicon, token) && token + 1 < tree.size() &&
                    tree[token + 1].name.type == NameClass::person && !tree[token + 1].name.begins;
  if (rank && word.name.begins && !is_oftener_given(tree.lower(token))) return false;
  if (word.name.type != NameClass::none) return word.name.type == NameClass::person;
  return lexicon.place_kind(word.form).empty() && !is_position_word(tree, lexicon, token);
}

// A person's name from here: capitalised name words in a row that hang together.
NameRun name_from(const Tree& tree, const RuleLexicon& lexicon, TokenIndex begin) {
  TokenIndex end = begin;
  while (end < tree.size() && may_be_person(tree, lexicon, end)) {
    if (end > begin && tree[end].name.type != NameClass::none && tree[end].name.begins) break;
    ++end;
  }
  return {begin, end};
}

TokenIndex head_of_run(const Tree& tree, NameRun run) {
  for (TokenIndex i = run.begin; i < run.end; ++i)
    if (tree.head(i) == kNoToken || tree.head(i) < run.begin || tree.head(i) >= run.end) return i;
  return run.begin;
}

bool may_modify(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  const Token& word = tree[token];
  switch (word.upos) {
    case Upos::propn_:
      return word.name.type != NameClass::person && lexicon.noun(tree.lower(token)).klass != "date";
    case Upos::noun_:
      return lexicon.noun(tree.lemma(token)).klass != "date" && word.xpos != "NNS";
    case Upos::adj_:
      return true;
    case Upos::adv_:
      return tree.lower(token) == "then" || tree.lower(token) == "now";
    case Upos::part_:
      return word.xpos == "POS";
    case Upos::cconj_:
      return word.form == "&";
    case Upos::punct_:
      return (word.form == "-" || word.form == "–") && token > 0 && !tree[token - 1].space_after;
    case Upos::x_:
      return word.xpos == "AFX" || word.xpos == "FW";
    default:
      return false;
  }
}

// "Secretary of State", "Minister for Foreign Affairs": from the last word before the name back to the position noun.
TokenIndex position_before_of(const Tree& tree, const RuleLexicon& lexicon, TokenIndex last) {
  TokenIndex at = last;
  for (int steps = 0; at > 0 && steps < 5; ++steps) {
    if (is_one_of(tree.lower(at), {"of", "for"})) return is_position_word(tree, lexicon, at - 1) ? at - 1 : kNoToken;
    const Upos pos = tree.upos(at);
    if (pos != Upos::propn_ && pos != Upos::noun_ && pos != Upos::adj_ &&
        !is_one_of(tree.lower(at), {"the", "and", "&"}))
      return kNoToken;
    --at;
  }
  return kNoToken;
}

bool is_organisation_word(const Tree& tree, const RuleLexicon& lexicon, TokenIndex token) {
  const NameClass type = tree[token].name.type;
  if (type == NameClass::organization || type == NameClass::location) return true;
  return !lexicon.place_kind(tree[token].form).empty() || tree.xpos(token) == "POS";
}

// Heads and spokesmen head whatever stands before them; a minister of defence keeps "Defense".
bool heads_whatever_precedes(std::string_view lemma) {
  return is_one_of(
      lemma, {"head",       "chief", "leader",  "spokesman", "spokeswoman",   "spokesperson", "boss",     "chairman",
              "chairwoman", "chair", "member",  "founder",   "co-founder",    "official",     "director", "president",
              "ceo",        "coach", "captain", "manager",   "correspondent", "owner"});
}

// Sorts the words before the position noun into flags, organisation and the rest of the position.
void split_modifiers(const Tree& tree, const RuleLexicon& lexicon, TokenIndex begin, TokenIndex position,
                     Title& title) {
  TokenIndex cut = begin;  // words before it name the organisation
  TokenIndex country = begin;
  for (TokenIndex i = begin; i < position; ++i) {
    if (is_organisation_word(tree, lexicon, i)) cut = i + 1;
    if (!lexicon.place_kind(tree[i].form).empty()) country = i + 1;
  }
  if (country > begin && !heads_whatever_precedes(tree.lemma(position)))
    cut = country;  // "US | Defense Secretary", whatever the tagger says
  if (heads_whatever_precedes(tree.lemma(position)) && cut < position) {
    TokenIndex i = cut;
    while (i < position && (tree.upos(i) == Upos::propn_ || tree.upos(i) == Upos::noun_) &&
           !is_one_of(tree.lower(i), {"vice", "deputy", "prime", "majority", "minority"}) &&
           (tree.upos(i) == Upos::propn_ || lexicon.noun(tree.lemma(i)).klass != "cognition"))  // "democracy leader"
      ++i;
    if (i == position) cut = position;
  }
  for (TokenIndex i = begin; i < position; ++i) {
    const std::string_view word = tree.lower(i);
    if (word == "then" || word == "then-")
      title.then = true;
    else if (is_one_of(word, {"former", "ex", "ex-", "late"}))
      title.former = true;
    else if (is_one_of(word, {"acting", "interim"}))
      title.acting = true;
    else if (tree.is_punct(i) && (title.then || title.former) && title.position.empty())
      continue;
    else if (i < cut && !is_person_noun(tree, lexicon, i)) {
      if (tree.xpos(i) != "POS") title.organisation.push_back(i);
    } else if (tree.xpos(i) != "POS") {
      title.position.push_back(i);
    }
  }
}

// "the German-Russian Colonel Strasburgh": where he is from, and not whom he serves.
bool is_of_two_nations(const Tree& tree, TokenIndex begin, TokenIndex position) {
  for (TokenIndex i = begin + 1; i + 1 < position; ++i) {
    const bool joins = tree.is_punct(i) && !tree[i - 1].space_after && !tree[i].space_after;
    if (joins && tree.upos(i - 1) == Upos::adj_ && tree.upos(i + 1) == Upos::adj_ && tree[i - 1].form[0] < 'a' &&
        tree[i + 1].form[0] < 'a')
      return true;
  }
  return false;
}

// "Undersecretary for Education Mr. Rossi": how he is addressed is no part of what he is.
bool is_honorific(const Tree& tree, TokenIndex token) {
  return is_one_of(tree.lower(token), {"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "dr.", "dr", "doctor",
                                       "sheikh", "sheik", "ayatollah", "mullah", "imam", "dame", "lord", "rev.", "reverend"});
}

// "Supreme Leader Ayatollah Ali Rossi": the word by which the name right behind it is addressed, and nobody's name.
bool addresses_name_behind(const Tree& tree, TokenIndex token) {
  return is_honorific(tree, token) && token + 1 < tree.size() && tree[token + 1].name.begins &&
         tree[token + 1].name.type == NameClass::person;
}

// "The General Staff", "London General Omnibus": a body or a thing of that name, and nobody with a rank.
bool names_a_body(const Tree& tree, const RuleLexicon& lexicon, NameRun run) {
  const std::string_view klass = lexicon.noun(tree.lower(run.begin)).klass;
  return run.end == run.begin + 1 && tree[run.begin].name.type == NameClass::none && !klass.empty() && klass != "person";
}

bool read_title(const Tree& tree, const RuleLexicon& lexicon, NameRun run, Title& title) {
  if (run.begin == 0 || (run.end == run.begin + 1 && tree.xpos(run.begin) == "NNPS")) return false;  // "poor Romans"
  TokenIndex last = run.begin - 1;
  while (last > 0 && addresses_name_behind(tree, last)) --last;
  TokenIndex position = kNoToken;
  if (is_position_word(tree, lexicon, last) || is_person_noun(tree, lexicon, last))
    position = last;
  else if (tree.upos(last) == Upos::propn_ || tree.upos(last) == Upos::noun_)
    position = position_before_of(tree, lexicon, last);
  if (position == kNoToken) return false;
  if (tree.lower(position) == "general" && names_a_body(tree, lexicon, run)) return false;
  title.position_head = position;
  title.is_position = is_position_word(tree, lexicon, position);
  TokenIndex begin = position;
  // "the way President Bush": a capitalised title does not take in the common noun before it.
  const auto stays_out = [&](TokenIndex t) {
    return tree.upos(position) == Upos::propn_ && tree.upos(t) == Upos::noun_ && tree[t].form[0] >= 'a';
  };
  while (begin > 0 && may_modify(tree, lexicon, begin - 1) && !stays_out(begin - 1)) --begin;
  while (begin < position && (tree.is_punct(begin) || tree.xpos(begin) == "POS")) ++begin;
  std::string_view hyphenated = tree.lower(position);
  title.then = hyphenated.starts_with("then-");
  title.former = hyphenated.starts_with("ex-");
  split_modifiers(tree, lexicon, begin, position, title);
  if (is_of_two_nations(tree, begin, position)) title.organisation.clear();
  if (position > 0 && is_one_of(tree.lower(position - 1), {"prime", "vice"}) && title.position.empty())
    title.position.push_back(position - 1);
  if (!title.is_position && begin > 0 && (tree.xpos(begin - 1) == "PRP$" || tree.xpos(begin - 1) == "POS")) {
    TokenIndex owner = begin - 1;  // "his wife", whose she is belongs to it
    if (tree.xpos(owner) == "POS") owner = owner > 0 ? owner - 1 : owner;
    for (TokenIndex i = owner; i < begin; ++i) title.position.insert(title.position.begin() + (i - owner), i);
  }
  for (TokenIndex i = position; i <= last; ++i)
    if (i == position || !is_honorific(tree, i)) title.position.push_back(i);
  return true;
}

// "Presidents Macron and Obama": the title of the name that this one is joined to, where it is one of several's.
const Title* title_of_joined(const Tree& tree, const std::vector<Title>& titles, TokenIndex name) {
  if (tree.relation(name) != Deprel::conj) return nullptr;
  for (const Title& title : titles)
    if (title.name_head == tree.head(name) && is_one_of(tree.xpos(title.position_head), {"NNS", "NNPS"})) return &title;
  return nullptr;
}

Title with_name(Title title, const Title& named) {
  title.name = named.name;
  title.name_head = named.name_head;
  return title;
}

}  // namespace

std::vector<Title> find_titles(const Tree& tree, const RuleLexicon& lexicon) {
  std::vector<Title> titles;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (!may_be_person(tree, lexicon, i) || addresses_name_behind(tree, i)) continue;
    const NameRun run = name_from(tree, lexicon, i);
    Title title;
    title.name_head = head_of_run(tree, run);
    for (TokenIndex t = run.begin; t < run.end; ++t) title.name.push_back(t);
    if (run.begin > 0 && read_title(tree, lexicon, run, title))
      titles.push_back(std::move(title));
    else if (const Title* shared = title_of_joined(tree, titles, title.name_head))
      titles.push_back(with_name(*shared, title));
    i = run.end - 1;
  }
  return titles;
}

}  // namespace relata::text
