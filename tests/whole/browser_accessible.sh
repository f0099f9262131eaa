#!/usr/bin/env bash
# One page of each kind in each mode of reading, of the example site and of a demo: axe-core finds nothing.
#   browser_accessible.sh PROGRAM SOURCE
set -euo pipefail
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/tests/browser/install"
"$program" build --repo "$source" --worktree --out "$work/example" >/dev/null
"$program" demo "$work/demo" --departments 20 --years 8 >/dev/null
"$program" build --repo "$work/demo" --out "$work/site" >/dev/null
node "$source/tests/browser/accessible.mjs" "$work/example"
node "$source/tests/browser/accessible.mjs" "$work/site"
