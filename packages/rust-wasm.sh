# Sourced by scripts that build Rust for WebAssembly: unpacks Rust and LLVM of Debian 12 (amd64) into target/rust-wasm (WASMRUN_RUST names
# another folder), and sets the environment for cargo. The paths of this machine are mapped away.
tools=${WASMRUN_RUST:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/target/rust-wasm}
mkdir -p "$tools/debs" "$tools/bin"

# Rust 1.96 with the sources of its library, and LLVM 22: clang for C, lld to link.
if [ ! -x "$tools/root/usr/bin/rustc" ]; then
  (
    cd "$tools/debs"
    apt-get download rustc-web libstd-rust-web-dev libstd-rust-web-1.96 rust-web-src libllvm22 \
      lld-22 clang-22 libclang-cpp22 libclang-common-22-dev llvm-22
    for deb in *.deb; do dpkg -x "$deb" "$tools/root"; done
  )
fi
# A C library for the target wasm32-wasip1.
if [ ! -d "$tools/root/usr/lib/wasm32-wasi" ]; then
  (cd "$tools/debs" && apt-get download wasi-libc && dpkg -x wasi-libc_*.deb "$tools/root")
fi
llvm=$tools/root/usr/lib/llvm-22
ln -sf "$llvm/bin/lld" "$tools/bin/wasm-ld"
ln -sf "$llvm/bin/clang" "$llvm/bin/llvm-ar" "$tools/bin/"
export LD_LIBRARY_PATH=$tools/root/usr/lib/x86_64-linux-gnu:$llvm/lib
export PATH=$tools/bin:$PATH RUSTC=$tools/root/usr/bin/rustc RUSTC_BOOTSTRAP=1
export CC_wasm32_unknown_unknown=clang AR_wasm32_unknown_unknown=llvm-ar
export CFLAGS_wasm32_unknown_unknown="-O3 -DNDEBUG"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$tools/target}
crates=${CARGO_HOME:-$HOME/.cargo}/registry/src
export RUSTFLAGS="-C linker=wasm-ld -Zlocation-detail=none --remap-path-prefix=$crates=crates --remap-path-prefix=$tools/root=rust"
wasi=$tools/root/usr/lib/wasm32-wasi
# RUSTFLAGS for the target wasm32-wasip1: a reactor.
wasip1_flags="$RUSTFLAGS -C link-self-contained=no -L $wasi -C link-arg=$wasi/crt1-reactor.o"
