#include "extractors/nlp/coreference/addressed_titles.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"

namespace relata::nlp {

std::string addressed_title(const DocumentView& view, std::uint32_t mention) {
  constexpr std::array<std::string_view, 5> kAddresses{"mr", "mister", "madam", "madame", "mme"};
  constexpr std::uint32_t kLongestTitle = 4;  // words: "Mr. Vice President"
  const CandidateMention& m = view.mention(mention);
  if (m.kind != MentionKind::nominal || m.head <= m.begin || m.head - m.begin >= kLongestTitle) return {};
  const Sentence& sentence = view.sentence(m.sentence);
  const std::string first = fold_name(sentence.tokens[m.begin].form);
  if (std::find(kAddresses.begin(), kAddresses.end(), first) == kAddresses.end()) return {};
  return fold_name(text_of_tokens(sentence, m.begin, m.head + 1));
}

void merge_addressed_titles(const DocumentView& view, ReferenceClusters& clusters) {
  std::map<std::string, std::uint32_t> firsts;
  for (std::uint32_t i = 0; i < view.mentions().size(); ++i) {
    const std::string title = addressed_title(view, i);
    if (title.empty()) continue;
    const auto [first, added] = firsts.emplace(title, i);
    if (!added) clusters.merge(first->second, i);
  }
}

}  // namespace relata::nlp
