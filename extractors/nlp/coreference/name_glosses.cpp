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

// The name that ends right before the bracket around the mention, where only a label stands between; or -1.
std::int32_t name_before_bracket(const DocumentView& view, const NamesByEnd& names, const CandidateMention& gloss,
                                 bool& labelled) {
  const Sentence& sentence = view.sentence(gloss.sentence);
  std::uint32_t bracket = gloss.begin;
  labelled = false;
  while (bracket > 0 && gloss.begin - bracket < kLongestLabel && !opens(sentence.tokens[bracket - 1])) {
    --bracket;
    if (bracket > 0 && sentence.tokens[bracket].form == ":")
      labelled = labelled || names_a_language(sentence.tokens[bracket - 1]);
  }
  while (bracket > 0 && opens(sentence.tokens[bracket - 1])) --bracket;
  if (bracket == gloss.begin || bracket == 0 || !opens(sentence.tokens[bracket])) return -1;
  const bool only_label = labelled || opens(sentence.tokens[gloss.begin - 1]);
  if (!only_label) return -1;
  const auto name = names.find({gloss.sentence, bracket});
  return name == names.end() ? -1 : static_cast<std::int32_t>(name->second);
}

}  // namespace

NameGlosses find_name_glosses(const DocumentView& view) {
  NameGlosses glosses;
  const NamesByEnd names = names_by_end(view);
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const CandidateMention& mention = view.mention(i);
    if (mention.kind != MentionKind::name || mention.begin < 2 || mention.inside_name) continue;
    bool labelled = false;
    const std::int32_t name = name_before_bracket(view, names, mention, labelled);
    if (name < 0) continue;
    const Sentence& sentence = view.sentence(mention.sentence);
    const bool alone = mention.end < sentence.size() && closes(sentence.tokens[mention.end]);
    const CandidateMention& other = view.mention(static_cast<std::uint32_t>(name));
    const bool same = has_other_letters(mention.name) || labelled ||
                      (alone && other.type != NameClass::person && is_loose_acronym(mention.name, other.name));
    if (same) glosses.emplace(i, static_cast<std::uint32_t>(name));
  }
  return glosses;
}

void merge_glosses(const NameGlosses& glosses, ReferenceClusters& clusters) {
  for (const auto& [gloss, name] : glosses) clusters.merge_whatever_type(name, gloss);
}

}  // namespace relata::nlp
