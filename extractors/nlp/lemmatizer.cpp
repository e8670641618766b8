#include "extractors/nlp/lemmatizer.h"

#include <algorithm>
#include <charconv>

#include "core/code_points.h"
#include "core/diagnostics.h"
#include "core/input_file.h"
#include "extractors/nlp/character_class.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kLongestSuffix = 6;  // code points, as in make_lemmas.py

std::uint64_t hash_of(std::string_view tag, std::string_view form, bool rule) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  const auto take = [&](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  };
  take(tag);
  take(rule ? "\t*" : "\t");
  take(form);
  hash ^= hash >> 29U;
  return hash == 0 ? 1 : hash;
}

std::string with_plain_apostrophes(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size();) {
    if (form.substr(i).starts_with("\u2019")) {
      out += '\'';
      i += 3;
    } else {
      out += form[i++];
    }
  }
  return out;
}

// The tag that the list goes by where the tagger left none or one outside of it.
std::string_view tag_of(Upos upos, std::string_view xpos) {
  if (upos == Upos::propn_ && xpos != "NNP" && xpos != "NNPS") return "NNP";
  if (!xpos.empty()) return xpos;
  switch (upos) {
    case Upos::noun_:
      return "NN";
    case Upos::verb_:
    case Upos::aux_:
      return "VB";
    case Upos::adj_:
      return "JJ";
    case Upos::adv_:
      return "RB";
    case Upos::num_:
      return "CD";
    default:
      return "UH";
  }
}

// DNA, but not FOOD, which the text shouts.
bool looks_like_acronym(std::string_view form) {
  return form.size() >= 2 && form.size() <= 4 && std::ranges::all_of(form, is_ascii_upper);
}

std::string capitalised(std::string form) {
  if (std::ranges::all_of(form, is_ascii_lower)) form[0] = static_cast<char>(form[0] - 'a' + 'A');
  return form;
}

}  // namespace

Lemmatizer::Lemmatizer(const std::filesystem::path& file) : text_(read_input(file.string())) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(text_, '\n'));
  std::size_t slots = 64;
  while (slots < 2 * lines + 2) slots *= 2;
  table_.resize(slots);
  std::uint64_t number = 0;
  for (std::size_t begin = 0; begin < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    const std::string_view line = std::string_view(text_).substr(begin, end - begin);
    ++number;
    const std::size_t first = line.find('\t');
    const std::size_t last = line.rfind('\t');
    const bool rule = std::ranges::count(line, '\t') == 3;
    Entry entry{0, static_cast<std::uint32_t>(begin + last + 1), static_cast<std::uint16_t>(line.size() - last - 1),
                -1};
    std::string_view form = line.substr(first + 1, last - first - 1);
    bool fine = first != std::string_view::npos && last > first;
    if (fine && rule) {
      const std::size_t tab = form.find('\t');
      const std::string_view cut = form.substr(std::min(tab, form.size() - 1) + 1);
      fine = tab != std::string_view::npos &&
             std::from_chars(cut.data(), cut.data() + cut.size(), entry.cut).ec == std::errc();
      form = form.substr(1, tab - 1);
    }
    if (!fine)
      throw EnvironmentError({Severity::error,
                              {file.string(), number, 0},
                              "is no word and no rule of the lemma list",
                              "Make the file again with make_lemmas.py."});
    add(line.substr(0, first), form, entry);
    begin = end + 1;
  }
}

void Lemmatizer::add(std::string_view tag, std::string_view form, Entry entry) {
  entry.key = hash_of(tag, form, entry.cut >= 0);
  std::size_t slot = entry.key & (table_.size() - 1);
  while (table_[slot].key != 0) slot = (slot + 1) & (table_.size() - 1);
  table_[slot] = entry;
}

const Lemmatizer::Entry* Lemmatizer::find(std::string_view tag, std::string_view form, bool rule) const {
  const std::uint64_t key = hash_of(tag, form, rule);
  for (std::size_t slot = key & (table_.size() - 1); table_[slot].key != 0; slot = (slot + 1) & (table_.size() - 1))
    if (table_[slot].key == key) return &table_[slot];
  return nullptr;
}

std::string Lemmatizer::by_rule(std::string_view tag, std::string form) const {
  std::size_t begin = form.size();
  std::size_t sizes = 0;
  while (begin > 0 && sizes < kLongestSuffix) {
    begin -= code_point_before(form, begin).size;
    ++sizes;
  }
  for (std::size_t at = begin; at <= form.size(); at += at < form.size() ? code_point_at(form, at).size : 1U) {
    const Entry* rule = find(tag, std::string_view(form).substr(at), true);
    if (rule == nullptr) continue;
    const auto cut = static_cast<std::size_t>(rule->cut);
    if (cut > form.size()) continue;
    form.resize(form.size() - cut);
    form += std::string_view(text_).substr(rule->offset, rule->size);
    break;
  }
  return form;
}

std::string Lemmatizer::lemma(std::string_view original, Upos upos, std::string_view xpos) const {
  if (original.empty()) return {};
  const std::string_view tag = tag_of(upos, xpos);
  const bool plain = original.find("\u2019") == std::string_view::npos;
  std::string form = plain ? std::string(original) : with_plain_apostrophes(original);
  const auto text_of = [&](const Entry& entry) { return text_.substr(entry.offset, entry.size); };
  if (const Entry* word = find(tag, form, false)) return text_of(*word);
  if (tag == "NNP") return xpos == "NNP" ? capitalised(form) : form;
  if (tag == "NNPS") return by_rule(tag, form);
  std::string lower = lower_case(form);
  if (tag == "CD" && is_ascii_digit(lower[0])) {
    std::erase(lower, ',');
    return lower;
  }
  const Entry* word = lower == form ? nullptr : find(tag, lower, false);
  if (word == nullptr && tag == "NN" && looks_like_acronym(form)) return form;
  if (word != nullptr) return text_of(*word);
  return by_rule(tag, std::move(lower));
}

}  // namespace relata::nlp
