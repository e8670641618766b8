// Strong 32-bit ids: an index into one column family that the compiler will not mix with another.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace relata {

template <class Tag>
struct Id {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
  [[nodiscard]] constexpr bool valid() const { return value != kNone; }
  [[nodiscard]] constexpr std::size_t index() const { return value; }
  constexpr auto operator<=>(const Id&) const = default;
};

using StringId = Id<struct StringTag>;        // in a StringPool
using NodeId = Id<struct NodeTag>;            // in a KnowledgeGraph
using ClaimId = Id<struct ClaimTag>;          // in a KnowledgeGraph
using PredicateId = Id<struct PredicateTag>;  // in a KnowledgeGraph
using DocumentId = Id<struct DocumentTag>;    // in a KnowledgeGraph
using LocalNodeId = Id<struct LocalNodeTag>;    // in one document's LocalGraph
using LocalClaimId = Id<struct LocalClaimTag>;  // in one document's LocalGraph

}  // namespace relata
