#include "extractors/nlp/coreference/common_names.h"

#include <map>
#include <string>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::nlp {
namespace {

// "GIS" and "DH", which a tagger takes now for a name, now for a noun.
bool is_acronym(const CandidateMention& mention) {
  return mention.end - mention.begin == 1 && looks_like_acronym(mention.name);
}

// Not a person's, place's or organisation's, and a noun that the dictionary has: "Mathematics", "Iodine Deficiency".
bool is_common_name(const CandidateMention& mention, const CoreferenceLexicon& lexicon) {
  if (mention.kind != MentionKind::name || mention.inside_name) return false;
  if (is_acronym(mention)) return true;
  if (mention.type != NameClass::none && mention.type != NameClass::miscellaneous) return false;
  if (mention.number == Number::plural) return false;
  const std::string last = mention.key.substr(mention.key.rfind(' ') + 1);
  return !lexicon.noun_classes(last).empty() && !may_be_person(lexicon, last);
}

// The words from the first after its determiner to its head, folded; empty where something follows the head.
std::string words_before_head(const DocumentView& view, const CandidateMention& mention) {
  constexpr std::uint32_t kLongest = 8;  // tokens
  if (mention.end != mention.head + 1 || mention.end - mention.begin > kLongest) return {};
  const Sentence& sentence = view.sentence(mention.sentence);
  std::uint32_t begin = mention.begin;
  while (begin < mention.head &&
         (sentence.tokens[begin].upos == Upos::det_ || sentence.tokens[begin].deprel == Deprel::nmod_poss))
    ++begin;
  return fold_name(text_of_tokens(sentence, begin, mention.end));
}

bool is_bare(const CandidateMention& mention) {
  return mention.determiner == Determiner::none && mention.possessor < 0;
}

// "the Constitution", "our Constitution": with a capital that no sentence begins with.
bool is_written_as_name(const DocumentView& view, const CandidateMention& mention) {
  if (mention.head == 0 || !begins_with_capital(view.sentence(mention.sentence).tokens[mention.head].form)) return false;
  if (mention.determiner == Determiner::definite) return mention.possessor < 0;
  if (mention.determiner != Determiner::possessive || mention.possessor < 0) return false;
  const auto possessor = static_cast<std::size_t>(mention.possessor);
  return lower_case(view.sentence(mention.sentence).tokens[possessor].form) == "our";
}

}  // namespace

void merge_common_names(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters) {
  std::map<std::string, std::uint32_t> names;
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i)
    if (is_common_name(view.mention(i), lexicon)) names.try_emplace(view.mention(i).key, i);
  if (names.empty()) return;
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const CandidateMention& mention = view.mention(i);
    if (mention.kind != MentionKind::nominal || mention.number == Number::plural) continue;
    if (!is_bare(mention) && !is_written_as_name(view, mention)) continue;
    const auto name = names.find(words_before_head(view, mention));
    if (name == names.end()) continue;
    const bool acronyms = is_acronym(view.mention(name->second));
    if (!acronyms || looks_like_acronym(view.head_token(i).form)) clusters.merge_names(name->second, i);
  }
}

}  // namespace relata::nlp
