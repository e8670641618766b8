#!/usr/bin/env bash
# relata export: makes a TDB2 store of data/graph.nq. A store that this made before is replaced.
#   JENA_STORE   where the store is (default: store, beside this file)
#   JENA_HOME    the folder of Apache Jena (default: tdb2.tdbloader is in the path)
set -euo pipefail
loader=${JENA_HOME:+$JENA_HOME/bin/}tdb2.tdbloader
command -v "$loader" >/dev/null ||
  { echo "load.sh: error: there is no program $loader. Name the folder of Apache Jena by JENA_HOME." >&2; exit 3; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
store=$(realpath -m "${JENA_STORE:-$here/store}")
mark=.relata

if [[ -e $store && ! -e $store/$mark ]]; then
  echo "$store: error: is not a store that this script made. Name another one by JENA_STORE." >&2
  exit 3
fi
rm -rf "$store.new"
# It reports how far it is on either stream; that is of interest where something is wrong.
log=$("$loader" --loc="$store.new" "$here/data/graph.nq" 2>&1) ||
  { echo "$log" >&2; exit 3; }
grep -E 'WARN|ERROR' <<<"$log" >&2 || true
touch "$store.new/$mark"
rm -rf "$store"
mv "$store.new" "$store"
echo "Loaded into $store"
