#!/usr/bin/env bash
# Installs a build folder into a scratch folder, builds the consumer against it and runs it from elsewhere.
# Usage: check.sh BUILD-FOLDER
set -euo pipefail
build=$(readlink -f "$1")
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

step() {
  local name=$1
  shift
  if "$@" >"$scratch/log" 2>&1; then echo "ok: $name"; else echo "failed: $name"; cat "$scratch/log"; exit 1; fi
}
facts_are_found() { grep -q 'Sweden | sign | ' "$scratch/facts"; }

step "install" cmake --install "$build" --prefix "$scratch/prefix"
step "configure a consumer" cmake -S "$here" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/prefix" -DCMAKE_BUILD_TYPE=Release
step "build a consumer" cmake --build "$scratch/build"
cd "$scratch"
RELATA_HOME=$scratch/prefix/share/relata "$scratch/build/consumer" "Sweden signed the agreement." >"$scratch/facts" || true
step "run a consumer" facts_are_found
echo "Sweden signed the agreement." >a.txt
step "run the installed program" "$scratch/prefix/bin/relata" build a.txt -o a.nt --quiet
