// The folder of an export: data/ (written here, whatever was there before goes), and what Relata ships for the
// database: load.sh, README.md, queries/.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/byte_sink.h"

namespace relata::exporters {

// Texts that queries name as @NAME@.
using QueryWords = std::map<std::string, std::string>;

// Throws EnvironmentError where there is something at `path` that is neither empty nor an earlier export. For before the
// work begins.
void check_export_folder(const std::string& path);

class DatabaseFolder {
 public:
  // Makes the folder. Throws EnvironmentError where that fails, or as check_export_folder() does.
  explicit DatabaseFolder(std::string path);

  // A file of data/, whole or not at all.
  void write(const std::string& name, const std::function<void(ByteSink&)>& put);
  // The files that are shipped in exporters/databases/FOLDER, to a folder here ("": the export's own). Words are put in
  // as strings of the language that a file's extension says, quotes included.
  void copy(const std::string& folder, const std::string& into, const QueryWords& words);
  // Removes what other exports left in data/.
  void finish();

 private:
  std::string path_;
  std::set<std::string> written_;
};

}  // namespace relata::exporters
