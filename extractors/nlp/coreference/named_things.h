// The named things that were mentioned last, and when: what a description far from the name may mean.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

class NamedThings {
 public:
  NamedThings(const DocumentView& view, const ReferenceClusters& clusters)
      : clusters_(clusters), last_(view.mentions().size(), 0) {}

  // Of every mention, in the order of the heads, after it was linked.
  void note(std::uint32_t mention);
  // The mention of a cluster that was noted last; its root where none was.
  [[nodiscard]] std::uint32_t last_mention(std::uint32_t root) const { return last_[root] == 0 ? root : last_[root] - 1; }
  // Roots of clusters, the last mentioned first.
  [[nodiscard]] const std::vector<std::uint32_t>& recent() const { return recent_; }

 private:
  static constexpr std::size_t kKept = 24;

  const ReferenceClusters& clusters_;
  std::vector<std::uint32_t> last_;  // by root: one more than the mention
  std::vector<std::uint32_t> recent_;
};

}  // namespace relata::nlp
