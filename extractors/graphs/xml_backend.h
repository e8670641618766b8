// What reads XML for XmlParser: expat, or the quicker scanner for what it takes.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/diagnostics.h"
#include "extractors/graphs/xml_events.h"

namespace relata::graphs {

class XmlBackend {
 public:
  XmlBackend(std::string path, XmlHandler& handler, Diagnostics& diagnostics)
      : path_(std::move(path)), handler_(handler), diagnostics_(diagnostics) {}
  virtual ~XmlBackend() = default;
  XmlBackend(const XmlBackend&) = delete;
  XmlBackend& operator=(const XmlBackend&) = delete;

  // The next part of the file; false once there was a fault, which has been reported.
  [[nodiscard]] virtual bool parse(std::string_view bytes, bool is_last) = 0;
  // Of the current event.
  [[nodiscard]] virtual std::uint64_t line() const = 0;
  [[nodiscard]] virtual Place place() const = 0;
  void fail(std::string what, std::string hint) {
    if (std::exchange(failed_, true)) return;
    diagnostics_.error(place(), std::move(what), std::move(hint));
    stop();
  }

 protected:
  virtual void stop() {}
  void fail_syntax(const std::string& what) { fail("not valid XML: " + what, "Nothing of this file was taken."); }
  void fail_doctype() {
    fail("a document type declaration, which is not read", "Write the file without <!DOCTYPE ...>.");
  }
  void start(std::string_view name, const XmlAttributes& attributes) {
    constexpr std::size_t kDeepestNesting = 512;
    if (++depth_ > kDeepestNesting) return fail("the elements are nested too deep", "");
    handler_.start(name, attributes);
  }
  void end(std::string_view name) {
    --depth_;
    handler_.end(name);
  }

  std::string path_;
  XmlHandler& handler_;
  Diagnostics& diagnostics_;
  bool failed_ = false;

 private:
  std::size_t depth_ = 0;
};

}  // namespace relata::graphs
