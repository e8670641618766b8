#include "extractors/nlp/coreference/name_spans.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "core/punctuation.h"
#include "extractors/nlp/coreference/person_names.h"
#include "extractors/nlp/coreference/word_tables.h"
#include "extractors/nlp/name_consistency.h"

namespace relata::nlp {
namespace {

bool joins_a_name(Deprel deprel) {
  return deprel == Deprel::flat || deprel == Deprel::compound || deprel == Deprel::goeswith;
}

// The proper noun at the top of the run that token belongs to.
std::uint32_t top_of_run(const Sentence& sentence, std::uint32_t token) {
  std::uint32_t at = token;
  for (std::size_t steps = 0; steps < sentence.size(); ++steps) {
    const Token& t = sentence.tokens[at];
    if (!joins_a_name(t.deprel) || t.head < 0 || sentence.tokens[static_cast<std::size_t>(t.head)].upos != Upos::propn_)
      break;
    at = static_cast<std::uint32_t>(t.head);
  }
  return at;
}

bool is_capitalised_adjective(const Sentence& sentence, std::uint32_t token) {
  const Token& t = sentence.tokens[token];
  return token > 0 && t.upos == Upos::adj_ && t.deprel == Deprel::amod && begins_with_capital(t.form);
}

bool is_inner_mark(const Token& token) {
  return is_hyphen(token.form) || token.form == "&" || token.form == ".";
}

// Extends a run of proper nouns over "of" to another: University of Sydney, Bank of England.
std::uint32_t extend_over_of(const SentenceTree& tree, const CoreferenceLexicon& lexicon, std::uint32_t head,
                             std::uint32_t end) {
  const Sentence& sentence = tree.sentence();
  if (end + 1 >= sentence.size() || sentence.tokens[end].form != "of") return end;
  if (lexicon.noun_classes(lower_case(sentence.tokens[head].form)).empty()) return end;
  std::uint32_t last = end + 1;
  while (last < sentence.size() && sentence.tokens[last].upos == Upos::propn_) ++last;
  return last > end + 1 ? last : end;
}

// The run around a top: tokens next to each other that belong to it.
NameSpan run_around(const SentenceTree& tree, const CoreferenceLexicon& lexicon, const std::vector<std::uint32_t>& top,
                    std::uint32_t head) {
  const Sentence& sentence = tree.sentence();
  const auto belongs = [&](std::uint32_t i) {
    const Token& t = sentence.tokens[i];
    if (t.upos == Upos::propn_) return top[i] == head;
    return is_capitalised_adjective(sentence, i) && t.head == static_cast<std::int32_t>(head);
  };
  NameSpan span{head, head + 1, head, head, NameClass::none};
  for (std::uint32_t i = head; i > 0;) {
    const std::uint32_t before = i - 1;
    if (belongs(before))
      span.begin = i = before;
    else if (before > 0 && is_inner_mark(sentence.tokens[before]) && belongs(before - 1))
      span.begin = i = before - 1;
    else
      break;
  }
  const auto n = static_cast<std::uint32_t>(sentence.size());
  for (std::uint32_t i = head + 1; i < n;) {
    if (belongs(i))
      span.end = ++i;
    else if (i + 1 < n && is_inner_mark(sentence.tokens[i]) && belongs(i + 1))
      span.end = i += 2;
    else
      break;
  }
  // "Figure 1.5", "Apollo 11".
  if (span.end < n && sentence.tokens[span.end].upos == Upos::num_ &&
      sentence.tokens[span.end].head == static_cast<std::int32_t>(head) &&
      (span.end + 1 == n || sentence.tokens[span.end + 1].upos != Upos::noun_))
    ++span.end;
  span.end = extend_over_of(tree, lexicon, head, span.end);
  span.whole_begin = span.begin;
  return span;
}

NameClass guess_type(const Sentence& sentence, const CoreferenceLexicon& lexicon, const NameSpan& span) {
  const std::string text = text_of_tokens(sentence, span.begin, span.end);
  if (!lexicon.country(text).empty() || lexicon.is_region(text)) return NameClass::location;
  if (span.whole_begin < span.begin) return NameClass::person;
  const std::string& first = sentence.tokens[span.begin].form;
  const std::string last = lower_case(sentence.tokens[span.end - 1].form);
  if (lexicon.is_city(text)) return NameClass::location;
  if (!lexicon.organisation(text).empty() || lexicon.is_seat(text)) return NameClass::organization;
  if (lexicon.is_given_name(first) && lexicon.noun_classes(last).empty()) return NameClass::person;
  if (lexicon.is_legal_form(last) || lexicon.noun_is(last, "organisation")) return NameClass::organization;
  if (lexicon.noun_is(last, "place") && span.end - span.begin > 1) return NameClass::location;
  return NameClass::none;
}

// "Dean" and "Earl" are given names as often; "Miss" and "Justice" hardly ever are.
bool is_title_word(const CoreferenceLexicon& lexicon, const std::string& form) {
  const std::string lower = lower_case(form);
  if (!lexicon.is_title(lower)) return false;
  const std::string_view kinds = lexicon.title_kinds(lower);
  return kinds == "honorific" || kinds == "legal" || !lexicon.is_given_name(form);
}

bool names_a_country(const CoreferenceLexicon& lexicon, const std::string& form) {
  return !lexicon.country(form).empty() || !lexicon.country_of_demonym(form).empty();
}

// "Foreign Minister", "Deputy Secretary", "Chief": a role and nothing else, which a tagger or its capitals made a name.
bool is_role_only(const Sentence& sentence, const CoreferenceLexicon& lexicon, const NameSpan& span) {
  if (span.type != NameClass::none && span.type != NameClass::miscellaneous) return false;
  const std::string last = lower_case(sentence.tokens[span.end - 1].form);
  if (!lexicon.is_title(last) || !lexicon.noun_may_be(last, "person")) return false;
  return std::all_of(sentence.tokens.begin() + span.begin, sentence.tokens.begin() + span.end, [&](const Token& token) {
    const std::string lower = lower_case(token.form);
    return lexicon.is_title(lower) || names_a_country(lexicon, token.form) || token.upos == Upos::adj_ ||
           (!lexicon.noun_classes(lower).empty() && !lexicon.is_given_name(token.form));
  });
}

// Leaves titles off the front of a person's name; empty where nothing else is there.
NameSpan without_titles(const Sentence& sentence, const CoreferenceLexicon& lexicon, NameSpan span) {
  const bool person = span.type == NameClass::person;
  if (span.type != NameClass::none && !person) return span;
  std::uint32_t after_title = span.begin;
  for (std::uint32_t i = span.begin; i < span.end; ++i)
    if (is_title_word(lexicon, sentence.tokens[i].form)) after_title = i + 1;
  if (after_title == span.begin) return span;
  // Only titles and countries before the last title word, or a known person: "US Defense Secretary Hagel".
  const bool all_before_are_known =
      std::all_of(sentence.tokens.begin() + span.begin, sentence.tokens.begin() + after_title, [&](const Token& t) {
        return is_title_word(lexicon, t.form) || names_a_country(lexicon, t.form) ||
               !lexicon.noun_classes(lower_case(t.form)).empty();
      });
  if (!all_before_are_known) return span;
  if (after_title < span.end && sentence.tokens[after_title].upos != Upos::propn_) return span;
  span.begin = after_title;
  if (span.head < span.begin && span.begin < span.end) span.head = span.begin;
  return span;
}

// "Zaha Hadid DBE RA": honours and degrees after a person's name; not the family name of "Sergey Viktorovich LAVROV".
void cut_honours(const Sentence& sentence, NameSpan& span) {
  if (span.type != NameClass::person || looks_like_acronym(sentence.tokens[span.begin].form)) return;
  const auto is_honour = [](const std::string& form) {
    return looks_like_acronym(form) && stands_after_names(fold_name(form));
  };
  while (span.end > span.begin + 2 && span.head + 1 < span.end && is_honour(sentence.tokens[span.end - 1].form))
    --span.end;
}

// "Emperor of the United States", "Chairman of the Iodine Centre": a role, and the name that comes after "of".
NameSpan without_role(const Sentence& sentence, const CoreferenceLexicon& lexicon, NameSpan span) {
  if (span.type == NameClass::location || span.end - span.begin < 3 || sentence.tokens[span.begin + 1].form != "of")
    return span;
  const Token& role = sentence.tokens[span.begin];
  const std::string lower = lower_case(role.form);
  if (!lexicon.is_title(lower) && !lexicon.noun_is(lower, "person")) return span;
  if (lexicon.is_given_name(role.form)) return span;
  std::uint32_t begin = span.begin + 2;
  while (begin < span.end && sentence.tokens[begin].upos == Upos::det_) ++begin;
  if (begin == span.end || !begins_with_capital(sentence.tokens[begin].form)) return span;
  NameSpan rest{begin, span.end, begin, begin, NameClass::none};
  for (std::uint32_t i = begin; i < span.end; ++i) {
    const std::int32_t head = sentence.tokens[i].head;
    if (head >= static_cast<std::int32_t>(begin) && head < static_cast<std::int32_t>(span.end)) continue;
    rest.head = i;
    break;
  }
  return rest;
}

// "Jane Doe of the Civic Party": cuts a person's full name before "of" and an organisation, and gives that one.
NameSpan cut_affiliation(const Sentence& sentence, const CoreferenceLexicon& lexicon, NameSpan& span) {
  NameSpan affiliation{span.end, span.end, span.end, span.end, NameClass::organization};
  if (span.type != NameClass::person) return affiliation;
  for (std::uint32_t of = span.begin + 2; of + 1 < span.end; ++of) {
    if (sentence.tokens[of].form != "of") continue;
    const std::uint32_t begin = of + (sentence.tokens[of + 1].upos == Upos::det_ ? 2 : 1);
    const std::string& last = sentence.tokens[span.end - 1].form;
    const bool acronym = begin + 1 == span.end && looks_like_acronym(last);
    const bool organisation = begin + 1 < span.end && lexicon.noun_may_be(lower_case(last), "organisation");
    if (span.head >= of || (!acronym && !organisation)) return affiliation;
    affiliation.begin = affiliation.whole_begin = begin;
    affiliation.head = span.end - 1;
    span.end = of;
    break;
  }
  return affiliation;
}

bool is_capitalised(const Token& token) {
  return (token.upos == Upos::propn_ || token.upos == Upos::noun_ || token.upos == Upos::adj_) &&
         begins_with_capital(token.form);
}

// "Organization" with "for Security and Cooperation in Europe", "Ministry" with "of Foreign Affairs": what follows an
// organisation's noun with a capital belongs to its name.
void extend_organisation(const Sentence& sentence, const CoreferenceLexicon& lexicon, std::uint32_t n, NameSpan& span) {
  if (span.type != NameClass::none && span.type != NameClass::organization) return;
  bool organisation = false, with_for = false;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const std::string word = lower_case(sentence.tokens[i].form);
    organisation = organisation || lexicon.noun_may_be(word, "organisation") || word == "ministry" ||
                   word == "organization" || word == "center" || word == "centre";
    with_for = with_for || word == "for";
  }
  if (!organisation) return;
  std::uint32_t end = span.end;
  if (end + 1 >= n) return;
  const std::string joint = lower_case(sentence.tokens[end].form);
  if (joint != "of" && joint != "for" && joint != "on" && !(joint == "in" && with_for)) return;
  with_for = with_for || joint == "for";
  std::uint32_t at = end + 1;
  if (at < n && lower_case(sentence.tokens[at].form) == "the") ++at;
  if (at < n && is_calendar_word(lower_case(sentence.tokens[at].form))) return;  // "the Court of Appeal on Monday"
  while (at < n && at < span.end + 12) {
    if (is_capitalised(sentence.tokens[at])) {
      end = ++at;
      continue;
    }
    const std::string lower = lower_case(sentence.tokens[at].form);
    const bool goes_on = lower == "and" || lower == "&" || lower == "of" || (lower == "in" && with_for);
    const bool capital_after =
        at + 1 < n && is_capitalised(sentence.tokens[at + 1]) && sentence.tokens[at + 1].name.type == NameClass::none;
    if (!goes_on || (!capital_after && !(lower == "in" && at + 1 < n && is_capitalised(sentence.tokens[at + 1]))))
      break;
    ++at;
  }
  if (end > span.end) {
    span.end = end;
    span.type = NameClass::organization;
  }
}

// "the Russian Security Council": of the councils of several states, whose it is tells one from another.
void take_nationality(const Sentence& sentence, const CoreferenceLexicon& lexicon, NameSpan& span) {
  if (span.type != NameClass::organization || span.begin == 0) return;
  const Token& before = sentence.tokens[span.begin - 1];
  if (before.upos != Upos::adj_ || lexicon.country_of_demonym(before.form).empty()) return;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const std::string word = lower_case(sentence.tokens[i].form);
    if (i + 1 == span.end && (lexicon.noun_may_be(word, "organisation") || word == "ministry")) --span.begin;
    if (lexicon.noun_classes(word).empty() && sentence.tokens[i].upos == Upos::propn_) return;  // "Russian Gazprom"
  }
}

