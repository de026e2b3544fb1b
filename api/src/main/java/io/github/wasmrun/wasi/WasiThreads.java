package io.github.wasmrun.wasi;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.AbstractModule;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs programs that import a shared memory, with threads of their own. */
final class WasiThreads {
  /** How many threads besides the first there may be at a time. */
  private final int most;

  WasiThreads(int most) {
    this.most = most;
  }

  /** Whether a program is one for threads: it then imports its memory. */
  boolean areFor(WasmModule program) {
    return sharedMemory(program) != null;
  }

  private static @Nullable ImportType sharedMemory(WasmModule program) {
    for (ImportType wanted : program.imports()) {
      if (wanted.type() instanceof MemoryType type && type.shared()) {
        return wanted;
      }
    }
    return null;
  }

  WasiResult run(Wasi wasi, WasmModule program) {
    WorkerHost.Waiting waiting = ((AbstractModule) program).workers().waiting();
    if (waiting == null) {
      throw new IllegalStateException(
          "a page's main thread cannot wait for a program with threads: use runAsync()");
    }
    CompletableFuture<WasiResult> result = runAsync(wasi, program);
    try {
      return waiting.await(result);
    } finally {
      result.cancel(true); // if the wait was interrupted
    }
  }

  CompletableFuture<WasiResult> runAsync(Wasi wasi, WasmModule program) {
    WasiHost host = wasi.open();
    try {
      ImportType wanted = sharedMemory(program);
      Memory memory = find(wasi.imports(), wanted);
      Imports more = wasi.imports();
      if (memory == null) {
        memory = program.engine().createMemory((MemoryType) wanted.type());
        more = more.with(wanted.module(), wanted.name(), memory);
      }
      host.attach(memory);
      ThreadedProgram threaded = new ThreadedProgram(wasi, host, (AbstractModule) program, most);
      return threaded.start(more);
    } catch (RuntimeException e) {
      host.close();
      return CompletableFuture.failedFuture(e);
    }
  }

  private static @Nullable Memory find(Imports imports, ImportType wanted) {
    Memory found = null;
    for (Imports.Entry entry : imports.entries()) {
      if (entry instanceof Imports.Single single
          && single.module().equals(wanted.module())
          && single.name().equals(wanted.name())
          && single.value() instanceof Memory memory) {
        found = memory;
      }
    }
    return found;
  }
}
