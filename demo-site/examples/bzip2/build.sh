#!/bin/sh
# Builds bz2.wasm, a program of WASI, from bz2.c and Debian's source package of bzip2.
#
# Needs apt packages: clang lld wasi-libc libclang-rt-14-dev-wasm32 dpkg-dev, and "deb-src" in the
# apt sources (or a folder with the unpacked source package as first argument).
# The result is committed beside bzip2's licence, so that the demo needs no C compiler.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target="$here/../../src/main/resources/META-INF/resources/examples"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -gt 0 ]; then
  source=$(cd "$1" && pwd)
else
  (cd "$work" && apt-get source bzip2=1.0.8-5)
  source=$work/bzip2-1.0.8
fi

# From inside the folder, with relative names: no path of this machine gets into the module.
cp "$here/bz2.c" "$work/bz2.c"
cd "$source"
clang --target=wasm32-wasi -O2 -DBZ_NO_STDIO -fno-ident -I. -o "$work/bz2.wasm" \
  -x c - blocksort.c huffman.c crctable.c randtable.c compress.c decompress.c bzlib.c \
  -Wl,--strip-all -Wl,-z,stack-size=65536 < "$work/bz2.c"

cp "$work/bz2.wasm" "$target/bz2.wasm"
{
  printf '%s\n\n' "bz2.c is part of wasmrun (Apache-2.0). The rest of bz2.wasm is libbz2:"
  cat LICENSE
  printf '\n%s\n\n' "and the C library wasi-libc:"
  cat /usr/share/doc/wasi-libc/copyright
} > "$target/bz2.LICENSE.txt"
chmod 644 "$target/bz2.wasm" "$target/bz2.LICENSE.txt"
sha256sum "$target/bz2.wasm" | cut -d' ' -f1
