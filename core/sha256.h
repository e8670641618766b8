// SHA-256 (FIPS 180-4), by nettle: digests of texts and identities.
#pragma once

#include <nettle/sha2.h>

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
  Sha256Stream();
  void update(std::string_view bytes);
  [[nodiscard]] Sha256 finish();

 private:
  sha256_ctx context_;
};

// Lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string hexadecimal(std::span<const std::uint8_t> bytes);

}  // namespace relata
