#include "extractors/nlp/network/word_lists.h"

#include <algorithm>

#include "extractors/nlp/network/folding.h"
#include "extractors/nlp/network/hashing.h"

namespace relata::nlp {

void gazetteer_key(std::string_view folded, std::string& key) {
  key.clear();
  if (folded == "-") {
    key = "-";
    return;
  }
  bool has_letter = false;
  for (const char byte : folded) {
    if (byte == '.' || byte == '\'') continue;
    const auto value = static_cast<unsigned char>(byte);
    has_letter = has_letter || value >= 0x80U || (byte >= 'a' && byte <= 'z') || byte == '&';
    key += byte;
  }
  if (!has_letter) key.clear();
}

void Gazetteer::match(const std::vector<std::string>& keys, std::vector<GazetteerMatch>& matches) const {
  matches.clear();
  for (std::size_t begin = 0; begin < keys.size(); ++begin) {
    if (keys[begin].empty() || keys[begin] == "-") continue;
    std::uint64_t state = fnv1a(keys[begin]);
    const std::size_t limit = std::min(keys.size(), begin + kLongest);
    for (std::size_t at = begin;;) {
      const std::uint32_t value = table_.find(finish(state));
      const std::uint32_t lists = value & ~kGazetteerPrefix;
      if (lists != 0) {
        matches.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 1), lists});
      }
      if ((value & kGazetteerPrefix) == 0) break;
      ++at;
      if (at < limit && keys[at] == "-") ++at;
      if (at >= limit || keys[at].empty() || keys[at] == "-") break;
      state = fnv1a(keys[at], fnv1a(" ", state));
    }
  }
}

std::uint32_t Gazetteer::lists_of(std::string_view name) const {
  std::string folded;
  std::string key;
  std::uint64_t state = kFnvBasis;
  bool first = true;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of(" -"), name.size());
    if (end > 0) {
      fold(name.substr(0, end), folded);
      gazetteer_key(folded, key);
      if (key.empty()) return 0;
      state = fnv1a(key, first ? state : fnv1a(" ", state));
      first = false;
    }
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return first ? 0 : table_.find(finish(state)) & ~kGazetteerPrefix;
}

}  // namespace relata::nlp
