// Numbers as text: the same digits everywhere, whatever the locale.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace relata::exporters {

// Digits in a buffer of their own; text() lives as long as the object.
class Digits {
 public:
  template <std::unsigned_integral Integer>
  explicit Digits(Integer value) : end_(std::to_chars(buffer_, buffer_ + kSize, value).ptr) {}
  // The shortest decimal that reads back as the same float, always with a point ("0.87", "1.0"); "0.0" where the
  // value is no number or out of all reason.
  explicit Digits(float value) {
    constexpr float kLargest = 1e15F;
    if (!(value > -kLargest && value < kLargest)) value = 0;
    end_ = std::to_chars(buffer_, buffer_ + kSize - 2, value, std::chars_format::fixed).ptr;
    if (text().find('.') != std::string_view::npos) return;
    *end_++ = '.';
    *end_++ = '0';
  }
  Digits(const Digits&) = delete;
  Digits& operator=(const Digits&) = delete;
  [[nodiscard]] std::string_view text() const { return {buffer_, static_cast<std::size_t>(end_ - buffer_)}; }

 private:
  static constexpr std::size_t kSize = 72;  // the smallest float needs 54
  char buffer_[kSize];
  char* end_ = buffer_;
};

}  // namespace relata::exporters
