// Repairs of phrases: each states its condition on words, tags and arcs, and moves one or two arcs.
#include "core/punctuation.h"
#include "extractors/text/tree_edit.h"

namespace relata::text {
namespace {

struct PhraseRepairs : Repairs {
  using Repairs::Repairs;

  // "Phone maker Nokia signed a deal" with Nokia beside the maker: who signed is Nokia, which is a maker.
  void named_maker(TokenIndex t) {
    const TokenIndex noun = tree_.head(t), article = noun == kNoToken ? kNoToken : tree_.child(noun, Deprel::det);
    if (tree_.relation(t) != Deprel::appos || noun == kNoToken || noun + 1 != t || tree_.xpos(noun) != "NN" ||
        word(t).name.type != NameClass::organization || lexicon_.noun(tree_.lemma(noun)).klass != "person" ||
        tree_.has(noun, Deprel::nmod_poss) || (article != kNoToken && tree_.lower(article) != "the"))
      return;
    for (const TokenIndex child : tree_.children(noun))
      if (child > t) arcs_.heads[child] = t;
    arcs_.heads[t] = tree_.head(noun);
    arcs_.relations[t] = tree_.relation(noun);
    arcs_.heads[noun] = t;
    arcs_.relations[noun] = Deprel::appos;
    for (const TokenIndex child : tree_.children(noun))
      if (tree_.relation(child) == Deprel::case_ || tree_.relation(child) == Deprel::cc) arcs_.heads[child] = t;
  }

  // "carved out time": out is carve's particle, no preposition. Not "spoke off the record", "put in place".
  void attach_particle(TokenIndex t) {
    // "came up with a plan", whatever the tagger made of "up"
    if (t > 0 && t + 1 < tree_.size() && tree_.relation(t) == Deprel::advmod && tree_.head(t) == t - 1 &&
        tree_.upos(t - 1) == Upos::verb_ && is_one_of(tree_.lower(t), {"up", "out", "down"}) &&
        tree_.lower(t + 1) == "with" && tree_.children(t).empty()) {
      arcs_.relations[t] = Deprel::compound_prt;
      return;
    }
    if (tree_.xpos(t) == "RP" && tree_.relation(t) == Deprel::case_ && t > 0 && tree_.upos(t - 1) == Upos::verb_ &&
        is_one_of(tree_.lower(t), {"out", "down", "away", "back", "about", "forth"}))
      attach(t, t - 1, Deprel::compound_prt);
  }

  // "In March 2009" with the preposition on March: it belongs to the whole.
  void lift_preposition(TokenIndex t) {
    const Deprel kind = tree_.relation_kind(t);
    if ((kind != Deprel::obl && kind != Deprel::nmod) || tree_.has(t, Deprel::case_)) return;
    for (const TokenIndex child : tree_.children(t)) {
      if (child > t || !is_one_of(label_of(tree_.relation(child)),
                                  {"compound", "nmod:unmarked", "nummod", "amod", "det", "nmod:desc"}))
        continue;
      for (const TokenIndex inner : tree_.children(child))
        if (tree_.relation(inner) == Deprel::case_ && inner < child && tree_.xpos(inner) != "POS" &&
            inner == leftmost(t)) {
          arcs_.heads[inner] = t;
          return;
        }
    }
  }

  // "rose in Afghanistan in recent years" with both prepositions on years: the first belongs to the noun right after
  // it.
  void nearest_noun(TokenIndex t) {
    if (tree_.relation(t) != Deprel::case_ || tree_.head(t) == kNoToken || tree_.head(t) < t || tree_.xpos(t) == "POS")
      return;
    for (TokenIndex noun = t + 1; noun < tree_.head(t); ++noun) {
      if (tree_.is_under(noun, tree_.head(t))) return;
      if (tree_.upos(noun) == Upos::noun_ || tree_.upos(noun) == Upos::propn_) {
        if (!tree_.has(noun, Deprel::case_) &&
            (tree_.relation_kind(noun) == Deprel::obl || tree_.relation_kind(noun) == Deprel::nmod ||
             tree_.relation_kind(noun) == Deprel::obj))
          arcs_.heads[t] = noun;
        return;
      }
    }
  }

