/** Java of WIT. */
module io.github.wasmrun.bindgen {
  requires io.github.wasmrun.component.model;
  requires transitive io.github.wasmrun.wit;
  requires io.github.wasmrun.wit.component;
  requires static org.jspecify;

  exports io.github.wasmrun.bindgen;
  exports io.github.wasmrun.bindgen.files;
}
