/** The text format of WebAssembly: parse and print. */
@SuppressWarnings("module") // what it is exported to is compiled later
module io.github.wasmrun.wat {
  requires static org.jspecify;
  requires transitive io.github.wasmrun.wasm;

  exports io.github.wasmrun.wat;
  exports io.github.wasmrun.wat.internal to
      io.github.wasmrun.component.model;
}
