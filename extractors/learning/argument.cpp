#include "extractors/learning/argument.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "core/code_points.h"
#include "core/name_forms.h"
#include "extractors/learning/title.h"
#include "extractors/text/literal_dates.h"
#include "extractors/text/literal_numbers.h"

namespace relata::learning {
namespace {

using text::kNoToken;
using text::TokenIndex;

constexpr std::size_t kMostArguments = 160;  // of a sentence; a longer one is a list or a table
constexpr std::uint32_t kLongestDate = 5, kLongestRun = 16, kLongestBracket = 5, kMostModifiers = 3;
constexpr std::array<std::string_view, kArgumentShapes> kShapeLabels{
    "tagged-name", "capital-run", "place-in-place", "noun-phrase", "head-words", "full-phrase",
    "opening",     "quoted",      "literal",        "modifier",    "article",     "bracketed",
    "title"};
class ArgumentFinder {
 public:
  ArgumentFinder(const Document& document, const text::Tree& tree, std::uint32_t sentence,
                 const nlp::CoreferenceLexicon& lexicon)
      : document_(document), tree_(tree), sentence_(sentence), lexicon_(lexicon) {}

  std::vector<Argument> find() {
    add_literals();
    add_tagged_names();
    add_capital_runs();
    add_opening();
    add_quoted();
    add_brackets();
    for (TokenIndex token = 0; token < tree_.size(); ++token) add_phrases(token);
    leave_out_parts_of_titles();
    std::vector<Argument> out;
    for (const auto& [words, shape] : found_) {
      if (out.size() == kMostArguments) break;
      out.push_back(argument(words.first, words.second, shape));
    }
    return out;
  }

 private:
  // "Marnie" and "There" of "When Marnie Was There" name nothing.
  void leave_out_parts_of_titles() {
    for (const auto& [begin, end] : titles_)
      std::erase_if(found_, [&](const auto& found) {
        const auto& [words, shape] = found;
        const bool inside = words.first >= begin && words.second <= end;
        return inside && words.second - words.first < end - begin && (shape & (kOpening | kQuoted)) == 0;
      });
  }
  void add(std::uint32_t begin, std::uint32_t end, std::uint32_t shape) {
    while (begin < end && tree_.is_punct(begin)) ++begin;
    while (end > begin && tree_.is_punct(end - 1) && !closes(end - 1)) --end;
    while (begin < end && end < tree_.size() && is_glued(end)) ++end;
    if (begin >= end) return;
    if ((shape & kLiteral) == 0) widen_to_whole_words(begin, end, "/\xE2\x80\x93");
    found_[{begin, end}] |= shape;
    if ((shape & (kTaggedName | kCapitalRun | kOpening)) == 0) return;
    widen_to_whole_words(begin, end, "-");
    found_[{begin, end}] |= shape;
  }
  // Written together with the word before, though no mark of punctuation: what a faulty encoding made of a letter.
  [[nodiscard]] bool is_glued(std::uint32_t token) const {
    const Token& before = tree_[token - 1];
    const auto other = [](const std::string& form)
        { return !form.empty() && static_cast<unsigned char>(form[0]) >= 0x80U; };
    if (before.space_after || tree_[token].multiword > 0 || before.multiword > 0) return false;
    const bool symbol = other(tree_[token].form) && tree_.upos(token) != Upos::punct_;
    return symbol || (other(before.form) && !tree_.is_punct(token) && !tree_.is_punct(token - 1) &&
                      tree_[token].form[0] != '\'');
  }
  // "14L/32R" is one word, whatever the tokens are; "El-Hazard" may be.
  [[nodiscard]] bool joins(std::uint32_t token, std::string_view marks) const {
    const std::string& form = tree_[token].form;
    return !form.empty() && marks.find(form) != std::string_view::npos && token > 0 && token + 1 < tree_.size() &&
           !tree_[token - 1].space_after && !tree_[token].space_after;
  }
  void widen_to_whole_words(std::uint32_t& begin, std::uint32_t& end, std::string_view marks) const {
    while (begin > 1 && joins(begin - 1, marks)) begin -= 2;
    while (end < tree_.size() && joins(end, marks)) end += 2;
  }
  // A mark that belongs to the words before it: "Hoodwinked!".
  [[nodiscard]] bool closes(std::uint32_t token) const {
    const std::string& form = tree_[token].form;
    return token > 0 && !tree_[token - 1].space_after && (form == "!" || form == "?") && token + 1 < tree_.size();
  }

  [[nodiscard]] bool capital(std::uint32_t token) const { return begins_with_capital(tree_[token].form); }
  [[nodiscard]] bool figure(std::uint32_t token) const {
    const char first = tree_[token].form.empty() ? ' ' : tree_[token].form[0];
    return first >= '0' && first <= '9';
  }

