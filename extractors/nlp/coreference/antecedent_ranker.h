// Antecedents by a trained model: of the earlier mentions that may be meant, the best, where it beats being new.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractors/nlp/coreference/antecedent_features.h"
#include "extractors/nlp/coreference/antecedent_model.h"

namespace relata::nlp {

// Sees what the ranker is asked: the trainer's door.
class AntecedentObserver {
 public:
  virtual ~AntecedentObserver() = default;
  virtual void see(const AnaphorContext& context, AnaphorFacts& facts, std::uint32_t anaphor,
                   const std::vector<std::uint32_t>& candidates) = 0;
};

class AntecedentRanker {
 public:
  // observer may be null.
  AntecedentRanker(const AnaphorContext& context, const AntecedentModel& model, AntecedentObserver* observer)
      : context_(context), model_(model), observer_(observer) {}

  // The earlier mention that the anaphor most likely stands for again; nullopt where none is likely enough.
  [[nodiscard]] std::optional<std::uint32_t> antecedent(std::uint32_t anaphor) const;
  // While the trainer looks on, he and she go by the rules, so that what is learnt does not rest on what was learnt before.
  [[nodiscard]] bool is_observed() const { return observer_ != nullptr; }
  // Of every mention, in the order of the heads, after antecedent().
  void remember(std::uint32_t mention);

 private:
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t anaphor) const;
  [[nodiscard]] bool is_told_apart(std::uint32_t anaphor, std::uint32_t candidate) const;
  [[nodiscard]] bool may_be_meant(std::uint32_t anaphor, std::uint32_t candidate) const;
  [[nodiscard]] std::size_t times_seen(std::uint32_t anaphor) const;
  [[nodiscard]] bool holds_noun(std::uint32_t root, const std::string& noun) const;
  [[nodiscard]] std::vector<OfferedCluster> clusters_of(std::uint32_t anaphor,
                                                        const std::vector<std::uint32_t>& candidates) const;

  AnaphorContext context_;
  const AntecedentModel& model_;
  AntecedentObserver* observer_;
  std::deque<std::uint32_t> recent_;  // names and noun phrases, the latest last
  std::map<std::string, std::deque<std::uint32_t>> by_head_, by_name_word_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace relata::nlp
