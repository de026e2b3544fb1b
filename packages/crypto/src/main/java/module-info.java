/** Cryptography: hashes, Argon2 and AES-GCM-SIV written in Rust, as one component. */
module io.github.wasmrun.crypto {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.component;
  requires io.github.wasmrun.wasi;
  requires static org.jspecify;

  exports io.github.wasmrun.crypto;
}
