// Which mentions stand for one thing: a union-find forest whose roots know what their cluster can be.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/nlp/coreference/candidate_mention.h"

namespace relata::nlp {

class ReferenceClusters {
 public:
  // What is known of a cluster.
  struct Profile {
    NameClass type = NameClass::none;
    Gender gender = Gender::unknown;
    Number number = Number::unknown;
    Animacy animacy = Animacy::unknown;
    std::uint32_t size = 1;
    std::vector<std::uint32_t> names;  // one mention for each of its first few distinct names
    std::vector<std::uint32_t> descriptions;  // the same of its head nouns
  };

  explicit ReferenceClusters(const std::vector<CandidateMention>& mentions);

  [[nodiscard]] std::uint32_t root(std::uint32_t mention) const;
  [[nodiscard]] const Profile& profile(std::uint32_t mention) const { return profiles_[root(mention)]; }
  [[nodiscard]] bool same(std::uint32_t a, std::uint32_t b) const { return root(a) == root(b); }
  [[nodiscard]] bool is_named(std::uint32_t mention) const { return !profile(mention).names.empty(); }

  // What was a root and has been merged into another cluster since, in the order of the mergers.
  [[nodiscard]] const std::vector<std::uint32_t>& merged_roots() const { return merged_roots_; }

  // True where gender, number, animacy and type of the two clusters agree or are unknown, and their names can be one's.
  [[nodiscard]] bool compatible(std::uint32_t a, std::uint32_t b) const;
  // Sets the gender of a cluster where nothing has told it yet.
  void guess_gender(std::uint32_t mention, Gender gender) {
    Profile& profile = profiles_[root(mention)];
    if (profile.gender == Gender::unknown) profile.gender = gender;
  }
  // A name that the tagger took for a person's is a company's after all ("Siemens sold its division").
  void make_thing(std::uint32_t mention) {
    Profile& profile = profiles_[root(mention)];
    profile.animacy = Animacy::thing;
    profile.type = NameClass::none;
  }
  // Makes the two clusters one if they are compatible. True if they are one now.
  bool merge(std::uint32_t a, std::uint32_t b);
  // The same for two clusters whose names were found to be one thing's by a rule about names (acronym, alias).
  bool merge_names(std::uint32_t a, std::uint32_t b);
  // The same where the text itself says what both are, so that what tags they bear does not count.
  void merge_whatever_type(std::uint32_t a, std::uint32_t b);

 private:
  [[nodiscard]] bool attributes_agree(const Profile& a, const Profile& b) const;
  [[nodiscard]] bool names_agree(const Profile& a, const Profile& b) const;
  void join(std::uint32_t a, std::uint32_t b);

  const std::vector<CandidateMention>& mentions_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<Profile> profiles_;
  std::vector<std::uint32_t> merged_roots_;
};

}  // namespace relata::nlp
