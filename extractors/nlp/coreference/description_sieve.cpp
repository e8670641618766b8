#include "extractors/nlp/coreference/description_sieve.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/name_forms.h"
#include "extractors/nlp/coreference/name_spans.h"
#include "extractors/nlp/coreference/recent.h"
#include "extractors/nlp/coreference/word_tables.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kHoldersKept = 64;
constexpr std::size_t kNamesKept = 256;
constexpr std::size_t kFocusMentions = 3;
constexpr std::size_t kThingsKept = 8;
constexpr std::size_t kTellingModifiers = 2;  // a country and a noun
constexpr std::uint32_t kRoleFocus = 3;  // sentences in which the last holder of a role is the one meant

bool includes(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// "the President" and "the president": a definite person noun, or a title that stands alone.
bool describes_a_role(const CandidateMention& mention, const CoreferenceLexicon& lexicon) {
  if (mention.kind != MentionKind::nominal || mention.number == Number::plural) return false;
  const bool definite = mention.determiner == Determiner::definite || mention.determiner == Determiner::demonstrative;
  return definite && (mention.animacy == Animacy::person || may_be_person(lexicon, mention.description.head) ||
                      lexicon.is_title(mention.description.head));
}

// "a previous cyclone", "other cyclones": told apart from the one that is spoken of.
bool is_said_to_be_another(const Description& description) {
  constexpr std::array<std::string_view, 8> kWords{"another", "different", "earlier", "former",
                                                   "last",    "other",     "past",    "previous"};
  return std::any_of(description.modifiers.begin(), description.modifiers.end(), [&](const std::string& modifier) {
    return std::find(kWords.begin(), kWords.end(), modifier) != kWords.end();
  });
}

std::string singular_of(const std::string& lemma) {
  return lemma.size() > 3 && lemma.ends_with('s') && !lemma.ends_with("ss") ? lemma.substr(0, lemma.size() - 1) : lemma;
}

}  // namespace

DescriptionSieve::DescriptionSieve(const DocumentView& view, const CoreferenceLexicon& lexicon,
                                   ReferenceClusters& clusters)
    : view_(view), lexicon_(lexicon), clusters_(clusters) {
  country_in_focus_ = place_in_focus(true);
  city_in_focus_ = place_in_focus(false);
}

bool DescriptionSieve::link(std::uint32_t mention) {
  return link_by_acronym(mention) || link_by_kind(mention) || link_by_role(mention) || link_by_word_of_name(mention) ||
         link_by_description(mention) || link_by_kind_of_thing(mention) || link_child(mention);
}

void DescriptionSieve::remember(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.kind == MentionKind::name) keep_last(names_, mention, kNamesKept);
  if (m.kind == MentionKind::name)
    for (const Description& role : m.roles) keep_last(holders_[role.head], {mention, role}, kHoldersKept);
  if (m.kind != MentionKind::nominal || m.description.head.empty()) return;
  remember_thing(mention);
  if (is_child_noun(m.description.head) && m.number == Number::singular) keep_last(children_, mention, kHoldersKept);
  // A nominal of a named cluster says what the bearer of the name is.
  if (clusters_.is_named(mention)) keep_last(holders_[m.description.head], {mention, m.description}, kHoldersKept);
}

void DescriptionSieve::remember_thing(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.determiner != Determiner::definite || m.number == Number::plural ||
      m.description.modifiers.size() < kTellingModifiers)
    return;
  keep_last(things_[m.description.head], mention, kThingsKept);
}

// "the START treaty" after "Strategic Arms Reduction Treaty": the same last word, and the acronym of the whole name.
bool DescriptionSieve::link_by_acronym(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.determiner != Determiner::definite) return false;
  const SentenceTree& tree = view_.tree(m.sentence);
  for (const std::uint32_t d : tree.dependents(m.head)) {
    const Token& token = tree.sentence().tokens[d];
    if (token.deprel != Deprel::compound || !looks_like_acronym(token.form)) continue;
    for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
      const CandidateMention& full = view_.mention(*name);
      if (full.key.ends_with(' ' + m.description.head) && is_acronym_of(token.form, full.name))
        return clusters_.merge(*name, mention);
    }
  }
  return false;
}

bool DescriptionSieve::is_country(const CandidateMention& name) const { return !lexicon_.country(name.name).empty(); }

bool DescriptionSieve::is_city(const CandidateMention& name) const {
  return name.type != NameClass::person && lexicon_.is_city(name.name);
}

// The country, or city, that the document is about: most of its names of that kind are this one's.
std::optional<std::uint32_t> DescriptionSieve::place_in_focus(bool country) const {
  std::map<std::uint32_t, std::size_t> counts;  // by root
  std::size_t all = 0;
  for (std::uint32_t i = 0; i < view_.mentions().size(); ++i) {
    const CandidateMention& name = view_.mention(i);
    if (name.kind != MentionKind::name || !(country ? is_country(name) : is_city(name))) continue;
    ++counts[clusters_.root(i)];
    ++all;
  }
  for (const auto& [root, count] : counts)
    if (count >= kFocusMentions && 2 * count > all) return root;
  return std::nullopt;
}

