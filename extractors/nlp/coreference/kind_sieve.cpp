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
using NounKind = std::pair<std::string_view, int>;
constexpr std::array kNounKinds{
    NounKind{"act", 0}, NounKind{"bill", 0}, NounKind{"law", 0}, NounKind{"legislation", 0}, NounKind{"accord", 1},
    NounKind{"agreement", 1}, NounKind{"pact", 1}, NounKind{"treaty", 1}, NounKind{"cyclone", 2},
    NounKind{"hurricane", 2}, NounKind{"storm", 2}, NounKind{"typhoon", 2}, NounKind{"championship", 3},
    NounKind{"competition", 3}, NounKind{"contest", 3}, NounKind{"tournament", 3}, NounKind{"college", 4},
    NounKind{"school", 4}, NounKind{"university", 4}, NounKind{"company", 5}, NounKind{"corporation", 5},
    NounKind{"firm", 5}, NounKind{"series", 6}, NounKind{"show", 6}, NounKind{"sitcom", 6}, NounKind{"film", 7},
    NounKind{"movie", 7}, NounKind{"book", 8}, NounKind{"novel", 8}, NounKind{"island", 9}, NounKind{"isle", 9},
    NounKind{"disease", 10}, NounKind{"pandemic", 10}, NounKind{"virus", 10}, NounKind{"gallery", 11},
    NounKind{"museum", 11}, NounKind{"club", 12}, NounKind{"team", 12}, NounKind{"foundation", 13},
    NounKind{"organisation", 13}, NounKind{"organization", 13}, NounKind{"association", 13}, NounKind{"conflict", 14},
    NounKind{"war", 14}, NounKind{"ship", 15}, NounKind{"vessel", 15}, NounKind{"province", 16},
    NounKind{"region", 16}, NounKind{"avenue", 17}, NounKind{"boulevard", 17}, NounKind{"road", 17},
    NounKind{"street", 17}};

int kind_told_by_name(const CandidateMention& name) {
  const std::vector<std::string> words = words_of(name.key);
  if (words.size() < 2 || name.type == NameClass::person) return -1;
  const int last = kind_told_by_noun(words.back());
  return last >= 0 ? last : kind_told_by_noun(words.front());
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

int kind_told_by_noun(std::string_view lemma) {
  const auto* found = std::find_if(kNounKinds.begin(), kNounKinds.end(), [&](const auto& kind) { return kind.first == lemma; });
  return found == kNounKinds.end() ? -1 : found->second;
}

bool KindSieve::link(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const int kind = kind_told_by_noun(m.description.head);
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
  const int kind = name ? kind_told_by_name(m) : m.number == Number::plural ? -1 : kind_told_by_noun(m.description.head);
  if (kind >= 0) keep_last(bearers_, {mention, kind, name}, kBearersKept);
}

}  // namespace relata::nlp
