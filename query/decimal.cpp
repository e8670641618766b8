#include "query/decimal.h"

#include <algorithm>
#include <cmath>

namespace relata::query {
namespace {

constexpr std::size_t kDigits = 18;
// A little below the ends of 128 bits, so that negation and rounding always fit.
constexpr __int128 kMost = static_cast<__int128>(1) << 126U;

bool fits(__int128 value) { return value > -kMost && value < kMost; }

bool append_digit(__int128& value, int digit) {
  return !__builtin_mul_overflow(value, 10, &value) && !__builtin_add_overflow(value, digit, &value);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  __int128 value = 0;
  std::size_t digits = 0, behind = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    ++digits;
    if (point && ++behind > kDigits) continue;  // cut
    if (!append_digit(value, c - '0')) return std::nullopt;
  }
  if (digits == 0) return std::nullopt;
  for (std::size_t i = std::min(behind, kDigits); i < kDigits; ++i)
    if (!append_digit(value, 0)) return std::nullopt;
  if (!fits(value)) return std::nullopt;
  return Decimal(negative ? -value : value, true);
}

std::optional<Decimal> Decimal::from(double value) {
  constexpr double kLimit = 8e19;  // times 10^18 still below kMost
  if (!(std::fabs(value) < kLimit)) return std::nullopt;
  const double whole = std::trunc(value);
  const auto scaled = static_cast<__int128>(whole) * kOne + static_cast<__int128>((value - whole) * static_cast<double>(kOne));
  return Decimal(scaled, true);
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
  const __int128 sum = scaled_ + other.scaled_;  // both below 2^126
  return fits(sum) ? std::optional(Decimal(sum, true)) : std::nullopt;
}

std::optional<Decimal> Decimal::minus(Decimal other) const { return plus(other.negated()); }

std::optional<Decimal> Decimal::times(Decimal other) const {
  constexpr __int128 kHalf = 1'000'000'000;  // the square root of kOne: a = high * kHalf + low
  const __int128 a = scaled_ / kHalf, b = scaled_ % kHalf, c = other.scaled_ / kHalf, d = other.scaled_ % kHalf;
  __int128 high = 0, left = 0, right = 0, sum = 0;
  if (__builtin_mul_overflow(a, c, &high) || __builtin_mul_overflow(a, d, &left) || __builtin_mul_overflow(b, c, &right) ||
      __builtin_add_overflow(left, right, &sum) || __builtin_add_overflow(sum, b * d / kHalf, &sum) ||
      __builtin_add_overflow(high, sum / kHalf, &high) || !fits(high))
    return std::nullopt;
  return Decimal(high, true);
}

std::optional<Decimal> Decimal::divided_by(Decimal other) const {
  if (other.scaled_ == 0) return std::nullopt;
  const bool negative = is_negative() != other.is_negative();
  const __int128 divisor = other.scaled_ < 0 ? -other.scaled_ : other.scaled_;
  const __int128 dividend = scaled_ < 0 ? -scaled_ : scaled_;
  __int128 quotient = dividend / divisor;
  __int128 rest = dividend % divisor;
  for (std::size_t i = 0; i < kDigits; ++i) {
    if (!append_digit(rest, 0) || !append_digit(quotient, static_cast<int>(rest / divisor))) return std::nullopt;
    rest %= divisor;
  }
  if (!fits(quotient)) return std::nullopt;
  return Decimal(negative ? -quotient : quotient, true);
}

Decimal Decimal::floor() const {
  const __int128 rest = scaled_ % kOne;
  return Decimal(scaled_ - (rest < 0 ? rest + kOne : rest), true);
}

Decimal Decimal::ceil() const { return negated().floor().negated(); }
Decimal Decimal::round() const { return Decimal(scaled_ + kOne / 2, true).floor(); }
Decimal Decimal::negated() const { return Decimal(-scaled_, true); }
double Decimal::to_double() const { return static_cast<double>(scaled_) / static_cast<double>(kOne); }

std::optional<std::int64_t> Decimal::whole() const {
  const __int128 whole = scaled_ / kOne;
  if (whole > INT64_MAX || whole < INT64_MIN) return std::nullopt;
  return static_cast<std::int64_t>(whole);
}

std::string Decimal::text() const {
  __int128 rest = scaled_ < 0 ? -scaled_ : scaled_;
  std::string digits;  // last one first
  while (rest > 0 || digits.size() <= kDigits) {
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  digits.insert(kDigits, ".");
  std::reverse(digits.begin(), digits.end());
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return (scaled_ < 0 ? "-" : "") + digits;
}

}  // namespace relata::query
