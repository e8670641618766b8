// The ids of statements and claims: the first 128 bits of a SHA-256 over a canonical string.
//
// The canonical string is a sequence of fields, each written as its length in bytes (decimal), a colon and its bytes,
// so that no two different sequences give one string.
//   term        = "entity/..." | "concept/..." | "thing/..." (the IRI without its base) | an absolute IRI that was given | "claim/<hex id>"
//               | "literal", value, datatype   (three fields) | "" (nothing there)
//   statement   = "statement", subject term, "relation/<local name>", object term
//   claim       = "claim", <statement id in hex>, polarity, modality, qualifiers sorted by their own canonical string
//                 (each: role, preposition, value term), "held by", holder terms, outermost first
// The base IRI, a mapped property, evidence and the words of a saying are no part of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/factuality.h"
#include "core/knowledge_graph.h"

namespace relata {

// Appends one field.
void append_field(std::string& canonical, std::string_view field);
[[nodiscard]] std::string literal_term(std::string_view value, std::string_view datatype);
[[nodiscard]] std::string reference_term(std::string_view relative_iri);  // "" for nothing
[[nodiscard]] std::string qualifier_term(Role role, std::string_view preposition, std::string_view value_term);

[[nodiscard]] Digest128 statement_id(std::string_view subject_term, std::string_view relation,
                                     std::string_view object_term);
// qualifier_terms in any order; holder_terms outermost first.
[[nodiscard]] Digest128 claim_id(const Digest128& statement, Polarity polarity, Modality modality,
                                 std::vector<std::string> qualifier_terms, const std::vector<std::string>& holder_terms);

}  // namespace relata
