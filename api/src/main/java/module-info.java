/** One API for WebAssembly in the browser and on the JVM. */
@SuppressWarnings("module") // what it is exported to is compiled later
module io.github.wasmrun.api {
  requires transitive io.github.wasmrun.wasm;
  requires static org.jspecify;

  exports io.github.wasmrun;
  exports io.github.wasmrun.function;
  exports io.github.wasmrun.spi;
  exports io.github.wasmrun.spi.call to
      io.github.wasmrun.component;
  exports io.github.wasmrun.spi.worker;
  exports io.github.wasmrun.worker;
  exports io.github.wasmrun.internal.link to
      io.github.wasmrun.component,
      io.github.wasmrun.engine,
      io.github.wasmrun.plugins,
      io.github.wasmrun.wasi,
      io.github.wasmrun.wasi.component;
  exports io.github.wasmrun.internal.statistics to
      io.github.wasmrun.engine;

  uses io.github.wasmrun.EngineProvider;
}
