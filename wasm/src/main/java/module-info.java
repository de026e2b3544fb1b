/** The WebAssembly specification without an engine: types, features, modules, validation. */
@SuppressWarnings("module") // what it is exported to is compiled later
module io.github.wasmrun.wasm {
  requires static org.jspecify;

  exports io.github.wasmrun.binary;
  exports io.github.wasmrun.debug;
  exports io.github.wasmrun.feature;
  exports io.github.wasmrun.instruction;
  exports io.github.wasmrun.rewrite;
  exports io.github.wasmrun.type;
  exports io.github.wasmrun.validate;
  exports io.github.wasmrun.internal to
      io.github.wasmrun.api,
      io.github.wasmrun.component,
      io.github.wasmrun.engine,
      io.github.wasmrun.files,
      io.github.wasmrun.json,
      io.github.wasmrun.plugins,
      io.github.wasmrun.wasi,
      io.github.wasmrun.wasi.component,
      io.github.wasmrun.wat;
  exports io.github.wasmrun.internal.host to
      io.github.wasmrun.api,
      io.github.wasmrun.component,
      io.github.wasmrun.engine,
      io.github.wasmrun.files,
      io.github.wasmrun.plugins,
      io.github.wasmrun.wasi,
      io.github.wasmrun.wasi.component;
}
