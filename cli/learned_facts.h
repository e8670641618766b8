// The facts of an ontology's own properties, a line each.
#pragma once

#include <optional>

#include "cli/exit_code.h"
#include "cli/settings.h"
#include "core/diagnostics.h"
#include "extractors/learning/relation_model.h"

namespace relata::cli {

// Whether one of the ontologies has what `relata learn` writes.
[[nodiscard]] bool was_learnt(const Settings& settings);

// What they have of it; nothing where one has a fault, which is reported.
[[nodiscard]] std::optional<learning::RelationModel> read_learned_model(const Settings& settings,
                                                                        Diagnostics& diagnostics);

// `relata extract --style ontology` with such an ontology: document id, probability, subject, property, object. With
// --explain two more columns: where they stand (code points: the subject's own words, its name, the object), and the
// cues that spoke for it most.
[[nodiscard]] ExitCode print_learned_facts(const Settings& settings);

}  // namespace relata::cli
