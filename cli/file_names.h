// The names of files on one command line, held against each other.
#pragma once

#include "cli/settings.h"

namespace relata::cli {

// Throws UsageError where two outputs are one file, by whatever names, or an output would overwrite what is read. A
// store (.graph.jsonl) may take the place of itself, since it holds all that it held.
void check_file_names(const Settings& settings);

}  // namespace relata::cli
