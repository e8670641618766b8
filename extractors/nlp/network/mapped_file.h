// A file's bytes, mapped read-only into memory: nothing is read before it is used.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace relata::nlp {

class MappedFile {
 public:
  // Throws EnvironmentError when the file cannot be opened or is empty.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace relata::nlp
