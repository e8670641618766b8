#include "tests/text/claim_lines.h"

#include <algorithm>

#include "core/notation.h"

namespace relata::testing {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts{""};
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
    if (depth == 0 && text.substr(i).starts_with(separator)) {
      parts.emplace_back();
      i += separator.size() - 1;
    } else {
      parts.back() += text[i];
    }
  }
  return parts;
}

// "*" in the pattern stands for any characters.
bool matches(std::string_view value, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return value == pattern;
  if (!value.starts_with(pattern.substr(0, star))) return false;
  value.remove_prefix(star);
  pattern.remove_prefix(star + 1);
  for (std::size_t skip = 0; skip <= value.size(); ++skip)
    if (matches(value.substr(skip), pattern)) return true;
  return false;
}

bool same(const std::string& value, const std::string& expected) {
  if (const auto any = expected.find("[…]"); any != std::string::npos)
    return value.starts_with(expected.substr(0, any) + "[");
  return matches(value, expected);
}

}  // namespace

ClaimLine parse_claim_line(std::string_view line) {
  std::vector<std::string> parts = split(line, " ; ");
  const std::vector<std::string> triple = split(parts.front(), " | ");
  ClaimLine out;
  out.subject = triple[0];
  if (triple.size() > 1) out.predicate = triple[1];
  if (triple.size() > 2) out.object = triple[2];
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].starts_with('[') && parts[i].ends_with(']')) out.status = parts[i].substr(1, parts[i].size() - 2);
    else out.qualifiers.push_back(parts[i]);
  }
  return out;
}

bool satisfies(const ClaimLine& claim, const ClaimLine& expected) {
  return same(claim.subject, expected.subject) && same(claim.predicate, expected.predicate) &&
         same(claim.object, expected.object) && same(claim.status, expected.status) &&
         std::all_of(expected.qualifiers.begin(), expected.qualifiers.end(), [&](const std::string& wanted) {
           return std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                              [&](const std::string& there) { return same(there, wanted); });
         });
}

std::vector<std::string> all_lines(const KnowledgeGraph& graph) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < graph.claim_count(); ++i) lines.push_back(notation(graph, ClaimId{i}));
  return lines;
}

bool contains(const KnowledgeGraph& graph, const ClaimLine& expected) {
  const std::vector<std::string> lines = all_lines(graph);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return satisfies(parse_claim_line(line), expected); });
}

}  // namespace relata::testing
