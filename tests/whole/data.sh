#!/usr/bin/env bash
# The open data of the example site and of a demo site, read by programs that are not ours.
#   data.sh PROGRAM SOURCE
set -euo pipefail
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/tests/data/install"
"$program" build --repo "$source" --worktree --out "$work/example"
"$program" demo "$work/demo" --departments 6 --years 4
sed -i 's/^offline: true$/offline: true\ndata: {license: CC-BY-4.0, xlsx: each}/' "$work/demo/content/site.yml"
"$program" build --repo "$work/demo" --worktree --out "$work/site"
node "$source/tests/data/published.mjs" "$work/example"
node "$source/tests/data/published.mjs" "$work/site"
