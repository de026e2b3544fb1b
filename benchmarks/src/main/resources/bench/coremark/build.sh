# build.sh ROOT: CoreMark of the crate coremark with guest.rs as coremark.wasm. Runs in a folder of its own.
# ROOT is the project, whose packages/rust-wasm.sh takes Rust from Debian's packages, unpacked and not installed.
set -euo pipefail
. "$1/packages/rust-wasm.sh"

mkdir -p src
cp guest.rs src/lib.rs
cat >Cargo.toml <<'END'
[package]
name = "coremark-guest"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[dependencies]
coremark = { version = "=1.0.0", default-features = false }
[profile.release]
opt-level = 3
lto = true
codegen-units = 1
panic = "abort"
strip = true
[workspace]
END
export CARGO_TARGET_DIR=$PWD/target
cargo build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort
cp target/wasm32-unknown-unknown/release/coremark_guest.wasm coremark.wasm
rm -r target
