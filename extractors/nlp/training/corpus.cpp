#include "extractors/nlp/training/corpus.h"

#include <stdexcept>

#include "extractors/nlp/network/name_decoder.h"
#include "extractors/nlp/training/line_reader.h"

namespace relata::training {
namespace {

std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; (end = line.find(mark, begin)) != std::string::npos; begin = end + 1)
    parts.push_back(line.substr(begin, end - begin));
  parts.push_back(line.substr(begin));
  return parts;
}

// The value of a key in MISC; empty where there is none.
std::string misc_value(const std::string& misc, std::string_view key) {
  for (const std::string& pair : split(misc, '|')) {
    if (pair.size() > key.size() && pair.starts_with(key) && pair[key.size()] == '=') return pair.substr(key.size() + 1);
  }
  return {};
}

// -1: not marked. A teacher marks by two conventions: NERWiki is WikiGold's where it differs.
int name_tag_of(const std::string& misc, bool as_wikigold) {
  std::string tag = as_wikigold ? misc_value(misc, "NERWiki") : std::string();
  if (tag.empty()) tag = misc_value(misc, "NER");
  if (tag.empty()) return -1;
  static constexpr std::string_view kClasses[] = {"PER", "ORG", "LOC", "MISC"};
  for (std::size_t at_class = 0; at_class < 4; ++at_class) {
    if (tag.size() > 2 && tag.substr(2) == kClasses[at_class]) {
      return nlp::begin_tag(at_class + 1) + (tag[0] == 'I' ? 1 : 0);
    }
  }
  return 0;
}

void add_word(const std::vector<std::string>& columns, Example& example, Inventory& inventory,
              const LineReader& reader) {
  example.forms.push_back(columns[1]);
  if (columns[6] == "_") {
    example.has_tree = false;
  } else {
    example.heads.push_back(std::stoi(columns[6]) - 1);
    example.tags.push_back(inventory.tag(columns[3] + "|" + columns[4]));
    example.labels.push_back(inventory.label(columns[7]));
    if (example.heads.back() < -1) reader.fail("a head below 0");
  }
  const int name = name_tag_of(columns[9], example.set == kWikiGoldSet);
  example.has_names = example.has_names && name >= 0;
  example.names.push_back(static_cast<std::uint8_t>(name < 0 ? 0 : name));
}

}  // namespace

bool marks_miscellaneous(std::uint32_t set) { return kSets[set] != "ewt" && kSets[set] != "btc"; }

std::uint16_t Inventory::id_of(const std::string& name, std::vector<std::string>& names,
                               std::map<std::string, std::uint16_t, std::less<>>& ids) const {
  const auto found = ids.find(name);
  if (found != ids.end()) return found->second;
  if (closed) return 0;
  const auto id = static_cast<std::uint16_t>(names.size());
  names.push_back(name);
  ids.emplace(name, id);
  return id;
}

std::vector<Example> read_examples(const std::filesystem::path& path, std::uint32_t set, Inventory& inventory) {
  LineReader reader(path);
  std::vector<Example> examples;
  Example blank;
  blank.set = set;
  blank.has_tree = blank.has_names = true;
  Example example = blank;
  const auto finish = [&] {
    if (example.forms.empty()) return;
    for (const std::int32_t head : example.heads) {
      if (head >= static_cast<std::int32_t>(example.size())) reader.fail("a head after the end of the sentence");
    }
    examples.push_back(std::move(example));
    example = blank;
    // Of a teacher's sentences each second one is taken as WikiGold would name it, so that both conventions are learnt.
    if (set == kSilverSet && examples.size() % 2 == 1) example.set = kWikiGoldSet;
  };
  for (std::string line; reader.next(line);) {
    if (line.empty()) finish();
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> columns = split(line, '\t');
    if (columns.size() != 10) reader.fail("ten columns expected");
    if (columns[0].find_first_of("-.") != std::string::npos) continue;
    add_word(columns, example, inventory, reader);
  }
  finish();
  return examples;
}

}  // namespace relata::training
