#include "extractors/graphs/json_record.h"

#include <nlohmann/json.hpp>

#include "core/code_points.h"

namespace relata::graphs {
namespace {

// simdjson is fast but does not say where; nlohmann's parser does.
class ErrorPlace final : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::size_t position = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    position = at;
    return false;
  }
};

}  // namespace

bool JsonRecord::parse(simdjson::dom::parser& parser, std::string_view line) {
  line_ = line;
  fault_ = {};
  simdjson::dom::element element;
  const simdjson::error_code error = parser.parse(line.data(), line.size()).get(element);
  if (error != simdjson::SUCCESS) {
    fail_syntax(error);
    return false;
  }
  if (element.get(object_) == simdjson::SUCCESS) return true;
  fault_ = {"this is not a JSON object", 0};
  return false;
}

void JsonRecord::fail_syntax(simdjson::error_code error) {
  if (error == simdjson::DEPTH_ERROR) {
    fault_ = {"the brackets are nested too deep", 0};
    return;
  }
  const std::size_t broken = find_invalid_utf8(line_);
  if (broken != std::string_view::npos) {
    fault_ = {"a byte that is not UTF-8", broken};
    return;
  }
  ErrorPlace place;
  nlohmann::json::sax_parse(line_.begin(), line_.end(), &place);
  const bool at_end = place.position > line_.size();
  fault_.what = at_end ? "the line stops in the middle of its JSON" : "not valid JSON";
  fault_.offset = place.position > 0 ? place.position - 1 : 0;
}

void JsonRecord::fail(std::string what, std::string_view field) {
  if (!is_sound()) return;
  fault_.what = std::move(what);
  const std::size_t at = line_.find(std::string("\"").append(field).append("\":"));
  fault_.offset = at == std::string_view::npos ? 0 : at;
}

void JsonRecord::fail_type(std::string_view name, std::string_view wanted) {
  fail(std::string("\"").append(name).append("\" is not ").append(wanted), name);
}

std::string_view JsonRecord::text(const Object& object, std::string_view name) {
  simdjson::dom::element element;
  if (object.at_key(name).get(element) != simdjson::SUCCESS) return {};
  std::string_view value;
  if (element.get(value) != simdjson::SUCCESS) fail_type(name, "a string");
  return value;
}

std::uint32_t JsonRecord::number(const Object& object, std::string_view name, std::uint32_t fallback) {
  simdjson::dom::element element;
  if (object.at_key(name).get(element) != simdjson::SUCCESS) return fallback;
  std::uint64_t value = 0;
  if (element.get(value) == simdjson::SUCCESS && value < std::numeric_limits<std::uint32_t>::max()) {
    return static_cast<std::uint32_t>(value);
  }
  fail_type(name, "a whole number from 0 to 4294967294");
  return fallback;
}

float JsonRecord::share(const Object& object, std::string_view name, float fallback) {
  simdjson::dom::element element;
  if (object.at_key(name).get(element) != simdjson::SUCCESS) return fallback;
  double value = 0;
  if (element.get(value) == simdjson::SUCCESS && value >= 0 && value <= 1) return static_cast<float>(value);
  fail_type(name, "a number from 0 to 1");
  return fallback;
}

}  // namespace relata::graphs
