// A file for the length of a test.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace relata::sample {

class ScratchFile {
 public:
  ScratchFile(const std::string& name, const std::string& bytes) {
    const std::string folder = "relata_test_" + std::to_string(getpid());
    path_ = std::filesystem::temp_directory_path() / folder / name;
    std::filesystem::create_directories(path_.parent_path());
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~ScratchFile() { std::filesystem::remove_all(path_.parent_path()); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace relata::sample
