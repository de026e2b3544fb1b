/** The component model without an engine: components, their types, validation. */
module io.github.wasmrun.component.model {
  requires transitive io.github.wasmrun.wasm;
  requires transitive io.github.wasmrun.wat;
  requires static org.jspecify;

  exports io.github.wasmrun.component.model;
  exports io.github.wasmrun.component.text;
  exports io.github.wasmrun.component.type;
  exports io.github.wasmrun.component.validate;
}