// "Our nation", outside quotations, where the document is about one country.
bool DescriptionSieve::is_ours(const CandidateMention& mention) const {
  if (!country_in_focus_ || mention.possessor < 0 || view_.is_quoted(mention.sentence, mention.head)) return false;
  const auto possessor = static_cast<std::size_t>(mention.possessor);
  return lower_case(view_.sentence(mention.sentence).tokens[possessor].form) == "our";
}

// "the country" after one country's name, in its sentence or the one before; else the one that the document is about.
bool DescriptionSieve::link_by_kind(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const bool country = m.description.head == "country" || m.description.head == "nation";
  const bool city = m.description.head == "city" || m.description.head == "town";
  if ((!country && !city) || m.number != Number::singular || !m.description.modifiers.empty()) return false;
  if (view_.tree(m.sentence).has(m.head, Deprel::acl_relcl)) return false;
  if (country && is_ours(m)) return *country_in_focus_ < mention && clusters_.merge(*country_in_focus_, mention);
  const bool definite = m.determiner == Determiner::definite || m.determiner == Determiner::demonstrative;
  if (!definite || m.possessor >= 0) return false;
  std::optional<std::uint32_t> found;
  std::uint32_t found_in = 0;
  for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
    const CandidateMention& place = view_.mention(*name);
    if (m.sentence - place.sentence > 1 || (found && place.sentence != found_in)) break;
    if (!(country ? is_country(place) : is_city(place))) continue;
    if (found && !clusters_.same(*found, *name)) return false;
    found = *name;
    found_in = place.sentence;
  }
  if (!found) found = country ? country_in_focus_ : city_in_focus_;
  return found && *found < mention && clusters_.merge(*found, mention);
}

// "Act" of the HEROES Act, "cyclone" of Cyclone Phailin, "church" of the Church of Rome; not "world" of the World Health
// Organization.
bool DescriptionSieve::says_kind_of(const std::string& name, const std::string& noun) const {
  if (name.ends_with(' ' + noun)) return true;
  if (!name.starts_with(noun + ' ')) return false;
  return name.starts_with(noun + " of ") || lexicon_.noun_classes(name.substr(name.rfind(' ') + 1)).empty();
}

// "the Act" after the HEROES Act, "this cyclone" after Cyclone Phailin: the word of one name alone that says its kind.
bool DescriptionSieve::link_by_word_of_name(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const bool definite = m.determiner == Determiner::definite || m.determiner == Determiner::demonstrative;
  if (!definite || m.number != Number::singular || !m.description.modifiers.empty() || m.possessor >= 0) return false;
  if (view_.tree(m.sentence).has(m.head, Deprel::acl_relcl) || view_.tree(m.sentence).has(m.head, Deprel::nmod))
    return false;
  std::optional<std::uint32_t> found;
  for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
    const CandidateMention& named = view_.mention(*name);
    if (named.type == NameClass::person || named.inside_name) continue;
    if (!says_kind_of(named.key, m.description.head)) continue;
    if (found && !clusters_.same(*found, *name)) return false;
    found = *name;
  }
  return found && !another_between(*found, mention) && clusters_.merge(*found, mention);
}

// Another thing of the same noun ("a school") between the two mentions.
bool DescriptionSieve::another_between(std::uint32_t antecedent, std::uint32_t mention) const {
  const std::string& head = view_.mention(mention).description.head;
  for (std::uint32_t i = antecedent + 1; i < mention; ++i) {
    const CandidateMention& between = view_.mention(i);
    if (is_said_to_be_another(between.description)) continue;
    if (between.kind == MentionKind::nominal && between.description.head == head && !clusters_.same(i, antecedent))
      return true;
  }
  return false;
}

// "the island" after "Socotra is an island", "the Socotra island": the only name that the noun was said of.
bool DescriptionSieve::link_by_description(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const bool definite = m.determiner == Determiner::definite || m.determiner == Determiner::demonstrative;
  if (!definite || m.number != Number::singular || m.animacy == Animacy::person || m.possessor >= 0) return false;
  const SentenceTree& tree = view_.tree(m.sentence);
  if (tree.has(m.head, Deprel::acl_relcl) || tree.has(m.head, Deprel::nmod)) return false;
  const auto holders = holders_.find(m.description.head);
  if (holders == holders_.end()) return false;
  std::optional<std::uint32_t> found;
  for (auto holder = holders->second.rbegin(); holder != holders->second.rend(); ++holder) {
    if (found && !clusters_.same(*found, holder->mention)) return false;
    if (!includes(holder->role.modifiers, m.description.modifiers)) return false;
    if (!found) found = holder->mention;
  }
  return found && !another_between(*found, mention) && clusters_.merge(*found, mention);
}

