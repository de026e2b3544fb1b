package io.github.wasmrun.engine.host;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.internal.link.Later;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What host functions answer later. */
public final class Answers {
  private Answers() {}

  /** What {@code taker} makes of an asynchronous host function; null of any other. */
  @SuppressWarnings("unchecked") // only one class implements Later
  public static <T> @Nullable T ifLater(HostFunction function, Function<AsyncFunction, T> taker) {
    return function instanceof Later<?> later ? ((Later<AsyncFunction>) later).give(taker) : null;
  }

  /** A call that would have to wait, and cannot. */
  public static IllegalStateException unanswered() {
    return new IllegalStateException(Later.UNANSWERED);
  }

  /**
   * Sets the results of a call from a complete future.
   *
   * @throws IllegalArgumentException if they do not fit the type; throws what the future failed
   *     with
   */
  public static void put(
      FuncType type, CompletableFuture<? extends @Nullable Object> answer, Args args) {
    Object value = value(answer);
    if (type.results().size() == 1) {
      args.result(0, value);
      return;
    }
    Object[] results = results(type, value);
    for (int i = 0; i < results.length; i++) {
      args.result(i, results[i]);
    }
  }

  /** What a complete future was completed with; throws what it failed with. */
  public static @Nullable Object value(CompletableFuture<? extends @Nullable Object> answer) {
    return Ended.value(answer);
  }

  /**
   * What a future was completed with, as a list of results.
   *
   * @throws IllegalArgumentException if they do not fit the type
   */
  public static @Nullable Object[] results(FuncType type, @Nullable Object value) {
    int count = type.results().size();
    Object[] values;
    if (count == 0) {
      return new Object[0];
    } else if (count == 1) {
      values = new Object[] {value};
    } else if (value instanceof Object[] several) {
      values = several.clone();
    } else {
      throw Checks.resultCount(type, 1);
    }
    if (values.length != count) {
      throw Checks.resultCount(type, values.length);
    }
    for (int i = 0; i < count; i++) {
      values[i] = Checks.value("result " + i, type.results().get(i), values[i]);
    }
    return values;
  }
}
