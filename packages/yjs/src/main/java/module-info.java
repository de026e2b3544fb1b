/** Yjs documents: the Rust port of Yjs as one component. */
module io.github.wasmrun.yjs {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.component;
  requires io.github.wasmrun.wasi;
  requires static org.jspecify;

  exports io.github.wasmrun.yjs;
}
