#!/usr/bin/env bash
# The example's report on paper: 22 lines of 28 characters, as GB/T 9704 sets official documents.
#   browser_print.sh PROGRAM SOURCE
set -euo pipefail
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/tests/browser/install"
"$program" build --repo "$source" --worktree --out "$work/site" >/dev/null
node "$source/tests/browser/print.mjs" "$work/site" reports/2019/skx.html
