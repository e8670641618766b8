// Lines of a plain or gzip file.
#pragma once

#include <zlib.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace relata::training {

class LineReader {
 public:
  explicit LineReader(const std::filesystem::path& path) : path_(path), file_(gzopen(path.c_str(), "rb"), &gzclose) {
    if (!file_) throw std::runtime_error(path.string() + ": the file cannot be opened");
  }
  bool next(std::string& line) {
    line.clear();
    char buffer[4096];
    while (gzgets(file_.get(), buffer, sizeof buffer) != nullptr) {
      line += buffer;
      if (line.back() != '\n') continue;
      line.pop_back();
      ++number_;
      return true;
    }
    return !line.empty();
  }
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(path_.string() + ":" + std::to_string(number_) + ": " + what);
  }

 private:
  std::filesystem::path path_;
  std::unique_ptr<gzFile_s, int (*)(gzFile)> file_;
  std::size_t number_ = 0;
};

}  // namespace relata::training
