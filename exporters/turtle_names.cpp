#include "exporters/turtle_names.h"

#include "core/escape.h"
#include "core/utf8.h"
#include "core/vocabulary.h"

namespace relata::exporters {
namespace {

struct Range {
  char32_t first, last;
};

// Turtle 1.1, production [163s] PN_CHARS_BASE, without ASCII.
constexpr Range kNameCharacters[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                                     {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                                     {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};

bool is_name_character(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }
  for (const Range& range : kNameCharacters) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

}  // namespace

// PN_LOCAL as far as it needs no escape: no %, no backslash, no full stop or hyphen at an end.
bool is_simple_local(std::string_view local) {
  if (local.empty() || local.front() == '-' || local.front() == '.' || local.back() == '.') return false;
  for (std::size_t at = 0; at < local.size();) {
    const Utf8Character c = utf8_character(local, at);
    if (!c.valid || !(is_name_character(c.code) || c.code == '.')) return false;
    at += c.size;
  }
  return true;
}

TurtleNames::TurtleNames(const KnowledgeGraph& graph) : forms_(graph.strings.size(), kUnknown) {
  for (const std::string_view folder : vocabulary::kFolders) {
    const std::string_view name = folder.substr(0, folder.size() - 1);
    namespaces_.push_back({std::string(graph.base()).append(folder), std::string(name).append(":")});
  }
  for (const vocabulary::Prefix& prefix : vocabulary::kPrefixes) {
    namespaces_.push_back({std::string(prefix.iri), std::string(prefix.name).append(":")});
  }
}

void TurtleNames::put_prefixes(ByteSink& sink) const {
  for (const Namespace& each : namespaces_) {
    sink.put("@prefix ");
    sink.put(each.prefix);
    sink.put(" <");
    put_iri(sink, each.iri);
    sink.put("> .\n");
  }
}

std::uint8_t TurtleNames::form_of(const Term& iri) const {
  if (!iri.plain) return kFull;
  for (std::size_t i = 0; i < namespaces_.size(); ++i) {
    if (!iri.text.starts_with(namespaces_[i].iri)) continue;
    if (is_simple_local(iri.text.substr(namespaces_[i].iri.size())))
      return static_cast<std::uint8_t>(kFirstNamespace + i);
  }
  return kFull;
}

void TurtleNames::put(ByteSink& sink, const Term& iri) {
  std::uint8_t form = kUnknown;
  if (iri.id.valid()) {
    std::uint8_t& known = forms_[iri.id.index()];
    if (known == kUnknown) known = form_of(iri);
    form = known;
  } else {
    form = form_of(iri);
  }
  if (form != kFull) {
    const Namespace& space = namespaces_[form - kFirstNamespace];
    sink.put(space.prefix);
    return sink.put(iri.text.substr(space.iri.size()));
  }
  sink.put('<');
  if (iri.plain)
    sink.put(iri.text);
  else
    put_iri(sink, iri.text);
  sink.put('>');
}

}  // namespace relata::exporters
