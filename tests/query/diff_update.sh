#!/usr/bin/env bash
# diff_update.sh PROGRAM WRITE_GRAPHS: updates applied by a store of another project. Skips by name without network.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if ! python="$("$here/../readers/setup.sh")"; then
  echo "skipped: a store of another project, which could not be installed"
  exit 0
fi
exec "$python" "$here/diff_update.py" "$@"
