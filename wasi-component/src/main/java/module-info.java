/** WASI 0.2 for components. */
module io.github.wasmrun.wasi.component {
  requires transitive io.github.wasmrun.component;
  requires transitive io.github.wasmrun.wasi;
  requires static org.jspecify;

  exports io.github.wasmrun.wasi.component;
}
