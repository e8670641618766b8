// XML as a stream of events, for files that anybody may have made: document type declarations, and with them all
// entities but the five of XML itself, are refused, and so is deep nesting. Nothing outside the file is ever read.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostics.h"

namespace relata::graphs {

// How names come: with the IRI of their namespace before them, "IRI\nlocal", by expat; or as they stand in the file,
// "prefix:local", by a scanner that is several times quicker, for who takes a local name for what it is everywhere.
enum class XmlNames : std::uint8_t { resolved, raw };

struct XmlAttribute {
  std::string_view name, value;
};

class XmlAttributes {
 public:
  explicit XmlAttributes(std::span<const XmlAttribute> attributes) : attributes_(attributes) {}
  // The value, or an empty text.
  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    for (const XmlAttribute& attribute : attributes_)
      if (attribute.name == name) return attribute.value;
    return {};
  }
  template <class Visit>
  void each(const Visit& visit) const {
    for (const XmlAttribute& attribute : attributes_) visit(attribute.name, attribute.value);
  }

 private:
  std::span<const XmlAttribute> attributes_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view part) = 0;  // one text may come in several parts
};

class XmlBackend;

class XmlParser {
 public:
  XmlParser(std::string path, XmlNames names, XmlHandler& handler, Diagnostics& diagnostics);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  // The next part of the file; false once there was a fault, which has been reported.
  [[nodiscard]] bool parse(std::string_view bytes);
  [[nodiscard]] bool finish();
  // Called by the handler: reports a fault of the event that it got, and ends the parsing.
  void fail(std::string what, std::string hint);
  // The place of the event that the handler got.
  [[nodiscard]] Place place() const;
  [[nodiscard]] std::uint64_t line() const;

 private:
  XmlBackend& backend(std::string_view beginning);

  std::string path_;
  XmlNames names_;
  XmlHandler& handler_;
  Diagnostics& diagnostics_;
  std::unique_ptr<XmlBackend> backend_;  // from the first bytes on
};

}  // namespace relata::graphs
