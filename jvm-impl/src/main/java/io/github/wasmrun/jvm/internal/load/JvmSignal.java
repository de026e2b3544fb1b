package io.github.wasmrun.jvm.internal.load;

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
      if (set.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        set.drainPermits();
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
