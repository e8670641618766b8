#include "exporters/databases/database_folder.h"

#include <filesystem>
#include <system_error>

#include "core/diagnostics.h"
#include "core/escape.h"
#include "core/file_sink.h"
#include "core/input_file.h"
#include "core/resources.h"

namespace relata::exporters {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kShipped = "exporters/databases/";
constexpr std::string_view kLoader = "load.sh";  // is in every folder ...
constexpr std::string_view kMark = "relata export";  // ... and says this

[[noreturn]] void fail(const std::string& path, const std::string& what, const std::string& hint) {
  throw EnvironmentError({Severity::error, {path, 0, 0}, what, hint});
}

// A string of the language that the extension says.
void put_word(ByteSink& sink, std::string_view word, const fs::path& file) {
  const bool is_sparql = file.extension() == ".rq";
  sink.put(is_sparql ? '"' : '\'');
  if (is_sparql)
    put_turtle_string(sink, word);
  else if (file.extension() == ".sql")
    put_sql_string(sink, word);
  else
    put_cypher_string(sink, word);
  sink.put(is_sparql ? '"' : '\'');
}

void put_filled_in(ByteSink& sink, std::string_view text, const QueryWords& words, const fs::path& file) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find('@', at);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('@', begin + 1);
    if (end == std::string_view::npos) return sink.put(text.substr(at));
    const auto word = words.find(std::string(text.substr(begin + 1, end - begin - 1)));
    sink.put(text.substr(at, begin - at));
    if (word == words.end()) {
      sink.put('@');
      at = begin + 1;
    } else {
      put_word(sink, word->second, file);
      at = end + 1;
    }
  }
}

// True for a folder that an export made, or that is empty.
bool is_ours(const fs::path& folder) {
  std::error_code error;
  if (fs::is_empty(folder, error)) return true;
  const fs::path loader = folder / kLoader;
  return fs::exists(loader, error) && read_input(loader.string()).find(kMark) != std::string::npos;
}

}  // namespace

void check_export_folder(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return;
  if (!fs::is_directory(path, error)) fail(path, "is not a folder", "Name a new one.");
  if (!is_ours(path)) fail(path, "holds files that no export made", "Name a new folder.");
}

DatabaseFolder::DatabaseFolder(std::string path) : path_(std::move(path)) {
  check_export_folder(path_);
  std::error_code error;
  fs::create_directories(fs::path(path_) / "data", error);
  if (error) fail(path_, "the folder cannot be made: " + error.message(), "Name one that you may write.");
}

void DatabaseFolder::write(const std::string& name, const std::function<void(ByteSink&)>& put) {
  FileSink sink((fs::path(path_) / "data" / name).string());
  put(sink);
  sink.close();
  written_.insert(name);
}

void DatabaseFolder::copy(const std::string& folder, const std::string& into, const QueryWords& words) {
  const std::string marker = std::string(kShipped) + "answers/opposition.tsv";  // one file that is there
  const fs::path from = find_resource(marker).parent_path().parent_path() / folder;
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const fs::path to = fs::path(path_) / into / fs::relative(entry.path(), from);
    fs::create_directories(to.parent_path());
    FileSink sink(to.string());
    put_filled_in(sink, read_input(entry.path().string()), words, to);
    sink.close();
    if (to.filename() == kLoader)
      fs::permissions(to, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec, fs::perm_options::add);
  }
}

void DatabaseFolder::finish() {
  for (const auto& entry : fs::directory_iterator(fs::path(path_) / "data"))
    if (!written_.contains(entry.path().filename().string())) fs::remove_all(entry.path());
}

}  // namespace relata::exporters
