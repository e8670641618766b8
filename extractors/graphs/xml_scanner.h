// XML 1.0 (fifth edition) without document type declarations, in UTF-8: the same events as expat gives without
// namespaces, several times quicker. What is not well-formed is refused.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/graphs/xml_backend.h"

namespace relata::graphs {

class XmlScanner final : public XmlBackend {
 public:
  using XmlBackend::XmlBackend;

  // Whether a file that begins so is one for the scanner: it does not say that it is in another encoding.
  [[nodiscard]] static bool takes(std::string_view beginning);

  [[nodiscard]] bool parse(std::string_view bytes, bool is_last) override;
  [[nodiscard]] std::uint64_t line() const override;
  [[nodiscard]] Place place() const override;

 private:
  // Each reads one token at the beginning of rest_; false where it does not end yet, or is none.
  bool step();
  bool text();
  bool start_tag();
  bool end_tag();
  bool comment();
  bool character_data();
  bool instruction();
  bool doctype();

  bool read_attributes(std::string_view rest);
  bool read_attribute(std::string_view& rest);
  [[nodiscard]] std::size_t safe_length(std::string_view part) const;
  [[nodiscard]] std::size_t find_tag_end();
  [[nodiscard]] std::size_t find_end(std::size_t begin, std::string_view terminator);
  bool refuse(const char* what);
  bool consume(std::size_t size);
  [[nodiscard]] std::uint64_t column() const;

  std::string held_;       // what came and has not been read yet
  std::string_view rest_;  // the same, or where nothing was held the bytes that came
  bool at_start_ = true, at_end_ = false, seen_root_ = false;
  std::size_t searched_ = 0;  // so much of rest_ holds no end of its first token
  char quote_ = 0;            // where searched_ ends: inside an attribute's value
  std::vector<std::string> open_;
  std::size_t open_count_ = 0;  // of open_, whose strings stay for the next elements
  std::vector<XmlAttribute> attributes_;
  std::deque<std::string> values_;  // of the attributes that are not what stands in the file
  std::string decoded_;
  // Lines are counted up to counted_; the last one begins at line_begin_, or columns_ before it where that is gone.
  mutable const char *counted_ = nullptr, *line_begin_ = nullptr;
  mutable std::uint64_t line_ = 1, columns_ = 0;
};

}  // namespace relata::graphs
