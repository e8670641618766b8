#include "extractors/text/phrases.h"

#include <algorithm>

#include "core/punctuation.h"
#include "extractors/nlp/negation_words.h"

namespace relata::text {
namespace {

// "ahead of", "along with" as one preposition
bool makes_preposition(std::string_view adverb, std::string_view preposition) {
  if (preposition == "of") return is_one_of(adverb, {"ahead", "instead"});
  if (preposition == "with") return is_one_of(adverb, {"along", "together"});
  return (preposition == "from" && adverb == "aside") || (preposition == "to" && is_one_of(adverb, {"prior", "next"}));
}

bool opens_bracket(const Tree& tree, TokenIndex token) {
  return std::any_of(tree.children(token).begin(), tree.children(token).end(), [&](TokenIndex c) {
    return tree.is_punct(c) && is_one_of(tree[c].form, {"(", "["}) && c < token;
  });
}

bool is_inner_mark(const Tree& tree, TokenIndex token) {
  const std::string_view form = tree[token].form;
  return tree.is_punct(token) && (is_hyphen(form) || form == "/" || form == ".");
}

// "Mary, from Leeds, ...": an afterthought, no part of the name.
bool after_comma(const Tree& tree, TokenIndex head, TokenIndex child) {
  if (child < head) return false;
  TokenIndex first = child;
  for (const TokenIndex inner : tree.children(child)) first = std::min(first, inner);
  for (TokenIndex t = head + 1; t < first; ++t)
    if (is_one_of(tree[t].form, {"(", "[", "—"}) ||
        (is_dash(tree[t].form) && t > 0 && tree[t - 1].space_after))
      return true;
  return first > head + 1 && (is_one_of(tree[first].form, {",", "—"}) || tree[first - 1].form == ",");
}

TokenIndex first_case(const Tree& tree, TokenIndex head) {
  const TokenIndex found = tree.child(head, Deprel::case_);
  return found != kNoToken && found < head ? found : kNoToken;
}

// Which dependents of a phrase's head belong to its name.
bool belongs_to_head(const Tree& tree, TokenIndex head, TokenIndex child) {
  switch (tree.relation_kind(child)) {
    case Deprel::det:
      return !is_one_of(tree.lemma(child), {"which", "what", "whatever"});
    case Deprel::case_:  // "went to Saxby's": no possessor, a place of that name
      return tree.xpos(child) == "POS" && child == head + 1 && tree.relation(head) != Deprel::nmod_poss &&
             (tree.relation_kind(head) == Deprel::obl || tree.relation_kind(head) == Deprel::obj ||
              tree.relation_kind(head) == Deprel::nsubj);
    case Deprel::amod:
      return child < head || !(after_comma(tree, head, child) || tree[head + 1].form == ",");  // the men, tired, ...
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::goeswith:
      return true;
    case Deprel::obl:  // many of their customs
      return tree.upos(head) != Upos::noun_ && tree.upos(head) != Upos::propn_ && tree.upos(head) != Upos::verb_ &&
             preposition_of(tree, child) == "of";
    case Deprel::nmod:
      return !(child < head && first_case(tree, head) != kNoToken && child < first_case(tree, head)) &&
             !after_comma(tree, head, child) && tree.relation(child) != Deprel::nmod_desc &&
             !is_free_relative(tree, child) && !opens_bracket(tree, child) &&
             !(is_measured(tree, head) && preposition_of(tree, child) != "of") &&
             !(child > 0 && tree.is_punct(child - 1) && is_one_of(tree[child - 1].form, {"(", "["}));
    case Deprel::advmod:
      return child < head && tree.upos(child) == Upos::adv_ &&
             !(tree.has(head, Deprel::cop) && child < tree.child(head, Deprel::cop)) &&  // so, the median is 7
             !(first_case(tree, head) != kNoToken && child < first_case(tree, head)) &&
             (tree.upos(head) == Upos::noun_ || tree.upos(head) == Upos::propn_
                  ? is_one_of(tree.lemma(child),
                              {"almost", "about", "approximately", "nearly", "roughly", "around", "over", "more",
                               "less", "least", "most", "up", "as", "so", "such", "quite", "rather", "half", "only"})
                  : !is_one_of(tree.lemma(child),
                               {"not", "also", "even", "never", "just", "reportedly", "allegedly", "when", "where",
                                "n't", "then", "now", "still", "probably", "however", "only"}));
    case Deprel::punct:
      return is_inner_mark(tree, child);
    default:
      return false;
  }
}

bool belongs_inside(const Tree& tree, TokenIndex child) {
  switch (tree.relation_kind(child)) {
    case Deprel::acl:
    case Deprel::appos:
    case Deprel::parataxis:
    case Deprel::advcl:
    case Deprel::discourse:
    case Deprel::vocative:
    case Deprel::dislocated:
    case Deprel::nsubj:
    case Deprel::csubj:
    case Deprel::ccomp:
    case Deprel::list_:
    case Deprel::reparandum:
    case Deprel::orphan:
    case Deprel::cop:
      return false;
    case Deprel::punct:
      return is_inner_mark(tree, child) || tree[child].form == ",";
    default:
      return !opens_bracket(tree, child);
  }
}

bool in_title(const SentenceClauses& work, TokenIndex token, TokenIndex head) {
  const std::int32_t title = work.title_of[token];
  if (title < 0) return false;
  const Title& found = work.titles[static_cast<std::size_t>(title)];
  if (found.name_head != head) return false;
  return std::find(found.name.begin(), found.name.end(), token) == found.name.end();
}

}  // namespace

bool is_measured(const Tree& tree, TokenIndex head) {
  return tree.has(head, Deprel::cop) && tree.has(head, Deprel::nummod) &&
         is_one_of(tree.lemma(head), {"foot", "metre", "meter", "inch", "mile", "kilometre", "kilometer", "km", "cm", "mm", "m",
                                      "ft", "kg", "kilogram", "ton", "tonne", "pound", "dollar", "euro", "$", "€", "£",
                                      "acre", "hectare", "litre", "liter", "degree"});
}

bool is_free_relative(const Tree& tree, TokenIndex pronoun) {
  return is_one_of(tree.lemma(pronoun), {"what", "whatever"}) &&
         (tree.has(pronoun, Deprel::acl_relcl) || tree.has(pronoun, Deprel::acl));
}

bool is_relative_pronoun(const Tree& tree, TokenIndex token) {
  const std::string_view tag = tree.xpos(token);
  if (tag == "WDT" || tag == "WP" || tag == "WP$" || tag == "WRB") return true;
  if (tree.lower(token) == "that" && tree.relation(token) == Deprel::obj && tree.head(token) > token &&
      tree.relation(tree.head(token)) == Deprel::acl_relcl)
    return true;  // "the proof that the group showed", whatever the tag
  return tree.upos(token) == Upos::pron_ && tree.lemma(token) == "that" && tag != "DT" && tag != "IN";
}

bool is_empty_word(const Tree& tree, TokenIndex token) {
  const Upos pos = tree.upos(token);
  if (is_one_of(tree.lower(token), {"etc.", "etc", "whatnot"})) return true;
  if (pos == Upos::propn_) return false;
  if (pos != Upos::pron_ && pos != Upos::det_ && pos != Upos::adv_ && pos != Upos::adj_ && pos != Upos::noun_)
    return false;
  if (pos == Upos::adv_) return true;
  if (tree.lower(token) == "one" && tree.xpos(token) == "PRP") return false;  // "one must know": anybody
  for (const TokenIndex child : tree.children(token)) {
    if (tree.relation(child) == Deprel::amod && child > token) return false;  // something wrong
    if (tree.relation(child) == Deprel::nmod && child > token &&
        is_one_of(tree.lower(token), {"everyone", "everybody", "someone", "somebody"}))
      return false;  // everyone in the office
    if (child < token && is_one_of(tree.xpos(child), {"WRB", "WDT"}) && tree.relation_kind(child) != Deprel::acl &&
        tree.relation_kind(child) != Deprel::nmod)
      return true;  // how severe, which way; not "the story of how ..."
    if ((tree.relation_kind(child) == Deprel::nmod || tree.relation_kind(child) == Deprel::obl) &&
        preposition_of(tree, child) == "of")
      return false;
  }
  if (tree.relation_kind(token) == Deprel::nsubj &&
      is_one_of(tree.lower(token), {"some", "many", "most", "few", "several", "others"}))
    return false;  // "some called him mad": people or things spoken of
  if (tree.children(token).empty() && is_one_of(tree.lemma(token), {"little", "much", "many", "few", "more", "most",
                                                                    "less", "such", "same", "other", "one", "lot"}))
    return true;
  if (pos == Upos::adj_) return false;
  if (is_one_of(tree.lemma(token),
                {"something", "someone",   "somebody", "anything",    "anyone",    "anybody", "everything",
                 "everyone",  "everybody", "nothing",  "nobody",      "none",      "what",    "who",
                 "whom",      "which",     "whatever", "whoever",     "whichever", "whose",   "there",
                 "all",       "any",       "each",     "both",        "some",      "neither", "either",
                 "several",   "another",   "enough",   "one another", "each other"}))
    return pos != Upos::noun_ || tree.children(token).empty();
  return tree.upos(token) == Upos::pron_ &&
         is_one_of(tree.lemma(token), {"many", "few", "most", "more", "much", "little", "less", "other", "such", "half",
                                       "no one", "that one"});
}

bool is_stray_title(const SentenceClauses& work, TokenIndex token) {
  const std::int32_t title = work.title_of[token];
  if (title < 0) return false;
  const Title& found = work.titles[static_cast<std::size_t>(title)];
  return std::find(found.name.begin(), found.name.end(), token) == found.name.end() &&
         !work.tree.is_under(found.name_head, token);
}

TokenIndex naming_head(const SentenceClauses& work, TokenIndex head) {
  const std::int32_t title = work.title_of[head];
  if (title < 0) return head;
  const Title& found = work.titles[static_cast<std::size_t>(title)];
  if (found.name_head == head || !work.tree.is_under(found.name_head, head)) return head;
  return found.name_head;
}

TokenList phrase_of(const SentenceClauses& work, TokenIndex head) {
  const Tree& tree = work.tree;
  if (work.title_of[head] >= 0) {
    const Title& title = work.titles[static_cast<std::size_t>(work.title_of[head])];
    if (title.name_head == head) return title.name;
  }
  TokenList found{head};
  for (const TokenIndex child : tree.children(head))
    if (belongs_to_head(tree, head, child) && !in_title(work, child, head)) found.push_back(child);
  for (std::size_t i = 1; i < found.size(); ++i)
    for (const TokenIndex child : tree.children(found[i]))
      if (belongs_inside(tree, child)) found.push_back(child);
  if (is_one_of(tree[head].form, {"$", "€", "£", "¥"}) && !tree.has(head, Deprel::nummod))
    for (TokenIndex t = head + 1;
         t < tree.size() && t < head + 3 &&
         (tree.upos(t) == Upos::num_ || is_one_of(tree.lower(t), {"million", "billion", "trillion"}));
         ++t)
      if (std::find(found.begin(), found.end(), t) == found.end()) found.push_back(t);
  std::sort(found.begin(), found.end());
  std::erase_if(found, [&](TokenIndex t) { return is_one_of(tree.lower(t), {"ahead", "aside"}) && t < head; });
  while (!found.empty() && tree.is_punct(found.back()) && found.back() != head) found.pop_back();
  while (!found.empty() && tree.upos(found.front()) == Upos::cconj_ && found.front() != head)
    found.erase(found.begin());
  while (!found.empty() && tree.is_punct(found.front()) && found.front() != head) found.erase(found.begin());
  return found;
}

bool stands_behind(const Tree& tree, TokenIndex head, std::string_view mark) {
  const TokenIndex first = tree.first_of(head);
  return tree[first].form == mark || (first > 0 && tree[first - 1].form == mark);
}

std::string preposition_of(const Tree& tree, TokenIndex head) {
  std::string words;
  const auto add = [&](TokenIndex token) {
    if (!words.empty()) words += ' ';
    words += tree.lower(token);
  };
  for (const TokenIndex child : tree.children(head)) {
    if (tree.relation(child) != Deprel::case_ || tree.lower(child) == "'s" || tree.lower(child) == "’s" || child > head)
      continue;
    if (tree.lower(child) == "at" && child + 1 < head && is_one_of(tree.lower(child + 1), {"least", "most"}))
      continue;  // counts
    if (words.empty() && child > 0 && makes_preposition(tree.lower(child - 1), tree.lower(child))) add(child - 1);
    add(child);
    for (const TokenIndex part : tree.children(child))
      if (tree.relation(part) == Deprel::fixed) add(part);
  }
  return words;
}

bool is_date(const Tree& tree, TokenIndex head) {
  const Token& token = tree[head];
  if (token.name.type == NameClass::person) return false;  // "his wife Jan", "Judge August"
  if (tree.upos(head) == Upos::num_ && token.form.size() <= 4)  // May 2; 3000 BC
    for (const TokenIndex child : tree.children(head))
      if (((tree.upos(child) == Upos::propn_ || tree.child_kind(child, Deprel::nmod) != kNoToken) &&
           is_date(tree, child)) ||
          is_one_of(tree[child].form, {"BC", "AD", "BCE", "CE"}))
        return true;
  if (is_one_of(token.form, {"BC", "AD", "BCE", "CE"})) return true;
  static constexpr std::string_view kNames[] = {
      "january",   "february", "march",    "april",    "may",    "june",      "july",      "august",
      "september", "october",  "november", "december", "monday", "tuesday",   "wednesday", "thursday",
      "friday",    "saturday", "sunday",   "jan.",     "feb.",   "mar.",      "apr.",      "aug.",
      "sept.",     "sep.",     "oct.",     "nov.",     "dec.",   "christmas", "easter",    "ramadan"};
  if (tree.upos(head) == Upos::propn_)
    return std::find(std::begin(kNames), std::end(kNames), tree.lower(head)) != std::end(kNames);
  const std::string& form = token.form;
  if (form.size() < 4) return false;
  if (form.size() == 5 && form[4] != 's') return false;
  const bool year = std::all_of(form.begin(), form.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  return year && (form[0] == '1' || form.starts_with("20")) && form.size() <= 5;
}

std::string_view class_of(const SentenceClauses& work, TokenIndex head, const RuleLexicon& lexicon) {
  const Tree& tree = work.tree;
  const Token& token = tree[head];
  if (is_date(tree, head)) return "date";
  const auto children = tree.children(head);
  const bool counted = tree.has(head, Deprel::nummod);
  if (is_one_of(token.form, {"$", "€", "£", "¥", "US$"})) return "money";
  if (token.form == "%" || (counted && tree.lemma(head) == "point")) return "quantity";  // "fell by 7 %", "by two points"
  if (tree.upos(head) == Upos::propn_ || token.name.type != NameClass::none) {
    switch (token.name.type) {
      case NameClass::person:
        return "person";
      case NameClass::organization:
        return "organisation";
      case NameClass::location:
        return "place";
      default:
        break;
    }
    const std::string_view kind = lexicon.place_kind(token.form);
    if (kind == "country" || kind == "city") return "place";
    if (work.title_of[head] >= 0) return "person";
    const NounEntry& noun = lexicon.noun(tree.lower(head));
    return noun.klass.empty() ? "name" : noun.klass;
  }
  if (tree.upos(head) == Upos::pron_ &&
      is_one_of(tree.lemma(head), {"he", "she", "i", "we", "you", "who", "they", "him", "her", "them", "us", "me"}))
    return "person";
  const NounEntry& noun = lexicon.noun(tree.lemma(head));
  if (noun.klass == "date" || noun.klass == "duration")
    return counted || noun.klass == "duration" ? "duration" : "date";
  if (!noun.klass.empty()) return noun.klass;
  if (tree.upos(head) == Upos::num_) return "quantity";
  (void)children;
  return {};
}

namespace {

// "There is not much snow", "not all members left": the "not" hangs on the measure, and denies the whole.
bool denies_measure(const Tree& tree, TokenIndex measure) {
  if (!is_one_of(tree.lower(measure), {"much", "many", "enough", "all", "every"})) return false;
  const TokenIndex denial = tree.child(measure, Deprel::advmod);
  return denial != kNoToken && denial + 1 == measure && nlp::is_not(tree.lower(denial));
}

}  // namespace

TokenIndex subject_word(const SentenceClauses& work, const Clause& clause) {
  if (clause.subjects.empty()) return kNoToken;
  const Filler& subject = clause.subjects.front();
  return subject.clause == kNoClause && subject.head.sentence == work.index ? subject.head.token : kNoToken;
}

std::vector<Filler> fillers_of(const SentenceClauses& work, TokenIndex head) {
  const Tree& tree = work.tree;
  std::vector<Filler> fillers;
  for (const Conjunct& conjunct : conjuncts_of(work, head)) {
    Filler filler;
    TokenIndex token = naming_head(work, conjunct.token);
    filler.alternative = conjunct.alternative;
    filler.negative = conjunct.negative;
    if (conjunct.renaming) filler.rule = rule::kRenaming;
    for (const TokenIndex child : tree.children(conjunct.token)) {
      if (tree.relation_kind(child) == Deprel::det && is_one_of(tree.lemma(child), {"no", "neither"}))
        filler.negative = true;
      if (tree.relation_kind(child) == Deprel::advmod && is_one_of(tree.lemma(child), {"only", "solely"}) &&
          tree.upos(conjunct.token) != Upos::num_)
        filler.restricted = true;
      if (tree.relation_kind(child) == Deprel::advmod && tree.lemma(child) == "not") filler.negative = true;
      if (denies_measure(tree, child)) filler.negative = true;
    }
    if (is_one_of(tree.lemma(token), {"nobody", "nothing", "none", "no one", "neither"})) {
      filler.negative = true;
      const TokenIndex of = tree.child(token, Deprel::nmod);  // none of the members
      if (of != kNoToken) token = of;
    } else if (tree.lemma(token) == "no" && tree.upos(token) != Upos::intj_) {
      filler.negative = true;
    }
    const bool nothing = is_empty_word(tree, token);
    filler.head = {work.index, token};
    if (!nothing) filler.tokens = phrase_of(work, token);
    if (filler.negative && !filler.tokens.empty() && tree.lower(filler.tokens.front()) == "not")
      filler.tokens.erase(filler.tokens.begin());
    if (const auto only = std::find_if(filler.tokens.begin(), filler.tokens.end(),
                                       [&](TokenIndex t) { return t < token && tree.lower(t) == "only"; });
        only != filler.tokens.end() && *only == filler.tokens.front() && tree.upos(*only) == Upos::adv_ &&
        tree.upos(*only + 1) != Upos::num_) {
      filler.restricted = true;  // only legally binding agreements
      filler.tokens.erase(only);
    }
    if (tree.is_punct(token) && tree.upos(token) == Upos::punct_) continue;
    if (filler.tokens.empty() && !filler.negative) continue;
    fillers.push_back(std::move(filler));
  }
  return fillers;
}

}  // namespace relata::text
