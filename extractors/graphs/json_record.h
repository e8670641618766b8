// One JSON object a line, its fields fetched by name and checked; the first fault is kept with its place in the line.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace relata::graphs {

struct RecordFault {
  std::string what;        // empty: none
  std::size_t offset = 0;  // bytes of the line before it
};

class JsonRecord {
 public:
  using Object = simdjson::dom::object;

  // Parses `line`, which must outlive the record. False where it is no JSON object: see fault().
  [[nodiscard]] bool parse(simdjson::dom::parser& parser, std::string_view line);
  [[nodiscard]] const Object& object() const { return object_; }
  [[nodiscard]] const RecordFault& fault() const { return fault_; }
  [[nodiscard]] bool is_sound() const { return fault_.what.empty(); }
  // Notes a fault at the first place where the line names `field`.
  void fail(std::string what, std::string_view field);

  // Fields of `object`. Absent ones give the fallback; ones of another type are a fault and give it too.
  [[nodiscard]] std::string_view text(const Object& object, std::string_view name);
  [[nodiscard]] std::uint32_t number(const Object& object, std::string_view name, std::uint32_t fallback = 0);
  [[nodiscard]] float share(const Object& object, std::string_view name, float fallback);  // 0 to 1
  // Calls visit(element) for each element of a list.
  template <class Visit>
  void each(const Object& object, std::string_view name, const Visit& visit) {
    simdjson::dom::element element;
    if (object.at_key(name).get(element) != simdjson::SUCCESS) return;
    simdjson::dom::array array;
    if (element.get(array) != simdjson::SUCCESS) return fail_type(name, "a list");
    for (const simdjson::dom::element item : array) visit(item);
  }
  template <class Visit>
  void each_text(const Object& object, std::string_view name, const Visit& visit) {
    each(object, name, [&](simdjson::dom::element item) {
      std::string_view value;
      if (item.get(value) == simdjson::SUCCESS)
        visit(value);
      else
        fail_type(name, "a list of strings");
    });
  }
  template <class Visit>
  void each_object(const Object& object, std::string_view name, const Visit& visit) {
    each(object, name, [&](simdjson::dom::element item) {
      Object value;
      if (item.get(value) == simdjson::SUCCESS)
        visit(value);
      else
        fail_type(name, "a list of objects");
    });
  }
  // One of a set of names; the fallback where the field is absent.
  template <class Value, class FromLabel>
  [[nodiscard]] Value one_of(const Object& object, std::string_view name, Value fallback, const FromLabel& from_label) {
    const std::string_view label = text(object, name);
    if (label.empty()) return fallback;
    const std::optional<Value> value = from_label(label);
    if (!value) fail("\"" + std::string(label.substr(0, 40)) + "\" is no " + std::string(name), name);
    return value.value_or(fallback);
  }

 private:
  void fail_type(std::string_view name, std::string_view wanted);
  void fail_syntax(simdjson::error_code error);

  std::string_view line_;
  Object object_;
  RecordFault fault_;
};

}  // namespace relata::graphs
