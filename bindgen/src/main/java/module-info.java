/** Java of WIT. */
module io.github.wasmrun.bindgen {
  requires transitive io.github.wasmrun.wit;
  requires static org.jspecify;

  exports io.github.wasmrun.bindgen;
}
