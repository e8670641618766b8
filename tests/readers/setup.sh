#!/usr/bin/env bash
# The readers of other projects that tests start: a Python environment in .venv, made once and again when the pinned
# versions change. Prints its interpreter.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="$here/../../.venv"
stamp="$venv/readers.stamp"

exec 7<"$here/requirements.txt"
flock 7
if ! cmp -s "$here/requirements.txt" "$stamp"; then
  echo "Installing the readers that the tests start into .venv ..." >&2
  python3 -m venv "$venv" >&2
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2
  cp "$here/requirements.txt" "$stamp"
fi
echo "$venv/bin/python"
