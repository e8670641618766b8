#include "extractors/nlp/coreference/vocatives.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "extractors/nlp/coreference/addressed_titles.h"

namespace relata::nlp {
namespace {

constexpr std::uint32_t kLongestCall = 4;  // words of "Ms. Jane Roe?"

}  // namespace

bool is_exclaimed(const CandidateMention& name) {
  constexpr std::array<std::string_view, 5> kExclaimed{"god", "lord", "jesus", "christ", "jesus christ"};
  return std::find(kExclaimed.begin(), kExclaimed.end(), name.key) != kExclaimed.end();
}

bool ends_with_mark(const Sentence& sentence, std::string_view mark) {
  std::size_t last = sentence.size();
  const auto closes = [](const Token& token) { return token.form == "\"" || token.form == "\xE2\x80\x9D"; };
  while (last > 0 && closes(sentence.tokens[last - 1])) --last;
  return last > 0 && sentence.tokens[last - 1].form == mark;
}

bool is_person_name(const DocumentView& view, const ReferenceClusters& clusters, std::uint32_t mention) {
  return view.mention(mention).kind == MentionKind::name && clusters.profile(mention).type == NameClass::person;
}

std::int32_t called_by_name(const DocumentView& view, const ReferenceClusters& clusters, std::uint32_t sentence) {
  std::int32_t found = -1;
  for (std::uint32_t m = view.first_mention(sentence); m < view.first_mention(sentence + 1); ++m) {
    const CandidateMention& mention = view.mention(m);
    const Sentence& words = view.sentence(sentence);
    const Token& head = view.head_token(m);  // of "Miss Roe" it may hang on the title
    const bool titled = head.deprel == Deprel::flat && head.head >= 0;
    const Deprel deprel = titled ? words.tokens[static_cast<std::size_t>(head.head)].deprel : head.deprel;
    const bool alone = ends_with_mark(words, "?") && words.size() <= kLongestCall && deprel == Deprel::root &&
                       !view.tree(sentence).has(mention.head, Deprel::cop);
    const bool calls = deprel == Deprel::vocative || alone;
    const bool person = is_person_name(view, clusters, m) || !addressed_title(view, m).empty();
    if (!calls || !person || is_exclaimed(mention) || view.is_quoted(sentence, mention.head)) continue;
    if (found >= 0 && !clusters.same(static_cast<std::uint32_t>(found), m)) return -2;
    found = static_cast<std::int32_t>(m);
  }
  return found;
}

std::int32_t named_alone(const DocumentView& view, const ReferenceClusters& clusters, std::uint32_t sentence) {
  for (std::uint32_t m = view.first_mention(sentence); m < view.first_mention(sentence + 1); ++m) {
    const CandidateMention& mention = view.mention(m);
    if (!is_person_name(view, clusters, m) || is_exclaimed(mention)) continue;
    const Sentence& words = view.sentence(sentence);
    for (std::uint32_t t = 0; t < words.size(); ++t) {
      const Token& token = words.tokens[t];
      const bool named = t >= mention.begin && t < mention.end;
      if (!named && is_spoken_word(token) && !is_response_word(token) && token.upos != Upos::adv_) return -1;
    }
    return static_cast<std::int32_t>(m);
  }
  return -1;
}

bool is_spoken_word(const Token& token) { return token.upos != Upos::punct_; }

bool is_response_word(const Token& token) {
  constexpr std::array<std::string_view, 16> kWords{"yeah", "yes",  "no",    "okay",   "ok",   "mhm",     "mm",    "oh",
                                                    "ah",   "wow",  "right", "really", "sure", "exactly", "great", "good"};
  return token.upos == Upos::intj_ || std::find(kWords.begin(), kWords.end(), lower_case(token.form)) != kWords.end();
}

}  // namespace relata::nlp
