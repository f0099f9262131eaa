#!/usr/bin/env bash
# Every link of the example site and of a demo site, from file:// in headless Chromium.
#   browser_links.sh PROGRAM SOURCE
set -euo pipefail
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/tests/browser/install"
"$program" build --repo "$source" --worktree --out "$work/example"
"$program" demo "$work/demo" --departments 5 --years 3
"$program" build --repo "$work/demo" --out "$work/site"
node "$source/tests/browser/links.mjs" "$work/example"
node "$source/tests/browser/links.mjs" "$work/site"
