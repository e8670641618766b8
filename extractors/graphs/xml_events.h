// XML as a stream of events (expat), for files that anybody may have made: document type declarations, and with them all
// entities but the five of XML itself, are refused, and so is deep nesting. Nothing outside the file is ever read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostics.h"

namespace relata::graphs {

// Name and value pairs, a null pointer at the end. A name in a namespace is "IRI\nlocal", else just "local".
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // The value, or an empty text; `name` as above.
  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
      if (name == *pair) return pair[1];
    return {};
  }
  template <class Visit>
  void each(const Visit& visit) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) visit(std::string_view(pair[0]), std::string_view(pair[1]));
  }

 private:
  const char** pairs_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view part) = 0;  // one text may come in several parts
};

class XmlParser {
 public:
  XmlParser(std::string path, XmlHandler& handler, Diagnostics& diagnostics);
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

 private:
  struct Expat;
  std::unique_ptr<Expat> expat_;
};

}  // namespace relata::graphs
