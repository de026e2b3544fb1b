package io.github.wasmrun.worker;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.internal.link.Later;
import io.github.wasmrun.type.FuncType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A host function that answers later: it returns a future, and the guest that called it waits for
 * the answer. There are two ways to let a guest wait:
 *
 * <ul>
 *   <li>{@link io.github.wasmrun.WasmFunction#callAsync} calls the guest. A browser with the
 *       feature {@link io.github.wasmrun.feature.Feature#JSPI} suspends the guest, and the page
 *       goes on; on the JVM the current thread waits.
 *   <li>{@link WorkerOptions#imports} has the function, which then runs on the main thread, while
 *       the worker that called it waits. This works in each browser that shares memory.
 * </ul>
 *
 * <p>A future that is complete when the function returns needs no waiting. Where a guest that was
 * called in another way would have to wait, its call ends with {@link IllegalStateException}; so it
 * does where a host function that does not wait is between {@code callAsync} and this function,
 * since a guest is suspended whole or not at all. A browser without the feature ends the call of
 * {@code callAsync} with {@link io.github.wasmrun.UnsupportedFeatureException}.
 *
 * <p>What the future fails with reaches the caller of the guest as the same object, without a
 * {@link java.util.concurrent.CompletionException} around it. Immutable.
 */
public abstract sealed class AsyncFunction implements HostFunction permits LaterFunction {
  /** The code of an asynchronous host function. */
  @FunctionalInterface
  public interface Body {
    /**
     * Starts one call.
     *
     * @param args the arguments, valid only until this method returns; results cannot be set
     * @return the answer: anything for no results, the boxed result for one, an {@code Object[]}
     *     for several
     */
    CompletableFuture<? extends @Nullable Object> call(Args args);
  }

  private final FuncType type;
  private final Body body;

  AsyncFunction(FuncType type, Body body) {
    this.type = type;
    this.body = body;
  }

  /** An asynchronous host function of any type. */
  public static AsyncFunction of(FuncType type, Body body) {
    return new LaterFunction(
        Objects.requireNonNull(type, "type"), Objects.requireNonNull(body, "body"));
  }

  @Override
  public final FuncType type() {
    return type;
  }

  /** Starts one call, see {@link Body#call}. */
  public final CompletableFuture<? extends @Nullable Object> start(Args args) {
    return Objects.requireNonNull(body.call(args), "an asynchronous host function gave null");
  }

  @Override
  public final void call(Args args) {
    CompletableFuture<? extends @Nullable Object> answer = start(args);
    if (!answer.isDone()) {
      throw new IllegalStateException(Later.UNANSWERED);
    }
    Object value = answer.getNow(null);
    int count = type.results().size();
    if (count == 1) {
      args.result(0, value);
    } else if (count > 1) {
      Object[] values = (Object[]) Objects.requireNonNull(value, "results");
      for (int i = 0; i < count; i++) {
        args.result(i, values[i]);
      }
    }
  }
}
