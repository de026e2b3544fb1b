/** WASI preview 1 over trees of files. */
module io.github.wasmrun.wasi {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.files;
  requires io.github.wasmrun.engine;
  requires static org.jspecify;

  exports io.github.wasmrun.wasi;
  exports io.github.wasmrun.wasi.io;
  exports io.github.wasmrun.wasi.spi;

  uses io.github.wasmrun.wasi.spi.WasiPlatform;
}
