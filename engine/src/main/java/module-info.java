/** What engines share and users never see. */
@SuppressWarnings("module") // what it is exported to is compiled later
module io.github.wasmrun.engine {
  requires transitive io.github.wasmrun.api;
  requires static org.jspecify;

  exports io.github.wasmrun.engine to
      io.github.wasmrun.cli,
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler,
      io.github.wasmrun.wasi;
  exports io.github.wasmrun.engine.check to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler,
      io.github.wasmrun.wasi;
  exports io.github.wasmrun.engine.host to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler,
      io.github.wasmrun.wasi;
  exports io.github.wasmrun.engine.limit to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.engine.link to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler,
      io.github.wasmrun.wasi;
  exports io.github.wasmrun.engine.precompiled to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.engine.statistics to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.engine.value to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.engine.worker to
      io.github.wasmrun.jvm,
      io.github.wasmrun.jvm.compiler,
      io.github.wasmrun.wasi;
}
