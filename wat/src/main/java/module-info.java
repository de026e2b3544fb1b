/** The text format of WebAssembly: parse and print. */
module io.github.wasmrun.wat {
  requires static org.jspecify;
  requires transitive io.github.wasmrun.wasm;

  exports io.github.wasmrun.wat;
}
