// --ontology, --events, --infer: the schema of a run and what came of mapping to it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/reporter.h"
#include "ontology/claim_reasoner.h"
#include "ontology/event_builder.h"
#include "ontology/ontology.h"
#include "ontology/ontology_mapper.h"

namespace relata::cli {

class Schema {
 public:
  // Nothing where an ontology has a fault; it is reported.
  [[nodiscard]] static std::unique_ptr<const Schema> read(const Settings& settings, Diagnostics& diagnostics);
  Schema(ontology::Ontology ontology, const Settings& settings);

  [[nodiscard]] const ontology::Ontology& ontology() const { return ontology_; }
  // In the order in which they apply.
  [[nodiscard]] std::vector<const Mapper*> mappers() const;

  // After the last document: counts, warnings for what did not fit, and, where a path is given, the phrases that the
  // ontology does not have. Throws EnvironmentError.
  void report(const std::string& unmapped_path, Reporter& reporter) const;

 private:
  ontology::Ontology ontology_;
  std::optional<ontology::OntologyMapper> mapper_;  // of --ontology
  std::optional<ontology::ClaimReasoner> reasoner_; // of --infer
  std::optional<ontology::EventBuilder> events_;    // of --events
};

}  // namespace relata::cli
