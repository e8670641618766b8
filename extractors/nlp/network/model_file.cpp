#include "extractors/nlp/network/model_file.h"

#include <bit>
#include <cstring>

#include "core/diagnostics.h"
#include "extractors/nlp/network/hashing.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kHeaderBytes = 64;
constexpr std::uint32_t kMostSections = 4096;
constexpr std::uint32_t kMostRows = 1U << 24U;

}  // namespace

void ModelFile::fail(const std::string& what) const {
  throw EnvironmentError({Severity::error, Place{path_.string(), 0, 0}, what,
                          "Restore the model from the distribution, or train it again (models/README.md)."});
}

ModelFile::ModelFile(const std::filesystem::path& path) : path_(path), file_(path) {
  static_assert(std::endian::native == std::endian::little, "models are little-endian");
  const std::span<const std::byte> bytes = file_.bytes();
  ModelHeader header{};
  if (bytes.size() < kHeaderBytes) fail("the model is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kModelMagic, 8) != 0) fail("this file is no model of Relata");
  if (header.version != kModelVersion)
    fail("the model is of version " + std::to_string(header.version) + ", not " + std::to_string(kModelVersion));
  if (header.size != bytes.size()) fail("the model is cut short or has bytes after its end");
  if (header.sections > kMostSections || kHeaderBytes + header.sections * sizeof(SectionEntry) > bytes.size())
    fail("the model is damaged");
  if (checksum_of(bytes.subspan(kHeaderBytes)) != header.checksum)
    fail("the model is damaged: its checksum does not agree");
  for (std::uint32_t at = 0; at < header.sections; ++at) {
    SectionEntry entry{};
    std::memcpy(&entry, bytes.data() + kHeaderBytes + at * sizeof entry, sizeof entry);
    if (entry.offset % kSectionAlignment != 0 || entry.offset > bytes.size() ||
        entry.size > bytes.size() - entry.offset)
      fail("the model is damaged");
    const std::string name(entry.name, strnlen(entry.name, sizeof entry.name));
    sections_[name] = bytes.subspan(entry.offset, entry.size);
  }
}

std::span<const std::byte> ModelFile::section(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) fail("the model lacks its part \"" + std::string(name) + "\"");
  return found->second;
}

MatrixHeader ModelFile::matrix_header(std::string_view name, MatrixKind kind) const {
  const std::span<const std::byte> bytes = section(name);
  MatrixHeader header{};
  const std::string part = "the model's part \"" + std::string(name) + "\" ";
  if (bytes.size() < sizeof header) fail(part + "is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.kind != static_cast<std::uint32_t>(kind) || header.rows > kMostRows || header.columns > kMostRows)
    fail(part + "is of another kind");
  const std::uint64_t values = std::uint64_t{header.rows} * header.columns;
  const std::uint64_t size = kind == MatrixKind::float32 ? values * 4 : values + std::uint64_t{header.rows} * 4;
  if (bytes.size() != sizeof header + size) fail(part + "has another size than it says");
  return header;
}

QuantizedMatrix ModelFile::quantized(std::string_view name, std::size_t rows, std::size_t columns) const {
  const MatrixHeader header = matrix_header(name, MatrixKind::int8_by_row);
  if ((rows != 0 && header.rows != rows) || (columns != 0 && header.columns != columns))
    fail("the model's part \"" + std::string(name) + "\" does not fit the others");
  const std::byte* const scales = section(name).data() + sizeof header;
  const std::byte* const values = scales + std::size_t{header.rows} * 4;
  return {header.rows,
          header.columns,
          {reinterpret_cast<const float*>(scales), header.rows},
          {reinterpret_cast<const std::int8_t*>(values), std::size_t{header.rows} * header.columns}};
}

std::span<const float> ModelFile::floats(std::string_view name, std::size_t count) const {
  const MatrixHeader header = matrix_header(name, MatrixKind::float32);
  const std::size_t found = std::size_t{header.rows} * header.columns;
  if (count != 0 && found != count) fail("the model's part \"" + std::string(name) + "\" does not fit the others");
  return {reinterpret_cast<const float*>(section(name).data() + sizeof header), found};
}

std::span<const std::uint64_t> ModelFile::numbers(std::string_view name) const {
  const std::span<const std::byte> bytes = section(name);
  return {reinterpret_cast<const std::uint64_t*>(bytes.data()), bytes.size() / 8};
}

std::vector<std::string> ModelFile::strings(std::string_view name) const {
  const std::span<const std::byte> bytes = section(name);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace relata::nlp