  // "Washington, DC": joined without an "and" is no coordination; "the head of the office, Ivan Petrov": beside the
  // head, not the office. Not "a clerk of the supermarket Aldi", "shareholders of the firm, Yukos".
  void name_beside(TokenIndex t) {
    const TokenIndex head = tree_.head(t);
    if (head == kNoToken || head > t || tree_.upos(t) != Upos::propn_) return;
    if (tree_.relation(t) == Deprel::conj && tree_.upos(head) == Upos::propn_ && !tree_.has(t, Deprel::cc)) {
      std::size_t joined = 0;
      for (const TokenIndex sibling : tree_.children(head)) joined += tree_.relation(sibling) == Deprel::conj ? 1U : 0U;
      const TokenIndex after = tree_.last_of(t) + 1;  // "in the Middle East, Africa and other regions": a list
      const bool goes_on = after < tree_.size() && tree_.upos(after) == Upos::cconj_;
      if (joined == 1 && word(t - 1).form == "," && !goes_on) arcs_.relations[t] = Deprel::appos;
      return;
    }
    if (tree_.relation(t) != Deprel::appos || tree_.relation_kind(head) != Deprel::nmod ||
        tree_.upos(head) != Upos::noun_)
      return;
    const TokenIndex above = tree_.head(head);
    if (above == kNoToken || above > head || tree_.upos(above) != Upos::noun_) return;
    const TokenIndex preposition = tree_.child(head, Deprel::case_);  // "the largest city in the state, Omaha"
    if (preposition != kNoToken && is_one_of(tree_.lower(preposition), {"in", "on", "near"}) &&
        lexicon_.noun(tree_.lemma(above)).klass == "place" && lexicon_.noun(tree_.lemma(head)).klass == "place") {
      attach(t, above, Deprel::appos);
      return;
    }
    const bool comma = leftmost(t) > 0 && word(leftmost(t) - 1).form == ",";
    const NameClass type = word(t).name.type;
    if (type != NameClass::person && (type != NameClass::none || !comma)) return;
    if (lexicon_.noun(tree_.lemma(above)).klass == "person" && lexicon_.noun(tree_.lemma(head)).klass != "person")
      attach(t, above, Deprel::appos);
  }

  // "Quito, a city in the Andes": where the city lies, told of the noun right before it.
  void phrase_of_apposition(TokenIndex t) {
    const TokenIndex name = tree_.head(t);
    if (tree_.relation(t) != Deprel::nmod || name == kNoToken || name > t || tree_.upos(name) != Upos::propn_) return;
    const TokenIndex first = leftmost(t);
    if (first == 0 || tree_.relation(first) != Deprel::case_) return;
    for (const TokenIndex sibling : tree_.children(name))
      if (tree_.relation(sibling) == Deprel::appos && tree_.upos(sibling) == Upos::noun_ && sibling > name &&
          sibling < t && tree_.last_of(sibling) + 1 == first)
        attach(t, sibling, Deprel::nmod);
  }

  // "in Lahore, Pakistan" with Pakistan as a bare modifier: a place beside a place.
  void place_beside(TokenIndex t) {
    const TokenIndex place = tree_.head(t);
    if (tree_.relation(t) != Deprel::nmod_unmarked || place == kNoToken || place > t ||
        tree_.upos(t) != Upos::propn_ || tree_.upos(place) != Upos::propn_ || tree_.has(t, Deprel::case_))
      return;
    const TokenIndex first = leftmost(t);
    const bool comma = first > 0 && word(first - 1).form == ",";
    const auto is_place = [&](TokenIndex x) {
      return word(x).name.type == NameClass::location || !lexicon_.place_kind(word(x).form).empty();
    };
    if (comma && is_place(t) && is_place(place)) arcs_.relations[t] = Deprel::appos;
  }

  // "Rita, now a Category 5 storm": a noun with an article beside a noun is no clause.
  void noun_beside(TokenIndex t) {
    if (tree_.relation(t) == Deprel::acl && is_noun(t) && tree_.head(t) != kNoToken && tree_.head(t) < t &&
        is_noun(tree_.head(t)) && tree_.has(t, Deprel::det) && !tree_.has(t, Deprel::cop) && !has_own_subject(t) &&
        !tree_.has(t, Deprel::case_))
      arcs_.relations[t] = Deprel::appos;
  }

