// Tokens that hold punctuation: addresses of the web and of mail, emoticons, numbers, dates, telephone numbers.
//
// Each function gives the length in bytes of what begins at text[0], or 0; none reads beyond what it accepts by more
// than a constant, save match_url and match_email, which read to the next white space.
#pragma once

#include <cstddef>
#include <string_view>

namespace relata::nlp {

// http://..., ftp://..., mailto:..., www....; closing punctuation that belongs to the sentence is left out.
[[nodiscard]] std::size_t match_url(std::string_view text);
// name@host.tld
[[nodiscard]] std::size_t match_email(std::string_view text);
// What could be the name before the @ of an address.
[[nodiscard]] std::size_t mail_name_size(std::string_view text);
// :-) ;) :D =( <3 ^_^ ...
[[nodiscard]] std::size_t match_emoticon(std::string_view text);
// 5, 1,000, 3.14, 9:30, 10/11/2012, 2012-11-30, 555-1234, 713-853-3989, 1.2.3; ends before what is not of the number.
[[nodiscard]] std::size_t match_number(std::string_view text);
// In "km", "pm", "k": true where suffix, letters only, is a word of its own after a number ("10km" is "10 km").
[[nodiscard]] bool is_unit(std::string_view suffix);
// example.com, report.doc: true where the part after the last full stop is a known ending.
[[nodiscard]] bool is_host_or_file(std::string_view token);

}  // namespace relata::nlp
