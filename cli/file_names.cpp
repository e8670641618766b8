#include "cli/file_names.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "exporters/registry.h"
#include "exporters/store_writer.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

// What tells files apart: links and ./ are followed. Empty for what is no file, such as a pipe or /dev/null.
std::string identity_of(const std::string& path) {
  std::error_code error;
  if (path.empty() || (fs::exists(path, error) && !fs::is_regular_file(path, error))) return "";
  if (path == "-") return path;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : whole.string();
}

bool is_store(const std::string& path) {
  const exporters::Format* format = exporters::format_of_path(path);
  return format != nullptr && exporters::is_store(*format);
}

std::vector<std::string> files_read(const Settings& settings) {
  std::vector<std::string> files = settings.inputs;
  files.insert(files.end(), settings.ontologies.begin(), settings.ontologies.end());
  files.insert(files.end(), settings.shapes.begin(), settings.shapes.end());
  files.push_back(settings.same_as);
  files.push_back(settings.names);
  return files;
}

}  // namespace

void check_file_names(const Settings& settings) {
  std::vector<std::string> written = settings.outputs;
  written.push_back(settings.merge_log);
  written.push_back(settings.unmapped);
  std::map<std::string, std::string> names;  // by identity
  for (const std::string& path : written) {
    const std::string identity = identity_of(path);
    if (identity.empty()) continue;
    const auto [known, added] = names.emplace(identity, path);
    if (!added)
      throw UsageError("'" + path + "' is an output twice" +
                       (known->second == path ? "" : ", as '" + known->second + "' too"));
  }
  for (const std::string& path : files_read(settings)) {
    const auto output = path == "-" ? names.end() : names.find(identity_of(path));
    if (output != names.end() && !is_store(output->second))
      throw UsageError("'" + output->second + "' is an input, and would be overwritten");
  }
}

}  // namespace relata::cli
