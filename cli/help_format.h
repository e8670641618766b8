// How the help of a command looks: options with their description wrapped beside them.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace relata::cli {

class HelpFormat final : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    constexpr std::size_t kIndent = 30;
    constexpr std::size_t kWidth = 110;
    std::string out = "  " + make_option_name(option, is_positional) + make_option_opts(option);
    if (out.size() + 2 > kIndent) out += '\n' + std::string(kIndent, ' ');
    out.resize(out.size() + kIndent - std::min(kIndent, out.size() - (out.rfind('\n') + 1)), ' ');
    std::size_t column = kIndent;
    std::string words = make_option_desc(option) + ' ';
    for (std::size_t begin = 0, end = 0; (end = words.find(' ', begin)) != std::string::npos; begin = end + 1) {
      if (column > kIndent && column + end - begin > kWidth) {
        out.back() = '\n';
        out.append(kIndent, ' ');
        column = kIndent;
      }
      out.append(words, begin, end - begin + 1);
      column += end - begin + 1;
    }
    out.back() = '\n';
    return out;
  }
};

}  // namespace relata::cli
