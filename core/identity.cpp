#include "core/identity.h"

#include <algorithm>
#include <cstring>

#include "core/sha256.h"

namespace relata {
namespace {

Digest128 digest_of(std::string_view canonical) {
  const Sha256 full = sha256(canonical);
  Digest128 digest{};
  std::memcpy(digest.data(), full.data(), digest.size());
  return digest;
}

}  // namespace

void append_field(std::string& canonical, std::string_view field) {
  canonical += std::to_string(field.size());
  canonical += ':';
  canonical += field;
}

std::string literal_term(std::string_view value, std::string_view datatype) {
  std::string term;
  append_field(term, "literal");
  append_field(term, value);
  append_field(term, datatype);
  return term;
}

std::string reference_term(std::string_view relative_iri) {
  std::string term;
  append_field(term, relative_iri);
  return term;
}

std::string qualifier_term(Role role, std::string_view preposition, std::string_view value_term) {
  std::string term;
  append_field(term, label_of(role));
  append_field(term, preposition);
  term += value_term;
  return term;
}

Digest128 statement_id(std::string_view subject_term, std::string_view relation, std::string_view object_term) {
  std::string canonical;
  append_field(canonical, "statement");
  canonical += subject_term;
  append_field(canonical, relation);
  canonical += object_term;
  return digest_of(canonical);
}

Digest128 claim_id(const Digest128& statement, Polarity polarity, Modality modality,
                   std::vector<std::string> qualifier_terms, const std::vector<std::string>& holder_terms) {
  std::sort(qualifier_terms.begin(), qualifier_terms.end());
  std::string canonical;
  append_field(canonical, "claim");
  append_field(canonical, hexadecimal(statement));
  append_field(canonical, label_of(polarity));
  append_field(canonical, label_of(modality));
  for (const std::string& term : qualifier_terms) canonical += term;
  append_field(canonical, "held by");
  for (const std::string& term : holder_terms) canonical += term;
  return digest_of(canonical);
}

}  // namespace relata
