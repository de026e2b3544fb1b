package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.demo.parallel.Painter;
import io.github.wasmrun.demo.parallel.View;
import io.github.wasmrun.worker.WorkerPool;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools of workers. */
final class PoolRows {
  private static final View PICTURE = View.whole(320, 240);

  private PoolRows() {}

  /** An almost empty call there and back, against the same call in a plain thread of Java. */
  static void roundTrip(Effort effort) throws IOException {
    WasmModule module = Engine.create().compile(Guests.bytes("add"));
    ExecutorService plain = Executors.newSingleThreadExecutor();
    Instance instance = module.instantiate();
    try (WorkerPool pool = WorkerPool.of(module).start().join()) {
      new Match(Contestant.ofThreads(n -> sum(n, i -> (int) pool.submit("add", i, 1).get())))
          .against(
              "jvm.pool.roundtrip",
              Contestant.ofThreads(
                  n -> sum(n, i -> (int) plain.submit(() -> instance.call("add", i, 1)).get())))
          .play(effort, "ns", 1);
    } finally {
      plain.shutdownNow();
    }
  }

  /** A call that is waited for. */
  private interface Call {
    int call(int argument) throws InterruptedException, ExecutionException;
  }

  private static int sum(int n, Call call) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      try {
        sum += call.call(i);
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return sum;
  }

  /** A picture of the demo by one worker and by two: the ratio is the speed-up. */
  static void speedUp(Effort effort) throws IOException {
    Engine engine = Engine.create();
    WasmModule module = engine.compile(kernel());
    int pixels = PICTURE.width() * PICTURE.height();
    try (Painter one = Painter.start(engine, module, 1, pixels).join();
        Painter two = Painter.start(engine, module, 2, pixels).join()) {
      new Match(Contestant.ofThreads(n -> paint(one, n)))
          .against("jvm.pool.speedup", Contestant.ofThreads(n -> paint(two, n)))
          .play(effort, "ms/run", 1e6);
    }
  }

  private static byte[] kernel() throws IOException {
    try (InputStream in =
        Painter.class.getResourceAsStream("/META-INF/resources/examples/mandelbrot.wasm")) {
      return in.readAllBytes();
    }
  }

  private static int paint(Painter painter, int n) {
    int rows = 0;
    for (int i = 0; i < n; i++) {
      painter.paint(PICTURE).join();
      rows += painter.rowsDone();
    }
    return rows;
  }
}
