/** WIT, the interface language of WebAssembly components: parse, resolve, print. */
module io.github.wasmrun.wit {
  requires static org.jspecify;

  exports io.github.wasmrun.wit;
  exports io.github.wasmrun.wit.model;
}
