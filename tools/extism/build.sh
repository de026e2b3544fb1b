#!/usr/bin/env bash
# Builds the guests of contract-tests/src/main/extism and records what Extism answers to their calls: build.sh [assemblyscript|rust|answers]...
#
# AssemblyScript needs Node, Rust what packages/rust-wasm.sh says; the answers need Python with requirements.txt.
# The same sources give the same bytes: versions are in the lock files, paths are mapped away.
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

rust() {
  # shellcheck source=../../packages/rust-wasm.sh
  . "$root/packages/rust-wasm.sh"
  cd "$sources/rust"
  build() { # TARGET GUEST...
    local target=$1
    shift
    cargo build --locked --release --target "$target" -Zbuild-std=std,panic_abort "${@/#/--example=}"
    for guest in "$@"; do
      install -m 644 "$CARGO_TARGET_DIR/$target/release/examples/$guest.wasm" "$guests/"
    done
  }
  build wasm32-unknown-unknown shapes ledger asking gateway journal faulty blocks
  RUSTFLAGS=$wasip1_flags build wasm32-wasip1 console
  node "$root/packages/licences.mjs" "$crates" >"$guests/rust-licences.txt"
}

digests() {
  cd "$guests"
  sha256sum -- *.wasm >"$sources/guests.sha256"
}

answers() {
  python3 "$here/answers.py"
  cd "$here"
  [ -d node_modules ] || npm ci
  node answers.mjs
}

[ $# -gt 0 ] || set -- assemblyscript rust answers
for step in "$@"; do
  case $step in
    assemblyscript | rust | answers) ("$step") ;;
    *) echo "usage: $0 [assemblyscript|rust|answers]..." >&2 && exit 2 ;;
  esac
done
(digests)
ls -l "$guests"
