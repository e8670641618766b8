#include "extractors/graphs/xml_events.h"

#include <expat.h>

#include <new>
#include <utility>
#include <vector>

#include "extractors/graphs/xml_backend.h"
#include "extractors/graphs/xml_scanner.h"

namespace relata::graphs {
namespace {

class Expat final : public XmlBackend {
 public:
  Expat(std::string path, XmlNames names, XmlHandler& handler, Diagnostics& diagnostics)
      : XmlBackend(std::move(path), handler, diagnostics),
        parser_(names == XmlNames::raw ? XML_ParserCreate(nullptr) : XML_ParserCreateNS(nullptr, '\n')) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_start, on_end);
    XML_SetCharacterDataHandler(parser_, on_text);
    XML_SetStartDoctypeDeclHandler(parser_, on_doctype);
  }
  ~Expat() override { XML_ParserFree(parser_); }

  bool parse(std::string_view bytes, bool is_last) override {
    constexpr std::size_t kMost = std::size_t{1} << 20U;
    while (!failed_) {
      const std::string_view part = bytes.substr(0, kMost);
      bytes.remove_prefix(part.size());
      const bool ends = is_last && bytes.empty();
      if (XML_Parse(parser_, part.data(), static_cast<int>(part.size()), ends ? 1 : 0) == XML_STATUS_ERROR)
        fail_syntax(XML_ErrorString(XML_GetErrorCode(parser_)));
      if (bytes.empty()) break;
    }
    return !failed_;
  }
  [[nodiscard]] std::uint64_t line() const override { return XML_GetCurrentLineNumber(parser_); }
  [[nodiscard]] Place place() const override {
    return {path_, line(), XML_GetCurrentColumnNumber(parser_) + 1};
  }

 private:
  static Expat& self(void* data) { return *static_cast<Expat*>(data); }

  static void on_start(void* data, const char* name, const char** pairs) {
    Expat& expat = self(data);
    if (expat.failed_) return;
    expat.attributes_.clear();
    for (; *pairs != nullptr; pairs += 2) expat.attributes_.push_back({pairs[0], pairs[1]});
    expat.start(name, XmlAttributes(expat.attributes_));
  }
  static void on_end(void* data, const char* name) {
    if (!self(data).failed_) self(data).end(name);
  }
  static void on_text(void* data, const char* text, int size) {
    if (!self(data).failed_) self(data).handler_.text({text, static_cast<std::size_t>(size)});
  }
  static void on_doctype(void* data, const char*, const char*, const char*, int) { self(data).fail_doctype(); }
  void stop() override { XML_StopParser(parser_, XML_FALSE); }

  XML_Parser parser_;
  std::vector<XmlAttribute> attributes_;
};

}  // namespace

XmlParser::XmlParser(std::string path, XmlNames names, XmlHandler& handler, Diagnostics& diagnostics)
    : path_(std::move(path)), names_(names), handler_(handler), diagnostics_(diagnostics) {}
XmlParser::~XmlParser() = default;

XmlBackend& XmlParser::backend(std::string_view beginning) {
  if (backend_ == nullptr) {
    if (names_ == XmlNames::raw && XmlScanner::takes(beginning))
      backend_ = std::make_unique<XmlScanner>(path_, handler_, diagnostics_);
    else
      backend_ = std::make_unique<Expat>(path_, names_, handler_, diagnostics_);
  }
  return *backend_;
}

bool XmlParser::parse(std::string_view bytes) { return backend(bytes).parse(bytes, false); }
bool XmlParser::finish() { return backend({}).parse({}, true); }
void XmlParser::fail(std::string what, std::string hint) { backend_->fail(std::move(what), std::move(hint)); }
std::uint64_t XmlParser::line() const { return backend_->line(); }
Place XmlParser::place() const { return backend_->place(); }

}  // namespace relata::graphs
