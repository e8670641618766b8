#!/bin/sh
# Makes models/english.model again, from the treebanks and name sets to the written file:
#   extractors/nlp/training/train.sh DATA-FOLDER BUILD-FOLDER [options of relata-train]
# DATA-FOLDER holds treebanks/, ner/, lexicons/ and rawtext/; BUILD-FOLDER a built relata-train (-DRELATA_TRAINER=ON).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
data=$1
build=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$here/make_lexicons.py" "$data/lexicons" "$data/rawtext" "$root/data"
python3 "$here/prepare_data.py" "$data" "$work"
python3 "$here/teacher/silver_archive.py" unpack "$here/silver/annotation.xz" --shared "$data" "$work/silver.conllu.gz"
python3 "$here/teacher/vector_archive.py" unpack "$here/silver/vectors.xz" "$work/vectors.tsv"
set -- --silver "$work/silver.conllu.gz" --silver-share 0.5 --silver-rest 0.5 --vectors "$work/vectors.tsv" \
  --dropout 0.25 --silver-dropout 0.1 --state-width 160 --epochs 46 --name-loss 2 --name-set wikigold "$@"
for text in "$data"/rawtext/*.txt.gz; do
  set -- "$@" --raw-text "$text"
done
"$build/extractors/nlp/training/relata-train" --data "$work" --lexicons "$root/data" --output "$root/models/english.model" "$@"
sha256sum "$root/models/english.model"
