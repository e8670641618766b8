#include "extractors/nlp/network/hashed_table.h"

#include <bit>
#include <cstring>
#include <string>

#include "core/diagnostics.h"
#include "extractors/nlp/network/hashing.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kTableHeaderBytes = 64;

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t value_bytes;
  std::uint64_t entries;
  std::uint64_t checksum;
};

[[noreturn]] void refuse_table(const std::filesystem::path& path, const std::string& what) {
  throw EnvironmentError({Severity::error, Place{path.string(), 0, 0}, what,
                          "Restore the file from the distribution, or make it again with make_lexicons.py."});
}

}  // namespace

std::int64_t find_hash(std::span<const std::uint64_t> hashes, std::uint64_t hash) {
  std::size_t low = 0;
  std::size_t high = hashes.size();
  while (low < high) {
    const std::uint64_t first = hashes[low];
    const std::uint64_t last = hashes[high - 1];
    if (hash < first || hash > last) return -1;
    std::size_t middle = low;
    if (last > first) {
      const double share = static_cast<double>(hash - first) / static_cast<double>(last - first);
      middle = low + static_cast<std::size_t>(share * static_cast<double>(high - 1 - low));
    }
    if (hashes[middle] == hash) return static_cast<std::int64_t>(middle);
    if (hashes[middle] < hash) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return -1;
}

HashedTable::HashedTable(const std::filesystem::path& path) : file_(path) {
  static_assert(std::endian::native == std::endian::little, "the packed tables are little-endian");
  const std::span<const std::byte> bytes = file_.bytes();
  Header header{};
  if (bytes.size() < kTableHeaderBytes) refuse_table(path, "the word list is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, "RELATAHT", 8) != 0 || header.version != 1 || header.value_bytes != 4) {
    refuse_table(path, "this is no word list of this version of Relata");
  }
  if (header.entries > bytes.size() || (kTableHeaderBytes + header.entries * 12 + 7) / 8 * 8 != bytes.size()) {
    refuse_table(path, "the word list is cut short");
  }
  if (checksum_of(bytes.subspan(kTableHeaderBytes)) != header.checksum) refuse_table(path, "the word list is damaged");
  checksum_ = header.checksum;
  hashes_ = {reinterpret_cast<const std::uint64_t*>(bytes.data() + kTableHeaderBytes), header.entries};
  values_ = {reinterpret_cast<const std::uint32_t*>(bytes.data() + kTableHeaderBytes + header.entries * 8), header.entries};
}

}  // namespace relata::nlp
