// Which format an input has: by its name, else by its first line.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/document_reader.h"
#include "core/line_reader.h"

namespace relata {
namespace {

struct NamedFormat {
  std::string_view name;
  InputFormat format;
};

constexpr std::array kLabels{
    NamedFormat{"detect", InputFormat::detect},         NamedFormat{"text", InputFormat::text},
    NamedFormat{"documents", InputFormat::documents},   NamedFormat{"sentences", InputFormat::sentences},
    NamedFormat{"conllu", InputFormat::conllu},         NamedFormat{"statements", InputFormat::statements},
    NamedFormat{"graph", InputFormat::graph},           NamedFormat{"rdf", InputFormat::rdf},
    NamedFormat{"graphml", InputFormat::graphml},
};

// detect: the first line tells documents, statements and graphs apart.
constexpr std::array kExtensions{
    NamedFormat{".jsonl", InputFormat::detect},  NamedFormat{".ndjson", InputFormat::detect},
    NamedFormat{".conllu", InputFormat::conllu}, NamedFormat{".txt", InputFormat::text},
    NamedFormat{".text", InputFormat::text},     NamedFormat{".nt", InputFormat::rdf},
    NamedFormat{".nq", InputFormat::rdf},        NamedFormat{".ttl", InputFormat::rdf},
    NamedFormat{".trig", InputFormat::rdf},      NamedFormat{".rdf", InputFormat::rdf},
    NamedFormat{".owl", InputFormat::rdf},       NamedFormat{".graphml", InputFormat::graphml},
};

std::string_view without_extension(std::string_view name, std::string_view extension) {
  return name.ends_with(extension) ? name.substr(0, name.size() - extension.size()) : name;
}

// Remembers which of the telling keys stand at the top of an object, and stops at its end.
struct TopLevelKeys : nlohmann::json_sax<nlohmann::json> {
  int depth = 0;
  bool is_object = false, text = false, predicate = false, record = false;

  bool key(string_t& name) override {
    text = text || (depth == 1 && name == "text");
    predicate = predicate || (depth == 1 && name == "predicate");
    record = record || (depth == 1 && name == "record");
    return true;
  }
  bool start_object(std::size_t) override {
    is_object = is_object || depth == 0;
    return ++depth > 0;
  }
  bool end_object() override { return --depth > 0; }
  bool start_array(std::size_t) override { return depth++ > 0; }
  bool end_array() override { return --depth > 0; }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

InputFormat detect_by_line(std::string_view line) {
  if (line.starts_with('{')) {
    TopLevelKeys keys;
    nlohmann::json::sax_parse(line.begin(), line.end(), &keys, nlohmann::json::input_format_t::json, false);
    if (keys.record) return InputFormat::graph;
    if (keys.predicate && !keys.text) return InputFormat::statements;
    if (keys.is_object) return InputFormat::documents;
  }
  const bool comment = line.starts_with("# newdoc") || line.starts_with("# sent_id") || line.starts_with("# global.");
  if (comment || std::count(line.begin(), line.end(), '\t') == 9) return InputFormat::conllu;
  return InputFormat::text;
}

// RDF and GraphML by what they begin with, comments left out; else detect.
InputFormat detect_graph(std::string_view bytes) {
  constexpr std::size_t kFarEnough = 4096;
  bytes = bytes.substr(0, kFarEnough);
  const auto has = [&](std::string_view text) { return bytes.find(text) != std::string_view::npos; };
  if (bytes.starts_with("<?xml") || bytes.starts_with("<!--") || bytes.starts_with("<graphml") || bytes.starts_with("<rdf:RDF")) {
    if (has("<graphml")) return InputFormat::graphml;
    return has("http://www.w3.org/1999/02/22-rdf-syntax-ns#") ? InputFormat::rdf : InputFormat::detect;
  }
  while (bytes.starts_with('#') || bytes.starts_with('\n') || bytes.starts_with('\r'))
    bytes.remove_prefix(std::min(bytes.size(), bytes.find('\n') + 1));
  for (const std::string_view word : {"@prefix ", "@base ", "PREFIX ", "BASE <"})
    if (bytes.starts_with(word)) return InputFormat::rdf;
  const std::string_view line = bytes.substr(0, bytes.find('\n'));  // a triple a line
  const bool is_triple = (line.starts_with('<') || line.starts_with("_:")) && line.find(" <") != std::string_view::npos &&
                         line.substr(0, line.find_last_not_of(" \t\r") + 1).ends_with('.');
  return is_triple ? InputFormat::rdf : InputFormat::detect;
}

std::string_view from_content(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.size(), bytes.find_first_not_of(" \t\r\n")));
  return bytes;
}

}  // namespace

std::string_view label_of(InputFormat format) {
  for (const auto& [name, value] : kLabels)
    if (value == format) return name;
  return "detect";
}

std::optional<InputFormat> input_format_from(std::string_view label) {
  for (const auto& [name, value] : kLabels)
    if (name == label) return value;
  return std::nullopt;
}

InputFormat detect_input_format(LineReader& file) {
  const std::string_view name = without_extension(file.path(), ".gz");
  for (const auto& [extension, format] : kExtensions)
    if (format != InputFormat::detect && name.ends_with(extension)) return format;
  const std::string_view content = from_content(file.look_ahead());
  InputFormat format = detect_by_line(content.substr(0, content.find('\n')));
  if (format == InputFormat::text && detect_graph(content) != InputFormat::detect) format = detect_graph(content);
  // A .jsonl whose first line is broken is a faulty .jsonl, not a text.
  const bool is_json = name.ends_with(".jsonl") || name.ends_with(".ndjson");
  return is_json && format == InputFormat::text ? InputFormat::documents : format;
}

std::string file_stem(const std::string& path) {
  if (path == "-") return "stdin";
  std::string_view name = path;
  name.remove_prefix(std::min(name.size(), name.rfind('/') + 1));
  name = without_extension(name, ".gz");
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos && dot > 0) name = without_extension(name.substr(0, dot), ".graph");
  return std::string(name);
}

}  // namespace relata
