// relata: documents to a knowledge graph. Signals, then the command line.
#include <csignal>

#include "cli/command.h"
#include "cli/corpus.h"

namespace {

// The first one lets the run end cleanly, without half a file left behind; the second one kills.
void stop_on(int signal) {
  struct sigaction action {};
  action.sa_handler = [](int) { relata::cli::request_stop(); };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is an error of writing like any other
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that is larger than it may be
  stop_on(SIGINT);
  stop_on(SIGTERM);
  return relata::cli::run({arguments, static_cast<std::size_t>(count)});
}
