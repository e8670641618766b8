// What the packed word lists know of a word or a name. The bits are those of training/make_lexicons.py.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/nlp/network/hashed_table.h"

namespace relata::nlp {

// A value of data/pos_lexicon.bin. Bits 0-12: what the form can be; then a coarse class and a frequency.
namespace pos_lexicon {
inline constexpr std::uint32_t kFormMask = (1U << 13U) - 1;  // noun plural verb past participle gerund third adjective
                                                             // comparative superlative adverb auxiliary proper
[[nodiscard]] constexpr std::uint32_t forms(std::uint32_t value) { return value & kFormMask; }
// How often it has a capital where no sentence begins: 1 hardly ever to 6 always, 7 all capitals; 0 unknown.
[[nodiscard]] constexpr std::uint32_t capital(std::uint32_t value) { return (value >> 13U) & 7U; }
[[nodiscard]] constexpr std::uint32_t noun_class(std::uint32_t value) { return (value >> 16U) & 0xFFU; }
[[nodiscard]] constexpr std::uint32_t frequency(std::uint32_t value) { return value >> 24U; }  // Zipf x 2; 0: rare
}  // namespace pos_lexicon

// A value of data/gazetteer.bin: a set of these.
enum class NameList : std::uint32_t {
  country = 1U << 0U,
  demonym = 1U << 1U,
  city = 1U << 2U,
  town = 1U << 3U,
  region = 1U << 4U,
  given = 1U << 5U,
  rare_given = 1U << 6U,
  surname = 1U << 7U,
  rare_surname = 1U << 8U,
  title = 1U << 9U,
  suffix = 1U << 10U,
  legal_form = 1U << 11U,
  person = 1U << 12U,
  place = 1U << 13U,
  organisation = 1U << 14U,
  work = 1U << 15U,
  facility = 1U << 16U,
  calendar = 1U << 17U,
  organisation_noun = 1U << 18U,
  place_noun = 1U << 19U,
  role_noun = 1U << 20U,
  facility_noun = 1U << 21U
};
inline constexpr std::uint32_t kNameListCount = 22;
inline constexpr std::uint32_t kGazetteerPrefix = 1U << 31U;  // some longer name begins with this key

// A run of tokens that stands in a name list.
struct GazetteerMatch {
  std::uint32_t begin = 0;  // tokens, half open
  std::uint32_t end = 0;
  std::uint32_t lists = 0;  // bits of NameList
};

class Gazetteer {
 public:
  static constexpr std::size_t kLongest = 6;  // tokens of a match, hyphens included
  explicit Gazetteer(const std::filesystem::path& path) : table_(path) {}

  // Every match in the sentence, by begin, then end. keys: gazetteer_key() of each token.
  void match(const std::vector<std::string>& keys, std::vector<GazetteerMatch>& matches) const;
  // The lists of one name of one or more words: "New York". 0 when it is in none.
  [[nodiscard]] std::uint32_t lists_of(std::string_view name) const;
  [[nodiscard]] std::uint64_t checksum() const { return table_.checksum(); }

 private:
  HashedTable table_;
};

// How a token counts in a name: without full stops and apostrophes. "-" for a hyphen (passed over), empty for other
// punctuation. folded: the token's fold() (extractors/nlp/network/folding.h).
void gazetteer_key(std::string_view folded, std::string& key);

}  // namespace relata::nlp
