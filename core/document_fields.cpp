#include "core/document_fields.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/code_points.h"

namespace relata {
namespace {

// Takes the known keys of one object and skips the rest, however deep.
class DocumentFields final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit DocumentFields(Document& document) : document_(document) {}
  bool has_text = false;
  LineFault fault;

  bool key(string_t& name) override {
    key_ = name;
    return true;
  }
  bool string(string_t& value) override {
    std::string* field = depth_ == 1 ? field_of(key_) : nullptr;
    if (field == nullptr) return depth_ > 0 || fail("this is not an object");
    has_text = has_text || field == &document_.text;
    *field = std::move(value);
    return true;
  }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& digits) override { return number(digits); }
  bool null() override { return depth_ > 0 || fail("this is not an object"); }  // in an object: as if left out
  bool boolean(bool) override { return other("a truth value"); }
  bool start_object(std::size_t) override {
    const bool fits = depth_ == 0 || other("an object");
    ++depth_;
    return fits;
  }
  bool end_object() override { return --depth_ >= 0; }
  bool start_array(std::size_t) override {
    const bool fits = other("a list");
    ++depth_;
    return fits;
  }
  bool end_array() override { return --depth_ >= 0; }
  bool binary(binary_t&) override { return true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    if (!fault.what.empty()) return false;
    fault.offset = position > 0 ? position - 1 : 0;
    // "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while ...": the last part.
    const std::string_view what = error.what();
    const std::size_t colon = what.find(": ");
    fault.what = "not valid JSON: " + std::string(colon == std::string_view::npos ? what : what.substr(colon + 2));
    return false;
  }

 private:
  std::string* field_of(std::string_view name) {
    if (name == "id") return &document_.id;
    if (name == "text") return &document_.text;
    if (name == "title") return &document_.title;
    if (name == "date") return &document_.date;
    if (name == "source") return &document_.source;
    return name == "iri" ? &document_.iri : nullptr;
  }
  bool fail(std::string what) {
    fault.what = std::move(what);
    return false;
  }
  bool other(const std::string& what) {
    if (depth_ == 0) return fail("this is not an object");
    return depth_ > 1 || field_of(key_) == nullptr || fail('"' + key_ + "\" is " + what + " where a string belongs");
  }
  bool number(const std::string& digits) {
    if (depth_ != 1 || key_ != "id") return other("a number");
    document_.id = digits;
    return true;
  }

  Document& document_;
  std::string key_;
  int depth_ = 0;
};

}  // namespace

LineFault parse_document_line(std::string_view line, Document& document) {
  DocumentFields fields(document);
  nlohmann::json::sax_parse(line.begin(), line.end(), &fields);
  if (fields.fault.what.empty() && !fields.has_text) fields.fault.what = "this object has no \"text\"";
  return std::move(fields.fault);
}

std::string fault_of_id(std::string_view id) {
  if (id.empty()) return "the id is empty";
  if (id.size() > 4096) return "the id is longer than 4,096 bytes";
  const bool control = std::any_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
  return control ? "the id holds a control character" : "";
}

namespace {

// Of a date whose fields are digits; the month and the day may be missing.
bool is_in_calendar(std::string_view date) {
  const auto number = [&](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
  const auto field = [&](std::size_t at) { return date.size() < at + 2 ? 1U : static_cast<unsigned>(number(at)); };
  return std::chrono::year_month_day(std::chrono::year{number(0) * 100 + number(2)}, std::chrono::month{field(5)},
                                     std::chrono::day{field(8)})
      .ok();
}

}  // namespace

bool is_iso_date(std::string_view date) {
  constexpr std::string_view kPattern = "0000-00-00";
  for (std::size_t i = 0; i < date.size() && i < kPattern.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    if (kPattern[i] == '0' ? !digit : date[i] != '-') return false;
  }
  const bool has_time = date.size() > 10 && (date[10] == 'T' || date[10] == ' ');
  return (date.size() == 4 || date.size() == 7 || date.size() == 10 || has_time) && is_in_calendar(date);
}

std::uint64_t column_of(std::string_view line, std::size_t offset) {
  return count_code_points(line.substr(0, std::min(offset, line.size()))) + 1;
}

}  // namespace relata
