// Claims as a table, a row each: CSV (RFC 4180, every field quoted) and TSV (tab, line breaks and backslash escaped).
//
// Columns: claim, status, confidence, subject, subject_id, predicate, object, object_id, qualifiers, holder, document,
// begin, end, quote. Qualifiers are `role (preposition): value`, joined by "; "; holders outermost first, joined by
// " > ". The evidence is the first one.
#pragma once

#include "core/interfaces.h"
#include "exporters/options.h"

namespace relata::exporters {

class ClaimTableWriter final : public Exporter {
 public:
  enum class Syntax : std::uint8_t { csv, tsv };
  ClaimTableWriter(const ExportOptions& options, Syntax syntax) : options_(options), syntax_(syntax) {}
  void write(const KnowledgeGraph& graph, ByteSink& sink, Diagnostics& diagnostics) const override;

 private:
  ExportOptions options_;  // view simple: asserted claims with a subject and an object alone
  Syntax syntax_;
};

}  // namespace relata::exporters
