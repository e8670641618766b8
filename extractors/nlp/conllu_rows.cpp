#include "extractors/nlp/conllu_rows.h"

#include <array>
#include <charconv>

#include "core/code_points.h"

namespace relata::nlp {
namespace {

enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumns };
constexpr std::array<std::string_view, kColumns> kColumnNames{"ID",    "FORM", "LEMMA",  "UPOS", "XPOS",
                                                              "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"};

using Fields = std::array<std::string_view, kColumns>;

std::optional<std::uint32_t> number_from(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class RowParser {
 public:
  RowParser(std::span<const ConlluLine> lines, ConlluRows& rows) : lines_(lines), rows_(rows) {}

  std::optional<ConlluError> run() {
    rows_.tokens.reserve(lines_.size());
    rows_.surface.reserve(lines_.size());
    for (const ConlluLine& line : lines_) {
      line_ = &line;
      if (!split() || !take_row()) return error_;
    }
    if (multiword_left_ > 0)
      return complain(kId, "the range of a multiword token ends beyond its sentence",
                      "Give a row to each of its words."),
             error_;
    if (!check_tree()) return error_;
    return std::nullopt;
  }

 private:
  bool complain(Column column, std::string what, std::string hint) {
    const std::size_t offset = static_cast<std::size_t>(fields_[column].data() - line_->text.data());
    error_ = {line_->number, count_code_points(line_->text.substr(0, offset)) + 1, std::move(what), std::move(hint)};
    return false;
  }
  bool complain_of(Column column, std::string_view problem, std::string hint) {
    return complain(column,
                    std::string(kColumnNames[column]) + " \"" + std::string(fields_[column].substr(0, 40)) + "\" " +
                        std::string(problem),
                    std::move(hint));
  }

  bool split() {
    std::string_view rest = line_->text;
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::size_t tab = rest.find('\t');
      fields_[i] = rest.substr(0, tab);
      const bool last = i + 1 == kColumns;
      if (last == (tab != std::string_view::npos)) {
        error_ = {line_->number, 0,
                  last ? "more than ten columns" : "only " + std::to_string(i + 1) + " of ten columns",
                  "Separate ten columns with single tabs; write _ where there is nothing."};
        return false;
      }
      if (fields_[i].empty())
        return complain(static_cast<Column>(i), "the column " + std::string(kColumnNames[i]) + " is empty",
                        "Write _ where there is nothing.");
      if (!last) rest.remove_prefix(tab + 1);
    }
    return true;
  }

  bool take_row() {
    const std::string_view id = fields_[kId];
    if (id.find('.') != std::string_view::npos) return true;  // an empty node
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos)
      return take_range(number_from(id.substr(0, dash)), number_from(id.substr(dash + 1)));
    const std::uint32_t expected = static_cast<std::uint32_t>(rows_.tokens.size()) + 1;
    if (number_from(id) != expected)
      return complain_of(kId, "is out of order",
                         "The words of a sentence count from 1; here " + std::to_string(expected) + " should stand.");
    return take_word();
  }

  bool take_range(std::optional<std::uint32_t> first, std::optional<std::uint32_t> last) {
    const std::uint32_t expected = static_cast<std::uint32_t>(rows_.tokens.size()) + 1;
    if (!first || !last || *first != expected || *last < *first || *last - *first >= 255 || multiword_left_ > 0)
      return complain_of(kId, "is no range of a multiword token", "Write first-last before the row of its first word.");
    const std::uint32_t count = *last - *first + 1;
    rows_.surface.push_back({fields_[kForm], expected - 1, count, true, true});
    multiword_left_ = count;
    return take_misc(nullptr);
  }

  bool take_word() {
    Token token;
    token.form = fields_[kForm];
    if (fields_[kLemma] != "_" || fields_[kForm] == "_") token.lemma = fields_[kLemma];
    if (fields_[kXpos] != "_") token.xpos = fields_[kXpos];
    const auto upos = upos_from(fields_[kUpos]);
    if (!upos) return complain_of(kUpos, "is no universal part of speech", "Use one of ADJ, ADP, ..., X.");
    const auto deprel = deprel_from(fields_[kDeprel]);
    if (!deprel) return complain_of(kDeprel, "is no universal relation", "Use one of acl, advcl, ..., xcomp.");
    const auto head = number_from(fields_[kHead]);
    if (!head || *head > 0x7FFFFFFFU)
      return complain_of(kHead, "is no number", "Give the ID of the head, or 0 for the root.");
    token.upos = *upos;
    token.deprel = *deprel;
    token.head = static_cast<std::int32_t>(*head) - 1;
    if (multiword_left_ > 0) {
      SurfaceToken& surface = rows_.surface.back();
      const bool first = surface.count == multiword_left_;
      token.multiword = static_cast<std::uint8_t>(first && surface.multiword ? surface.count : 0U);
      --multiword_left_;
      token.space_after = multiword_left_ == 0 && surface.space_after;
    } else {
      rows_.surface.push_back({fields_[kForm], static_cast<std::uint32_t>(rows_.tokens.size()), 1, false, true});
    }
    const bool alone = !rows_.surface.back().multiword;
    rows_.tokens.push_back(std::move(token));
    if (!take_misc(&rows_.tokens.back())) return false;
    if (alone) rows_.tokens.back().space_after = rows_.surface.back().space_after;
    return true;
  }

