#!/usr/bin/env bash
# A build on four threads equals one on a single thread; run under ThreadSanitizer too.
#   parallel_build.sh PROGRAM SOURCE
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" demo "$work/demo" --departments 10 --years 10 --edits 10 >/dev/null
"$program" build --repo "$work/demo" --out "$work/one" --jobs 1 >/dev/null
"$program" build --repo "$work/demo" --out "$work/four" --jobs 4 >/dev/null
diff -r "$work/one" "$work/four"
