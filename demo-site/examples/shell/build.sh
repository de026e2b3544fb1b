#!/bin/sh
# Builds shell.wasm, a program of WASI for a terminal, from shell.c.
#
# Needs apt packages: clang lld wasi-libc libclang-rt-14-dev-wasm32. The result is committed beside
# the licence of the C library in it, so that the demo needs no C compiler.
set -eu

cd "$(dirname "$0")"
target=../../src/main/resources/META-INF/resources/examples
clang --target=wasm32-wasi -O2 -fno-ident -o "$target/shell.wasm" shell.c \
  -Wl,--strip-all -Wl,-z,stack-size=65536
{
  printf '%s\n\n' "shell.c is part of wasmrun (Apache-2.0). The C library in shell.wasm is wasi-libc:"
  cat /usr/share/doc/wasi-libc/copyright
} > "$target/shell.LICENSE.txt"
chmod 644 "$target/shell.wasm" "$target/shell.LICENSE.txt"
sha256sum "$target/shell.wasm" | cut -d' ' -f1
