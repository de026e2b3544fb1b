package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.spi.worker.WorkerHost;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Blocks the thread. */
final class BlockingWait implements WorkerHost.Waiting {
  static final BlockingWait INSTANCE = new BlockingWait();

  private BlockingWait() {}

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

  /** Throws also what no method declares: a host function may come from another language. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
