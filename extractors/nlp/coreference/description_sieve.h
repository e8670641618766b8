// Definite descriptions that rules resolve: "the president" by the roles that names carry, "the country", "the START
// treaty"; the rest is the ranker's.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Takes the mentions of a document in order.
class DescriptionSieve {
 public:
  // After the names of one thing are one cluster.
  DescriptionSieve(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters);

  // Links the noun phrase to an earlier mention where that is sure; true where it did.
  bool link(std::uint32_t mention);
  // Of every name and noun phrase, after link().
  void remember(std::uint32_t mention);
  // "both presidents": the clusters that carry the role, where exactly two do; else empty. Call before remember().
  [[nodiscard]] std::vector<std::uint32_t> members_of_pair(std::uint32_t mention) const;

 private:
  struct RoleHolder {
    std::uint32_t mention;
    Description role;
  };

  struct Wording {
    std::vector<std::string> before, after;  // folded words
  };

  [[nodiscard]] Wording wording_of(std::uint32_t mention) const;
  [[nodiscard]] bool is_country(const CandidateMention& name) const;
  [[nodiscard]] bool is_city(const CandidateMention& name) const;
  [[nodiscard]] std::optional<std::uint32_t> place_in_focus(bool country) const;
  [[nodiscard]] bool is_ours(const CandidateMention& mention) const;
  bool link_by_acronym(std::uint32_t mention);
  bool link_by_kind(std::uint32_t mention);
  bool link_by_role(std::uint32_t mention);
  [[nodiscard]] bool says_kind_of(const std::string& name, const std::string& noun) const;
  bool link_by_word_of_name(std::uint32_t mention);
  bool link_by_description(std::uint32_t mention);
  [[nodiscard]] bool another_between(std::uint32_t antecedent, std::uint32_t mention) const;
  bool link_by_kind_of_thing(std::uint32_t mention);
  void remember_thing(std::uint32_t mention);
  bool link_child(std::uint32_t mention);

  const DocumentView& view_;
  const CoreferenceLexicon& lexicon_;
  ReferenceClusters& clusters_;
  std::optional<std::uint32_t> country_in_focus_, city_in_focus_;
  std::deque<std::uint32_t> names_, children_;             // the latest last
  std::map<std::string, std::deque<RoleHolder>> holders_;  // by head lemma, the latest last
  std::map<std::string, std::deque<std::uint32_t>> things_;  // the same of definite nouns with modifiers
};

}  // namespace relata::nlp
