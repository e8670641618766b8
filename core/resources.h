// Finds the files that ship with the program: models/ and data/.
#pragma once

#include <filesystem>
#include <string_view>

namespace relata {

// The path of e.g. "models/english.model", looked for under $RELATA_HOME, beside the program
// (../share/relata), in the installation and in the source tree, in this order. Throws EnvironmentError when it is in none.
[[nodiscard]] std::filesystem::path find_resource(std::string_view name);

}  // namespace relata
