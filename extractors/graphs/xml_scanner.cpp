#include "extractors/graphs/xml_scanner.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "core/ascii.h"
#include "extractors/graphs/xml_characters.h"

namespace relata::graphs {
namespace {

constexpr const char* kInvalidToken = "not well-formed (invalid token)";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestReference = 64;  // bytes; leading zeros beyond it are refused

// The value in quotes of a part of the XML declaration: ` encoding="UTF-8"`. Nothing is taken where it has another
// name.
std::optional<std::string_view> take_part(std::string_view& rest, std::string_view name) {
  std::string_view ahead = rest;
  if (!take_xml_space(ahead) || !ahead.starts_with(name)) return std::nullopt;
  ahead.remove_prefix(name.size());
  take_xml_space(ahead);
  if (!ahead.starts_with('=')) return std::nullopt;
  ahead.remove_prefix(1);
  take_xml_space(ahead);
  if (ahead.empty() || (ahead[0] != '"' && ahead[0] != '\'')) return std::nullopt;
  const std::size_t end = ahead.find(ahead[0], 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = ahead.substr(1, end - 1);
  rest = ahead.substr(end + 1);
  return value;
}

struct Declaration {
  bool is_valid = false;
  std::string_view encoding;
};

// Of what stands between "<?xml" and "?>".
Declaration declaration_of(std::string_view rest) {
  Declaration declaration;
  const auto version = take_part(rest, "version"), encoding = take_part(rest, "encoding");
  const auto standalone = take_part(rest, "standalone");
  take_xml_space(rest);
  declaration.encoding = encoding.value_or("");
  // Any version, as expat has it: a later one is read as 1.0.
  constexpr std::string_view kInVersion = "0123456789.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
  const bool is_version = version && version->find_first_not_of(kInVersion) == std::string_view::npos;
  const bool is_encoding = !encoding || !encoding->empty();
  declaration.is_valid =
      is_version && is_encoding && rest.empty() && (!standalone || *standalone == "yes" || *standalone == "no");
  return declaration;
}

}  // namespace

bool XmlScanner::takes(std::string_view beginning) {
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  const bool is_narrow = beginning.substr(0, 4).find('\0') == std::string_view::npos;
  if (beginning.size() < 4 || beginning[0] != '<' || !is_narrow) return false;
  if (!beginning.starts_with("<?xml")) return true;
  const std::size_t end = beginning.find("?>");
  if (end == std::string_view::npos) return false;
  const std::string encoding = lower_case(declaration_of(beginning.substr(5, end - 5)).encoding);
  return encoding.empty() || encoding == "utf-8" || encoding == "us-ascii";
}

bool XmlScanner::parse(std::string_view bytes, bool is_last) {
  if (failed_) return false;
  at_end_ = is_last;
  if (!held_.empty()) bytes = held_.append(bytes);
  rest_ = bytes;
  if (at_start_ && rest_.starts_with(kByteOrderMark)) consume(kByteOrderMark.size());
  counted_ = line_begin_ = rest_.data();
  while (!failed_ && !rest_.empty() && step()) at_start_ = false;
  if (is_last && !failed_) {
    if (!rest_.empty())
      refuse("unclosed token");
    else if (open_count_ > 0 || !seen_root_)
      refuse("no element found");
  }
  if (failed_) return false;
  static_cast<void>(line());
  columns_ = column() - 1;
  std::string left(rest_);  // it may lie in held_
  held_.swap(left);
  return true;
}

bool XmlScanner::step() {
  if (rest_[0] != '<') return text();
  const auto begins = [this](std::string_view mark) { return rest_.starts_with(mark); };
  if (rest_.size() < 2) return false;
  if (rest_[1] == '/') return end_tag();
  if (rest_[1] == '?') return instruction();
  if (rest_[1] != '!') return start_tag();
  if (begins("<!--")) return comment();
  if (begins("<![CDATA[")) return character_data();
  if (begins("<!DOCTYPE")) return doctype();
  for (const std::string_view mark : {"<!--", "<![CDATA[", "<!DOCTYPE"})
    if (mark.starts_with(rest_)) return false;
  return refuse(kInvalidToken);
}

bool XmlScanner::text() {
  const std::size_t end = rest_.find('<');
  std::string_view part = rest_.substr(0, end);
  if (end == std::string_view::npos) part = part.substr(0, safe_length(part));
  if (part.empty()) return rest_.size() > kLongestReference ? refuse(kInvalidToken) : false;
  if (open_count_ == 0) {
    if (!std::all_of(part.begin(), part.end(), is_xml_space))
      return refuse(seen_root_ ? "junk after document element" : kInvalidToken);
  } else if (is_plain_xml(part)) {
    handler_.text(part);
  } else {
    if (!decode_xml(part, XmlPlace::content, decoded_)) return refuse(kInvalidToken);
    handler_.text(decoded_);
  }
  return consume(part.size());
}

// How much of a text whose end has not come can be read: no reference, character, line end or "]]>" is cut.
std::size_t XmlScanner::safe_length(std::string_view part) const {
  if (at_end_) return part.size();
  std::size_t size = part.size();
  const std::size_t reference = part.rfind('&');
  if (reference != std::string_view::npos && part.find(';', reference) == std::string_view::npos) size = reference;
  const auto byte = [part](std::size_t at) { return static_cast<unsigned char>(part[at]); };
  for (int i = 0; i < 3 && size > 0 && (byte(size - 1) & 0xC0U) == 0x80U; ++i) --size;
  while (size > 0 && (byte(size - 1) >= 0xC0U || part[size - 1] == ']' || part[size - 1] == '\r')) --size;
  return size;
}

bool XmlScanner::start_tag() {
  const std::size_t end = find_tag_end();
  if (end == std::string_view::npos) return false;
  std::string_view inside = rest_.substr(1, end - 1);
  const bool is_empty = inside.ends_with('/');
  if (is_empty) inside.remove_suffix(1);
  const std::string_view name = take_xml_name(inside);
  if (name.empty() || !read_attributes(inside)) return refuse(kInvalidToken);
  if (open_count_ == 0 && seen_root_) return refuse("junk after document element");
  seen_root_ = true;
  start(name, XmlAttributes(attributes_));
  if (is_empty) {
    if (!failed_) this->end(name);
  } else {
    if (open_.size() == open_count_) open_.emplace_back();
    open_[open_count_++] = name;
  }
  return consume(end + 1);
}

bool XmlScanner::read_attributes(std::string_view rest) {
  attributes_.clear();
  values_.clear();
  while (true) {
    const bool is_apart = take_xml_space(rest);
    if (rest.empty()) break;
    if (!is_apart || !read_attribute(rest)) return false;
  }
  if (attributes_.size() < 2) return true;
  if (attributes_.size() == 2) return attributes_[0].name != attributes_[1].name;
  std::vector<std::string_view> names;
  for (const XmlAttribute& attribute : attributes_) names.push_back(attribute.name);
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) == names.end();
}

bool XmlScanner::read_attribute(std::string_view& rest) {
  const std::string_view name = take_xml_name(rest);
  take_xml_space(rest);
  if (name.empty() || !rest.starts_with('=')) return false;
  rest.remove_prefix(1);
  take_xml_space(rest);
  if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return false;
  const std::size_t end = rest.find(rest[0], 1);
  if (end == std::string_view::npos) return false;
  std::string_view value = rest.substr(1, end - 1);
  rest.remove_prefix(end + 1);
  if (!is_plain_xml(value) || value.find_first_of("\t\n") != std::string_view::npos) {
    if (!decode_xml(value, XmlPlace::attribute, values_.emplace_back())) return false;
    value = values_.back();
  }
  attributes_.push_back({name, value});
  return true;
}

bool XmlScanner::end_tag() {
  const std::size_t end = find_end(2, ">");
  if (end == std::string_view::npos) return false;
  std::string_view inside = rest_.substr(2, end - 2);
  const std::string_view name = take_xml_name(inside);
  take_xml_space(inside);
  if (name.empty() || !inside.empty()) return refuse(kInvalidToken);
  if (open_count_ == 0 || open_[open_count_ - 1] != name) return refuse("mismatched tag");
  --open_count_;
  this->end(name);
  return consume(end + 1);
}

bool XmlScanner::comment() {
  const std::size_t end = find_end(4, "--");
  if (end == std::string_view::npos || end + 2 == rest_.size()) return false;
  if (rest_[end + 2] != '>' || !is_xml_text(rest_.substr(4, end - 4))) return refuse(kInvalidToken);
  return consume(end + 3);
}

bool XmlScanner::character_data() {
  constexpr std::size_t kBegin = std::string_view("<![CDATA[").size();
  if (open_count_ == 0) return refuse(kInvalidToken);
  const std::size_t end = find_end(kBegin, "]]>");
  if (end == std::string_view::npos) return false;
  if (!decode_xml(rest_.substr(kBegin, end - kBegin), XmlPlace::character_data, decoded_)) return refuse(kInvalidToken);
  if (!decoded_.empty()) handler_.text(decoded_);
  return consume(end + 3);
}

bool XmlScanner::instruction() {
  const std::size_t end = find_end(2, "?>");
  if (end == std::string_view::npos) return false;
  std::string_view inside = rest_.substr(2, end - 2);
  const std::string_view target = take_xml_name(inside);
  if (target == "xml" && at_start_) {
    if (!declaration_of(inside).is_valid) return refuse("XML declaration not well-formed");
  } else {
    const bool is_named = !target.empty() && lower_case(target) != "xml";
    const bool is_apart = inside.empty() || is_xml_space(inside[0]);
    if (!is_named || !is_apart || !is_xml_text(inside)) return refuse(kInvalidToken);
  }
  return consume(end + 2);
}

bool XmlScanner::doctype() {
  const std::size_t end = rest_.find_first_of("[>");
  if (end == std::string_view::npos && !at_end_) return false;
  consume(std::min(end, rest_.size()));
  fail_doctype();
  return false;
}

// The ">" of the tag at the beginning of rest_.
std::size_t XmlScanner::find_tag_end() {
  for (std::size_t at = std::max(searched_, std::size_t{1}); at < rest_.size(); ++at) {
    const char c = rest_[at];
    if (quote_ != 0) {
      if (c == quote_) quote_ = 0;
    } else if (c == '"' || c == '\'') {
      quote_ = c;
    } else if (c == '>') {
      return at;
    } else if (c == '<') {
      refuse(kInvalidToken);
      return std::string_view::npos;
    }
  }
  searched_ = rest_.size();
  return std::string_view::npos;
}

std::size_t XmlScanner::find_end(std::size_t begin, std::string_view terminator) {
  const std::size_t end = rest_.find(terminator, std::max(begin, searched_));
  if (end == std::string_view::npos) searched_ = rest_.size() - std::min(rest_.size(), terminator.size() - 1);
  return end;
}

bool XmlScanner::refuse(const char* what) {
  fail_syntax(what);
  return false;
}

bool XmlScanner::consume(std::size_t size) {
  rest_.remove_prefix(size);
  searched_ = 0;
  return true;
}

std::uint64_t XmlScanner::line() const {
  const char* const here = rest_.data();
  while (counted_ != here) {
    const auto* end = static_cast<const char*>(std::memchr(counted_, '\n', static_cast<std::size_t>(here - counted_)));
    if (end == nullptr) break;
    counted_ = line_begin_ = end + 1;
    columns_ = 0;
    ++line_;
  }
  counted_ = here;
  return line_;
}

// In code points, as expat counts them; after line().
std::uint64_t XmlScanner::column() const {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return columns_ + static_cast<std::uint64_t>(std::count_if(line_begin_, rest_.data(), begins)) + 1;
}

Place XmlScanner::place() const {
  const std::uint64_t at_line = line();
  return {path_, at_line, column()};
}

}  // namespace relata::graphs
