package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.jvm.internal.code.Ending;
import io.github.wasmrun.spi.worker.WorkerHost;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Blocks the thread. */
final class BlockingWait implements WorkerHost.Waiting {
  private final Ending interruption;

  BlockingWait(Ending interruption) {
    this.interruption = interruption;
  }

  @Override
  public <T> T await(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw BlockingWait.<RuntimeException>unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the thread was interrupted while it waited", e);
    }
  }

  @Override
  public Runnable start(String name, Runnable task) {
    GuestThread thread = new GuestThread(name, task, interruption);
    thread.start();
    return thread::end;
  }

  /** Throws also what no method declares: a host function may come from another language. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
