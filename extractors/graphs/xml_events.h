// XML as a stream of events (expat), for files that anybody may have made: document type declarations, and with them all
// entities but the five of XML itself, are refused, and so is deep nesting. Nothing outside the file is ever read.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostics.h"

namespace relata::graphs {

// How names come: with the IRI of their namespace before them, "IRI\nlocal", or as they stand in the file, "prefix:local"
// (quicker, for who takes a local name for what it is everywhere).
enum class XmlNames : std::uint8_t { resolved, raw };

// Name and value pairs, a null pointer at the end.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // The value, or an empty text.
  [[nodiscard]] std::string_view operator[](const char* name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
      if (std::strcmp(name, *pair) == 0) return pair[1];
    return {};
  }
  [[nodiscard]] std::string_view operator[](const std::string& name) const { return (*this)[name.c_str()]; }
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

 private:
  struct Expat;
  std::unique_ptr<Expat> expat_;
};

}  // namespace relata::graphs
