#!/usr/bin/env bash
# relata export: loads data/ into a Kuzu database. Tables of an earlier load are replaced in one transaction; other
# tables in the database stay.
#   KUZU_DATABASE   the file of the database (default: graph.kuzu, beside this file)
#   PYTHON          a Python with the package kuzu (default: python3)
set -euo pipefail
"${PYTHON:-python3}" -c 'import kuzu' 2>/dev/null ||
  { echo "load.sh: error: ${PYTHON:-python3} has no package kuzu. pip install kuzu, or name another Python by PYTHON." >&2; exit 3; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
database=$(realpath -m "${KUZU_DATABASE:-$here/graph.kuzu}")
cd "$here"  # the statements name files of data/
"${PYTHON:-python3}" - "$database" <<'PYTHON'
import sys
import kuzu

connection = kuzu.Connection(kuzu.Database(sys.argv[1]))
connection.execute("BEGIN TRANSACTION")
ours = connection.execute("CALL show_tables() WHERE comment = 'relata' RETURN name, type").get_all()
for name, _ in sorted(ours, key=lambda table: table[1] == "NODE"):  # tables of relationships first
    connection.execute(f"DROP TABLE `{name}`")
with open("data/load.cypher", encoding="utf-8", newline="\n") as statements:
    for statement in statements.read().split(";\n")[:-1]:
        connection.execute(statement)
connection.execute("COMMIT")
PYTHON
echo "Loaded into $database"
