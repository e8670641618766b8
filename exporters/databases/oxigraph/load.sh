#!/usr/bin/env bash
# relata export: makes an Oxigraph store of data/graph.nq. A store that this made before is replaced.
#   OXIGRAPH_STORE   where the store is (default: store, beside this file)
#   PYTHON           a Python with the package pyoxigraph (default: python3)
set -euo pipefail
"${PYTHON:-python3}" -c 'import pyoxigraph' 2>/dev/null ||
  { echo "load.sh: error: ${PYTHON:-python3} has no package pyoxigraph. pip install pyoxigraph, or name another Python by PYTHON." >&2; exit 3; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
store=$(realpath -m "${OXIGRAPH_STORE:-$here/store}")
mark=.relata

if [[ -e $store && ! -e $store/$mark ]]; then
  echo "$store: error: is not a store that this script made. Name another one by OXIGRAPH_STORE." >&2
  exit 3
fi
rm -rf "$store.new"
"${PYTHON:-python3}" - "$here/data/graph.nq" "$store.new" <<'PYTHON'
import sys
import pyoxigraph

store = pyoxigraph.Store(sys.argv[2])
store.bulk_load(path=sys.argv[1], format=pyoxigraph.RdfFormat.N_QUADS)
store.optimize()
store.flush()
PYTHON
touch "$store.new/$mark"
rm -rf "$store"
mv "$store.new" "$store"
echo "Loaded into $store"
