/** One API for WebAssembly in the browser and on the JVM. */
module io.github.wasmrun.api {
  requires transitive io.github.wasmrun.wasm;
  requires static org.jspecify;

  exports io.github.wasmrun;
  exports io.github.wasmrun.spi;
  exports io.github.wasmrun.spi.worker;
  exports io.github.wasmrun.wasi;
  exports io.github.wasmrun.worker;

  uses io.github.wasmrun.spi.EngineProvider;
  uses io.github.wasmrun.spi.WasiPlatform;
}
