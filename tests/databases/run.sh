#!/usr/bin/env bash
# run.sh SCRIPT ARGUMENT ...: a script of this folder, with the packages that it needs; run.sh --java SCRIPT ...: one
# that starts Java as well. Skips by name without network or Java.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if [[ $1 == --java ]]; then
  shift
  if ! command -v java >/dev/null || ! command -v mvn >/dev/null; then
    echo "skipped: $*: there is no Java with Maven (cmake/packages_full.txt)"
    exit 0
  fi
fi
if ! python="$("$here/../readers/setup.sh")"; then
  echo "skipped: $*: its packages could not be installed"
  exit 0
fi
script=$1
shift
exec "$python" "$here/$script" "$@"
