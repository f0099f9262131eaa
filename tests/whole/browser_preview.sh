#!/usr/bin/env bash
# An edit shows in an open page, a mistake shows and clears again.
#   browser_preview.sh PROGRAM SOURCE
set -euo pipefail
"$2/tests/browser/install"
node "$2/tests/browser/preview.mjs" "$1"
