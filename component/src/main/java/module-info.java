/** Runs components: linker, instances, the canonical ABI. */
module io.github.wasmrun.component {
  requires transitive io.github.wasmrun.api;
  requires transitive io.github.wasmrun.component.model;
  requires static org.jspecify;

  exports io.github.wasmrun.component;
  exports io.github.wasmrun.component.abi;
  exports io.github.wasmrun.component.support;
}