  // "accused Russia ..., the ethnic Chechens": a second object after a comma or dash stands beside what precedes it.
  void beside_object(TokenIndex t) {
    if (tree_.relation(t) != Deprel::obj || tree_.head(t) == kNoToken || tree_.head(t) > t || tree_.has(t, Deprel::cc))
      return;
    const TokenIndex first = leftmost(t);
    if (first < 2) return;
    if (tree_.child(tree_.head(t), Deprel::obj) == t) return;
    if (is_long_dash(word(first - 1).form)) {
      arcs_.relations[t] = Deprel::parataxis;  // heading — its source
      return;
    }
    if (word(first - 1).form != ",") return;
    TokenIndex noun = word_before(first);
    if (noun == kNoToken || (tree_.upos(noun) != Upos::noun_ && tree_.upos(noun) != Upos::propn_)) return;
    attach(t, noun, Deprel::appos);
  }

  [[nodiscard]] bool second_subject(TokenIndex t) const {
    for (const TokenIndex sibling : tree_.children(tree_.head(t)))
      if (sibling != t && tree_.relation_kind(sibling) == Deprel::nsubj) return true;
    return false;
  }

  // "said Tuesday", "came under criticism": a day or a prepositional phrase is no object.
  void no_object(TokenIndex t) {
    if (tree_.relation_kind(t) == Deprel::nsubj && tree_.has(t, Deprel::case_) && leftmost(t) < t &&
        tree_.relation(leftmost(t)) == Deprel::case_ && tree_.upos(leftmost(t)) == Upos::adp_ &&
        tree_.head(t) != kNoToken && second_subject(t)) {
      const TokenIndex before = leftmost(t) == 0 ? kNoToken : leftmost(t) - 1;  // "the arrest by police in May shocked"
      if (before != kNoToken && is_noun(before))
        attach(t, before, Deprel::nmod);
      else
        arcs_.relations[t] = Deprel::obl;
      return;
    }
    if (tree_.relation(t) != Deprel::obj) return;
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    if (preposition != kNoToken && preposition < t && preposition == leftmost(t) &&
        tree_.upos(preposition) == Upos::adp_ && tree_.xpos(preposition) != "RP" &&
        !(preposition + 1 < tree_.size() && is_one_of(tree_.lower(preposition + 1), {"least", "most"})) &&
        !is_one_of(tree_.lower(preposition), {"of", "about", "over", "under", "around", "like", "than", "up", "off", "behind"}))
      arcs_.relations[t] = Deprel::obl;
    static constexpr std::string_view kDays[] = {"monday",   "tuesday", "wednesday", "thursday",  "friday",
                                                 "saturday", "sunday",  "today",     "yesterday", "tomorrow"};
    if (std::find(std::begin(kDays), std::end(kDays), tree_.lower(t)) != std::end(kDays) && leftmost(t) == t &&
        tree_.xpos(t) != "NNS")
      arcs_.relations[t] = Deprel::obl_unmarked;
    const std::string_view klass =
        tree_.upos(t) == Upos::noun_ ? lexicon_.noun(tree_.lemma(t)).klass : std::string_view{};
    if ((klass != "date" && klass != "duration") || preposition_of_child(t) == "of") return;  // halted years of war
    const bool spent = tree_.head(t) != kNoToken && is_one_of(tree_.lemma(tree_.head(t)), {"spend", "waste", "pass"});
    for (const TokenIndex child : tree_.children(t))  // "resume talks next week"
      if (!spent && child < t && is_one_of(tree_.lower(child), {"next", "last", "this", "every", "each", "that"}))
        arcs_.relations[t] = Deprel::obl_unmarked;
    if (tree_.head(t) != kNoToken && (!lexicon_.takes_object(tree_.lemma(tree_.head(t))) ||
                                      lexicon_.verb_class(tree_.lemma(tree_.head(t))) == "motion"))
      arcs_.relations[t] = Deprel::obl_unmarked;
  }

  [[nodiscard]] std::string_view preposition_of_child(TokenIndex t) const {
    const TokenIndex phrase = tree_.child(t, Deprel::nmod);
    const TokenIndex preposition = phrase == kNoToken ? kNoToken : tree_.child(phrase, Deprel::case_);
    return preposition == kNoToken ? std::string_view{} : tree_.lower(preposition);
  }

