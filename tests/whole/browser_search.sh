#!/usr/bin/env bash
# Searches the example site and a demo site from file:// in headless Chromium, and holds the results against a
# plain search.
#   browser_search.sh PROGRAM SOURCE [DEPARTMENTS YEARS [cold]]
set -euo pipefail
program=$1
source=$2
departments=${3:-20}
years=${4:-8}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/tests/browser/install"
"$program" build --repo "$source" --worktree --out "$work/example"
"$program" demo "$work/demo" --departments "$departments" --years "$years"
"$program" build --repo "$work/demo" --out "$work/site"
node "$source/tests/search/folding.mjs" "$work/example/search/folding.js"
node "$source/tests/browser/search.mjs" "$work/example" 100
node "$source/tests/browser/search.mjs" "$work/site" 500 1 "${5:-}"
