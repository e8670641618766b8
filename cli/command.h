// The commands of `relata`: one table, from which the program, its help and the tests of both are made.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/exit_code.h"
#include "cli/settings.h"

namespace CLI {
class App;
}

namespace relata::cli {

struct Command {
  std::string_view name;         // "": no verb
  std::string_view arguments;    // after the name, in the overview
  std::string_view summary;      // a line of the overview
  std::string_view description;  // paragraphs above the options
  std::string_view examples;     // below the options
  void (*declare)(CLI::App& app, Settings& settings);  // options and arguments
  ExitCode (*run)(const Settings& settings);           // may throw EnvironmentError, UsageError
};

// In the order of the help; the first one has no verb.
[[nodiscard]] std::span<const Command> commands();

[[nodiscard]] std::string overview();  // what `relata --help` prints

// Parses and runs one command line, arguments[0] being the program. Prints help and errors itself.
[[nodiscard]] ExitCode run(std::span<const char* const> arguments);

// The work of each command, one a file.
[[nodiscard]] ExitCode run_build(const Settings& settings);     // build.cpp; merge as well
[[nodiscard]] ExitCode run_extract(const Settings& settings);   // extract.cpp
[[nodiscard]] ExitCode run_validate(const Settings& settings);  // validate.cpp
[[nodiscard]] ExitCode run_annotate(const Settings& settings);  // annotate.cpp
[[nodiscard]] ExitCode run_export(const Settings& settings);    // export.cpp
[[nodiscard]] ExitCode run_query(const Settings& settings);     // query.cpp
[[nodiscard]] ExitCode run_stats(const Settings& settings);     // stats.cpp
[[nodiscard]] ExitCode run_path(const Settings& settings);      // path.cpp
[[nodiscard]] ExitCode run_learn(const Settings& settings);     // learn.cpp
[[nodiscard]] ExitCode run_explain(const Settings& settings);   // explain_graph.cpp
[[nodiscard]] ExitCode run_diff(const Settings& settings);      // diff.cpp

}  // namespace relata::cli
