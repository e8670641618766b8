#!/usr/bin/env bash
# relata export: loads data/graph.cypher into Neo4j. Afterwards the nodes with the label Relata are those of this graph;
# all others stay as they are.
#   NEO4J_URI        where the database answers (default: neo4j://localhost:7687)
#   NEO4J_USERNAME   (default: neo4j)
#   NEO4J_PASSWORD   (default: none, for a database without authentication)
#   NEO4J_DATABASE   which one there (default: neo4j)
#   CYPHER_SHELL     the program (default: cypher-shell)
set -euo pipefail
command -v "${CYPHER_SHELL:-cypher-shell}" >/dev/null ||
  { echo "load.sh: error: there is no program ${CYPHER_SHELL:-cypher-shell}. Install it, or say where it is by CYPHER_SHELL." >&2; exit 3; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export NEO4J_USERNAME=${NEO4J_USERNAME:-neo4j} NEO4J_PASSWORD=${NEO4J_PASSWORD:-}
"${CYPHER_SHELL:-cypher-shell}" -a "${NEO4J_URI:-neo4j://localhost:7687}" -d "${NEO4J_DATABASE:-neo4j}" \
  --format plain --fail-fast --file "$here/data/graph.cypher" >/dev/null
echo "Loaded into ${NEO4J_URI:-neo4j://localhost:7687}"
