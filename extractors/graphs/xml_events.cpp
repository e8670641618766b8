#include "extractors/graphs/xml_events.h"

#include <expat.h>

#include <new>
#include <utility>

namespace relata::graphs {
namespace {

constexpr std::size_t kDeepestElement = 512;

}  // namespace

struct XmlParser::Expat {
  std::string path;
  XmlHandler& handler;
  Diagnostics& diagnostics;
  XML_Parser parser;
  std::size_t depth = 0;
  bool failed = false;

  Expat(std::string name, XmlNames names, XmlHandler& receiver, Diagnostics& listener)
      : path(std::move(name)), handler(receiver), diagnostics(listener),
        parser(names == XmlNames::raw ? XML_ParserCreate(nullptr) : XML_ParserCreateNS(nullptr, '\n')) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
  }
  ~Expat() { XML_ParserFree(parser); }
  Expat(const Expat&) = delete;
  Expat& operator=(const Expat&) = delete;

  static Expat& self(void* data) { return *static_cast<Expat*>(data); }

  static void on_start(void* data, const char* name, const char** attributes) {
    Expat& expat = self(data);
    if (expat.failed) return;
    if (++expat.depth > kDeepestElement) return expat.fail("the elements are nested too deep", "");
    expat.handler.start(name, XmlAttributes(attributes));
  }
  static void on_end(void* data, const char* name) {
    Expat& expat = self(data);
    if (expat.failed) return;
    --expat.depth;
    expat.handler.end(name);
  }
  static void on_text(void* data, const char* text, int size) {
    Expat& expat = self(data);
    if (!expat.failed) expat.handler.text({text, static_cast<std::size_t>(size)});
  }
  static void on_doctype(void* data, const char*, const char*, const char*, int) {
    self(data).fail("a document type declaration, which is not read", "Write the file without <!DOCTYPE ...>.");
  }

  [[nodiscard]] Place place() const {
    return {path, XML_GetCurrentLineNumber(parser), XML_GetCurrentColumnNumber(parser) + 1};
  }
  void fail(std::string what, std::string hint) {
    if (std::exchange(failed, true)) return;
    diagnostics.error(place(), std::move(what), std::move(hint));
    XML_StopParser(parser, XML_FALSE);
  }
  bool parse(std::string_view bytes, bool is_last) {
    constexpr std::size_t kMost = std::size_t{1} << 20U;
    while (!failed) {
      const std::string_view part = bytes.substr(0, kMost);
      bytes.remove_prefix(part.size());
      const bool ends = is_last && bytes.empty();
      if (XML_Parse(parser, part.data(), static_cast<int>(part.size()), ends ? 1 : 0) == XML_STATUS_ERROR)
        fail(std::string("not valid XML: ") + XML_ErrorString(XML_GetErrorCode(parser)), "Nothing of this file was taken.");
      if (bytes.empty()) break;
    }
    return !failed;
  }
};

XmlParser::XmlParser(std::string path, XmlNames names, XmlHandler& handler, Diagnostics& diagnostics)
    : expat_(std::make_unique<Expat>(std::move(path), names, handler, diagnostics)) {}
XmlParser::~XmlParser() = default;

bool XmlParser::parse(std::string_view bytes) { return expat_->parse(bytes, false); }
bool XmlParser::finish() { return expat_->parse({}, true); }
void XmlParser::fail(std::string what, std::string hint) { expat_->fail(std::move(what), std::move(hint)); }
Place XmlParser::place() const { return expat_->place(); }

}  // namespace relata::graphs
