package io.github.wasmrun.contract.call;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What tests of asynchronous host functions share. */
final class AsyncCalls {
  static final FuncType ASK = FuncType.of(ValType.I32).returning(ValType.I32);
  static final FuncType SEND = FuncType.of(ValType.EXTERNREF);
  private static final FuncType PAIR =
      FuncType.of(ValType.I32, ValType.I64).returning(ValType.F64, ValType.I64);

  /** The text of a call that would have to wait, on every host. */
  static final String UNANSWERED =
      "an asynchronous host function has not answered yet, and a guest that was called by call, or"
          + " by a host function that does not wait, cannot wait for it: use callAsync, or a"
          + " WorkerPool";

  /** A future with double the argument, which somebody else completes soon. */
  static final AsyncFunction.Body DOUBLE =
      args -> {
        int x = args.i32(0);
        return CompletableFuture.supplyAsync(() -> x * 2);
      };

  /** A future that nobody completes. */
  static final AsyncFunction.Body NEVER = args -> new CompletableFuture<>();

  private AsyncCalls() {}

  /** The import that most modules have. */
  static Imports asking(AsyncFunction.Body ask) {
    return Imports.of("env", "ask", AsyncFunction.of(ASK, ask));
  }

  /** The imports of the module, with one of them. */
  static Imports imports(AsyncFunction.Body ask) {
    return asking(ask)
        .withFunction(
            "env",
            "pair",
            AsyncFunction.of(
                PAIR,
                args -> {
                  int x = args.i32(0);
                  long y = args.i64(1);
                  return CompletableFuture.supplyAsync(() -> new Object[] {x + 0.5, -y});
                }))
        .withFunction(
            "env",
            "send",
            AsyncFunction.of(SEND, args -> CompletableFuture.supplyAsync(() -> "has no result")))
        .withFunction("env", "back", HostFunction.of((IntUnaryOperator) x -> -x));
  }

  static Instance instance(Tests tests, AsyncFunction.Body ask) {
    return instance(tests, imports(ask));
  }

  static Instance instance(Tests tests, Imports imports) {
    return tests.module("async_calls").instantiate(imports);
  }

  static Instance instance(Tests tests, AsyncFunction.Body ask, Limits limits) {
    return tests.module("async_calls").instantiate(imports(ask), limits);
  }

  static CompletableFuture<Integer> after(int millis, int value) {
    return new CompletableFuture<Integer>().completeOnTimeout(value, millis, TimeUnit.MILLISECONDS);
  }

  /** Whether guests can wait that {@code callAsync} calls. */
  static boolean canWait(Tests tests) {
    boolean can = !tests.differs(Difference.NO_SUSPENDED_GUESTS);
    Expect.equal(
        can, tests.engine().features().has(Feature.JSPI) || !tests.engine().info().browser());
    return can;
  }

  /** Expects a result of a guest that must wait for it. */
  static CompletableFuture<?> gives(
      Tests tests, CompletableFuture<?> call, @Nullable Object... expected) {
    return call.handle(
        (value, error) -> {
          if (!canWait(tests)) {
            cannotWait(error);
          } else if (error != null) {
            throw new AssertionError("the call failed: " + error, error);
          } else if (expected.length == 1) {
            Expect.equal(expected[0], value);
          } else {
            Expect.values(value, expected);
          }
          return null;
        });
  }

  static void cannotWait(@Nullable Throwable error) {
    UnsupportedFeatureException lack = Expect.ofClass(UnsupportedFeatureException.class, error);
    Expect.same(Feature.JSPI, lack.feature());
    Expect.contains("Run it in a worker", lack.getMessage());
    Expect.contains("pool of workers", lack.getMessage());
  }

  /** Expects the failure of a guest that must wait before. */
  static <T extends Throwable> CompletableFuture<?> fails(
      Tests tests, CompletableFuture<?> call, Class<T> type, Check<T> check) {
    return call.handle(
        (value, error) -> {
          if (!canWait(tests)) {
            cannotWait(error);
          } else {
            check.check(Expect.ofClass(type, error));
          }
          return null;
        });
  }

  /** Looks at an exception. */
  @FunctionalInterface
  interface Check<T> {
    void check(T thrown);
  }
}
