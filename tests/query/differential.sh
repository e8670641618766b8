#!/usr/bin/env bash
# differential.sh ANSWER_QUERIES: 300 drawn queries, answered as Oxigraph answers them. Skips by name without network.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if ! python="$("$here/../readers/setup.sh")"; then
  echo "skipped: Oxigraph's answers, whose package could not be installed"
  exit 0
fi
exec "$python" "$here/differential.py" "$1"
