#include "extractors/text/node_ellipsis.h"

#include <algorithm>

#include "core/ascii.h"

namespace relata::text {
namespace {

constexpr std::size_t kMostCompared = 24;  // mentions

bool repeats_a_noun(const nlp::SentenceTree& tree, std::uint32_t head) {
  const Token& token = tree.sentence().tokens[head];
  const std::string lower = lower_case(token.form);
  if (lower != "one" && lower != "ones") return false;
  bool modified = false;
  for (const std::uint32_t d : tree.dependents(head)) {
    const Deprel relation = tree.sentence().tokens[d].deprel;
    if (relation == Deprel::nmod) return false;  // "one of the ships"
    modified = modified || ((relation == Deprel::det || relation == Deprel::amod) && d < head);
  }
  return modified;
}

}  // namespace

std::optional<TokenRef> noun_repeated_by(const NodeClusters& clusters, TokenRef head) {
  if (!repeats_a_noun(clusters.tree(head.sentence), head.token)) return std::nullopt;
  const Token& one = clusters.token(head);  // "an old issue, and a serious one"
  if (one.deprel == Deprel::conj && one.head >= 0)
    if (const TokenRef first{head.sentence, static_cast<std::uint32_t>(one.head)};
        clusters.token(first).upos == Upos::noun_ && !repeats_a_noun(clusters.tree(head.sentence), first.token))
      return first;
  const std::vector<Mention>& mentions = clusters.analysis().mentions;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), head, [](const Mention& mention, TokenRef ref) {
    return mention.sentence != ref.sentence ? mention.sentence < ref.sentence : mention.begin < ref.token;
  });
  std::optional<TokenRef> last;
  const Deprel place = clusters.token(head).deprel;
  for (std::size_t seen = 0; at != mentions.begin() && seen < kMostCompared; ++seen) {
    --at;
    if (at->sentence + 1 < head.sentence) break;
    const TokenRef noun{at->sentence, at->head};
    if (noun >= head || clusters.token(noun).upos != Upos::noun_) continue;
    const std::string lower = lower_case(clusters.token(noun).form);
    if (lower == "one" || lower == "ones") continue;
    // What "one" stands inside of ("the ship, a new one") is told by the tree; a phrase around it is another thing.
    if (at->sentence == head.sentence && at->begin <= head.token && head.token < at->end) continue;
    if (clusters.token(noun).deprel == place) return noun;
    if (!last) last = noun;
  }
  return last;
}

}  // namespace relata::text
