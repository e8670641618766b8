// Whom a text is about, where it is about one person: who "he" is when nobody stands near.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "extractors/nlp/coreference/document_view.h"
#include "extractors/nlp/coreference/reference_clusters.h"

namespace relata::nlp {

// Counts how often the text has spoken of each person so far. Each mention and each merger of clusters is read once,
// so that all questions together take time in step with the length of the text.
class TopicPersons {
 public:
  TopicPersons(const DocumentView& view, const CoreferenceLexicon& lexicon, const ReferenceClusters& clusters)
      : view_(view), lexicon_(lexicon), clusters_(clusters) {}

  // A mention before the pronoun of the person of whom the text so far speaks far more often than of any other that the
  // pronoun could mean. "Ada Lind ... Lind ... A caption. In 1901 she moved": she is Lind. None inside quotation marks.
  // Of pronouns in the order of their sentences.
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t pronoun);

 private:
  struct Count {
    std::uint32_t mentions = 0, last = 0;
    bool speaks = false;  // in the text itself, outside quotation marks: whoever talks says "he" of others
    bool listed = false;
    Gender gender = Gender::unknown;  // of the ranking that lists it
  };
  using Ranking = std::set<std::pair<std::uint32_t, std::uint32_t>, std::greater<>>;  // (mentions, root), most first

  void count_until(std::uint32_t sentence);
  void count(std::uint32_t root, const Count& more);
  void list(std::uint32_t root);
  void unlist(std::uint32_t root);
  void add_most_mentioned(Gender ranking, std::vector<std::pair<std::uint32_t, std::uint32_t>>& out);

  const DocumentView& view_;
  const CoreferenceLexicon& lexicon_;
  const ReferenceClusters& clusters_;
  std::vector<Count> counts_;          // by root
  std::array<Ranking, 3> rankings_;    // by gender: those spoken of often enough to matter
  std::uint32_t next_ = 0;             // mention to count
  std::size_t mergers_read_ = 0;
};

}  // namespace relata::nlp
