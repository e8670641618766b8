// Which strings of a pool can be written as they are: each is looked at once, when it is first needed, so that writing
// a triple is copying bytes. Not safe to share between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "core/memory_hints.h"
#include "core/string_pool.h"

namespace relata::exporters {

class PlainStrings {
 public:
  explicit PlainStrings(const StringPool& pool) : pool_(pool), classes_(pool.size(), 0) {}

  // Valid UTF-8 with nothing that any syntax of ours escapes between quotes or in XML.
  [[nodiscard]] bool is_text(StringId id) const { return (classes_of(id) & kText) != 0; }
  void prefetch(StringId id) const { relata::prefetch(classes_.data() + id.index()); }
  // The same of an IRI that stands in no pool.
  [[nodiscard]] static bool is_plain_iri(std::string_view iri) { return (classify(iri) & kIri) != 0; }
  // An IRI that put_iri() would leave as it is, and that XML takes as well.
  [[nodiscard]] bool is_iri(StringId id) const { return (classes_of(id) & kIri) != 0; }

 private:
  static constexpr std::uint8_t kText = 1;
  static constexpr std::uint8_t kIri = 2;
  static constexpr std::uint8_t kKnown = 4;
  static std::uint8_t classify(std::string_view text);
  [[nodiscard]] std::uint8_t classes_of(StringId id) const {
    std::uint8_t& classes = classes_[id.index()];
    if (classes == 0) classes = classify(pool_[id]);
    return classes;
  }

  const StringPool& pool_;
  mutable std::vector<std::uint8_t> classes_;  // 0: not looked at yet
};

}  // namespace relata::exporters
