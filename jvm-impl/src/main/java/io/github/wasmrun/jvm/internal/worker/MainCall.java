package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.worker.MainCalls;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A worker's call of a host function on the main thread. */
final class MainCall implements Runnable, MainCalls.Answer {
  private final HostFunction function;
  private final @Nullable Object[] args;
  private final ThreadWorker worker;
  private @Nullable Object[] results = new Object[0];
  private @Nullable Throwable thrown;
  private volatile boolean isDone;

  MainCall(ThreadWorker worker, HostFunction function, @Nullable Object[] args) {
    this.worker = worker;
    this.function = function;
    this.args = args;
  }

  @Override
  public void run() {
    MainCalls.run(worker.setup(), function, args, this);
  }

  @Override
  public void results(@Nullable Object[] values) {
    results = values;
    done();
  }

  @Override
  public void failure(Throwable failure) {
    thrown = failure;
    done();
  }

  private void done() {
    isDone = true;
    worker.wake();
  }

  /**
   * In the worker: waits for the end of the function.
   *
   * @throws WorkerStoppedException if the worker has been stopped
   */
  @Nullable Object[] await() {
    boolean interrupted = false;
    while (!isDone && !worker.isStopped()) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted(); // else park would not wait again
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!isDone) {
      throw new WorkerStoppedException();
    }
    if (thrown != null) {
      throw MainCall.<RuntimeException>unchecked(thrown);
    }
    return results;
  }

  /** Throws also what no method declares: a host function may come from another language. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
