package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.parallel.Painter;
import io.github.wasmrun.demo.parallel.View;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Ours: pools of workers for {@code pool-rounds.mjs}. */
public final class PoolPage {
  private static final View PICTURE = View.whole(320, 240);

  private static final List<Painter> PAINTERS = new ArrayList<>();
  private static @Nullable WorkerPool pool;

  private PoolPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Takes the result of something that ends later. */
  @JSFunctor
  public interface Done extends JSObject {
    /** Takes it. */
    void accept(int result);
  }

  /** Starts a pool for the calls, and painters with one worker and with two. */
  @JSExport
  public static void prepare(byte[] add, byte[] mandelbrot, Done done) {
    Engine engine = Engine.create();
    WasmModule kernel = engine.compile(mandelbrot);
    int pixels = PICTURE.width() * PICTURE.height();
    CompletableFuture<Painter> one = Painter.start(engine, kernel, 1, pixels);
    CompletableFuture<Painter> two = Painter.start(engine, kernel, 2, pixels);
    CompletableFuture<WorkerPool> calls = WorkerPool.of(engine.compile(add)).start();
    CompletableFuture.allOf(one, two, calls)
        .thenAccept(
            ready -> {
              PAINTERS.add(one.getNow(null));
              PAINTERS.add(two.getNow(null));
              pool = calls.getNow(null);
              done.accept(0);
            });
  }

  /** Calls {@code add} in a worker {@code n} times, one call after the other. */
  @JSExport
  public static void calls(int n, Done done) {
    call(0, 0, n, done);
  }

  private static void call(int x, int i, int n, Done done) {
    if (i == n) {
      done.accept(x);
    } else {
      pool.submit("add", x, i).thenAccept(sum -> call((Integer) sum, i + 1, n, done));
    }
  }

  /** Paints a picture {@code n} times with so many workers; the result is the rows. */
  @JSExport
  public static void paint(int workers, int n, Done done) {
    paint(PAINTERS.get(workers - 1), 0, n, done);
  }

  private static void paint(Painter painter, int rows, int n, Done done) {
    if (n == 0) {
      done.accept(rows);
    } else {
      painter
          .paint(PICTURE)
          .thenAccept(all -> paint(painter, rows + painter.rowsDone(), n - 1, done));
    }
  }
}