// "University of California, Berkeley", "University of Texas (at) Arlington": the seat tells one of several apart.
void extend_university(const Sentence& sentence, const CoreferenceLexicon& lexicon, std::uint32_t n, NameSpan& span) {
  if (span.end - span.begin < 3 || span.end + 1 >= n || sentence.tokens[span.begin].form != "University") return;
  const std::string region = text_of_tokens(sentence, span.begin + 2, span.end);
  if (sentence.tokens[span.begin + 1].form != "of" || !lexicon.is_region(region)) return;
  const std::string& joint = sentence.tokens[span.end].form;
  const std::uint32_t city = joint == "," || joint == "at" ? span.end + 1 : span.end;
  std::uint32_t end = city;
  while (end < n && sentence.tokens[end].upos == Upos::propn_ && end < city + 3) ++end;
  while (end > city && !lexicon.is_city(text_of_tokens(sentence, city, end))) --end;
  const bool list_goes_on =
      joint == "," && end < n && (sentence.tokens[end].form == "," || sentence.tokens[end].form == "and");
  if (end > city && !list_goes_on) span.end = end;
}

// Addresses of pages and people name nothing that a text speaks of; "NGOs" is a kind, written like a name.
bool is_no_name(const Sentence& sentence, const NameSpan& span) {
  const Token& token = sentence.tokens[span.begin];
  if (token.form.find("://") != std::string::npos || token.form.starts_with("www.") ||
      token.form.find('@') != std::string::npos)
    return true;
  const bool one_word = span.end - span.begin == 1 && token.name.type != NameClass::person;
  return one_word && token.form.size() > 3 && token.form.ends_with('s') && looks_like_acronym(token.form);
}

