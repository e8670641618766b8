#!/usr/bin/env bash
# relata export: loads data/graph.cypher into FalkorDB. Afterwards the nodes with the label Relata are those of this
# graph; all others stay as they are.
#   FALKORDB_HOST, FALKORDB_PORT   where it answers (default: 127.0.0.1, 6379)
#   FALKORDB_GRAPH                 the key of the graph (default: relata)
#   REDISCLI_AUTH                  a password, as redis-cli takes it
#   REDIS_CLI                      the program, 7 or later (default: redis-cli)
set -euo pipefail
command -v "${REDIS_CLI:-redis-cli}" >/dev/null ||
  { echo "load.sh: error: there is no program ${REDIS_CLI:-redis-cli}. Install it, or say where it is by REDIS_CLI." >&2; exit 3; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
graph=${FALKORDB_GRAPH:-relata}
client=("${REDIS_CLI:-redis-cli}" -e -h "${FALKORDB_HOST:-127.0.0.1}" -p "${FALKORDB_PORT:-6379}")

"${client[@]}" PING >/dev/null  # so that what fails below fails for one reason: it is there already
for property in Relata.id Claim.statement Entity.label; do
  "${client[@]}" GRAPH.QUERY "$graph" "CREATE INDEX FOR (n:${property%.*}) ON (n.${property#*.})" >/dev/null 2>&1 || true
done
"${client[@]}" GRAPH.CONSTRAINT CREATE "$graph" UNIQUE NODE Relata PROPERTIES 1 id >/dev/null 2>&1 || true
while IFS= read -r statement; do
  printf '%s' "${statement%;}" | "${client[@]}" -x GRAPH.QUERY "$graph" >/dev/null
done <"$here/data/graph.cypher"
echo "Loaded into the graph $graph"
