// Which strings of a pool can be written as they are: looked at once, so that writing a triple is copying bytes.
#pragma once

#include <cstdint>
#include <vector>

#include "core/string_pool.h"

namespace relata::exporters {

class PlainStrings {
 public:
  explicit PlainStrings(const StringPool& pool);

  // Valid UTF-8 with nothing that any syntax of ours escapes between quotes or in XML.
  [[nodiscard]] bool is_text(StringId id) const { return (classes_[id.index()] & kText) != 0; }
  // An IRI that put_iri() would leave as it is, and that XML takes as well.
  [[nodiscard]] bool is_iri(StringId id) const { return (classes_[id.index()] & kIri) != 0; }

 private:
  static constexpr std::uint8_t kText = 1;
  static constexpr std::uint8_t kIri = 2;
  static std::uint8_t classify(std::string_view text);

  std::vector<std::uint8_t> classes_;
};

}  // namespace relata::exporters