// "The US global missile defense system" after "the US missile defense system": one country's, of one compound, where
// one of the two says more.
bool DescriptionSieve::link_by_kind_of_thing(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const bool definite = m.kind == MentionKind::nominal && m.determiner == Determiner::definite;
  if (!definite || m.number == Number::plural) return false;
  const auto things = things_.find(m.description.head);
  if (things == things_.end() || m.description.modifiers.size() < kTellingModifiers) return false;
  const Wording mine = wording_of(mention);
  for (auto thing = things->second.rbegin(); thing != things->second.rend(); ++thing) {
    const Wording other = wording_of(*thing);
    const bool one_includes = includes(mine.before, other.before) || includes(other.before, mine.before);
    const bool elsewhere = !mine.after.empty() && !other.after.empty() && mine.after != other.after;
    const std::string& country = m.description.country;
    const bool one_country = !country.empty() && country == view_.mention(*thing).description.country;
    if (one_includes && one_country && !elsewhere) return clusters_.merge(*thing, mention);
  }
  return false;
}

// "The US missile defense system in Eastern Europe": what stands before the noun, and what after it.
DescriptionSieve::Wording DescriptionSieve::wording_of(std::uint32_t mention) const {
  const CandidateMention& m = view_.mention(mention);
  const SentenceTree& tree = view_.tree(m.sentence);
  Wording wording{m.description.modifiers, {}};
  for (const std::uint32_t d : tree.dependents(m.head)) {
    const Token& token = tree.sentence().tokens[d];
    if (d < m.head || token.deprel != Deprel::nmod) continue;
    const std::string word = fold_name(token.form);
    wording.after.push_back(word);
    std::erase(wording.before, word);
  }
  return wording;
}

// "The baby", "their daughter" after "their nine-month-old child, Gloria": the only child with a name.
bool DescriptionSieve::link_child(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  if (m.kind != MentionKind::nominal || m.number != Number::singular) return false;
  if (!is_child_noun(m.description.head)) return false;
  if (m.determiner == Determiner::possessive) {
    if (m.possessor < 0) return false;
    const std::int32_t possessor = view_.mention_at(m.sentence, static_cast<std::uint32_t>(m.possessor));
    const bool pronoun =
        possessor >= 0 && view_.mention(static_cast<std::uint32_t>(possessor)).kind == MentionKind::pronoun;
    if (!pronoun) return false;
  } else if (m.determiner != Determiner::definite && m.determiner != Determiner::demonstrative) {
    return false;
  }
  std::optional<std::uint32_t> found;
  for (const std::uint32_t child : children_) {
    if (!clusters_.is_named(child) || !clusters_.compatible(child, mention)) continue;
    if (found && !clusters_.same(*found, child)) return false;
    found = child;
  }
  return found && clusters_.merge(*found, mention);
}

bool DescriptionSieve::link_by_role(std::uint32_t mention) {
  const CandidateMention& m = view_.mention(mention);
  const bool possessed = m.possessor >= 0 && m.determiner == Determiner::possessive;  // "his president"
  if (!describes_a_role(m, lexicon_) || possessed) return false;
  const auto found = holders_.find(m.description.head);
  if (found == holders_.end()) return false;
  std::vector<std::uint32_t> fitting;  // one mention a cluster, the latest first
  for (auto holder = found->second.rbegin(); holder != found->second.rend(); ++holder) {
    if (!includes(holder->role.modifiers, m.description.modifiers)) continue;
    if (!clusters_.compatible(holder->mention, mention)) continue;
    const bool seen = std::any_of(fitting.begin(), fitting.end(),
                                  [&](std::uint32_t f) { return clusters_.same(f, holder->mention); });
    if (!seen) fitting.push_back(holder->mention);
  }
  if (fitting.empty()) return false;
  if (fitting.size() > 1) {
    const std::uint32_t last = view_.mention(fitting[0]).sentence;
    const std::uint32_t before = view_.mention(fitting[1]).sentence;
    if (m.sentence - last > kRoleFocus || m.sentence - before <= kRoleFocus) return false;
  }
  return clusters_.merge(fitting.front(), mention);
}

std::vector<std::uint32_t> DescriptionSieve::members_of_pair(std::uint32_t mention) const {
  const CandidateMention& m = view_.mention(mention);
  std::vector<std::uint32_t> members;
  if (m.kind != MentionKind::nominal || m.number != Number::plural) return members;
  const SentenceTree& tree = view_.tree(m.sentence);
  const bool pair = std::any_of(tree.dependents(m.head).begin(), tree.dependents(m.head).end(), [&](std::uint32_t d) {
    const std::string form = lower_case(tree.sentence().tokens[d].form);
    return form == "both" || form == "two";
  });
  const auto found = pair ? holders_.find(singular_of(m.description.head)) : holders_.end();
  if (found == holders_.end()) return members;
  for (const RoleHolder& holder : found->second) {
    const std::uint32_t root = clusters_.root(holder.mention);
    if (std::find(members.begin(), members.end(), root) == members.end()) members.push_back(root);
  }
  if (members.size() != 2) members.clear();
  return members;
}

}  // namespace relata::nlp
