#include "core/code_points.h"

#include <string>

#include "tests/catch.h"

using namespace relata;

TEST_CASE("invalid UTF-8 is found where it begins") {
  CHECK(find_invalid_utf8("plain text, long enough for a word at a time") == std::string_view::npos);
  CHECK(find_invalid_utf8("\u00E9 \u20AC \U0001F600") == std::string_view::npos);
  CHECK(find_invalid_utf8("ab\xFF"
                          "cd") == 2);
  CHECK(find_invalid_utf8("ab\xC0\x80") == 2);          // overlong
  CHECK(find_invalid_utf8("ab\xED\xA0\x80") == 2);      // a surrogate
  CHECK(find_invalid_utf8("ab\xF4\x90\x80\x80") == 2);  // beyond U+10FFFF
  CHECK(find_invalid_utf8("12345678\xE2\x82") == 8);    // cut short
  CHECK(find_invalid_utf8("") == std::string_view::npos);
}

TEST_CASE("byte offsets and code points convert both ways") {
  for (const std::size_t repeat : {1U, 5U, 40U}) {
    std::string text;
    for (std::size_t i = 0; i < repeat; ++i) text += "a\u00E9\u20AC\U0001F600 plain ASCII in between; ";
    const CodePointIndex index(text);
    std::uint32_t points = 0;
    for (std::uint32_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
      REQUIRE(index.code_points(at) == points);
      REQUIRE(index.bytes(points) == at);
      ++points;
    }
    CHECK(index.code_points(static_cast<std::uint32_t>(text.size())) == points);
    CHECK(index.bytes(points) == text.size());
    CHECK(count_code_points(text) == points);
  }
  const CodePointIndex empty("");
  CHECK(empty.code_points(0U) == 0);
}

TEST_CASE("code points are written as they are read") {
  std::string text;
  for (const char32_t value : {U'a', U'\u00E9', U'\u20AC', U'\U0001F600'}) {
    text.clear();
    append_code_point(text, value);
    CHECK(find_invalid_utf8(text) == std::string_view::npos);
    CHECK(code_point_at(text, 0).value == value);
    CHECK(code_point_before(text, text.size()).value == value);
  }
}
