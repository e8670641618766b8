// Groups of options that several commands share.
#pragma once

#include "cli/settings.h"

namespace CLI {
class App;
}

namespace relata::cli {

void declare_build(CLI::App& app, Settings& settings);
void declare_extract(CLI::App& app, Settings& settings);
void declare_table(CLI::App& app, Settings& settings);  // no verb
void declare_annotate(CLI::App& app, Settings& settings);
void declare_validate(CLI::App& app, Settings& settings);
void declare_learn(CLI::App& app, Settings& settings);
void declare_merge(CLI::App& app, Settings& settings);
void declare_export(CLI::App& app, Settings& settings);
void declare_query(CLI::App& app, Settings& settings);
void declare_stats(CLI::App& app, Settings& settings);
void declare_path(CLI::App& app, Settings& settings);
void declare_explain(CLI::App& app, Settings& settings);
void declare_diff(CLI::App& app, Settings& settings);

}  // namespace relata::cli
