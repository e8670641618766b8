#!/usr/bin/env bash
# relata export: loads data/ into Amazon Neptune with its bulk loader. Afterwards the nodes with the label Relata are
# those of this graph; all others stay as they are.
#   NEPTUNE_ENDPOINT   host of the cluster (needed)
#   NEPTUNE_PORT       (default: 8182)
#   NEPTUNE_S3         where the files go, that the cluster can read: s3://bucket/folder (needed)
#   NEPTUNE_IAM_ROLE   ARN of the role with which it reads there (needed)
#   AWS_REGION         of the bucket (default: us-east-1)
#   NEPTUNE_FORMAT     opencypher or csv, Gremlin's (default: opencypher)
#   NEPTUNE_POLL_SECONDS   between questions how far it is (default: 5)
#   AWS, CURL          the programs (default: aws, curl); options may follow, such as for signed requests
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${NEPTUNE_ENDPOINT:?is needed: the host of the cluster}" "${NEPTUNE_S3:?is needed: s3://bucket/folder}"
: "${NEPTUNE_IAM_ROLE:?is needed: the ARN of the role that reads the bucket}"
format=${NEPTUNE_FORMAT:-opencypher}
address=https://$NEPTUNE_ENDPOINT:${NEPTUNE_PORT:-8182}
read -ra aws <<<"${AWS:-aws}"
read -ra curl <<<"${CURL:-curl}"
for program in "${aws[0]}" "${curl[0]}"; do
  command -v "$program" >/dev/null || { echo "load.sh: error: there is no program $program. Install it." >&2; exit 3; }
done
curl+=(--silent --show-error --fail-with-body)

"${aws[@]}" s3 cp "$here/data/" "${NEPTUNE_S3%/}/$format/" --recursive --exclude '*' --include "${format}_*" --only-show-errors
request=$(cat <<JSON
{"source": "${NEPTUNE_S3%/}/$format/", "format": "$format", "iamRoleArn": "$NEPTUNE_IAM_ROLE",
 "region": "${AWS_REGION:-us-east-1}", "failOnError": "TRUE", "updateSingleCardinalityProperties": "TRUE",
 "userProvidedEdgeIds": "TRUE", "queueRequest": "TRUE"}
JSON
)
answer=$("${curl[@]}" -X POST -H 'Content-Type: application/json' "$address/loader" -d "$request")
job=$(sed -n 's/.*"loadId" *: *"\([^"]*\)".*/\1/p' <<<"$(tr -d '\n' <<<"$answer")")
[[ -n $job ]] || { echo "$address: error: the loader gave no job: $answer" >&2; exit 3; }

while true; do
  status=$("${curl[@]}" "$address/loader/$job" | tr -d '\n')
  case $status in
    *LOAD_COMPLETED*) break ;;
    *LOAD_FAILED* | *LOAD_CANCELLED* | *_ERROR* | *LOAD_DATA_DEADLOCK*)
      echo "$address: error: the load did not succeed: $status" >&2
      exit 3 ;;
  esac
  sleep "${NEPTUNE_POLL_SECONDS:-5}"
done
while IFS= read -r statement; do
  "${curl[@]}" -X POST "$address/openCypher" --data-urlencode "query=${statement%;}" >/dev/null
done <"$here/data/remove.cypher"
echo "Loaded into $NEPTUNE_ENDPOINT"
