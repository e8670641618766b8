// A model on disk: named sections in one mapped file.
//
// Bytes, little-endian: "RELATAPN", u32 version, u32 sections, u64 size of the file, u64 checksum of all that follows
// byte 64, zeros to byte 64; then for each section 24 bytes of name (zero-padded), u64 offset, u64 size; then the
// sections, each at a multiple of 64. A matrix section: u32 rows, u32 columns, u32 kind (0: float32, 1: int8 with a
// float32 scale a row), u32 zero; the scales; the values row by row.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/nlp/network/mapped_file.h"

namespace relata::nlp {

inline constexpr char kModelMagic[] = "RELATAPN";
inline constexpr std::uint32_t kModelVersion = 2;
inline constexpr std::size_t kSectionAlignment = 64;
enum class MatrixKind : std::uint32_t { float32 = 0, int8_by_row = 1 };

struct ModelHeader {
  char magic[8];
  std::uint32_t version;
  std::uint32_t sections;
  std::uint64_t size;
  std::uint64_t checksum;
};
struct SectionEntry {
  char name[24];
  std::uint64_t offset;
  std::uint64_t size;
};
struct MatrixHeader {
  std::uint32_t rows;
  std::uint32_t columns;
  std::uint32_t kind;
  std::uint32_t reserved;
};

// Views into the file; a value is scales[row] * bytes[row * columns + column].
struct QuantizedMatrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::span<const float> scales;
  std::span<const std::int8_t> bytes;
};

class ModelFile {
 public:
  // Throws EnvironmentError when the file is cut short, damaged, of another kind or of another version.
  explicit ModelFile(const std::filesystem::path& path);

  // These throw EnvironmentError when the section is missing or of another kind, or of another size than expected (0:
  // any).
  [[nodiscard]] QuantizedMatrix quantized(std::string_view name, std::size_t rows, std::size_t columns) const;
  [[nodiscard]] std::span<const float> floats(std::string_view name, std::size_t count) const;
  [[nodiscard]] std::span<const std::uint64_t> numbers(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> strings(std::string_view name) const;  // one a line
  [[nodiscard]] bool has(std::string_view name) const { return sections_.find(name) != sections_.end(); }
  [[noreturn]] void fail(const std::string& what) const;

 private:
  [[nodiscard]] std::span<const std::byte> section(std::string_view name) const;
  [[nodiscard]] MatrixHeader matrix_header(std::string_view name, MatrixKind kind) const;

  std::filesystem::path path_;
  MappedFile file_;
  std::map<std::string, std::span<const std::byte>, std::less<>> sections_;
};

}  // namespace relata::nlp
