// Answers as tables for people and in the formats of the W3C (SPARQL 1.1 Query Results: CSV and TSV, JSON, XML).
#pragma once

#include <string>

#include "core/byte_sink.h"
#include "query/query_engine.h"

namespace relata::query {

enum class ResultFormat : std::uint8_t { table, csv, tsv, json, xml, turtle };

// Triples go into turtle, all else into the others. Empty: it fits; else what to choose.
[[nodiscard]] std::string misfit(QueryForm form, ResultFormat format);

// `prefixes` shorten the IRIs of tables and of Turtle. Triples in a table come as Turtle.
void write_answer(const Answer& answer, const QueryTerms& terms, ResultFormat format, const Prefixes& prefixes,
                  ByteSink& sink);

}  // namespace relata::query
