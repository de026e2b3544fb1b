package io.github.wasmrun.wasi;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.link.NamedExternal;
import io.github.wasmrun.rewrite.SharedMemoryImport;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs that import a shared memory, with threads of their own; others too, in a worker, if
 * that is asked for.
 */
final class WasiThreads {
  /** How far a memory may grow that names no maximum: shared ones must have one. */
  private static final int MOST_PAGES = 16384;

  /** The import of a memory that was made shared. */
  private static final String MODULE = "wasmrun";

  private static final String MEMORY = "memory";

  private final int most;
  private final boolean all;

  /**
   * A way to run programs.
   *
   * @param most how many threads besides the first there may be at a time
   * @param all whether programs without threads run in a worker too
   */
  WasiThreads(int most, boolean all) {
    this.most = most;
    this.all = all;
  }

  int most() {
    return most;
  }

  boolean takesAll() {
    return all;
  }

  /** Whether a program runs this way: one for threads imports its memory. */
  boolean areFor(WasmModule program) {
    return all || sharedMemory(program) != null;
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
          "a page's main thread cannot wait for a program in a worker: use runAsync()");
    }
    CompletableFuture<WasiResult> result = runAsync(wasi, program);
    try {
      return waiting.await(result);
    } finally {
      result.cancel(true); // if the wait was interrupted
    }
  }

  CompletableFuture<WasiResult> runAsync(Wasi wasi, WasmModule program) {
    try {
      Limits limits = wasi.limits();
      if (limits != null && limits.group() != null) {
        throw new IllegalArgumentException("programs in workers join no group");
      }
      AbstractModule module = (AbstractModule) program;
      module.workers().checkAvailable();
      ImportType memory = sharedMemory(program);
      if (memory != null) {
        return runShared(wasi, program, memory);
      }
      WorkerHost.Waiting waiting = module.workers().waiting();
      if (waiting != null) {
        return new WorkerProgram(wasi, program, waiting).start();
      }
      if (module.info().memories().isEmpty() && module.info().importCount(ExternKind.MEMORY) == 0) {
        return runShared(wasi, program, null);
      }
      long pages = Math.min(MOST_PAGES, program.engine().config().maxMemoryPages());
      if (limits != null && !module.info().memories().isEmpty()) {
        pages = Math.min(pages, limits.maxMemoryPages());
        checkStart(module.info().memories().get(0), limits);
      }
      byte[] shared = SharedMemoryImport.rewrite(module.info(), MODULE, MEMORY, pages);
      return runChanged(wasi, program.engine().compileAsync(shared));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Runs a program once it is compiled; what ends the future ends the program. */
  private CompletableFuture<WasiResult> runChanged(
      Wasi wasi, CompletableFuture<WasmModule> compiled) {
    CompletableFuture<WasiResult> result = new CompletableFuture<>();
    compiled.whenComplete(
        (changed, failure) -> {
          if (failure != null) {
            result.completeExceptionally(failure);
          } else if (!result.isDone()) {
            CompletableFuture<WasiResult> run = runShared(wasi, changed, sharedMemory(changed));
            result.whenComplete((value, error) -> run.cancel(true));
            run.whenComplete(
                (value, error) -> {
                  if (error != null) {
                    result.completeExceptionally(error);
                  } else {
                    result.complete(value);
                  }
                });
          }
        });
    return result;
  }

  private CompletableFuture<WasiResult> runShared(
      Wasi wasi, WasmModule program, @Nullable ImportType wanted) {
    WasiHost host = wasi.open();
    try {
      Imports more = wasi.imports();
      if (wanted != null) {
        Memory memory = find(more, wanted);
        if (memory == null) {
          memory = program.engine().createMemory(within((MemoryType) wanted.type(), wasi.limits()));
          more = more.with(wanted.module(), wanted.name(), memory);
        }
        host.attach(memory);
      }
      ThreadedProgram threaded = new ThreadedProgram(wasi, host, (AbstractModule) program, most);
      return threaded.start(more);
    } catch (RuntimeException e) {
      host.close();
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The type of a memory that the program's import takes and that cannot exceed the limits. */
  private static MemoryType within(MemoryType wanted, @Nullable Limits limits) {
    if (limits == null || wanted.maxPages().orElse(Long.MAX_VALUE) <= limits.maxMemoryPages()) {
      return wanted;
    }
    checkStart(wanted, limits);
    return new MemoryType(
        wanted.minPages(),
        OptionalLong.of(limits.maxMemoryPages()),
        wanted.shared(),
        wanted.memory64());
  }

  private static void checkStart(MemoryType type, Limits limits) {
    if (Long.compareUnsigned(type.minPages(), limits.maxMemoryPages()) > 0) {
      throw new LimitException(
          "maxMemoryPages",
          "memory 0 starts with "
              + Long.toUnsignedString(type.minPages())
              + " pages, the limit is "
              + limits.maxMemoryPages(),
          null);
    }
  }

  private static @Nullable Memory find(Imports imports, ImportType wanted) {
    Extern found = NamedExternal.find(imports, wanted.module(), wanted.name());
    return found instanceof Memory memory ? memory : null;
  }
}