  void add_literals() {
    for (std::uint32_t begin = 0; begin < tree_.size(); ++begin) {
      if (tree_.upos(begin) == Upos::num_ || figure(begin)) {
        add(begin, begin + 1, kLiteral);
        if (begin + 1 < tree_.size() && joins(begin + 1, "/\xE2\x80\x93-")) add(begin, begin + 1, 0);
      }
      if (tree_.is_punct(begin)) continue;
      for (std::uint32_t length = std::min<std::uint32_t>(kLongestDate, tree_.size() - begin); length > 1; --length) {
        if (!is_date(begin, begin + length)) continue;
        add(begin, begin + length, kLiteral);
        break;
      }
    }
  }

  [[nodiscard]] std::vector<std::string> forms(std::uint32_t begin, std::uint32_t end) const {
    std::vector<std::string> out;
    for (std::uint32_t token = begin; token < end; ++token) out.push_back(tree_[token].form);
    return out;
  }

  [[nodiscard]] bool is_date(std::uint32_t begin, std::uint32_t end) const {
    bool year = false;
    for (std::uint32_t token = begin; token < end; ++token) year = year || figure(token);
    const auto is_small_word = [&](std::uint32_t token) {
      const Upos upos = tree_.upos(token);
      return upos == Upos::adp_ || upos == Upos::det_ || upos == Upos::adv_ || upos == Upos::cconj_;
    };
    if (!year || is_small_word(begin) || is_small_word(end - 1) || tree_.is_punct(end - 1)) return false;
    const auto date = text::read_date(forms(begin, end), {});
    return date && (date->datatype == "xsd:date" || date->datatype == "xsd:gYearMonth" ||
                    date->datatype == "xsd:gYear");
  }

  void add_tagged_names() {
    const auto& tokens = tree_.sentence().tokens;
    for (std::uint32_t begin = 0; begin < tree_.size();) {
      std::uint32_t end = begin + 1;
      if (tokens[begin].name.type != NameClass::none)
        while (end < tree_.size() && tokens[end].name.type == tokens[begin].name.type &&
               !tokens[end].name.begins) ++end;
      if (tokens[begin].name.type != NameClass::none) {
        add(begin, end, kTaggedName);
        if (tree_.lower(begin) == "the") add(begin + 1, end, kTaggedName);
        add_place_in_place(begin, end);
      }
      begin = end;
    }
  }

  // "Regina, Saskatchewan", "Alba Iulia, Alba, Romania": a place and the one that it is in.
  void add_place_in_place(std::uint32_t begin, std::uint32_t end) {
    const auto& tokens = tree_.sentence().tokens;
    if (end + 1 >= tree_.size() || tokens[end].form != "," || !capital(end + 1)) return;
    std::uint32_t next = end + 2;
    while (next < tree_.size() && capital(next) && !tree_.is_punct(next)) ++next;
    add(begin, next, kPlaceInPlace);
  }

  [[nodiscard]] bool joint(std::uint32_t token) const { return is_joint(tree_.lower(token)); }

  void add_capital_runs() {
    for (std::uint32_t begin = 0; begin < tree_.size(); ++begin) {
      if (!capital(begin) || tree_.upos(begin) == Upos::pron_) continue;
      if (begin > 0 && (capital(begin - 1) || figure(begin - 1)) && tree_.lower(begin - 1) != "the") continue;
      const std::uint32_t plain = run_end(begin, false);
      add_run(begin, plain);
      if (begin == 0 || !joint(begin - 1) || tree_.upos(begin - 1) == Upos::det_) {
        const std::uint32_t joined = run_end(begin, true);
        if (joined != plain) add_run(begin, joined);
      }
    }
  }
  void add_run(std::uint32_t begin, std::uint32_t end) {
    const Upos first = tree_.upos(begin);
    const bool article = first == Upos::det_;
    const bool small_word = article || first == Upos::adp_ || first == Upos::adv_ || first == Upos::cconj_ ||
                            first == Upos::sconj_ || first == Upos::aux_ || first == Upos::part_;
    if (end == begin + 1 && small_word) return;
    if (article) add(begin, end, kCapitalRun | kArticle);
    add(begin + (article ? 1 : 0), end, kCapitalRun);
    if (begin == 0 && small_word && !article) add(1, end, kCapitalRun);  // "In Communist Party of Spain"
    if (!article && begin > 0 && tree_.lower(begin - 1) == "the") add(begin - 1, end, kArticle);
  }
  // One past the last capitalised word of the run from `begin`.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t begin, bool over_joints) const {
    std::uint32_t end = begin + 1;
    for (std::uint32_t token = end; token < tree_.size() && token - begin < kLongestRun; ++token) {
      if (capital(token) || figure(token) || closes(token))
        end = token + 1;
      else if (!over_joints || !joint(token))
        break;
    }
    return end;
  }

