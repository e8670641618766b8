// xsd:decimal with 18 digits behind the point, in 128 bits. Every operation says where it does not fit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relata::query {

class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t whole) : scaled_(static_cast<__int128>(whole) * kOne) {}
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  [[nodiscard]] static std::optional<Decimal> from(double value);  // rounded to 18 digits

  [[nodiscard]] std::optional<Decimal> plus(Decimal other) const;
  [[nodiscard]] std::optional<Decimal> minus(Decimal other) const;
  [[nodiscard]] std::optional<Decimal> times(Decimal other) const;    // cut after 18 digits
  [[nodiscard]] std::optional<Decimal> divided_by(Decimal other) const;  // likewise; nothing by zero
  [[nodiscard]] Decimal floor() const;
  [[nodiscard]] Decimal ceil() const;
  [[nodiscard]] Decimal round() const;  // half up
  [[nodiscard]] Decimal negated() const;
  [[nodiscard]] bool is_negative() const { return scaled_ < 0; }
  [[nodiscard]] double to_double() const;
  [[nodiscard]] std::optional<std::int64_t> whole() const;  // its digits before the point
  [[nodiscard]] std::string text() const;                   // canonical: no zeros at the end, no point without digits
  auto operator<=>(const Decimal&) const = default;

 private:
  static constexpr std::int64_t kOne = 1'000'000'000'000'000'000;
  explicit Decimal(__int128 scaled, bool /*is_scaled*/) : scaled_(scaled) {}
  __int128 scaled_ = 0;
};

}  // namespace relata::query
