// Sentences to train on or to measure with, read from CoNLL-U: trees, names, or both.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace relata::training {

// Conventions of naming differ: a sentence says by which set's it is marked. The order is that of the model's markers;
// the last is for text that a teacher marked.
inline constexpr std::string_view kSets[] = {"ewt",  "gum", "wikigold", "redocred", "crossner",
                                             "re3d", "btc", "wnut17",   "silver"};
inline constexpr std::size_t kSetCount = std::size(kSets);
inline constexpr std::uint32_t kWikiGoldSet = 2;
inline constexpr std::uint32_t kSilverSet = kSetCount - 1;
static_assert(kSets[kWikiGoldSet] == "wikigold");
// ewt and btc mark no MISC at all.
[[nodiscard]] bool marks_miscellaneous(std::uint32_t set);

struct Example {
  std::vector<std::string> forms;
  std::vector<std::uint16_t> tags;    // index in Inventory::tags
  std::vector<std::int32_t> heads;    // -1: the root
  std::vector<std::uint16_t> labels;  // index in Inventory::labels
  std::vector<std::uint8_t> names;    // extractors/nlp/network/name_decoder.h
  std::uint32_t set = 0;
  bool has_tree = false;
  bool has_names = false;
  bool silver = false;

  [[nodiscard]] std::size_t size() const { return forms.size(); }
};

// The tags ("NOUN|NN") and relations of the training data, in order of first appearance.
struct Inventory {
  std::vector<std::string> tags, labels;
  std::map<std::string, std::uint16_t, std::less<>> tag_ids, label_ids;
  bool closed = false;  // an unknown tag or label is then index 0

  std::uint16_t tag(const std::string& name) { return id_of(name, tags, tag_ids); }
  std::uint16_t label(const std::string& name) { return id_of(name, labels, label_ids); }

 private:
  std::uint16_t id_of(const std::string& name, std::vector<std::string>& names,
                      std::map<std::string, std::uint16_t, std::less<>>& ids) const;
};

// Plain or gzip. A sentence has a tree when no head is `_`, and names when every word has NER= in MISC. Throws
// std::runtime_error with file and line on a malformed file. Each second sentence of kSilverSet becomes one of WikiGold's,
// with the names of NERWiki= where a word has that.
[[nodiscard]] std::vector<Example> read_examples(const std::filesystem::path& path, std::uint32_t set,
                                                 Inventory& inventory);

}  // namespace relata::training
