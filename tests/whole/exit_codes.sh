#!/usr/bin/env bash
# Exit codes and messages: 0 fine, 1 content, 2 usage or environment, 130 interrupted.
#   exit_codes.sh PROGRAM SOURCE
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# expect CODE TEXT COMMAND…: the command ends with CODE and says TEXT.
expect() {
  local code=$1 text=$2 got=0
  shift 2
  "$@" >output 2>&1 || got=$?
  [ "$got" = "$code" ] || { cat output; echo "exit $got, expected $code: $*"; exit 1; }
  grep -qF -- "$text" output || { cat output; echo "not said: $text: $*"; exit 1; }
}

expect 0 "gongkai " "$program" --version
expect 0 "用法" "$program" --help --lang zh
expect 0 "Usage" "$program" --help --lang en
for command in build check explain preview ids demo schema; do
  expect 0 "--help" "$program" "$command" --help --lang en
  expect 0 "显示帮助" "$program" "$command" --help --lang zh
done
expect 0 '"$schema"' "$program" schema
expect 2 "--help" "$program"
expect 2 "usage: --out is required" "$program" build --lang en
expect 2 "缺少必填的参数：--out" "$program" build --lang zh
expect 2 "不认识的参数：--frobnicate" "$program" schema --frobnicate --lang zh
expect 2 "--frobnicate" "$program" schema --frobnicate
expect 2 "nowhere" "$program" check --repo nowhere
mkdir empty
expect 2 "empty" "$program" check --repo empty
git init --quiet --initial-branch=main unborn
expect 2 "unborn" "$program" check --repo unborn

"$program" demo demo --departments 3 --years 2 >/dev/null
expect 2 "demo" "$program" demo demo
expect 0 "台账" "$program" build --repo demo --out site --lang zh
expect 0 "Ledger" "$program" build --repo demo --out site --lang en
expect 0 "withheld + 0" "$program" check --repo demo --lang en
expect 2 "no-such-branch" "$program" build --repo demo --ref no-such-branch --out site
mkdir foreign && touch foreign/holiday.jpg
expect 2 "holiday.jpg" "$program" build --repo demo --out foreign
ln -s / link
expect 2 "" "$program" build --repo demo --out /proc/site

# A mistake: exit 1, the place, and the site stays as it was.
report=$(find demo/content/reports -name '*.md' | sort | head -n 1)
sed -i 's/^year: .*/year: twenty/' "$report"
cp -r site before
expect 1 ":4:" "$program" build --repo demo --worktree --out site
diff -r site before
expect 1 '"code": "field-type"' "$program" check --repo demo --worktree --format json
expect 0 "" "$program" check --repo demo
expect 1 "没有写入任何文件" "$program" build --repo demo --worktree --out never --lang zh
[ ! -e never ]

# Ctrl-C: exit 130, nothing half-written.
git -C demo checkout --quiet .
"$program" demo large --departments 100 --years 10 >/dev/null
set +e
timeout --preserve-status --signal=INT 0.3 "$program" build --repo large --out large-site >output 2>&1
code=$?
set -e
[ "$code" = 130 ] || [ "$code" = 0 ]
if grep -q -e 已中断 -e interrupted output; then
  [ -z "$(find large-site -type f 2>/dev/null)" ] || { echo "half a site after an interrupt"; exit 1; }
fi
echo "exit codes as documented"
