// The local layer: what one document says, in its own ids. The lossless store (.graph.jsonl) holds exactly this.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/factuality.h"
#include "core/ids.h"
#include "core/span.h"

namespace relata {

enum class NodeKind : std::uint8_t { entity, concept_, particular, literal, claim };

[[nodiscard]] std::string_view label_of(NodeKind kind);
[[nodiscard]] std::optional<NodeKind> node_kind_from(std::string_view label);

struct Alias {
  std::string text;
  std::uint32_t count = 1;  // mentions in the document
  auto operator<=>(const Alias&) const = default;
};

struct LocalNode {
  NodeKind kind = NodeKind::concept_;
  // entity: the fullest name in this document; concept: head phrase in lemma form; particular: short label;
  // literal: the value in its datatype's lexical form; claim: empty.
  std::string label;
  std::string key;       // particular: head lemma, 64-bit hash of the first mention's sentence, ordinal; else empty
  std::string datatype;  // literal: xsd:gYearMonth ...; else empty
  std::string text;      // literal: as said ("November 2012")
  std::vector<std::string> types;  // sorted, unique: person, organisation, country ...
  std::vector<Alias> aliases;      // entity: every name used for it, the label included; sorted by text
  LocalClaimId claim;              // claim: which
  // Given by a graph that was read, and kept: absolute, or without its base ("entity/Lena_Novak"). Empty: the name gives it.
  std::string iri;
};

// Labels of whom or what only a pronoun tells of.
inline constexpr std::string_view kUnnamedPerson = "unnamed person", kUnnamedGroup = "unnamed group",
                                  kUnnamedThing = "unnamed thing";
[[nodiscard]] bool is_unnamed(const LocalNode& node);

struct LocalMention {
  LocalNodeId node;
  std::uint32_t sentence = 0;
  Span span;          // code points
  std::string text;
};

struct LocalQualifier {
  Role role = Role::other;
  std::string preposition;
  LocalNodeId value;
  std::string text;   // as said
};

struct LocalAttribution {
  LocalNodeId source;     // not valid: nobody in particular
  std::string predicate;  // lemma
};

struct LocalEvidence {
  std::uint32_t sentence = 0;
  Span span;                       // code points of the document's text
  std::string text;                // exactly that slice
  std::vector<std::string> rules;  // in the order in which they applied
  float score = 0.5F;
};

struct LocalClaim {
  LocalNodeId subject;          // may be invalid: not said
  LocalNodeId object;           // may be invalid
  std::string predicate;        // "deliver", "meet with"
  std::string relation;         // the predicate's IRI where a graph that was read gave it, as of a node; else empty
  std::string property;         // IRI of the mapped property, set by a Mapper; else empty
  std::string subject_text;     // as said
  std::string predicate_text;
  std::string object_text;
  Voice voice = Voice::active;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::certain;
  bool inferred = false;
  float confidence = 0.5F;
  std::vector<LocalQualifier> qualifiers;
  std::vector<LocalAttribution> attribution;  // outermost first
  std::vector<LocalEvidence> evidence;        // at least one; same sentence order as the document
};

struct LocalGraph {
  Document document;          // its text may have been dropped once digest and length are known
  std::string text_sha256;    // lower-case hex
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::vector<LocalNode> nodes;
  std::vector<LocalMention> mentions;
  std::vector<LocalClaim> claims;
  std::uint32_t clauses = 0;          // clauses with a verb and arguments ...
  std::uint32_t clauses_covered = 0;  // ... of which so many yielded a claim

  [[nodiscard]] const LocalNode& node(LocalNodeId id) const { return nodes[id.index()]; }
  [[nodiscard]] const LocalClaim& claim(LocalClaimId id) const { return claims[id.index()]; }
};

// The only gate: true where the text itself asserts the claim without reserve. Every writer, view and rule asks this.
[[nodiscard]] bool is_assertable(const LocalClaim& claim);

}  // namespace relata
