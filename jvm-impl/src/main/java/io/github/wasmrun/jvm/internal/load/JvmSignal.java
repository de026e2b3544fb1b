package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A signal that the current thread waits for. */
final class JvmSignal implements WasiSignal {
  private final Semaphore set = new Semaphore(0);

  @Override
  public void set() {
    if (set.availablePermits() == 0) {
      set.release();
    }
  }

  @Override
  public boolean canWait() {
    return true;
  }

  @Override
  public boolean await(long nanos) {
    try {
      long left = nanos;
      while (left > 0) {
        long patience = HostCalls.patience();
        if (patience == 0) {
          return false; // the guest ends when it goes on
        }
        long start = System.nanoTime();
        if (set.tryAcquire(Math.min(left, patience), TimeUnit.NANOSECONDS)) {
          set.drainPermits();
          return true;
        }
        left -= System.nanoTime() - start;
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public CompletableFuture<?> later(long nanos) {
    return CompletableFuture.completedFuture(await(nanos));
  }
}
