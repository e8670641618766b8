// relata extract --style ontology --format tsv: what the ontology has a property for.
#pragma once

#include "cli/exit_code.h"
#include "cli/settings.h"

namespace relata::cli {

// A line a mapped claim that the text asserts: id of the sentence, confidence, subject, label of the property, object;
// the arguments by the fullest name that the sentence has for them.
[[nodiscard]] ExitCode print_mapped_facts(const Settings& settings);

}  // namespace relata::cli
