// Names as IRIs (RFC 3987): total on any bytes, injective save where a name is so long that it is hashed.
#pragma once

#include <string>
#include <string_view>

namespace relata {

// Names longer than this many bytes, encoded, are cut at a character and end in a mark and 16 digits of their SHA-256.
inline constexpr std::size_t kLongestName = 120;

// A name as one path segment: NFC, blank -> "_", "_" -> %5F, "~" (which sets a namesake's suffix off) -> %7E, what an
// IRI segment may not hold percent-encoded, the rest raw UTF-8. Bytes that are not UTF-8 are percent-encoded one by one.
// Never empty, "." or "..".
[[nodiscard]] std::string encode_name(std::string_view utf8);

// The label of a relation as a local name that every RDF syntax takes in a prefixed name: [A-Za-z_][A-Za-z0-9_.-]*.
// NFC, blank -> "_", other bytes -> ".XX" (hexadecimal): "meet with" -> meet_with, "co_chair" -> co.5Fchair.
[[nodiscard]] std::string relation_local_name(std::string_view label);

// A label whose name it is: relation_local_name() backwards, where the name is not cut.
[[nodiscard]] std::string relation_label(std::string_view local_name);

// The last part of an IRI for people: after its last "#" or "/", escapes resolved where that gives UTF-8, "_" as a blank. All
// of the IRI where nothing follows.
[[nodiscard]] std::string name_in_iri(std::string_view iri);

// An IRI from outside made harmless: characters that no IRI may hold are percent-encoded, the rest is unchanged.
[[nodiscard]] std::string encode_iri(std::string_view iri);
// True where it starts with a scheme ("https:...").
[[nodiscard]] bool is_absolute_iri(std::string_view iri);

}  // namespace relata