  [[nodiscard]] bool is_month(TokenIndex t) const {
    static constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
    return tree_.upos(t) == Upos::propn_ &&
           std::find(std::begin(kMonths), std::end(kMonths), tree_.lower(t)) != std::end(kMonths);
  }
  [[nodiscard]] bool is_year(TokenIndex t) const {
    const std::string& form = word(t).form;
    return form.size() == 4 && (form[0] == '1' || form.starts_with("20")) &&
           std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  [[nodiscard]] bool is_time(TokenIndex t) const {
    static constexpr std::string_view kDays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};
    return is_month(t) || (is_year(t) && tree_.upos(t) == Upos::num_) ||
           std::find(std::begin(kDays), std::end(kDays), tree_.lower(t)) != std::end(kDays);
  }

  // "in May 2018" in two pieces: the year belongs to the month.
  void year_of_month(TokenIndex t) {
    if (t < 2 || !is_year(t)) return;
    const TokenIndex month = word(t - 1).form == "," ? t - 2 : t - 1;  // "10 May, 1987"
    if (!is_month(month) || tree_.is_under(month, t) || tree_.head(t) == month) return;
    if (month + 1 < t && tree_.head(t) != tree_.head(month)) return;
    attach(t, month, Deprel::nmod_unmarked);
  }

  // "(born 10 May 1987)" with the day as what he was born as: a date is the time of a birth.
  void date_of_birth(TokenIndex t) {
    const TokenIndex verb = tree_.head(t);
    if ((tree_.relation(t) != Deprel::xcomp && tree_.relation(t) != Deprel::obj) || verb == kNoToken || verb > t ||
        tree_.lemma(verb) != "bear" || tree_.has(t, Deprel::case_))
      return;
    const std::span<const TokenIndex> children = tree_.children(t);
    const bool dated = std::any_of(children.begin(), children.end(), [&](TokenIndex child) { return is_month(child); });
    if (is_time(t) || (tree_.upos(t) == Upos::num_ && dated)) arcs_.relations[t] = Deprel::obl_unmarked;
  }

  // "goitre and cretinism, a condition ...": what follows the last of a list without an "and" describes that one.
  void beside_last_conjunct(TokenIndex t) {
    if (tree_.relation(t) != Deprel::conj || tree_.head(t) == kNoToken || tree_.upos(t) != Upos::noun_ ||
        tree_.has(t, Deprel::cc) || tree_.child_kind(t, Deprel::det) == kNoToken)
      return;
    const TokenIndex first = leftmost(t);
    if (first == 0 || word(first - 1).form != ",") return;
    TokenIndex last = kNoToken;
    for (const TokenIndex sibling : tree_.children(tree_.head(t)))
      if (tree_.relation(sibling) == Deprel::conj && sibling < t) last = sibling;
    if (last == kNoToken || !is_noun(last) || !tree_.has(last, Deprel::cc)) return;
    for (const TokenIndex later : tree_.children(tree_.head(t)))  // "A and B, a C, and D" goes on
      if (tree_.relation(later) == Deprel::conj && later > t) return;
    attach(t, last, Deprel::appos);
  }

  [[nodiscard]] bool is_event(TokenIndex t) const {
    if (tree_.upos(t) != Upos::noun_) return false;
    const NounEntry& entry = lexicon_.noun(tree_.lemma(t));
    return !entry.verb.empty() || is_one_of(entry.klass, {"event", "act", "process", "phenomenon", "state"});
  }

  // "from 1995 to 1999" with the second year on the first: both are the verb's.
  void second_year(TokenIndex t) {
    const TokenIndex first = tree_.head(t);
    if (tree_.relation(t) != Deprel::nmod || first == kNoToken || !is_year(t) || !is_year(first) ||
        tree_.relation_kind(first) != Deprel::obl || tree_.head(first) == kNoToken)
      return;
    const TokenIndex from = tree_.child(first, Deprel::case_), to = tree_.child(t, Deprel::case_);
    if (from != kNoToken && to != kNoToken && tree_.lower(from) == "from" &&
        is_one_of(tree_.lower(to), {"to", "until", "till"}))
      attach(t, tree_.head(first), Deprel::obl);
  }

  // "After his conviction": such a phrase may have a date of its own.
  [[nodiscard]] bool tells_when(TokenIndex noun) const {
    const TokenIndex preposition = tree_.child(noun, Deprel::case_);
    return preposition != kNoToken &&
           is_one_of(tree_.lower(preposition), {"after", "before", "since", "until", "during", "following"});
  }

