// Things known by what was done to them: an act told twice, and a letter known by who sends it to whom.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Takes the mentions of a document in order.
class ActSieve {
 public:
  ActSieve(const DocumentView& view, const CoreferenceLexicon& lexicon, ReferenceClusters& clusters)
      : view_(view), lexicon_(lexicon), clusters_(clusters) {}

  // Links the noun phrase to an earlier mention where an act says that it is the same thing; true where it did.
  bool link(std::uint32_t mention);
  // Of every noun phrase, after link().
  void remember(std::uint32_t mention);

 private:
  struct Act {
    std::uint32_t mention;  // of what it is done to
    std::string verb;
    std::int32_t agent = -1, recipient = -1;  // mentions
  };

  [[nodiscard]] Act act_of(std::uint32_t mention) const;
  [[nodiscard]] std::int32_t recipient_of(std::uint32_t sentence, std::uint32_t token) const;
  [[nodiscard]] bool are_same(std::int32_t a, std::int32_t b) const;
  bool link_retold(std::uint32_t mention, const Act& act);
  bool link_message(std::uint32_t mention, const Act& act);

  const DocumentView& view_;
  const CoreferenceLexicon& lexicon_;
  ReferenceClusters& clusters_;
  std::deque<Act> acts_;                 // the latest last
  std::deque<std::uint32_t> messages_;  // "his letter to Putin"
};

}  // namespace relata::nlp
