/** Compiles WebAssembly to Java bytecode. */
module io.github.wasmrun.jvm.compiler {
  requires transitive io.github.wasmrun.api;
  requires io.github.wasmrun.engine;
  requires io.github.wasmrun.jvm;
  requires static org.jspecify;
  requires org.objectweb.asm;

  exports io.github.wasmrun.jvm.compiler;

  provides io.github.wasmrun.EngineProvider with
      io.github.wasmrun.jvm.compiler.engine.CompiledProvider;
}
