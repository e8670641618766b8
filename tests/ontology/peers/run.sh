#!/usr/bin/env bash
# run.sh SCRIPT ARGUMENTS: runs a script of this folder with the readers of other projects. Skips by name without network.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if ! python="$("$here/../../readers/setup.sh")"; then
  echo "skipped: ${1%.py} of other projects, whose packages could not be installed"
  exit 0
fi
exec "$python" "$here/$1" "${@:2}"