// "Elizabeth Quat of", "South -": what a tagger took along.
bool ends_no_name(const Token& token) {
  return token.deprel == Deprel::case_ || token.form == "-" || token.form == "\xE2\x80\x93" ||
         token.form == "\xE2\x80\x94" || token.form == "/" || token.form == ",";
}

std::vector<NameSpan> tagged_spans(const SentenceTree& tree) {
  const Sentence& sentence = tree.sentence();
  std::vector<NameSpan> spans;
  const auto n = static_cast<std::uint32_t>(sentence.size());
  for (std::uint32_t begin = 0; begin < n;) {
    const NameTag& tag = sentence.tokens[begin].name;
    std::uint32_t end = begin + 1;
    if (tag.type == NameClass::none) {
      begin = end;
      continue;
    }
    while (end < n && sentence.tokens[end].name.type == tag.type && !sentence.tokens[end].name.begins) ++end;
    NameSpan span{begin, end, begin, begin, tag.type};
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::int32_t head = sentence.tokens[i].head;
      if (head >= static_cast<std::int32_t>(begin) && head < static_cast<std::int32_t>(end)) continue;
      span.head = i;
      break;
    }
    while (span.end > span.begin + 2 && is_calendar_word(lower_case(sentence.tokens[span.end - 1].form)) &&
           sentence.tokens[span.end - 2].deprel == Deprel::case_)
      span.end -= 2;
    while (span.end > span.begin + 1 && ends_no_name(sentence.tokens[span.end - 1])) --span.end;
    spans.push_back(span);
    begin = end;
  }
  return spans;
}

