#include "core/entity_rules.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "core/name_forms.h"

namespace relata {
namespace {

// After the names of companies; a full stop is folded away.
constexpr std::array<std::string_view, 22> kLegalForms{"inc",  "incorporated", "corp", "corporation", "co",  "company",
                                                       "ltd",  "limited",      "llc",  "plc",         "ag",  "gmbh",
                                                       "sa",   "nv",           "bv",   "ab",          "asa", "oy",
                                                       "spa",  "srl",          "se",   "kg"};
constexpr std::size_t kMostCompared = 64;  // of one bucket; a family name of more is too common to tell by

bool is_legal_form(std::string_view word) {
  return std::find(kLegalForms.begin(), kLegalForms.end(), word) != kLegalForms.end();
}

std::string joined(const std::vector<std::string>& words, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + words[i];
  return text;
}

// The name without a legal form at its end and "the" before it.
std::string spelling_key(const EntityAtom& atom) {
  std::size_t count = atom.words.size();
  while (count > 1 && is_legal_form(atom.words[count - 1])) --count;
  std::string key = joined(atom.words, count);
  while (key.ends_with(',')) key.pop_back();
  return key.starts_with("the ") ? key.substr(4) : key;
}

// What transliterations of one name have in common: Nikolai and Nikolay, Sergei and Sergey, Erik and Eric.
std::string sound_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSame{
      {{"ph", "f"}, {"ck", "k"}, {"kh", "h"}, {"tz", "ts"}, {"yu", "iu"}, {"ya", "ia"}, {"ff", "f"}, {"ss", "s"}, {"ll", "l"}}};
  std::string sound;
  for (std::size_t i = 0; i < word.size();) {
    const auto* found = std::find_if(kSame.begin(), kSame.end(),
                                     [&](const auto& pair) { return word.substr(i, 2) == pair.first; });
    if (found != kSame.end()) {
      sound += found->second;
      i += 2;
      continue;
    }
    const char c = word[i++];
    sound += c == 'y' || c == 'j' ? 'i' : c == 'w' ? 'v' : c == 'c' || c == 'q' ? 'k' : c;
  }
  while (sound.size() > 2 && sound.ends_with("ii")) sound.pop_back();  // Dmitriy, Dmitri
  return sound;
}

bool given_names_fit(const std::string& a, const std::string& b) {
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  return sound_of(a) == sound_of(b);
}

// Two full names, family name last, that can be one person's.
bool are_variants(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 2 || b.size() < 2 || sound_of(a.back()) != sound_of(b.back())) return false;
  if (!given_names_fit(a.front(), b.front())) return false;
  if (a.size() == 2 || b.size() == 2) return true;
  return a.size() == b.size() && given_names_fit(a[1], b[1]);  // George W. Bush is not George H. W. Bush
}

