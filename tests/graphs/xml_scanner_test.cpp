// The scanner of XML beside expat: the same events, the same files refused.
#include "extractors/graphs/xml_scanner.h"

#include <expat.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/graphs/random_documents.h"

using namespace relata;
using relata::graphs::XmlAttributes;

namespace {

// What a parser says of a file: its events as text; faulty: no more than that.
struct Reading {
  bool is_sound = true;
  std::string events;
};

class Recorder final : public graphs::XmlHandler {
 public:
  std::string events;
  void start(std::string_view name, const XmlAttributes& attributes) override {
    events.append("\n<").append(name);
    attributes.each([&](std::string_view key, std::string_view value) {
      events.append("\n@").append(key).append("=").append(value);
    });
    events += '\n';
  }
  void end(std::string_view name) override { events.append("\n/").append(name) += '\n'; }
  void text(std::string_view part) override { events += part; }
};

// In pieces of so many bytes.
Reading by_scanner(const std::string& xml, std::size_t piece) {
  Recorder recorder;
  Diagnostics quiet(nullptr);
  graphs::XmlScanner scanner("x", recorder, quiet);
  bool is_sound = true;
  for (std::size_t at = 0; at < xml.size() && is_sound; at += piece)
    is_sound = scanner.parse(std::string_view(xml).substr(at, piece), false);
  is_sound = is_sound && scanner.parse({}, true);
  return {is_sound, recorder.events};
}

struct ExpatRun {
  Recorder recorder;
  XML_Parser parser = XML_ParserCreate(nullptr);
  ~ExpatRun() { XML_ParserFree(parser); }
};

Reading by_expat(const std::string& xml) {
  ExpatRun run;
  XML_SetUserData(run.parser, &run);
  XML_SetElementHandler(
      run.parser,
      [](void* data, const char* name, const char** pairs) {
        std::vector<graphs::XmlAttribute> attributes;
        for (; *pairs != nullptr; pairs += 2) attributes.push_back({pairs[0], pairs[1]});
        static_cast<ExpatRun*>(data)->recorder.start(name, XmlAttributes(attributes));
      },
      [](void* data, const char* name) { static_cast<ExpatRun*>(data)->recorder.end(name); });
  XML_SetCharacterDataHandler(run.parser, [](void* data, const char* text, int size) {
    static_cast<ExpatRun*>(data)->recorder.text({text, static_cast<std::size_t>(size)});
  });
  XML_SetStartDoctypeDeclHandler(run.parser, [](void* data, const char*, const char*, const char*, int) {
    XML_StopParser(static_cast<ExpatRun*>(data)->parser, XML_FALSE);
  });
  const bool is_sound = XML_Parse(run.parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  return {is_sound, run.recorder.events};
}

void check_same(const std::string& xml, std::size_t piece) {
  const Reading ours = by_scanner(xml, piece), theirs = by_expat(xml);
  INFO(xml);
  INFO("in pieces of " << piece);
  CHECK(ours.is_sound == theirs.is_sound);
  if (ours.is_sound && theirs.is_sound) CHECK(ours.events == theirs.events);
}

const std::vector<std::string> kFiles{
    "<a><b c=\"d\" e='f&amp;g'/>text &lt;&#65;&#x42;&gt; ]] ] > <!-- a - comment --><?target data?><![CDATA[<&]]]]>\r\n"
    "line\r</a>\n",
    "<g:a xmlns:g=\"u\">\n<g:b  x = \"1\n2\t3\r\n4\" y='\"'>caf\xC3\xA9 \xE4\xB8\xAD \xE2\x80\x93</g:b >\n</g:a>"
    "<!-- after --> \n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r><\xC3\xA9t\xC3\xA9 n=\"&quot;&apos;\">a</\xC3\xA9t\xC3\xA9>"
    "<x.y-z_1/></r>",
    "\xEF\xBB\xBF<r>]]&gt;</r>"};
const std::vector<std::string> kPieces{
    "<", ">", "</", "/>", "&", ";", "&amp;", "&#", "&#x41;", "&#0;", "&#xD800;", "&#x10FFFF;", "&nbsp;", "\"", "'", "=",
    "]]>", "<!--", "--", "-->", "<![CDATA[", "<?", "?>", "<?xml ?>", "<!DOCTYPE r>", "\r", "\n", "\t", " ", "\xC3\xA9",
    "\xFF", "\xED\xA0\x80", "\xEF\xBF\xBE", "\xEF\xBF\xBF", std::string(1, '\0'), "\x01", "\x7F", "xml", "<b>", "</b>", "<b/>",
    " c=\"d\"", ":", "1", "-", "."};

std::string mutated(std::string text, sample::Draws& draws) {
  for (std::uint32_t i = 0, count = 1 + draws.below(4); i < count; ++i) {
    const std::uint32_t at = draws.below(static_cast<std::uint32_t>(text.size()) + 1), length = draws.below(6);
    const std::uint32_t from = draws.below(static_cast<std::uint32_t>(text.size()) + 1);
    if (draws.one_in(3))
      text.erase(at, length);
    else
      text.insert(at, draws.one_in(3) ? text.substr(from, 1 + length * 3) : draws.from(kPieces));
  }
  return text;
}

}  // namespace

TEST_CASE("the scanner reads XML as expat does, however it comes") {
  for (const std::string& file : kFiles) {
    REQUIRE(by_expat(file).is_sound);
    for (std::size_t piece = 1; piece <= file.size(); ++piece) check_same(file, piece);
  }
}

TEST_CASE("the scanner refuses what expat refuses") {
  sample::Draws draws(7);
  std::size_t sound = 0;
  constexpr std::size_t kRuns = 60000;
  for (std::size_t i = 0; i < kRuns; ++i) {
    const std::string xml = mutated(draws.from(kFiles), draws);
    if (!graphs::XmlScanner::takes(xml)) continue;
    check_same(xml, draws.one_in(2) ? xml.size() + 1 : 1 + draws.below(9));
    sound += by_expat(xml).is_sound ? 1 : 0;
  }
  CHECK(sound > kRuns / 20);
}

TEST_CASE("a file in another encoding is not the scanner's") {
  CHECK(graphs::XmlScanner::takes("<a/>"));
  CHECK(graphs::XmlScanner::takes("<?xml version='1.0' encoding='utf-8'?><a/>"));
  CHECK_FALSE(graphs::XmlScanner::takes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>"));
  CHECK_FALSE(graphs::XmlScanner::takes(std::string("\xFF\xFE<\0a\0", 6)));
  CHECK_FALSE(graphs::XmlScanner::takes(std::string("<\0a\0/\0", 6)));
  CHECK_FALSE(graphs::XmlScanner::takes(""));
}
