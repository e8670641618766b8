// What the program tells its caller.
#pragma once

namespace relata::cli {

enum ExitCode : int {
  kSuccess = 0,
  kUsageError = 2,
  kBadInput = 3,   // or an environment that failed: a full disk, a missing model
  kViolations = 4  // validation found some
};

}  // namespace relata::cli
