// Why a node is one node, and a claim as it is, for people to read.
#pragma once

#include <span>
#include <string>

#include "core/knowledge_graph.h"
#include "core/local_graph.h"
#include "core/merge_log.h"

namespace relata::query {

class Explanation {
 public:
  // `graph` is what resolve() made of `documents`, without a user's word on them; `decisions` say why its entities are
  // what they are. All must outlive this.
  Explanation(std::span<const LocalGraph> documents, const KnowledgeGraph& graph, std::span<const MergeDecision> decisions);

  // Its names, the nodes of documents that it is made of with their mentions, why they are one, and its claims.
  [[nodiscard]] std::string of(NodeId node) const;
  // Why it is asserted or not, what became of each argument, and the characters and rules that it rests on.
  [[nodiscard]] std::string of(ClaimId claim) const;

 private:
  struct Member {
    std::size_t document;
    LocalNodeId node;
  };
  [[nodiscard]] bool stands_beside(NodeId node, ClaimId claim) const;
  [[nodiscard]] std::string listed(const std::vector<ClaimId>& claims, std::string_view how) const;
  [[nodiscard]] std::string members_of(NodeId node) const;
  [[nodiscard]] std::string decisions_of(NodeId node) const;
  [[nodiscard]] std::string mentions_of(const Member& member) const;
  [[nodiscard]] std::string reason(NodeId node, const std::vector<Member>& members) const;
  [[nodiscard]] std::string status(ClaimId claim) const;
  [[nodiscard]] std::string argument(std::string_view role, std::string_view text, NodeId node) const;
  [[nodiscard]] std::string evidence(ClaimId claim) const;

  std::span<const LocalGraph> documents_;
  std::span<const MergeDecision> decisions_;
  const KnowledgeGraph& graph_;
  std::vector<std::vector<Member>> members_;  // by NodeId
};

}  // namespace relata::query
