// Characters and names of XML 1.0 (fifth edition, productions 2 to 5), in UTF-8; references and line ends (2.11, 3.3.3,
// 4.1).
#pragma once

#include <string>
#include <string_view>

namespace relata::graphs {

[[nodiscard]] constexpr bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Takes a name off the beginning of `rest`; empty where there is none.
[[nodiscard]] std::string_view take_xml_name(std::string_view& rest);
// Takes white space off the beginning; whether there was any.
bool take_xml_space(std::string_view& rest);

// True where the text means itself: ASCII without controls, references, carriage returns and "]".
[[nodiscard]] bool is_plain_xml(std::string_view text);
// True where every character may stand in XML.
[[nodiscard]] bool is_xml_text(std::string_view text);

enum class XmlPlace { content, attribute, character_data };
// What the text means, its references resolved and its line ends, or white space in an attribute, made one. False where
// it is not well-formed.
[[nodiscard]] bool decode_xml(std::string_view text, XmlPlace place, std::string& out);

}  // namespace relata::graphs
