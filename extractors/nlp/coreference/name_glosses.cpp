#include "extractors/nlp/coreference/name_glosses.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/name_forms.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kLongestLabel = 3;  // tokens between the bracket and the name: "Arabic :"

// Letters beyond Latin and its accents: IPA, Greek, Arabic, Han ...; in UTF-8 they begin with 0xC9 or more.
bool has_other_letters(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC9U && byte != 0xE1U && byte != 0xE2U;  // but for Vietnamese letters, quotation marks and dashes
  });
}

// "PHX" for "Phoenix Sky Harbor": the letters in their order, beginning with the first of a word.
bool is_loose_acronym(std::string_view acronym, std::string_view name) {
  if (!looks_like_acronym(acronym) || acronym.size() > 8 || name.find(' ') == std::string_view::npos) return false;
  const std::string letters = lower_case(acronym), text = lower_case(name);
  if (letters.front() != text.front()) return false;
  std::size_t at = 0;
  for (const char letter : letters) {
    at = text.find(letter, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

// "Kurdistan Workers' Party (PKK)", "International Football Federation (FIFA)": in brackets alone behind an organisation's
// name a short form is its own, in whatever language; not "Real Madrid (ESP)", and not the agency behind a place.
bool is_short_form_of(const CoreferenceLexicon& lexicon, const CandidateMention& acronym, const CandidateMention& name) {
  constexpr std::size_t kFewestLetters = 3;
  return name.type == NameClass::organization && name.name.find(' ') != std::string::npos &&
         acronym.type != NameClass::person && looks_like_acronym(acronym.name) && acronym.name.size() >= kFewestLetters &&
         lexicon.country(acronym.name).empty();
}

// "German" before a colon; not "IATA", "pronounced".
bool names_a_language(const Token& label) {
  return label.form.size() > 3 && begins_with_capital(label.form) && !looks_like_acronym(label.form) &&
         (label.upos == Upos::adj_ || label.upos == Upos::propn_);
}

bool opens(const Token& token) { return token.form == "(" || token.form == "["; }
bool closes(const Token& token) { return token.form == ")" || token.form == "]"; }

using NamesByEnd = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;  // sentence and end: mention

NamesByEnd names_by_end(const DocumentView& view) {
  NamesByEnd names;
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const CandidateMention& name = view.mention(i);
    if (name.kind == MentionKind::name && !name.inside_name) names.try_emplace({name.sentence, name.end}, i);
  }
  return names;
}

bool is_quotation_mark(const Token& token) {
  return token.form == "\"" || token.form == "\xE2\x80\x9C" || token.form == "\xE2\x80\x9D" || token.form == "'";
}

// Where the words that lead to a gloss begin: its own bracket or slash, and the label before it ("Arabic :").
struct Lead {
  std::uint32_t begin = 0;
  bool labelled = false;  // by a language
};

Lead lead_of(const Sentence& sentence, std::uint32_t gloss) {
  Lead lead{gloss, false};
  const auto before = [&]() -> const Token& { return sentence.tokens[lead.begin - 1]; };
  if (lead.begin > 1 && (before().form == "[" || before().form == "/")) --lead.begin;
  if (lead.begin == 0 || before().form != ":") return lead;
  std::uint32_t label = lead.begin - 1;
  while (label > 0 && lead.begin - label < kLongestLabel + 1 && !opens(sentence.tokens[label - 1]) &&
         sentence.tokens[label - 1].upos != Upos::punct_) {
    --label;
    lead.labelled = lead.labelled || names_a_language(sentence.tokens[label]);
  }
  lead.begin = label;
  return lead;
}

// The bracket that the words before the position are in, where semicolons alone part them from it; or the position.
std::uint32_t opening_bracket(const Sentence& sentence, std::uint32_t position) {
  constexpr std::uint32_t kLongestBracket = 32;  // tokens
  if (position == 0 || sentence.tokens[position - 1].form != ";") return position;
  for (std::uint32_t back = 1; back < kLongestBracket && back < position; ++back) {
    if (closes(sentence.tokens[position - back]) && sentence.tokens[position - back].form == ")") break;
    if (sentence.tokens[position - back - 1].form == "(") return position - back;
  }
  return position;
}

// The name that ends right before the bracket around the mention, where only a label stands between, or other glosses
// and semicolons; or -1.
std::int32_t name_before_bracket(const DocumentView& view, const NamesByEnd& names, const CandidateMention& gloss,
                                 bool& labelled) {
  const Sentence& sentence = view.sentence(gloss.sentence);
  const Lead lead = lead_of(sentence, gloss.begin);
  labelled = lead.labelled;
  std::uint32_t bracket = opening_bracket(sentence, lead.begin);
  const bool only_label = labelled || lead.begin == gloss.begin || !opens(sentence.tokens[lead.begin]) ||
                          sentence.tokens[lead.begin].form == "[";
  if (!only_label || bracket == 0 || !(opens(sentence.tokens[bracket - 1]) || opens(sentence.tokens[bracket]))) return -1;
  while (bracket > 0 && opens(sentence.tokens[bracket - 1])) --bracket;
  const auto name = names.find({gloss.sentence, bracket});
  return name == names.end() ? -1 : static_cast<std::int32_t>(name->second);
}

// "Umoregi" ("In Obscurity"): a name between quotation marks, and in brackets what it means; or -1.
std::int32_t quoted_name_before(const DocumentView& view, const NamesByEnd& names, const CandidateMention& gloss) {
  const Sentence& sentence = view.sentence(gloss.sentence);
  if (gloss.begin < 4 || gloss.end + 1 >= sentence.size()) return -1;
  const bool quoted = is_quotation_mark(sentence.tokens[gloss.begin - 1]) && is_quotation_mark(sentence.tokens[gloss.end]) &&
                      is_quotation_mark(sentence.tokens[gloss.begin - 3]);
  if (!quoted || !opens(sentence.tokens[gloss.begin - 2]) || !closes(sentence.tokens[gloss.end + 1])) return -1;
  const auto name = names.find({gloss.sentence, gloss.begin - 3});
  return name == names.end() ? -1 : static_cast<std::int32_t>(name->second);
}

}  // namespace

NameGlosses find_name_glosses(const DocumentView& view, const CoreferenceLexicon& lexicon) {
  NameGlosses glosses;
  const NamesByEnd names = names_by_end(view);
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const CandidateMention& mention = view.mention(i);
    if (mention.kind != MentionKind::name || mention.begin < 2 || mention.inside_name) continue;
    bool labelled = false;
    const std::int32_t quoted = quoted_name_before(view, names, mention);
    const std::int32_t name = quoted >= 0 ? quoted : name_before_bracket(view, names, mention, labelled);
    if (name < 0) continue;
    const Sentence& sentence = view.sentence(mention.sentence);
    const bool alone = mention.end < sentence.size() && closes(sentence.tokens[mention.end]);
    const CandidateMention& other = view.mention(static_cast<std::uint32_t>(name));
    const bool same = quoted >= 0 || has_other_letters(mention.name) || labelled ||
                      (alone && other.type != NameClass::person &&
                       (is_loose_acronym(mention.name, other.name) || is_short_form_of(lexicon, mention, other)));
    if (same) glosses.emplace(i, static_cast<std::uint32_t>(name));
  }
  return glosses;
}

void merge_glosses(const NameGlosses& glosses, ReferenceClusters& clusters) {
  for (const auto& [gloss, name] : glosses) clusters.merge_whatever_type(name, gloss);
}

}  // namespace relata::nlp
