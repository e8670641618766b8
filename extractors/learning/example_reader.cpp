#include "extractors/learning/example_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "core/code_points.h"
#include "core/document_fields.h"
#include "core/line_reader.h"
#include "ontology/spelling.h"

namespace relata::learning {
namespace {

using Json = nlohmann::json;

constexpr auto kHint = R"(Write {"text":"...","facts":[{"subject":"...","property":"...","object":"..."}]}.)";

class ExampleReader {
 public:
  ExampleReader(const std::string& path, const std::map<std::string, std::string>& labels, Diagnostics& diagnostics)
      : reader_(path), labels_(labels), diagnostics_(diagnostics) {}

  std::vector<Example> read() {
    std::vector<Example> out;
    for (std::string_view line; reader_.next(line);) {
      if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
      if (std::optional<Example> example = read_line(line)) out.push_back(std::move(*example));
    }
    return out;
  }

 private:
  std::nullopt_t fail(std::string what, std::string hint = kHint, std::uint64_t column = 1) {
    diagnostics_.error({reader_.path(), reader_.number(), column}, std::move(what), std::move(hint));
    return std::nullopt;
  }

  std::optional<Example> read_line(std::string_view line) {
    Json json;
    try {
      json = Json::parse(line);
    } catch (const Json::parse_error& fault) {
      return fail("this is not JSON", kHint, column_of(line, fault.byte > 0 ? fault.byte - 1 : 0));
    }
    const std::optional<std::string> text = string_of(json, "text");
    if (!text) return fail("there is no \"text\"");
    Example example;
    example.document.text = *text;
    example.document.id = string_of(json, "id").value_or("example-" + std::to_string(reader_.number()));
    const Json* facts = json.contains("facts") ? &json.at("facts") : nullptr;
    if (facts == nullptr || !facts->is_array()) return fail("there is no list of \"facts\"");
    for (const Json& fact : *facts) {
      std::optional<TaughtFact> taught = read_fact(fact, *text);
      if (!taught) return std::nullopt;
      example.facts.push_back(std::move(*taught));
    }
    if (json.contains("checked") && !read_checked(json.at("checked"), example)) return std::nullopt;
    return example;
  }

  [[nodiscard]] static std::optional<std::string> string_of(const Json& json, const char* key) {
    if (!json.is_object() || !json.contains(key) || !json.at(key).is_string()) return std::nullopt;
    return json.at(key).get<std::string>();
  }

  std::optional<std::string> label_of(const std::string& name) {
    if (const auto found = labels_.find(name); found != labels_.end()) return found->second;
    std::vector<std::string_view> names;
    for (const auto& [known, label] : labels_) names.push_back(known);
    return fail("the ontology has no property '" + name + "'",
                ontology::spelling_hint(name, names, "Write a property's label, the end of its IRI or its IRI."));
  }

  std::optional<TaughtFact> read_fact(const Json& json, const std::string& text) {
    const auto subject = string_of(json, "subject"), property = string_of(json, "property"),
        object = string_of(json, "object");
    if (!subject || !property || !object)
      return fail("a fact needs \"subject\", \"property\" and \"object\", all strings");
    const std::optional<std::string> label = label_of(*property);
    if (!label) return std::nullopt;
    TaughtFact fact{{*subject, {}}, *label, {*object, {}}};
    if (!read_span(json, "subject", text, fact.subject) || !read_span(json, "object", text, fact.object))
      return std::nullopt;
    return fact;
  }

  bool read_span(const Json& json, const std::string& name, const std::string& text, TaughtArgument& argument) {
    const std::string begin = name + "_begin", end = name + "_end";
    if (!json.contains(begin) && !json.contains(end)) return true;
    const bool numbers = json.contains(begin) && json.contains(end) && json.at(begin).is_number_unsigned() &&
        json.at(end).is_number_unsigned();
    const std::uint64_t first = numbers ? json.at(begin).get<std::uint64_t>() : 1;
    const std::uint64_t last = numbers ? json.at(end).get<std::uint64_t>() : 0;
    if (first >= last || last > count_code_points(text)) {
      fail("\"" + begin + "\" and \"" + end + "\" are no place in the text",
           "Count code points from 0; the end is exclusive.");
      return false;
    }
    argument.span = CodePointIndex(text).bytes(Span{static_cast<std::uint32_t>(first),
        static_cast<std::uint32_t>(last)});
    return true;
  }

  bool read_checked(const Json& json, Example& example) {
    std::vector<std::string> checked;
    for (const Json& name : json) {
      const std::optional<std::string> label = name.is_string() ? label_of(name.get<std::string>())
          : fail("\"checked\" is a list of properties");
      if (!label) return false;
      checked.push_back(*label);
    }
    example.checked = std::move(checked);
    return true;
  }

  LineReader reader_;
  const std::map<std::string, std::string>& labels_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Example> read_examples(const std::string& path, const std::map<std::string, std::string>& labels,
                                   Diagnostics& diagnostics) {
  return ExampleReader(path, labels, diagnostics).read();
}

}  // namespace relata::learning
