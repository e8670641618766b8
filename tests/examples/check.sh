#!/usr/bin/env bash
# Runs the examples. Usage: check.sh PROGRAM LIBRARY-EXAMPLE
set -uo pipefail
export RELATA=$1
library_example=$2
examples=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../examples
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

example() {
  local name=$1
  shift
  if "$@" >"$scratch/log" 2>&1; then
    echo "ok: $name"
  else
    echo "failed: $name"
    cat "$scratch/log"
    failures=1
  fi
}

prints_facts() { "$library_example" "$examples/data/new_zealand_flag.txt" | grep ' | '; }

for run in "$examples"/*/run; do example "$(basename "$(dirname "$run")")" "$run" "$scratch/out"; done
example 020_library prints_facts
exit $failures
