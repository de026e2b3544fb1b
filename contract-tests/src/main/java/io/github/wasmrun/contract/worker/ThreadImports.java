package io.github.wasmrun.contract.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerImports;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Host functions in workers, for {@link PoolLocalTests}. */
public final class ThreadImports implements WorkerImports {
  /** For the service loader. */
  public ThreadImports() {}

  @Override
  public Imports imports(WorkerContext context) {
    return Imports.of("local", "index", HostFunction.of((IntSupplier) context::index))
        .withFunction("local", "double", HostFunction.of((IntUnaryOperator) x -> 2 * x))
        .withFunction(
            "local",
            "read",
            HostFunction.of((IntUnaryOperator) address -> context.memory().getInt(address)))
        .withFunction(
            "local",
            "send",
            HostFunction.of(
                (IntConsumer) number -> context.postMessage(message(number, context.name()))))
        .withFunction(
            "local",
            "fail",
            HostFunction.of(
                (Runnable)
                    () -> {
                      throw new IllegalStateException("local failure");
                    }));
  }

  /** A message of each kind, by number. */
  static @Nullable Object message(int number, String worker) {
    switch (number) {
      case 0:
        return null;
      case 1:
        return true;
      case 2:
        return Integer.MIN_VALUE;
      case 3:
        return Long.MIN_VALUE + 1;
      case 4:
        return 1.5f;
      case 5:
        return -0.0;
      case 6:
        return worker + " ä€😀";
      case 7:
        return new byte[] {1, -1, 0};
      case 8:
        return Arrays.asList(1, 2L, "three", null, List.of(4.0, new byte[] {5}));
      case 9:
        return new Object();
      default:
        return number;
    }
  }
}
