#!/usr/bin/env bash
# setup_java.sh NAME: the jars of a reader that runs on Java, fetched into .java/NAME once and again when its version
# changes. Prints that folder. Needs Java 17 and Maven: cmake/packages_full.txt.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
case ${1:-} in
  # Jena leaves it open where its messages go, and warns where nothing takes them.
  jena) artifact="org.apache.jena:jena-cmds:5.6.0 org.apache.logging.log4j:log4j-slf4j2-impl:2.24.3" ;;
  neo4j) artifact=org.neo4j.test:neo4j-harness:5.26.0 ;;
  cypher-shell) artifact=org.neo4j:cypher-shell:5.26.0 ;;
  tinkergraph) artifact=org.apache.tinkerpop:tinkergraph-gremlin:3.7.3 ;;
  gephi) artifact=org.gephi:gephi-toolkit:0.10.1:jar:all ;;  # what it depends on is in it
  *) echo "usage: setup_java.sh jena|neo4j|cypher-shell|tinkergraph|gephi" >&2; exit 2 ;;
esac
folder="$root/.java/$1"

# Maven writes colours even where nothing is to be said.
fetch() { mvn -q -B "$@" >"$folder/maven.log" 2>&1 || { cat "$folder/maven.log" >&2; exit 1; }; }

mkdir -p "$root/.java"
exec 7>"$root/.java/lock"
flock 7
if [[ $(cat "$folder/.artifact" 2>/dev/null) != "$artifact" ]]; then
  echo "Fetching $artifact into .java ..." >&2
  rm -rf "$folder"
  mkdir -p "$folder"
  if [[ $1 == gephi ]]; then
    fetch dependency:copy -Dartifact="$artifact" -DoutputDirectory="$folder"
  else
    {
      echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
      echo '<groupId>relata</groupId><artifactId>reader</artifactId><version>1</version><dependencies>'
      for one in $artifact; do
        IFS=: read -r group name version <<<"$one"
        echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
      done
      echo '</dependencies></project>'
    } >"$folder/pom.xml"
    fetch -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder"
  fi
  echo "$artifact" >"$folder/.artifact"
fi
echo "$folder"
