#!/bin/sh
# Builds the guests with Debian's clang and lld (apt-get install clang lld). The .wasm files are
# committed, so that all machines and all engines run the same bytes.
set -eu
cd "$(dirname "$0")"
for name in kernels calls wasi printing async json; do
  clang --target=wasm32 -O2 -fno-vectorize -fno-slp-vectorize -fno-builtin -nostdlib \
    -Wl,--no-entry -Wl,--strip-all -Wl,-z,stack-size=16384 \
    -o ../resources/bench/$name.wasm $name.c
done
# The vectors are written out, so that all compilers make the same of them.
clang --target=wasm32 -O2 -msimd128 -fno-vectorize -fno-slp-vectorize -fno-builtin -nostdlib \
  -Wl,--no-entry -Wl,--strip-all -Wl,-z,stack-size=16384 \
  -o ../resources/bench/vectors.wasm vectors.c
