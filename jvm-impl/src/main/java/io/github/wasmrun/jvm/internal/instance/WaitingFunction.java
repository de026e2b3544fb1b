package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An asynchronous host function as a guest calls it that can wait for it. */
final class WaitingFunction implements HostFunction {
  private final AsyncFunction function;

  private WaitingFunction(AsyncFunction function) {
    this.function = function;
  }

  /** A host function, which waits if it is an asynchronous one. */
  static HostFunction of(HostFunction function) {
    return function instanceof AsyncFunction later ? new WaitingFunction(later) : function;
  }

  @Override
  public FuncType type() {
    return function.type();
  }

  @Override
  public void call(Args args) {
    CompletableFuture<? extends @Nullable Object> answer = function.start(args);
    if (!answer.isDone()) {
      if (!AsyncEntry.isGuests()) {
        throw Answers.unanswered();
      }
      await(answer);
    }
    Answers.put(type(), answer, args);
  }

  /**
   * Waits until the answer is there.
   *
   * @throws RuntimeException why the guest must end, if it waits no longer
   */
  private static void await(CompletableFuture<?> answer) {
    while (!answer.isDone()) {
      long patience = HostCalls.patience();
      RuntimeException stop = patience > 0 ? null : HostCalls.stop();
      if (stop != null) {
        answer.cancel(true);
        throw stop;
      }
      try {
        answer.get(patience, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        answer.cancel(true);
        throw new IllegalStateException("the thread was interrupted while it waited", e);
      } catch (ExecutionException | CancellationException e) {
        return; // the reader of the results throws it
      }
    }
  }
}
