package io.github.wasmrun.worker;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A host function that answers later: it returns a future, and the worker that called it waits for
 * the answer while the main thread goes on.
 *
 * <p>It needs a worker. Called by an instance that is in no {@link WorkerPool} it works only if its
 * future is complete when it returns; otherwise {@link IllegalStateException}. Immutable.
 */
public final class AsyncFunction implements HostFunction {
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

  private AsyncFunction(FuncType type, Body body) {
    this.type = type;
    this.body = body;
  }

  /** An asynchronous host function of any type. */
  public static AsyncFunction of(FuncType type, Body body) {
    return new AsyncFunction(
        Objects.requireNonNull(type, "type"), Objects.requireNonNull(body, "body"));
  }

  @Override
  public FuncType type() {
    return type;
  }

  /** Starts one call, see {@link Body#call}. */
  public CompletableFuture<? extends @Nullable Object> start(Args args) {
    return Objects.requireNonNull(body.call(args), "an asynchronous host function gave null");
  }

  @Override
  public void call(Args args) {
    CompletableFuture<? extends @Nullable Object> answer = start(args);
    if (!answer.isDone()) {
      throw new IllegalStateException(
          "an asynchronous host function can answer later only in a worker: call the guest through"
              + " a WorkerPool");
    }
    Object value = answer.join();
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
