#include "core/iri.h"

#include <regex>
#include <set>
#include <string>

#include "tests/catch.h"

using namespace relata;

TEST_CASE("names become path segments of IRIs") {
  CHECK(encode_name("Nikolay Patrushev") == "Nikolay_Patrushev");
  CHECK(encode_name("a_b") == "a%5Fb");
  CHECK(encode_name("a~b") == "a%7Eb");
  CHECK(encode_name("50% <of> \"x\"") == "50%25_%3Cof%3E_%22x%22");
  CHECK(encode_name("a/b?c#d") == "a%2Fb%3Fc%23d");
  CHECK(encode_name("caf\u00e9") == "caf\u00e9");
  CHECK(encode_name("cafe\u0301") == "caf\u00e9");
  CHECK(encode_name("\u202ex\u200f") == "%E2%80%AEx%E2%80%8F");
  CHECK(encode_name("\xFF\xED\xA0\x80") == "%FF%ED%A0%80");
  CHECK(encode_name(std::string(1, '\0')) == "%00");
}

TEST_CASE("no name is empty, a folder or longer than 120 bytes") {
  std::set<std::string> names;
  for (const std::string& text : {std::string(), std::string("."), std::string(".."), std::string(120, 'x'),
                                  std::string(121, 'x'), std::string(122, 'x'), std::string(1U << 20U, 'x')}) {
    const std::string name = encode_name(text);
    CHECK(name.size() <= kLongestName);
    CHECK(!name.empty());
    CHECK(name != ".");
    CHECK(name != "..");
    names.insert(name);
  }
  CHECK(names.size() == 7);
  CHECK(encode_name(std::string(120, 'x')) == std::string(120, 'x'));
}

TEST_CASE("a long name is cut at a character") {
  std::string text;
  for (int i = 0; i < 80; ++i) text += "\u00e9";
  const std::string name = encode_name(text);
  CHECK(name.size() <= kLongestName);
  CHECK(name.find('~') % 2 == 0);
}

TEST_CASE("relations have local names that every RDF syntax takes") {
  CHECK(relation_local_name("deliver") == "deliver");
  CHECK(relation_local_name("meet with") == "meet_with");
  CHECK(relation_local_name("date of birth") == "date_of_birth");
  CHECK(relation_local_name("co-chair") == "co-chair");
  const std::regex pattern("[A-Za-z_][A-Za-z0-9_.-]*");
  std::set<std::string> names;
  std::size_t count = 0;
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string label{static_cast<char>(first), static_cast<char>(second)};
      const std::string name = relation_local_name(label);
      if (!std::regex_match(name, pattern) || name.back() == '.') FAIL(name);
      if (first >= 0x80) continue;  // two bytes of one character, which normalisation may make another
      names.insert(name);
      ++count;
    }
  }
  CHECK(names.size() == count);
}

TEST_CASE("marks without end do not take time without end") {
  std::string text = "a";
  for (int i = 0; i < 200000; ++i) text += i % 2 == 0 ? "\u0323" : "\u0301";
  CHECK(encode_name(text).size() <= kLongestName);
}

TEST_CASE("IRIs from outside are made harmless and else left alone") {
  CHECK(encode_iri("http://a.example/b?c=d&e=%20#f") == "http://a.example/b?c=d&e=%20#f");
  CHECK(encode_iri("http://a.example/<b> \"c\" {d}|e\\f^`") ==
        "http://a.example/%3Cb%3E%20%22c%22%20%7Bd%7D%7Ce%5Cf%5E%60");
  CHECK(encode_iri("http://a.example/100%") == "http://a.example/100%25");
  CHECK(encode_iri("http://a.example/\u00fc") == "http://a.example/\u00fc");
  CHECK(encode_iri("http://[::1]:80/[x]#a[#b") == "http://[::1]:80/%5Bx%5D#a%5B%23b");
  CHECK(encode_iri("urn:[x]") == "urn:%5Bx%5D");
  CHECK(is_absolute_iri("https://a.example"));
  CHECK(is_absolute_iri("urn:x"));
  CHECK_FALSE(is_absolute_iri("a/b:c"));
  CHECK_FALSE(is_absolute_iri("1:2"));
  CHECK_FALSE(is_absolute_iri(""));
}
