#!/usr/bin/env bash
# relata export: loads data/graph.cypher into Memgraph. Afterwards the nodes with the label Relata are those of this
# graph; all others stay as they are.
#   MEMGRAPH_HOST, MEMGRAPH_PORT           where it answers (default: 127.0.0.1, 7687)
#   MEMGRAPH_USERNAME, MEMGRAPH_PASSWORD   (default: none)
#   MGCONSOLE                              the program (default: mgconsole)
set -euo pipefail
command -v "${MGCONSOLE:-mgconsole}" >/dev/null ||
  { echo "load.sh: error: there is no program ${MGCONSOLE:-mgconsole}. Install it, or say where it is by MGCONSOLE." >&2; exit 3; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
options=(--host "${MEMGRAPH_HOST:-127.0.0.1}" --port "${MEMGRAPH_PORT:-7687}" --no_history --output_format=csv)
[[ -n ${MEMGRAPH_USERNAME:-} ]] && options+=(--username "$MEMGRAPH_USERNAME" --password "${MEMGRAPH_PASSWORD:-}")
"${MGCONSOLE:-mgconsole}" "${options[@]}" <"$here/data/graph.cypher" >/dev/null
echo "Loaded into ${MEMGRAPH_HOST:-127.0.0.1}:${MEMGRAPH_PORT:-7687}"
