// Text made safe for each syntax, straight into a sink. Any bytes may come in; what goes out is valid in its syntax:
// bytes that are not UTF-8 become U+FFFD.
#pragma once

#include <string_view>

#include "core/byte_sink.h"

namespace relata {

// Between the quotes of N-Triples, N-Quads, Turtle and TriG. The control characters are written as \uXXXX.
void put_turtle_string(ByteSink& sink, std::string_view text);
// Between the angle brackets of the same, and as the "id" of JSON: what no IRI may hold is percent-encoded.
void put_iri(ByteSink& sink, std::string_view iri);
// Between the quotes of JSON (RFC 8259).
void put_json_string(ByteSink& sink, std::string_view text);
// XML character data or an attribute value in double quotes. False where a character that XML 1.0 cannot hold was
// replaced by U+FFFD.
[[nodiscard]] bool put_xml(ByteSink& sink, std::string_view text);
// Between the quotes of DOT, as plain text for a label: line breaks and control characters become blanks.
void put_dot_string(ByteSink& sink, std::string_view text);
// A field of tab-separated values: tab, line breaks and the backslash as \t, \n, \r, \\.
void put_tsv_field(ByteSink& sink, std::string_view text);
// A field of RFC 4180, quoted.
void put_csv_field(ByteSink& sink, std::string_view text);
// Between the single quotes of Cypher.
void put_cypher_string(ByteSink& sink, std::string_view text);
// The same for FalkorDB, whose strings have no \u escapes and no U+0000, which becomes U+FFFD.
void put_falkordb_string(ByteSink& sink, std::string_view text);
// Between the single quotes of SQL. Databases of SQL hold no U+0000: it becomes U+FFFD.
void put_sql_string(ByteSink& sink, std::string_view text);

}  // namespace relata
