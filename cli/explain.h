// relata extract --explain, and --format tsv: what stands between the sentences and the graph.
#pragma once

#include "cli/exit_code.h"
#include "cli/settings.h"

namespace relata::cli {

// Sentences, trees, rules and results (--explain), else open facts a line: id, confidence, subject, relation, objects.
[[nodiscard]] ExitCode print_propositions(const Settings& settings);

}  // namespace relata::cli
