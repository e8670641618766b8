#include "extractors/nlp/coreference/kind_sieve.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/recent.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kBearersKept = 256;
constexpr std::uint32_t kNear = 2;  // sentences in which one name of several of its kind is the one meant

// Nouns that writers change for one another when they speak of one named thing.
using Kind = std::pair<std::string_view, int>;
constexpr std::array kKinds{
    Kind{"act", 0}, Kind{"bill", 0}, Kind{"law", 0}, Kind{"legislation", 0}, Kind{"accord", 1}, Kind{"agreement", 1},
    Kind{"pact", 1}, Kind{"treaty", 1}, Kind{"cyclone", 2}, Kind{"hurricane", 2}, Kind{"storm", 2},
    Kind{"typhoon", 2}, Kind{"championship", 3}, Kind{"competition", 3}, Kind{"contest", 3}, Kind{"tournament", 3},
    Kind{"college", 4}, Kind{"school", 4}, Kind{"university", 4}, Kind{"company", 5}, Kind{"corporation", 5},
    Kind{"firm", 5}, Kind{"series", 6}, Kind{"show", 6}, Kind{"sitcom", 6}, Kind{"film", 7}, Kind{"movie", 7},
    Kind{"book", 8}, Kind{"novel", 8}, Kind{"island", 9}, Kind{"isle", 9}, Kind{"disease", 10}, Kind{"pandemic", 10},
    Kind{"virus", 10}, Kind{"gallery", 11}, Kind{"museum", 11}, Kind{"club", 12}, Kind{"team", 12},
    Kind{"foundation", 13}, Kind{"organisation", 13}, Kind{"organization", 13}, Kind{"association", 13},
    Kind{"conflict", 14}, Kind{"war", 14}, Kind{"ship", 15}, Kind{"vessel", 15}, Kind{"province", 16},
    Kind{"region", 16}, Kind{"avenue", 17}, Kind{"boulevard", 17}, Kind{"road", 17}, Kind{"street", 17}};

int kind_of_name(const CandidateMention& name) {
  const std::vector<std::string> words = words_of(name.key);
  if (words.size() < 2 || name.type == NameClass::person) return -1;
  const int last = kind_of_noun(words.back());
  return last >= 0 ? last : kind_of_noun(words.front());
}

// "the storm", "this important legislation": nothing else says which.
bool points_back(const DocumentView& view, const CandidateMention& m) {
  if (m.kind != MentionKind::nominal || m.number == Number::plural || m.possessor >= 0) return false;
  const bool demonstrative = m.determiner == Determiner::demonstrative;
  if (m.determiner != Determiner::definite && !demonstrative) return false;
  if (!m.description.modifiers.empty() && !demonstrative) return false;
  const SentenceTree& tree = view.tree(m.sentence);
  if (tree.has(m.head, Deprel::acl_relcl) || tree.has(m.head, Deprel::nmod) || tree.has(m.head, Deprel::acl)) return false;
  return !tree.has(m.head, Deprel::compound);
}

}  // namespace

int kind_of_noun(std::string_view lemma) {
  const auto* found = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& kind) { return kind.first == lemma; });
  return found == kKinds.end() ? -1 : found->second;
}

bool KindSieve::link(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const int kind = kind_of_noun(m.description.head);
  if (kind < 0 || !points_back(view_, m)) return false;
  std::optional<std::uint32_t> found;
  bool several = false;
  for (auto bearer = bearers_.rbegin(); bearer != bearers_.rend() && !several; ++bearer) {
    if (bearer->kind != kind) continue;
    if (found && clusters_.same(*found, bearer->mention)) continue;
    if (!bearer->named) {
      if (!found && !clusters_.is_named(bearer->mention)) return false;  // "a storm" that was spoken of last
      continue;
    }
    const std::uint32_t distance = m.sentence - view_.mention(found ? *found : bearer->mention).sentence;
    several = found && (distance > kNear || m.sentence - view_.mention(bearer->mention).sentence <= kNear);
    if (!found) found = bearer->mention;
  }
  return found && !several && clusters_.merge(*found, mention);
}

void KindSieve::remember(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.inside_name || m.kind == MentionKind::pronoun) return;
  const bool name = m.kind == MentionKind::name;
  const int kind = name ? kind_of_name(m) : m.number == Number::plural ? -1 : kind_of_noun(m.description.head);
  if (kind >= 0) keep_last(bearers_, {mention, kind, name}, kBearersKept);
}

}  // namespace relata::nlp
