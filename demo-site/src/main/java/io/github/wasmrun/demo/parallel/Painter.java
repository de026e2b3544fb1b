package io.github.wasmrun.demo.parallel;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Paints the Mandelbrot set with a pool of workers into one shared memory. */
public final class Painter implements AutoCloseable {
  /** Where the module counts rows, and where the pixels begin. */
  private static final int DONE = 0;

  private static final int PIXELS = 64;

  /** Few enough that all workers are busy to the end, enough that a call is worth it. */
  private static final int ROWS_PER_CALL = 4;

  private final Memory memory;
  private final WorkerPool pool;

  private Painter(Memory memory, WorkerPool pool) {
    this.memory = memory;
    this.pool = pool;
  }

  /**
   * Starts the workers.
   *
   * @param module {@code examples/mandelbrot.wasm}
   * @param pixels how many pixels a picture has at most
   */
  public static CompletableFuture<Painter> start(
      Engine engine, WasmModule module, int workers, int pixels) {
    int pages = (PIXELS + 4 * pixels + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE;
    Memory memory = engine.createMemory(MemoryType.shared(pages, 1024));
    return WorkerPool.of(module)
        .name("painter")
        .size(workers)
        .queueLimit(100_000)
        .imports(Imports.of("env", "memory", memory))
        .start()
        .thenApply(pool -> new Painter(memory, pool));
  }

  /** How many workers there are. */
  public int workers() {
    return pool.size();
  }

  /**
   * Paints; one picture at a time. Cancelling the future ends the calls that run and wait.
   *
   * @return completes when all rows are there
   */
  public CompletableFuture<?> paint(View view) {
    memory.atomics().storeInt(DONE, 0);
    List<List<Object>> calls = new ArrayList<>();
    for (int row = 0; row < view.height(); row += ROWS_PER_CALL) {
      int rows = Math.min(ROWS_PER_CALL, view.height() - row);
      calls.add(
          List.of(row, rows, view.width(), view.left(), view.top(), view.step(), view.limit()));
    }
    return pool.invokeAll("paint", calls);
  }

  /** How many rows of the picture are there. */
  public int rowsDone() {
    return memory.atomics().loadInt(DONE);
  }

  /** The rows from {@code first} on: red, green, blue and opacity of each pixel, a byte each. */
  public byte[] pixels(View view, int first, int rows) {
    return memory.read(PIXELS + 4L * first * view.width(), 4 * rows * view.width());
  }

  /** Ends the workers. */
  @Override
  public void close() {
    pool.close();
  }
}
