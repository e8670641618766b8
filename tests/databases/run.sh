#!/usr/bin/env bash
# run.sh DATABASE RELATA WRITE_GRAPHS: loads exports into a database that it starts. Skips by name without network.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if ! python="$("$here/../readers/setup.sh")"; then
  echo "skipped: $1, whose packages could not be installed"
  exit 0
fi
exec "$python" "$here/check.py" "$@"