  // token: null for the row of a multiword token.
  bool take_misc(Token* token) {
    std::string_view rest = fields_[kMisc];
    while (!rest.empty()) {
      const std::size_t bar = rest.find('|');
      const std::string_view entry = rest.substr(0, bar);
      rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
      if (entry == "SpaceAfter=No") {
        if (token == nullptr || !rows_.surface.back().multiword) rows_.surface.back().space_after = false;
      } else if (token != nullptr && entry.starts_with("Entity=")) {
        rows_.entities.push_back({static_cast<std::uint32_t>(rows_.tokens.size()) - 1, line_->number, entry.substr(7)});
      } else if (token != nullptr && entry.starts_with("NERType=")) {
        token->name.fine = fine_name_from(entry.substr(8));
      } else if (token != nullptr && entry.starts_with("NER=")) {
        if (!take_name(*token, entry.substr(4))) return false;
      }
    }
    return true;
  }

  bool take_name(Token& token, std::string_view tag) {
    if (tag == "O") return true;
    const auto type = tag.size() > 2 ? name_class_from(tag.substr(2)) : std::nullopt;
    if (!type || (!tag.starts_with("B-") && !tag.starts_with("I-")))
      return complain(kMisc, "NER=" + std::string(tag.substr(0, 40)) + " is no name tag",
                      "Use B- or I- with PER, ORG, LOC or MISC.");
    token.name.type = *type;
    token.name.begins = tag[0] == 'B';
    return true;
  }

  // The row of token `index`, for messages.
  void go_to(std::size_t index) {
    std::size_t words = 0;
    for (const ConlluLine& line : lines_) {
      line_ = &line;
      if (!split()) return;
      if (fields_[kId].find_first_of("-.") == std::string_view::npos && words++ == index) return;
    }
  }

  bool check_tree() {
    std::vector<Token>& tokens = rows_.tokens;
    if (tokens.empty()) {
      error_ = {lines_.front().number, 0, "a sentence without words", "Give it a row with a plain number as its ID."};
      return false;
    }
    std::optional<std::size_t> root;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head >= static_cast<std::int32_t>(tokens.size())) {
        go_to(i);
        return complain_of(kHead, "is out of range", "The sentence has " + std::to_string(tokens.size()) + " words.");
      }
      if (tokens[i].head >= 0) continue;
      if (root) {
        go_to(i);
        return complain(kHead, "a second root", "Exactly one word of a sentence has the head 0.");
      }
      root = i;
    }
    if (!root) {
      error_ = {lines_.front().number, 0, "a sentence without a root", "Exactly one word has the head 0."};
      return false;
    }
    return check_cycles();
  }

  bool check_cycles() {
    const std::vector<Token>& tokens = rows_.tokens;
    std::vector<std::uint32_t> seen_by(tokens.size(), 0);  // 1 + the word whose way to the root came here first
    for (std::uint32_t start = 0; start < tokens.size(); ++start) {
      std::int32_t at = static_cast<std::int32_t>(start);
      while (at >= 0 && seen_by[static_cast<std::size_t>(at)] == 0) {
        seen_by[static_cast<std::size_t>(at)] = start + 1;
        at = tokens[static_cast<std::size_t>(at)].head;
      }
      if (at >= 0 && seen_by[static_cast<std::size_t>(at)] == start + 1) {
        go_to(static_cast<std::size_t>(at));
        return complain(kHead, "the heads run in a circle", "Follow the heads from this word: they come back to it.");
      }
    }
    return true;
  }

  std::span<const ConlluLine> lines_;
  ConlluRows& rows_;
  const ConlluLine* line_ = nullptr;
  Fields fields_;
  std::uint32_t multiword_left_ = 0;
  ConlluError error_;
};

}  // namespace

std::optional<ConlluError> parse_rows(std::span<const ConlluLine> lines, ConlluRows& rows) {
  return RowParser(lines, rows).run();
}

}  // namespace relata::nlp
