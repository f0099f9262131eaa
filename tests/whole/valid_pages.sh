#!/usr/bin/env bash
# Every page of the example site and of a demo is valid HTML, and pages are as light as they should be.
#   valid_pages.sh PROGRAM SOURCE
set -euo pipefail
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/tests/browser/install"
"$program" build --repo "$source" --worktree --out "$work/example" >/dev/null
"$program" demo "$work/demo" --departments 20 --years 8 >/dev/null
"$program" build --repo "$work/demo" --out "$work/site" >/dev/null

# weigh BYTES FILE…: each file is at most so large.
weigh() {
  local most=$1 size
  shift
  for file in "$@"; do
    size=$(stat -c %s "$work/example/$file")
    [ "$size" -le "$most" ] || { echo "$file: $size bytes, at most $most"; exit 1; }
  done
}
weigh 81920 reports/2019/skx.html
weigh 20480 assets/site.css
weigh 8192 assets/site.js
weigh 12288 assets/search.js

node "$source/tests/browser/valid.mjs" "$work/example" "$work/site"
