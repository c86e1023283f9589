#!/bin/sh
# Makes a BEIR folder for each queries.VARIANT.jsonl: docs/beir-variants.sh SOURCE TARGET
set -eu
source=$(cd "$1" && pwd)
target=$2
for queries in "$source"/queries*.jsonl; do
	variant=$(basename "$queries" .jsonl)
	folder="$target/$(basename "$source")${variant#queries}"
	mkdir -p "$folder"
	ln -sf "$source/corpus.jsonl" "$folder/corpus.jsonl"
	ln -sfn "$source/qrels" "$folder/qrels"
	ln -sf "$queries" "$folder/queries.jsonl"
done
