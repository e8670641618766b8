#!/usr/bin/env bash
# relata export: loads data/ into the schema `relata` of a PostgreSQL database, in one transaction.
#   PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD ...   as psql takes them, with its defaults
#   PSQL                                                 the program (default: psql)
set -euo pipefail
command -v "${PSQL:-psql}" >/dev/null ||
  { echo "load.sh: error: there is no program ${PSQL:-psql}. Install it, or say where it is by PSQL." >&2; exit 3; }
cd "$(dirname "${BASH_SOURCE[0]}")"  # the statements name files of data/
export PGCLIENTENCODING=UTF8 PGOPTIONS="${PGOPTIONS:-} -c client_min_messages=warning"
"${PSQL:-psql}" -X -q -v ON_ERROR_STOP=1 -f load.sql
echo "Loaded into the schema relata"