  // "AFC Ajax (amateurs)": a name and what stands in brackets behind it.
  void add_brackets() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> names;
    for (const auto& [words, shape] : found_)
      if ((shape & (kTaggedName | kCapitalRun | kOpening | kQuoted)) != 0 && words.second < tree_.size() &&
          tree_[words.second].form == "(")
        names.push_back(words);
    for (const auto& [begin, open] : names) {
      std::uint32_t close = open + 1;
      bool name = false;  // "(2009)" is a date, "(German: Jeder)" another name
      while (close < tree_.size() && close - open <= kLongestBracket && tree_[close].form != ")" &&
             tree_[close].form != "," && tree_[close].form != ":") {
        name = name || !figure(close);
        ++close;
      }
      if (close < tree_.size() && tree_[close].form == ")" && name)
        found_[{begin, close + 1}] |= kBracketed;
    }
  }

  void add_opening() {
    const std::uint32_t end = opening_end(tree_);
    for (std::uint32_t token = 1; token < end; ++token)
      if (tree_[token].form == ":" || tree_.lower(token) == "or" || tree_.xpos(token) == "POS") add_opening_to(token);
    if (end > 0) add_opening_to(end);
    if (is_sentence_title(tree_, 0, end)) titles_.emplace_back(0, end);
    if (const std::uint32_t title = title_end(tree_); title > 0) add(0, title, kTitle);
  }
  void add_opening_to(std::uint32_t end) {
    add(0, end, kOpening);
    if (tree_.upos(0) == Upos::det_) add(1, end, kOpening);
  }

  void add_quoted() {
    std::uint32_t inside = 0;  // the first word behind the opening mark; 0: none is open
    for (std::uint32_t token = 0; token < tree_.size(); ++token) {
      const std::string& form = tree_[token].form;
      if (form != "\"" && form != "\xE2\x80\x9C" && form != "\xE2\x80\x9D" && form != "``" && form != "''") continue;
      const bool closing = inside > 0 && token > inside && token - inside < kLongestRun;
      if (closing) add(inside, token, kQuoted);
      if (closing && is_in_title_case(tree_, inside, token)) titles_.emplace_back(inside, token);
      inside = closing ? 0 : token + 1;
    }
  }

  [[nodiscard]] bool is_head_noun(TokenIndex token) const {
    const Upos upos = tree_.upos(token);
    return upos == Upos::noun_ || upos == Upos::propn_ || upos == Upos::num_ || upos == Upos::x_;
  }

  void add_phrases(TokenIndex token) {
    const Upos upos = tree_.upos(token);
    if (upos == Upos::pron_ && tree_[token].xpos.starts_with("PRP")) add(token, token + 1, 0);
    const Deprel relation = tree_.relation(token);
    const bool inside = relation == Deprel::compound || relation == Deprel::amod;
    if (inside && (upos == Upos::adj_ || upos == Upos::noun_ || upos == Upos::propn_)) add(token, token + 1, kModifier);
    if (!is_head_noun(token) || relation == Deprel::flat) return;
    std::uint32_t nouns = token, all = token, end = token + 1;
    for (const TokenIndex child : tree_.children(token)) {
      const Deprel kind = tree_.relation_kind(child);
      const bool near = child < token && child + 6 > token;
      if (near && kind == Deprel::compound) nouns = std::min(nouns, first_of(child));
      if (near && (kind == Deprel::compound || kind == Deprel::amod || kind == Deprel::nummod))
        all = std::min(all, first_of(child));
      if (kind == Deprel::flat && child == end) ++end;
    }
    add(token, end, upos == Upos::propn_ ? 0U : static_cast<std::uint32_t>(kHeadWords));
    add(nouns, end, kHeadWords);
    add(std::min(all, nouns), end, kNounPhrase);
    for (std::uint32_t begin = std::min(all, nouns); begin + 1 < token; ++begin)  // 2010 "comedy horror" film
      for (std::uint32_t last = begin + 1; !figure(begin) && last < token && last < begin + kMostModifiers; ++last)
        add(begin, last + 1, kModifier);
    add_of_phrase(token, std::min(all, nouns), nouns);
  }
  [[nodiscard]] std::uint32_t first_of(TokenIndex token) const {
    std::uint32_t first = token;
    for (const TokenIndex child : tree_.children(token))
      if (child < token && tree_.relation_kind(child) == Deprel::compound) first = std::min(first, first_of(child));
    return first;
  }
  void add_of_phrase(TokenIndex token, std::uint32_t begin, std::uint32_t nouns) {
    for (const TokenIndex child : tree_.children(token)) {
      if (child < token || tree_.relation_kind(child) != Deprel::nmod) continue;
      const TokenIndex marker = tree_.child(child, Deprel::case_);
      if (marker == kNoToken || tree_.lower(marker) != "of") continue;
      std::uint32_t end = child + 1;
      for (const TokenIndex part : tree_.children(child))
        if (part == end && (tree_.relation_kind(part) == Deprel::flat ||
                            tree_.relation_kind(part) == Deprel::compound)) ++end;
      for (const std::uint32_t last : {end, end_of_name_with_of(end)}) {
        add(begin, last, kFullPhrase);
        add(nouns, last, kFullPhrase);
      }
      return;
    }
  }
  // "President of the Republic of China": what follows the of-phrase, where that is a name too.
  [[nodiscard]] std::uint32_t end_of_name_with_of(std::uint32_t end) const {
    std::uint32_t token = end;
    if (token >= tree_.size() || tree_.lower(token) != "of") return end;
    ++token;
    if (token < tree_.size() && tree_.lower(token) == "the") ++token;
    const std::uint32_t name = token;
    while (token < tree_.size() && tree_.upos(token) == Upos::propn_) ++token;
    return token > name ? token : end;
  }