bool types_fit(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

class Joiner {
 public:
  Joiner(EntityAtoms& atoms, const SameAs& same_as, std::vector<MergeDecision>& decisions)
      : atoms_(atoms), same_as_(same_as), decisions_(decisions) {}

  void run() {
    join_by_user();
    join_by_spelling();
    join_person_variants();
    join_short_names();
  }

 private:
  using Sets = std::vector<std::size_t>;  // one atom of each, by root, sorted

  void decide(bool merged, const char* rule, float confidence, std::size_t atom, const Sets& others, std::string why) {
    MergeDecision decision{merged, rule, confidence, atoms_[atom].name, {}, std::move(why), atoms_.document_ids(atom), {}};
    for (const std::size_t other : others) decision.others.push_back(atoms_.canonical_name(other));
    std::sort(decision.others.begin(), decision.others.end());
    decision.iri = std::to_string(atom);  // until the IRIs are known: entity_clusters.cpp
    decisions_.push_back(std::move(decision));
  }

  Sets sets_of(const std::vector<std::size_t>& found) const {
    Sets roots;
    for (const std::size_t atom : found) roots.push_back(atoms_.root(atom));
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    return roots;
  }

  // Joins the atom with the only set that fits, else says why not.
  void join_or_refuse(const char* rule, float confidence, std::size_t atom, const std::vector<std::size_t>& found,
                      const std::string& because) {
    Sets fitting;
    for (const std::size_t set : sets_of(found))
      if (!atoms_.same(set, atom)) fitting.push_back(set);
    if (fitting.empty()) return;
    const auto refuse = [&](std::string why) { decide(false, rule, confidence, atom, fitting, std::move(why)); };
    if (fitting.size() > 1) return refuse("it could be any of several");
    const std::size_t set = fitting.front();
    if (!types_fit(atoms_.type_of_set(atom), atoms_.type_of_set(set)))
      return refuse("their types differ: " + std::string{atoms_.type_of_set(atom)} + " and " +
                    std::string{atoms_.type_of_set(set)});
    if (atoms_[atom].alone || atoms_[set].alone) return refuse("there are several of this name");
    if (atoms_.share_a_document(atom, set)) return refuse("a document speaks of both and keeps them apart");
    if (atoms_.are_declared_different(atom, set)) return refuse("the user says that they are different");
    decide(true, rule, confidence, atom, {set}, because);
    atoms_.unite(atom, set);
  }

  void join_by_user() {
    for (const EntityPair& pair : same_as_.same) {
      std::vector<std::size_t> found;
      for (std::size_t a = 0; a < atoms_.size(); ++a)
        if (atoms_.matches(a, pair.first) || atoms_.matches(a, pair.second)) found.push_back(a);
      for (std::size_t i = 1; i < found.size(); ++i) {
        if (atoms_.same(found[0], found[i])) continue;
        const bool contradicted = atoms_.are_declared_different(found[0], found[i]);
        decide(!contradicted, "user", 1.0F, found[i], {found[0]},
               contradicted ? "the user says both that they are the same and that they are different"
                            : "the user says that they are the same");
        if (!contradicted) atoms_.unite(found[0], found[i]);
      }
    }
  }

  void join_by_spelling() {
    std::map<std::pair<std::string, std::string_view>, std::vector<std::size_t>> by_key;
    for (std::size_t a = 0; a < atoms_.size(); ++a)
      if (!atoms_[a].alone) by_key[{spelling_key(atoms_[a]), atoms_[a].type}].push_back(a);
    for (const auto& [key, same] : by_key)
      for (std::size_t i = 1; i < same.size(); ++i) {
        if (key.first.size() < 2 || atoms_.same(same[0], same[i])) continue;
        if (looks_like_acronym(atoms_[same[0]].name) != looks_like_acronym(atoms_[same[i]].name) && key.first.size() < 5)
          continue;  // "US" is not "Us"
        if (atoms_.are_declared_different(same[0], same[i])) {
          decide(false, "spelling", 0.95F, same[i], {same[0]}, "the user says that they are different");
          continue;
        }
        decide(true, "spelling", 0.95F, same[i], {same[0]}, "the names differ in spelling alone");
        atoms_.unite(same[0], same[i]);
      }
  }

  using Buckets = std::map<std::string, std::vector<std::size_t>>;

  // Persons of several words by how their last one sounds.
  Buckets persons_by_family_name() const {
    Buckets buckets;
    for (std::size_t a = 0; a < atoms_.size(); ++a)
      if (atoms_[a].words.size() > 1 && atoms_[a].type == "person") buckets[sound_of(atoms_[a].words.back())].push_back(a);
    return buckets;
  }

  // The fuller name takes the shorter where all that fit the shorter fit each other.
  void join_person_variants() {
    for (const auto& [word, bucket] : persons_by_family_name()) {
      if (bucket.size() > kMostCompared) continue;
      for (const std::size_t atom : bucket) {
        std::vector<std::size_t> fitting;
        for (const std::size_t other : bucket)
          if (other != atom && are_variants(atoms_[atom].words, atoms_[other].words)) fitting.push_back(other);
        const bool one = std::all_of(fitting.begin(), fitting.end(), [&](std::size_t x) {
          return std::all_of(fitting.begin(), fitting.end(), [&](std::size_t y) {
            return x == y || are_variants(atoms_[x].words, atoms_[y].words);
          });
        });
        if (fitting.empty()) continue;
        if (one) fitting = {fitting.front()};
        join_or_refuse("person-variant", 0.85F, atom, fitting, "the family name is the same, the given names can be one's");
      }
    }
  }

  // Short names that documents use for a full name of theirs: the name -> the atoms with that alias.
  Buckets short_aliases() const {
    Buckets buckets;
    for (std::size_t a = 0; a < atoms_.size(); ++a)
      for (const EntityMember& member : atoms_[a].members)
        for (const Alias& alias : atoms_.documents()[member.document].nodes[member.node].aliases)
          if (std::string key = fold_name(alias.text); alias.count > 0 && is_telling(alias.text, key, atoms_[a])) {
            std::vector<std::size_t>& bucket = buckets[std::move(key)];
            if (bucket.empty() || bucket.back() != a) bucket.push_back(a);
          }
    return buckets;
  }

  // A family name, or an acronym; not "the Commission", "the Bank".
  static bool is_telling(const std::string& alias, const std::string& key, const EntityAtom& full) {
    const std::vector<std::string> words = words_of(key);
    if (words.size() != 1 || key == full.key) return false;
    if (full.type == "person") return full.words.size() > 1 && words.front() == full.words.back();
    return is_acronym_of(alias, full.name);
  }

  // Given names of persons with a full name: "Richard" is as likely one more of them.
  std::set<std::string> given_names() const {
    std::set<std::string> names;
    for (std::size_t a = 0; a < atoms_.size(); ++a)
      if (atoms_[a].type == "person" && atoms_[a].words.size() > 1) names.insert(atoms_[a].words.front());
    return names;
  }

  // Joins a family name with its only bearer; a given name, or what nothing says is a person's, never.
  void join_family_name(std::size_t atom, const std::vector<std::size_t>& bearers, bool is_alias,
                        const std::set<std::string>& given) {
    const char* rule = is_alias ? "alias" : "short-name";
    const float confidence = is_alias ? 0.85F : 0.7F;
    const auto refuse = [&](const char* why) { decide(false, rule, confidence, atom, sets_of(bearers), why); };
    if (bearers.size() > kMostCompared) return refuse("too many bear this family name");
    if (atoms_[atom].type.empty()) return refuse("nothing tells that it is a person's name");
    if (given.contains(atoms_[atom].key)) return refuse("it is a given name too");
    if (std::none_of(bearers.begin(), bearers.end(), [&](std::size_t b) { return atoms_.have_much_in_common(atom, b); }))
      return refuse("the documents have too little else in common");
    join_or_refuse(rule, confidence, atom, bearers, "no other person of these documents bears the family name");
  }

  void join_short_names() {
    const Buckets aliases = short_aliases();
    const Buckets families = persons_by_family_name();
    const std::set<std::string> given = given_names();
    for (std::size_t a = 0; a < atoms_.size(); ++a) {
      const EntityAtom& atom = atoms_[a];
      if (atom.words.size() != 1) continue;
      std::vector<std::size_t> bearers;  // of the name as a family name
      if (const auto family = families.find(sound_of(atom.words.front())); family != families.end())
        for (const std::size_t person : family->second)
          if (atoms_[person].words.back() == atom.words.front()) bearers.push_back(person);
      const auto alias = aliases.find(atom.key);
      if (!bearers.empty())
        join_family_name(a, bearers, alias != aliases.end(), given);
      else if (alias != aliases.end() && looks_like_acronym(atom.name))
        join_or_refuse("alias", 0.85F, a, alias->second, "a document uses the acronym for the full name, and no other has it");
    }
  }

  EntityAtoms& atoms_;
  const SameAs& same_as_;
  std::vector<MergeDecision>& decisions_;
};

}  // namespace

void join_entities(EntityAtoms& atoms, const SameAs& same_as, std::vector<MergeDecision>& decisions) {
  Joiner(atoms, same_as, decisions).run();
}

}  // namespace relata
