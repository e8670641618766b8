#include "core/resources.h"

#include <array>
#include <cstdlib>
#include <system_error>

#include "core/diagnostics.h"

namespace relata {
namespace {

namespace fs = std::filesystem;

fs::path beside_the_program() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path{} : program.parent_path().parent_path() / "share" / "relata";
}

fs::path from_environment() {
  const char* home = std::getenv("RELATA_HOME");
  return home == nullptr ? fs::path{} : fs::path{home};
}

}  // namespace

fs::path find_resource(std::string_view name) {
  const std::array roots{from_environment(), beside_the_program(), fs::path{RELATA_INSTALLED_DATA},
                         fs::path{RELATA_SOURCE_DATA}};
  for (const fs::path& root : roots) {
    std::error_code error;
    if (!root.empty() && fs::is_regular_file(root / name, error)) return root / name;
  }
  throw EnvironmentError({Severity::error,
                          Place{std::string{name}, 0, 0},
                          "this part of Relata is not installed",
                          "Set RELATA_HOME to the folder that holds models/ and data/."});
}

}  // namespace relata
