#!/usr/bin/env bash
# Builds the guests of contract-tests/src/main/extism and records what Extism answers to their calls: build.sh [assemblyscript|answers]...
#
# AssemblyScript needs Node; the answers need Python with requirements.txt.
# The guests and the answers are committed: a build of the project needs none of this.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
sources=$root/contract-tests/src/main/extism
guests=$root/contract-tests/src/main/resources/io/github/wasmrun/contract/plugin

assemblyscript() {
  cd "$here"
  [ -d node_modules ] || npm ci
  local work
  work=$(mktemp -d)
  cp "$sources"/assemblyscript/*.ts "$work/"
  ln -s "$here/node_modules" "$work/node_modules"
  cd "$work"
  for guest in words notes failing fetching; do
    node node_modules/assemblyscript/bin/asc.js "$guest.ts" stop.ts --outFile "$guests/$guest.wasm" -O3s --converge --runtime minimal --use abort=stop/stop
  done
  rm -rf "$work"
}

answers() {
  python3 "$here/answers.py"
  cd "$here"
  [ -d node_modules ] || npm ci
  node answers.mjs
}

[ $# -gt 0 ] || set -- assemblyscript answers
for step in "$@"; do
  case $step in
    assemblyscript | answers) ("$step") ;;
    *) echo "usage: $0 [assemblyscript|answers]..." >&2 && exit 2 ;;
  esac
done
ls -l "$guests"
