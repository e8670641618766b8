#include "core/file_sink.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "core/diagnostics.h"
#include "core/input_file.h"
#include "tests/catch.h"

using namespace relata;
namespace fs = std::filesystem;

namespace {

// A folder of its own, gone at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("file_sink_test_" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

std::string message_of(const std::string& path, std::size_t bytes) {
  try {
    FileSink sink(path);
    sink.put(std::string(bytes, 'x'));
    sink.close();
  } catch (const EnvironmentError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a file appears when it is complete") {
  const Folder folder;
  const std::string path = folder / "a.txt";
  {
    FileSink sink(path);
    sink.put("some ");
    sink.put("bytes");
    CHECK_FALSE(fs::exists(path));
    sink.close();
  }
  CHECK(read_input(path) == "some bytes");
  CHECK(folder.files() == 1);
}

TEST_CASE("what is not closed leaves no trace, and the old file stays") {
  const Folder folder;
  const std::string path = folder / "a.txt";
  std::ofstream(path) << "old";
  {
    FileSink sink(path);
    sink.put(std::string(1U << 20U, 'x'));
  }
  CHECK(read_input(path) == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("a new version keeps the permissions and follows a link") {
  const Folder folder;
  const std::string path = folder / "a.txt";
  std::ofstream(path) << "old";
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(path, folder / "link.txt");
  FileSink sink(folder / "link.txt");
  sink.put("new");
  sink.close();
  CHECK(read_input(path) == "new");
  CHECK(fs::is_symlink(folder / "link.txt"));
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a name that ends in .gz is packed, the same on every run") {
  const Folder folder;
  std::string text;
  for (int i = 0; i < 100000; ++i) text += std::to_string(i) + '\n';
  for (const std::string name : {"a.gz", "b.gz"}) {
    FileSink sink(folder / name);
    sink.put(text);
    sink.close();
  }
  CHECK(read_input(folder / "a.gz") == text);
  std::ostringstream a;
  std::ostringstream b;
  a << std::ifstream(folder / "a.gz", std::ios::binary).rdbuf();
  b << std::ifstream(folder / "b.gz", std::ios::binary).rdbuf();
  CHECK(a.str() == b.str());
  CHECK(a.str().size() < text.size() / 2);
  FileSink nothing(folder / "c.gz");
  nothing.close();
  CHECK(read_input(folder / "c.gz").empty());
}

TEST_CASE("what the environment refuses is an error with a hint") {
  const Folder folder;
  CHECK(message_of(folder / "no/such/folder.txt", 1) ==
        (folder / "no/such/folder.txt") +
            ": error: cannot be written: No such file or directory. Make the folder first.");
  CHECK(message_of(folder / "", 1).find(": error: cannot be written: Is a directory. Name a file.") !=
        std::string::npos);
  CHECK(folder.files() == 0);
  if (fs::exists("/dev/full")) {
    CHECK(message_of("/dev/full", 1) ==
          "/dev/full: error: cannot be written: No space left on device. Free some space or name another place.");
    CHECK(message_of("/dev/full", 1U << 20U).starts_with("/dev/full: error: cannot be written"));
  }
}
