#include "extractors/nlp/network/folding.h"

#include <algorithm>
#include <utf8proc.h>

namespace relata::nlp {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// What a typographic mark is folded to; nullptr for any other code point.
const char* plain_mark(utf8proc_int32_t code_point) {
  switch (code_point) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x0060:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return "-";
    case 0x2026:
      return "...";
    case 0x00A0:
    case 0x202F:
      return " ";
    default:
      return nullptr;
  }
}

std::size_t fold_one(std::string_view rest, std::string& folded) {
  utf8proc_int32_t code_point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                       static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
  if (length <= 0) {
    folded += rest.front();
    return 1;
  }
  if (const char* mark = plain_mark(code_point)) {
    folded += mark;
  } else {
    utf8proc_uint8_t bytes[4];
    const auto written = utf8proc_encode_char(utf8proc_tolower(code_point), bytes);
    folded.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(written));
  }
  return static_cast<std::size_t>(length);
}

// The same digits with a comma before each three from the end.
void group_in_threes(std::string_view form, std::string& folded) {
  std::size_t digits = static_cast<std::size_t>(std::ranges::count_if(form, is_figure));
  for (const char c : form) {
    if (!is_figure(c)) continue;
    folded += c;
    if (--digits > 0 && digits % 3 == 0) folded += ',';
  }
}

}  // namespace

bool is_grouped_in_pairs(std::string_view form) {
  std::size_t group = 0, pairs = 0;
  for (const char c : form) {
    if (is_figure(c)) {
      ++group;
    } else {
      if (c != ',' || group == 0 || group > 2 || (pairs > 0 && group != 2)) return false;
      ++pairs;
      group = 0;
    }
  }
  return pairs > 1 && group == 3;
}

void fold(std::string_view form, std::string& folded) {
  folded.clear();
  if (form == "``" || form == "''") {
    folded = "\"";
    return;
  }
  if (is_grouped_in_pairs(form)) {
    group_in_threes(form, folded);
    return;
  }
  for (std::size_t at = 0; at < form.size();) {
    const char byte = form[at];
    if (byte >= 'A' && byte <= 'Z') {
      folded += static_cast<char>(byte - 'A' + 'a');
      ++at;
    } else if (static_cast<unsigned char>(byte) < 0x80U && byte != '`') {
      folded += byte;
      ++at;
    } else {
      at += fold_one(form.substr(at), folded);
    }
  }
}

}  // namespace relata::nlp