  [[nodiscard]] Argument argument(std::uint32_t begin, std::uint32_t end, std::uint32_t shape) const {
    Argument out;
    out.sentence = sentence_;
    out.begin = begin;
    out.end = end;
    out.shape = shape;
    out.head = head_of(begin, end);
    out.span = {tree_[begin].span.begin, tree_[end - 1].span.end};
    out.kind = kind_of(out);
    return out;
  }
  [[nodiscard]] std::uint32_t head_of(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t best = begin;
    bool found = false;
    for (std::uint32_t token = begin; token < end; ++token) {
      const TokenIndex head = tree_.head(token);
      const bool outside = head == kNoToken || head < begin || head >= end;
      if (!outside || tree_.is_punct(token)) continue;
      const bool noun = is_head_noun(token);
      if (!found || (noun && !is_head_noun(best))) best = token;
      found = true;
    }
    return best;
  }

  [[nodiscard]] std::string_view kind_of(const Argument& argument) const {
    const Token& head = tree_[argument.head];
    const bool single = argument.end == argument.begin + 1;
    if (single && tree_.upos(argument.head) == Upos::pron_) return "pronoun";
    if ((argument.shape & kLiteral) != 0) {
      if (is_date(argument.begin, argument.end)) return single ? "year" : "date";
      if (single) return "number";
    }
    const std::string_view said = argument.span.of(document_.text);
    if (!lexicon_.country(said).empty()) return "country";
    if (single && !lexicon_.country_of_demonym(said).empty()) return "demonym";
    if ((argument.shape & kPlaceInPlace) != 0) return "place";
    return kind_of_name(argument, head, said);
  }
  [[nodiscard]] std::string_view kind_of_name(const Argument& argument, const Token& head,
                                              std::string_view said) const {
    NameClass type = head.name.type;
    for (std::uint32_t token = argument.begin; token < argument.end && type == NameClass::none; ++token)
      if (tree_.upos(token) == Upos::propn_) type = tree_[token].name.type;
    if (type == NameClass::person) return "person";
    if (type == NameClass::organization) return "organisation";
    if (type == NameClass::location) return lexicon_.is_city(said) ? "city" : "place";
    const bool run = (argument.shape & (kCapitalRun | kQuoted | kOpening | kTitle)) != 0 && capital(argument.begin);
    if (type == NameClass::miscellaneous || run || head.upos == Upos::propn_) return "name";
    if (head.upos == Upos::adj_) return "adjective";
    return "concept";
  }

  const Document& document_;
  const text::Tree& tree_;
  std::uint32_t sentence_;
  const nlp::CoreferenceLexicon& lexicon_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> found_;  // tokens to shape
  std::vector<std::pair<std::uint32_t, std::uint32_t>> titles_;             // that hold no other argument
};

}  // namespace

std::string_view label_of_shape(std::size_t bit) { return kShapeLabels.at(bit); }

std::vector<Argument> find_arguments(const Document& document, const text::Tree& tree, std::uint32_t sentence,
                                     const nlp::CoreferenceLexicon& lexicon) {
  return ArgumentFinder(document, tree, sentence, lexicon).find();
}

bool is_literal(std::string_view kind) { return kind == "date" || kind == "year" || kind == "number"; }

}  // namespace relata::learning
