// What the parts of one very long document say, as what the document says.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/local_graph.h"

namespace relata {

// Entities of one name and of types that fit, concepts of one label and equal literals are one node, however many parts
// speak of them; two entities that one part keeps apart stay apart. Each part numbers its own sentences from 0.
class PartJoiner {
 public:
  // The parts in their order. The first one's document is the result's.
  void add(LocalGraph&& part);
  [[nodiscard]] LocalGraph take() { return std::move(whole_); }

 private:
  void index_from(std::size_t first);
  [[nodiscard]] LocalNodeId place_of(LocalNode&& node, LocalClaimId first_claim);
  [[nodiscard]] LocalNodeId known_entity(const LocalNode& node) const;
  void join(LocalNodeId known, LocalNode&& node);
  void number_key(LocalNode& node);

  LocalGraph whole_;
  bool begun_ = false;
  std::size_t indexed_ = 0;  // nodes of whole_ that the look-ups below know: those of earlier parts
  std::map<std::string, LocalNodeId> terms_;                   // concepts and literals
  std::map<std::string, std::vector<LocalNodeId>> entities_;   // by each of their names
  std::map<std::string, std::uint32_t> ordinals_;              // of particulars: how many have the key but for its number
  std::vector<bool> taken_;                                    // by node of whole_: this part speaks of it
};

}  // namespace relata
