package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.bench.guest.LaterCalls;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** Ours: a host function that answers by a future, for {@code async-rounds.mjs}. */
public final class AsyncPage {
  private static final FuncType ASK = FuncType.of(ValType.I32).returning(ValType.I32);

  private static @Nullable LaterCalls calls;

  private AsyncPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Makes the instance. */
  @JSExport
  public static void prepare(byte[] guest) {
    AsyncFunction ask =
        AsyncFunction.of(ASK, args -> CompletableFuture.completedFuture(args.i32(0) * 3));
    calls =
        Engine.create()
            .compile(guest)
            .instantiate(Imports.of("env", "ask", ask))
            .as(LaterCalls.class);
  }

  /** Calls {@code askOnce} {@code n} times, one call after the other. */
  @JSExport
  public static void run(int n, PoolPage.Done done) {
    call(1, n, done);
  }

  private static void call(int x, int n, PoolPage.Done done) {
    if (n == 0) {
      done.accept(x);
    } else {
      calls.askOnce(x).thenAccept(next -> call(next, n - 1, done));
    }
  }
}
