#include "extractors/nlp/coreference/reference_clusters.h"

#include <algorithm>

#include "core/name_forms.h"
#include "extractors/nlp/coreference/person_names.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kNamesKept = 8;

template <class Value>
bool agree(Value a, Value b, Value unknown) {
  return a == b || a == unknown || b == unknown;
}

template <class Value>
void take_known(Value& mine, Value other, Value unknown) {
  if (mine == unknown) mine = other;
}

// Adds what has a key of its own to mine, up to a few, and empties other.
template <class Key>
void take_distinct(std::vector<std::uint32_t>& mine, std::vector<std::uint32_t>& other, Key key_of) {
  for (const std::uint32_t item : other)
    if (mine.size() < kNamesKept &&
        std::none_of(mine.begin(), mine.end(), [&](std::uint32_t m) { return key_of(m) == key_of(item); }))
      mine.push_back(item);
  other.clear();
}

// Organisations and places are mixed up by taggers, and by writers; persons are not.
bool types_agree(NameClass a, NameClass b) {
  return agree(a, b, NameClass::none) || (a != NameClass::person && b != NameClass::person);
}

bool is_full_name(const CandidateMention& name) { return name.key.find(' ') != std::string::npos; }

bool is_short_name(const CandidateMention& name) { return !is_full_name(name) && !looks_like_acronym(name.name); }

bool are_one_name(const CandidateMention& a, const CandidateMention& b) {
  if (a.key == b.key || can_be_one_person(words_of(a.key), words_of(b.key))) return true;
  return is_acronym_of(a.name, b.name) || is_acronym_of(b.name, a.name);
}

}  // namespace

ReferenceClusters::ReferenceClusters(const std::vector<CandidateMention>& mentions)
    : mentions_(mentions), parent_(mentions.size()), profiles_(mentions.size()) {
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    parent_[i] = i;
    const CandidateMention& mention = mentions[i];
    profiles_[i] = {mention.type, mention.gender, mention.number, mention.animacy, 1, {}, {}};
    if (mention.kind == MentionKind::name) profiles_[i].names.push_back(i);
    if (mention.kind == MentionKind::nominal) profiles_[i].descriptions.push_back(i);
  }
}

std::uint32_t ReferenceClusters::root(std::uint32_t mention) const {
  while (parent_[mention] != mention) {
    parent_[mention] = parent_[parent_[mention]];
    mention = parent_[mention];
  }
  return mention;
}

bool ReferenceClusters::attributes_agree(const Profile& a, const Profile& b) const {
  return agree(a.gender, b.gender, Gender::unknown) && agree(a.number, b.number, Number::unknown) &&
         agree(a.animacy, b.animacy, Animacy::unknown) && types_agree(a.type, b.type);
}

// Two short names ("Daniel", "Montalvo") agree where they are parts of one full name of either cluster.
bool ReferenceClusters::names_agree(const Profile& a, const Profile& b) const {
  const auto belong_to_one = [this](const Profile& profile, std::uint32_t x, std::uint32_t y) {
    return std::any_of(profile.names.begin(), profile.names.end(), [&](std::uint32_t name) {
      return is_full_name(mentions_[name]) && are_one_name(mentions_[name], mentions_[x]) &&
             are_one_name(mentions_[name], mentions_[y]);
    });
  };
  for (const std::uint32_t x : a.names)
    for (const std::uint32_t y : b.names) {
      if (are_one_name(mentions_[x], mentions_[y])) continue;
      if (!is_short_name(mentions_[x]) || !is_short_name(mentions_[y])) return false;
      if (!belong_to_one(a, x, y) && !belong_to_one(b, x, y)) return false;
    }
  return true;
}

bool ReferenceClusters::compatible(std::uint32_t a, std::uint32_t b) const {
  const Profile& x = profile(a);
  const Profile& y = profile(b);
  return &x == &y || (attributes_agree(x, y) && names_agree(x, y));
}

bool ReferenceClusters::merge(std::uint32_t a, std::uint32_t b) {
  if (!compatible(a, b)) return false;
  join(root(a), root(b));
  return true;
}

bool ReferenceClusters::merge_names(std::uint32_t a, std::uint32_t b) {
  const Profile& x = profile(a);
  const Profile& y = profile(b);
  if (&x != &y && !(agree(x.gender, y.gender, Gender::unknown) && types_agree(x.type, y.type))) return false;
  join(root(a), root(b));
  return true;
}

void ReferenceClusters::merge_whatever_type(std::uint32_t a, std::uint32_t b) { join(root(a), root(b)); }

void ReferenceClusters::join(std::uint32_t a, std::uint32_t b) {
  if (a == b) return;
  if (b < a)
    std::swap(a, b);  // the earliest mention is the root: the same forest whatever the order of the sieves' finds
  Profile& into = profiles_[a];
  Profile& from = profiles_[b];
  take_known(into.gender, from.gender, Gender::unknown);
  take_known(into.number, from.number, Number::unknown);
  take_known(into.animacy, from.animacy, Animacy::unknown);
  take_known(into.type, from.type, NameClass::none);
  into.size += from.size;
  take_distinct(into.names, from.names, [this](std::uint32_t n) -> const std::string& { return mentions_[n].key; });
  take_distinct(into.descriptions, from.descriptions,
                [this](std::uint32_t n) -> const std::string& { return mentions_[n].description.head; });
  parent_[b] = a;
  merged_roots_.push_back(b);
}

}  // namespace relata::nlp
