// Reads a file line by line in bounded memory, or whole; gzip is unpacked on the way.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace relata {

class LineReader {
 public:
  static constexpr std::size_t kLongestLine = std::size_t{1} << 28U;  // bytes
  static constexpr std::size_t kLongestText = std::size_t{1} << 30U;  // spans are 32 bits wide; a book is 1 MB

  // Throws EnvironmentError: no such file, a directory, not readable. "-" is standard input.
  explicit LineReader(const std::string& path);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  // The next line without its line feed and the carriage return before it, nor a byte order mark at the file's start;
  // valid until the next call. False at the end. Throws EnvironmentError: cut short, a line over kLongestLine.
  [[nodiscard]] bool next(std::string_view& line);
  // The bytes that come next, as they are: at least 256 KiB of them where the file has as many. Reads none of them.
  [[nodiscard]] std::string_view look_ahead();
  // The bytes that come next, as they are, at most 256 KiB or so; valid until the next call. False at the end.
  [[nodiscard]] bool next_block(std::string_view& block);
  // All bytes that are left, as they are. Throws EnvironmentError past `most` of them: a device may have no end.
  [[nodiscard]] std::string read_rest(std::size_t most = static_cast<std::size_t>(-1));
  // Of the line that next() gave last, from 1.
  [[nodiscard]] std::uint64_t number() const { return number_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Stream;
  [[nodiscard]] bool fill();
  [[nodiscard]] std::string_view trimmed(std::string_view line) const;
  [[noreturn]] void fail(const std::string& what, const std::string& hint) const;

  std::string path_;
  std::unique_ptr<Stream> stream_;
  std::string buffer_;
  std::size_t begin_ = 0;    // of what has not been handed out
  std::uint64_t number_ = 0;
  bool at_end_ = false;
};

}  // namespace relata