void add_untagged_runs(const SentenceTree& tree, const CoreferenceLexicon& lexicon, std::vector<NameSpan>& spans) {
  const Sentence& sentence = tree.sentence();
  const auto n = static_cast<std::uint32_t>(sentence.size());
  std::vector<bool> covered(n, false);
  for (const NameSpan& span : spans) std::fill(covered.begin() + span.begin, covered.begin() + span.end, true);
  std::vector<std::uint32_t> top(n);
  for (std::uint32_t i = 0; i < n; ++i)
    top[i] = sentence.tokens[i].upos == Upos::propn_ && !covered[i] ? top_of_run(sentence, i) : n;
  for (std::uint32_t i = 0; i < n; ++i) {
    if (top[i] != i || covered[i] || sentence.tokens[i].deprel == Deprel::nmod_desc) continue;
    NameSpan span = run_around(tree, lexicon, top, i);
    if (std::any_of(covered.begin() + span.begin, covered.begin() + span.end, [](bool c) { return c; })) continue;
    std::fill(covered.begin() + span.begin, covered.begin() + span.end, true);
    spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](const NameSpan& a, const NameSpan& b) { return a.begin < b.begin; });
}

}  // namespace

std::string text_of_tokens(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  for (std::uint32_t i = begin; i < end; ++i) {
    text += sentence.tokens[i].form;
    if (i + 1 < end && sentence.tokens[i].space_after) text += ' ';
  }
  return text;
}

