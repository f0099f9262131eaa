#!/usr/bin/env bash
# The same commit gives the same bytes: with 1 and 2 jobs, in another folder, another time zone, locale and
# umask, from a bare clone.        same_bytes.sh PROGRAM SOURCE
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$program" demo demo --departments 6 --years 4 --edits 5 >/dev/null
"$program" build --repo demo --out first --jobs 1 >/dev/null
git clone --quiet --bare demo bare.git
mkdir elsewhere
(cd elsewhere && TZ=America/New_York LC_ALL=C.UTF-8 "$program" build --repo ../demo --out deep/site --jobs 2 >/dev/null)
(umask 077 && TZ=Asia/Kolkata LANG=de_DE.UTF-8 "$program" build --repo bare.git --ref main --out third --jobs 3 >/dev/null)
diff -r first elsewhere/deep/site
diff -r first third
(cd first && sha256sum --quiet --check SHA256SUMS)
find third -type f ! -perm 0644 | grep . && { echo "modes depend on the umask"; exit 1; }

# Building again changes nothing, and what left the commit leaves the site.
before=$(find first -type f -printf '%P %T@ %i\n' | sort)
"$program" build --repo demo --out first >/dev/null
[ "$before" = "$(find first -type f -printf '%P %T@ %i\n' | sort)" ]
echo "same bytes in $(find first -type f | wc -l) files"
