// relata export: a graph to the files that fill a database, with the command that loads them.
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/reporter.h"
#include "exporters/databases/database.h"

namespace relata::cli {

ExitCode run_export(const Settings& settings) {
  const exporters::Database& database = *exporters::database_named(settings.database);  // the options know them all
  exporters::check_export_folder(settings.folder);
  Reporter reporter(settings);
  const std::optional<GraphInput> input = read_graph(settings, reporter);
  if (!input) return kBadInput;  // nothing came in, so nothing goes out
  exporters::export_to(database, input->graph, settings.folder);
  reporter.finish();
  return reporter.diagnostics().errors() > 0 ? kBadInput : kSuccess;
}

}  // namespace relata::cli