std::vector<NameSpan> find_name_spans(const SentenceTree& tree, const CoreferenceLexicon& lexicon, bool names_tagged) {
  const Sentence& sentence = tree.sentence();
  std::vector<NameSpan> spans;
  if (names_tagged) spans = tagged_spans(tree);
  add_untagged_runs(tree, lexicon, spans);
  std::vector<NameSpan> names;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    NameSpan span = spans[i];
    if (!names.empty() && span.begin < names.back().end) continue;  // a longer name took it in
    const auto n = static_cast<std::uint32_t>(sentence.size());
    span = without_titles(sentence, lexicon, without_role(sentence, lexicon, span));
    if (span.begin >= span.end || is_no_name(sentence, span) || is_role_only(sentence, lexicon, span)) continue;
    cut_honours(sentence, span);
    extend_organisation(sentence, lexicon, n, span);
    take_nationality(sentence, lexicon, span);
    extend_university(sentence, lexicon, n, span);
    if (span.type == NameClass::none) span.type = guess_type(sentence, lexicon, span);
    const NameSpan affiliation = cut_affiliation(sentence, lexicon, span);
    names.push_back(span);
    if (affiliation.begin < affiliation.end) names.push_back(affiliation);
  }
  return names;
}

}  // namespace relata::nlp
