#!/bin/sh
# Builds lz4.wasm, a module without imports, from Debian's source package of LZ4.
#
# Needs apt packages: clang lld wasi-libc libclang-rt-14-dev-wasm32 dpkg-dev, and "deb-src" in the
# apt sources (or a folder with the unpacked source package as first argument).
# The result is committed beside LZ4's licence, so that the demo needs no C compiler.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target="$here/../../src/main/resources/META-INF/resources/examples"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -gt 0 ]; then
  source=$(cd "$1" && pwd)
else
  (cd "$work" && apt-get source lz4=1.9.4-1)
  source=$work/lz4-1.9.4
fi

# From inside the folder, with relative names: no path of this machine gets into the module.
cd "$source/lib"
clang --target=wasm32-wasi -mexec-model=reactor -O2 -DNDEBUG -fno-ident \
  -o "$work/lz4.wasm" lz4.c \
  -Wl,--strip-all -Wl,-z,stack-size=65536 -Wl,--initial-memory=262144 \
  -Wl,--export=malloc -Wl,--export=free \
  -Wl,--export=LZ4_versionNumber -Wl,--export=LZ4_compressBound \
  -Wl,--export=LZ4_compress_default -Wl,--export=LZ4_compress_fast \
  -Wl,--export=LZ4_decompress_safe

mkdir -p "$target"
cp "$work/lz4.wasm" "$target/lz4.wasm"
{
  cat LICENSE
  printf '\n%s\n\n' "malloc, free and the memory functions in lz4.wasm come from wasi-libc:"
  cat /usr/share/doc/wasi-libc/copyright
} > "$target/lz4.LICENSE.txt"
chmod 644 "$target/lz4.wasm" "$target/lz4.LICENSE.txt"
sha256sum "$target/lz4.wasm" | cut -d' ' -f1