  // "told her the news in March": a time belongs to an event; one on another noun goes up to the nearest event or verb.
  // Not "in the first weeks of March", "after his conviction in March".
  void date_to_verb(TokenIndex t) {
    const Deprel relation = tree_.relation_kind(t);  // obl, too: "left for the US in 1938"
    if ((relation != Deprel::nmod && relation != Deprel::obl) || !is_time(t) || !tree_.has(t, Deprel::case_) ||
        tree_.head(t) == kNoToken || (relation == Deprel::obl && !is_noun(tree_.head(t))) ||
        tree_.has(tree_.head(t), Deprel::cop) || tree_.lower(tree_.child(t, Deprel::case_)) == "of")
      return;
    TokenIndex up = tree_.head(t);
    if (up > t || is_time(up) || tells_when(up)) return;
    while (up != kNoToken && !is_event(up) && !is_verb(up)) {
      const Deprel kind = tree_.relation_kind(up);
      const TokenIndex verb = tree_.head(up);  // "Bush on Tuesday nominated"
      if (kind == Deprel::nsubj && tree_.upos(up) == Upos::propn_ && verb != kNoToken && is_verb(verb) && t < verb)
        attach(t, verb, Deprel::obl);
      if (kind != Deprel::nmod && kind != Deprel::obj && kind != Deprel::obl && kind != Deprel::conj &&
          kind != Deprel::flat)
        return;
      up = tree_.head(up);
    }
    if (up == kNoToken || up == tree_.head(t) || up > t) return;
    attach(t, up, is_verb(up) ? Deprel::obl : Deprel::nmod);
  }

  // "delivered the letter to the king": verbs of giving take their recipient from the thing given.
  void recipient_to_verb(TokenIndex t) {
    if (tree_.relation_kind(t) != Deprel::nmod || tree_.head(t) == kNoToken) return;
    const TokenIndex preposition = tree_.child(t, Deprel::case_);
    const TokenIndex object = tree_.head(t);
    if (preposition == kNoToken || tree_.lower(preposition) != "to" || tree_.relation(object) != Deprel::obj ||
        tree_.head(object) == kNoToken)
      return;
    if (lexicon_.has(tree_.lemma(tree_.head(object)), "dative") && object < t &&
        lexicon_.noun(tree_.lemma(object)).verb.empty())
      attach(t, tree_.head(object), Deprel::obl);
  }
};

constexpr TreeRepair kPrepositionRepairs[] = {
    {"a particle right behind a verb is the verb's", at<&PhraseRepairs::attach_particle>},
    {"a preposition before a whole phrase belongs to the whole", at<&PhraseRepairs::lift_preposition>},
    {"a preposition belongs to the noun right behind it", at<&PhraseRepairs::nearest_noun>},
    {"a day, a duration or a prepositional phrase is neither object nor second subject", at<&PhraseRepairs::no_object>},
};

constexpr TreeRepair kAppositionRepairs[] = {
    {"a name behind a comma stands beside the name or person that it means", at<&PhraseRepairs::name_beside>},
    {"a noun with an article behind a noun is no clause", at<&PhraseRepairs::noun_beside>},
    {"a place behind a place and a comma stands beside it", at<&PhraseRepairs::place_beside>},
    {"a phrase belongs to the apposition right before it", at<&PhraseRepairs::phrase_of_apposition>},
    {"behind a comma or a dash stands no second object", at<&PhraseRepairs::beside_object>},
    {"a year right behind a month is the month's", at<&PhraseRepairs::year_of_month>},
    {"a date behind born is its time", at<&PhraseRepairs::date_of_birth>},
    {"what ends a list without an and describes the last of it", at<&PhraseRepairs::beside_last_conjunct>},
};

constexpr TreeRepair kTimeRepairs[] = {
    {"a year that ends a time is the verb's, as the one that begins it", at<&PhraseRepairs::second_year>},
    {"who acts is the firm that is named, and it is a maker", at<&PhraseRepairs::named_maker>},
    {"a date belongs to an event or a verb", at<&PhraseRepairs::date_to_verb>},
    {"who is given something belongs to the verb", at<&PhraseRepairs::recipient_to_verb>},
};

}  // namespace

RepairPass preposition_repairs() { return kPrepositionRepairs; }
RepairPass apposition_repairs() { return kAppositionRepairs; }
RepairPass time_repairs() { return kTimeRepairs; }

}  // namespace relata::text
