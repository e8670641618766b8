#include "extractors/nlp/entity_brackets.h"

namespace relata::nlp {
namespace {

std::string_view without_part(std::string_view group) { return group.substr(0, group.find('[')); }

}  // namespace

bool EntityBrackets::take(std::uint32_t token, std::string_view value) {
  while (!value.empty()) {
    if (value.front() == '(') {
      if (open_.size() == kDeepest) return false;
      const std::size_t end = value.find_first_of("()", 1);
      open(token, value.substr(1, end == std::string_view::npos ? end : end - 1));
      if (end == std::string_view::npos) return true;
      if (value[end] == ')') {  // one token long
        found_[open_.back()].end = token + 1;
        open_.pop_back();
        value.remove_prefix(end + 1);
      } else {
        value.remove_prefix(end);
      }
    } else {
      const std::size_t end = value.find(')');
      if (end == std::string_view::npos || !close(token, without_part(value.substr(0, end)))) return false;
      value.remove_prefix(end + 1);
    }
  }
  return true;
}

void EntityBrackets::open(std::uint32_t token, std::string_view text) {
  const std::size_t dash = text.find('-');
  EntityBracket bracket;
  bracket.group = without_part(text.substr(0, dash));
  if (dash != std::string_view::npos) bracket.fields = text.substr(dash + 1);
  bracket.begin = token;
  open_.push_back(found_.size());
  found_.push_back(std::move(bracket));
}

bool EntityBrackets::close(std::uint32_t token, std::string_view group) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    EntityBracket& bracket = found_[open_[i]];
    if (bracket.group != group) continue;
    bracket.end = token + 1;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

}  // namespace relata::nlp
