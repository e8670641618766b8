#include "core/escape.h"

#include <nlohmann/json.hpp>
#include <string>

#include "exporters/numbers.h"
#include "exporters/plain_strings.h"
#include "tests/catch.h"

using namespace relata;
using namespace relata::exporters;

namespace {

template <class Put>
std::string written(const Put& put, std::string_view text) {
  StringSink sink;
  put(sink, text);
  return sink.take();
}

std::string all_bytes() {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  return bytes;
}

}  // namespace

TEST_CASE("Turtle strings escape what their grammar asks for") {
  CHECK(written(put_turtle_string, "a \"b\" \\ \n\r\t\x01\x7F") == "a \\\"b\\\" \\\\ \\n\\r\\t\\u0001\\u007F");
  CHECK(written(put_turtle_string, std::string(1, '\0')) == "\\u0000");
  CHECK(written(put_turtle_string, "caf\u00e9 \xC3 \xED\xA0\x80") == "caf\u00e9 \uFFFD \uFFFD\uFFFD\uFFFD");
}

TEST_CASE("JSON strings are JSON whatever comes in") {
  const std::string text = "\"" + written(put_json_string, all_bytes()) + "\"";
  const std::string back = nlohmann::json::parse(text).get<std::string>();
  CHECK(back.substr(0, 128) == all_bytes().substr(0, 128));
}

TEST_CASE("XML has no control characters, and says when it had to replace one") {
  StringSink sink;
  CHECK(put_xml(sink, "<a b=\"c\">&]]>\n\r\t"));
  CHECK(sink.take() == "&lt;a b=&quot;c&quot;&gt;&amp;]]&gt;&#10;&#13;&#9;");
  CHECK_FALSE(put_xml(sink, std::string("a\0b", 3)));
  CHECK_FALSE(put_xml(sink, "\x0B"));
  CHECK_FALSE(put_xml(sink, "\xEF\xBF\xBF"));
}

TEST_CASE("DOT, TSV, CSV and Cypher escape what ends their strings") {
  CHECK(written(put_dot_string, "a\\\"\n\\") == "a\\\\\\\" \\\\");
  CHECK(written(put_tsv_field, "a\tb\nc\\") == "a\\tb\\nc\\\\");
  CHECK(written(put_csv_field, "a \"b\"\n") == "\"a \"\"b\"\"\n\"");
  CHECK(written(put_cypher_string, "it's \\ \n") == "it\\'s \\\\ \\n");
}

TEST_CASE("plain strings are those that no syntax would change") {
  StringPool pool;
  const char* texts[] = {"plain text",
                         "caf\u00e9",
                         "a\"b",
                         "a<b",
                         "a&b",
                         "a\\b",
                         "a\nb",
                         "\xFF",
                         "http://a.example/b",
                         "http://a.example/b%20c",
                         "http://a.example/b%",
                         "http://a.example/\u202E"};
  for (const char* text : texts) pool.intern(text);
  const PlainStrings plain(pool);
  for (std::size_t i = 0; i < pool.size(); ++i) {
    const StringId id{i};
    const std::string text(pool[id]);
    INFO(text);
    StringSink xml;
    const bool same = written(put_turtle_string, text) == text && put_xml(xml, text) && xml.take() == text;
    CHECK(plain.is_text(id) == same);
    if (plain.is_iri(id)) CHECK(written(put_iri, text) == text);
  }
  CHECK(plain.is_iri(pool.intern("http://a.example/b")));
  CHECK(plain.is_iri(pool.intern("http://a.example/b%20c")));
  CHECK_FALSE(plain.is_iri(pool.intern("http://a.example/b%")));
}

TEST_CASE("numbers are the shortest that read back the same") {
  CHECK(Digits(0.87F).text() == "0.87");
  CHECK(Digits(1.0F).text() == "1.0");
  CHECK(Digits(0.0F).text() == "0.0");
  CHECK(Digits(1e-7F).text() == "0.0000001");
  CHECK(Digits(std::numeric_limits<float>::denorm_min()).text().size() < 70);
  CHECK(Digits(std::numeric_limits<float>::quiet_NaN()).text() == "0.0");
  CHECK(Digits(std::numeric_limits<float>::infinity()).text() == "0.0");
  CHECK(Digits(4294967295U).text() == "4294967295");
}
