// SHA-256 (FIPS 180-4): digests of texts and identities.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace relata {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);

// The same of bytes that come in parts; finish() ends it.
class Sha256Stream {
 public:
  void update(std::string_view bytes);
  [[nodiscard]] Sha256 finish();

 private:
  static constexpr std::size_t kBlock = 64;
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, kBlock> block_{};
  std::size_t used_ = 0;  // of block_
  std::uint64_t length_ = 0;
};

// Lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string hexadecimal(std::span<const std::uint8_t> bytes);

}  // namespace relata
