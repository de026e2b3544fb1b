/** WebAssembly engines on the JVM. */
@SuppressWarnings("module") // what it is exported to is compiled later
module io.github.wasmrun.jvm {
  requires transitive io.github.wasmrun.api;
  requires io.github.wasmrun.engine;
  requires io.github.wasmrun.wasi;
  requires static jdk.jfr;
  requires static org.jspecify;
  requires java.net.http;
  requires org.objectweb.asm;
  requires org.objectweb.asm.commons;
  requires run.endive.compiler;
  requires run.endive.runtime;
  requires run.endive.wasm;

  exports io.github.wasmrun.jvm;
  exports io.github.wasmrun.jvm.internal.code to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.generate to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.host to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.init to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.instance to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.interfaces to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.load to
      io.github.wasmrun.cli;
  exports io.github.wasmrun.jvm.internal.storage to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.values to
      io.github.wasmrun.jvm.compiler;
  exports io.github.wasmrun.jvm.internal.worker to
      io.github.wasmrun.jvm.compiler;

  uses io.github.wasmrun.worker.WorkerImports;
  uses io.github.wasmrun.worker.WorkerTask;

  provides io.github.wasmrun.EngineProvider with
      io.github.wasmrun.jvm.internal.endive.CompilerProvider,
      io.github.wasmrun.jvm.internal.endive.InterpreterProvider;
  provides io.github.wasmrun.files.spi.StorageProvider with
      io.github.wasmrun.jvm.internal.files.JvmStorages;
  provides io.github.wasmrun.spi.HttpSender with
      io.github.wasmrun.jvm.internal.load.JvmHttpSender;
  provides io.github.wasmrun.wasi.spi.HttpTransport with
      io.github.wasmrun.jvm.internal.load.JvmHttpTransport;
  provides io.github.wasmrun.wasi.spi.SocketTransport with
      io.github.wasmrun.jvm.internal.socket.JvmSocketTransport;
  provides io.github.wasmrun.wasi.spi.WasiPlatform with
      io.github.wasmrun.jvm.internal.files.JvmPlatform;
}
