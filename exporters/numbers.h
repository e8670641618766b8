// Numbers as text: the same digits everywhere, whatever the locale.
#pragma once

#include <bit>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace relata::exporters {

// Digits in a buffer of their own; text() lives as long as the object does unchanged.
class Digits {
 public:
  template <std::unsigned_integral Integer>
  explicit Digits(Integer value) {
    end_at(std::to_chars(buffer_, buffer_ + kSize, value).ptr);
  }
  // The shortest decimal that reads back as the same float, always with a point ("0.87", "1.0"); "0.0" where the
  // value is no number or out of all reason.
  explicit Digits(float value) {
    constexpr float kLargest = 1e15F;
    if (!(value > -kLargest && value < kLargest)) value = 0;
    end_at(std::to_chars(buffer_, buffer_ + kSize - 2, value, std::chars_format::fixed).ptr);
    if (text().find('.') != std::string_view::npos) return;
    buffer_[size_++] = '.';
    buffer_[size_++] = '0';
  }
  [[nodiscard]] std::string_view text() const { return {buffer_, size_}; }

 private:
  void end_at(const char* end) { size_ = static_cast<std::size_t>(end - buffer_); }
  static constexpr std::size_t kSize = 72;  // the smallest float needs 54
  char buffer_[kSize];
  std::size_t size_ = 0;
};

// The digits of a float that is often the same one again, as confidences are.
class CachedDecimal {
 public:
  [[nodiscard]] std::string_view text(float value) {
    // By its bits: 0 and -0 are two texts.
    if (std::bit_cast<std::uint32_t>(value) != std::bit_cast<std::uint32_t>(value_)) digits_ = Digits(value_ = value);
    return digits_.text();
  }

 private:
  float value_ = 0;
  Digits digits_{0.0F};
};

}  // namespace relata::exporters
