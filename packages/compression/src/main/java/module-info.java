/** Compression and archives: codecs written in Rust and C, as one component. */
module io.github.wasmrun.compression {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.component;
  requires transitive io.github.wasmrun.files;
  requires static org.jspecify;

  exports io.github.wasmrun.compression;
}
