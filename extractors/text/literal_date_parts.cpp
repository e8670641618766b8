#include "extractors/text/literal_date_parts.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/words.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/literal_numbers.h"

namespace relata::text {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 24> kPassedOver{
    ",",     "the",  "of",      "on",     "in",   "at",  "a",    "about",         "around",
    "circa", "c.",   "ca.",     "early",  "late", "mid", "mid-", "approximately", "by",
    "since", "from", "between", "during", "(",    ")"};

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string two_digits(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

DateUnit unit_of(std::string_view word) {
  if (word == "day" || word == "days") return DateUnit::day;
  if (word == "week" || word == "weeks") return DateUnit::week;
  if (word == "weekend") return DateUnit::weekend;
  if (word == "month" || word == "months") return DateUnit::month;
  if (word == "year" || word == "years") return DateUnit::year;
  if (word == "decade" || word == "decades") return DateUnit::decade;
  return word == "century" || word == "centuries" ? DateUnit::century : DateUnit::none;
}

DateModifier modifier_of(std::string_view word) {
  if (word == "last" || word == "previous" || word == "past") return DateModifier::last;
  if (word == "next" || word == "coming" || word == "upcoming" || word == "following") return DateModifier::next;
  return word == "this" || word == "current" ? DateModifier::current : DateModifier::none;
}

std::optional<std::int64_t> named_day(std::string_view word) {
  if (word == "today" || word == "tonight") return 0;
  if (word == "yesterday") return -1;
  if (word == "tomorrow") return 1;
  return std::nullopt;
}

// One date, read from left to right.
class PartsReader {
 public:
  PartsReader(std::span<const std::string> words, bool in_range) : words_(words), in_range_(in_range) {}

  std::optional<DateParts> read() {
    if (words_.empty()) return std::nullopt;
    while (at_ < words_.size())
      if (!read_one()) return std::nullopt;
    // "the next three years" is a duration, "2 May" needs no more.
    if (parts_.offset != 0 && parts_.modifier != DateModifier::none) return std::nullopt;
    return parts_;
  }

 private:
  bool read_one() {
    return read_distance() || read_time() || read_calendar_word() || read_figure() || read_relative_word();
  }

  // "three years ago", "two days earlier", "in" is passed over before.
  bool read_distance() {
    std::size_t at = at_;
    std::int64_t count = 1;
    if (words_[at] == "a" || words_[at] == "an" || words_[at] == "one")
      ++at;
    else if (const auto number = read_number(words_, at)) {
      const auto integer = number->integer();
      if (!integer || *integer < 0 || *integer > 5000) return false;
      count = *integer;
    }
    if (at + 1 >= words_.size()) return false;
    const DateUnit unit = unit_of(words_[at]);
    const std::string& way = words_[at + 1];
    if (unit == DateUnit::none || (way != "ago" && way != "earlier")) return false;
    parts_.unit = unit;
    parts_.offset = -count;
    at_ = at + 2;
    return true;
  }

  // "5 p.m.", "10:30", "noon".
  bool read_time() {
    const std::string& word = words_[at_];
    if (word == "noon" || word == "midnight") {
      parts_.time = word == "noon" ? "12:00:00" : "00:00:00";
      ++at_;
      return true;
    }
    std::int64_t hour = 0, minute = 0;
    std::string_view figures = word;
    std::string_view half;
    if (figures.size() > 2 && (figures.ends_with("am") || figures.ends_with("pm"))) {
      half = figures.substr(figures.size() - 2);
      figures.remove_suffix(2);
    }
    const std::size_t colon = figures.find(':');
    const std::string_view hours = figures.substr(0, colon);
    const std::string_view minutes = colon == std::string_view::npos ? std::string_view{} : figures.substr(colon + 1);
    if (!all_digits(hours) || hours.size() > 2 ||
        (colon != std::string_view::npos && (!all_digits(minutes) || minutes.size() != 2)))
      return false;
    for (const char c : hours) hour = hour * 10 + (c - '0');
    for (const char c : minutes) minute = minute * 10 + (c - '0');
    std::size_t next = at_ + 1;
    if (half.empty() && next < words_.size() && is_half_of_day(words_[next])) half = words_[next++];
    if (half.empty() && colon == std::string_view::npos) return false;
    if (hour > (half.empty() ? 24 : 12) || minute > 59) return false;
    if (!half.empty()) hour = hour % 12 + (half.front() == 'p' ? 12 : 0);
    parts_.time = two_digits(hour) + ':' + two_digits(minute) + ":00";
    at_ = next;
    return true;
  }

  static bool is_half_of_day(std::string_view word) {
    return word == "am" || word == "pm" || word == "a.m." || word == "p.m." || word == "a.m" || word == "p.m";
  }

  bool read_calendar_word() {
    const std::string& word = words_[at_];
    if (const std::int32_t month = month_number(word); month > 0 && parts_.month == 0) {
      parts_.month = month;
    } else if (const std::int32_t weekday = weekday_number(word); weekday >= 0 && parts_.weekday < 0) {
      parts_.weekday = weekday;
    } else if (const auto days = named_day(word)) {
      parts_.days_from_now = days;
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  bool read_figure() {
    const std::string& word = words_[at_];
    if (const std::int32_t ordinal = ordinal_value(word); ordinal > 0) return read_ordinal(ordinal);
    if (word.size() == 5 && word.ends_with('s') && all_digits(std::string_view{word}.substr(0, 4)))
      return read_decade(std::string_view{word}.substr(0, 4));
    if (word.size() == 6 && word.ends_with("'s") && all_digits(std::string_view{word}.substr(0, 4)))
      return read_decade(std::string_view{word}.substr(0, 4));
    if (!all_digits(word) || word.size() > 4) return false;
    std::int32_t value = 0;
    for (const char c : word) value = value * 10 + (c - '0');
    if (word.size() == 4 && value >= 1000 && value < 2200 && parts_.year == 0)
      parts_.year = value;
    else if (value >= 1 && value <= 31 && parts_.day == 0 && (parts_.month > 0 || month_follows() || in_range_))
      parts_.day = value;
    else if (in_range_ && word.size() == 2 && parts_.year == 0)
      parts_.year = value;
    else
      return false;
    ++at_;
    return true;
  }

  bool month_follows() const { return at_ + 1 < words_.size() && month_number(words_[at_ + 1]) > 0; }

  bool read_ordinal(std::int32_t ordinal) {
    if (at_ + 1 < words_.size() && unit_of(words_[at_ + 1]) == DateUnit::century) {
      if (ordinal > 21) return false;
      parts_.century = ordinal;
      at_ += 2;
      return true;
    }
    if (ordinal > 31 || parts_.day != 0 || (parts_.month == 0 && !month_follows())) return false;
    parts_.day = ordinal;
    ++at_;
    return true;
  }

  bool read_decade(std::string_view digits) {
    parts_.year = 0;
    for (const char c : digits) parts_.year = parts_.year * 10 + (c - '0');
    if (parts_.year % 10 != 0) return false;
    parts_.decade = true;
    ++at_;
    return true;
  }

  // "last year", "this month", "next Friday".
  bool read_relative_word() {
    const std::string& word = words_[at_];
    if (const DateModifier modifier = modifier_of(word);
        modifier != DateModifier::none && parts_.modifier == DateModifier::none) {
      parts_.modifier = modifier;
      ++at_;
      return true;
    }
    if (const DateUnit unit = unit_of(word);
        unit != DateUnit::none && parts_.unit == DateUnit::none && parts_.modifier != DateModifier::none) {
      parts_.unit = unit;
      ++at_;
      return true;
    }
    const bool part_of_day = word == "morning" || word == "afternoon" || word == "evening" || word == "night";
    if (!part_of_day) return false;
    if (parts_.modifier == DateModifier::current) parts_.days_from_now = 0;
    if (parts_.modifier == DateModifier::last && word == "night") parts_.days_from_now = -1;
    ++at_;
    return parts_.days_from_now || parts_.weekday >= 0 || parts_.month > 0;
  }

  std::span<const std::string> words_;
  bool in_range_;
  std::size_t at_ = 0;
  DateParts parts_;
};

void split_at_dashes(std::string word, std::vector<std::string>& into) {
  const auto dash_at = [&](std::size_t from) {
    return std::min(word.find('-', from), word.find("\xE2\x80\x93", from));
  };
  const std::size_t dash = dash_at(1);
  const bool figures = !word.empty() && word.front() >= '0' && word.front() <= '9';
  if (dash == std::string::npos || !figures || parse_iso_date(word)) {
    into.push_back(std::move(word));
    return;
  }
  const std::size_t width = word[dash] == '-' ? 1 : 3;
  into.push_back(word.substr(0, dash));
  into.emplace_back("-");
  if (dash + width < word.size()) into.push_back(word.substr(dash + width));
}

}  // namespace

std::int32_t month_number(std::string_view lower) {
  if (!lower.empty() && lower.back() == '.') lower.remove_suffix(1);
  if (lower.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (kMonths[i] == lower || (lower.size() == 3 && kMonths[i].starts_with(lower)) || (lower == "sept" && i == 8))
      return static_cast<std::int32_t>(i + 1);
  return 0;
}

std::int32_t weekday_number(std::string_view lower) {
  for (std::size_t i = 0; i < kWeekdays.size(); ++i)
    if (kWeekdays[i] == lower ||
        (lower.size() == 4 && lower.back() == '.' && kWeekdays[i].starts_with(lower.substr(0, 3))))
      return static_cast<std::int32_t>(i);
  return -1;
}

std::vector<std::string> date_words(std::span<const std::string> words) {
  std::vector<std::string> kept;
  for (const std::string& word : words) {
    std::string lower = lower_case(word);
    if (lower.starts_with("mid-")) lower.erase(0, 4);
    const bool article_of_count = lower == "a" || lower == "an";
    if (contains(kPassedOver, lower) && !article_of_count) continue;
    split_at_dashes(std::move(lower), kept);
  }
  return kept;
}

std::optional<DateParts> read_date_parts(std::span<const std::string> words, bool in_range) {
  if (words.size() == 1) {
    if (const auto iso = parse_iso_date(words[0]); iso && words[0].size() > 4) {
      DateParts parts;
      parts.year = iso->year;
      parts.month = iso->month;
      parts.day = iso->day;
      return parts;
    }
  }
  return PartsReader(words, in_range).read();
}

}  // namespace relata::text
