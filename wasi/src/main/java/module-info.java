/** WASI preview 1 over trees of files. */
@SuppressWarnings("module") // what it is exported to is compiled later
module io.github.wasmrun.wasi {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.files;
  requires io.github.wasmrun.engine;
  requires static org.jspecify;

  exports io.github.wasmrun.wasi;
  exports io.github.wasmrun.wasi.io;
  exports io.github.wasmrun.wasi.spi;
  exports io.github.wasmrun.wasi.internal to
      io.github.wasmrun.plugins,
      io.github.wasmrun.wasi.component;

  uses io.github.wasmrun.wasi.spi.HttpTransport;
  uses io.github.wasmrun.wasi.spi.SocketTransport;
  uses io.github.wasmrun.wasi.spi.WasiPlatform;
}
