package io.github.wasmrun.web.internal;

import io.github.wasmrun.wasi.spi.WasiSignal;
import io.github.wasmrun.web.internal.js.Timers;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A signal that a suspended guest waits for: what sets it are tasks of the same thread. */
final class BrowserSignal implements WasiSignal {
  private boolean isSet;
  private @Nullable CompletableFuture<Object> waiter;
  private int timer;

  @Override
  public void set() {
    CompletableFuture<Object> waiting = waiter;
    if (waiting == null) {
      isSet = true;
      return;
    }
    Timers.clearTimeout(timer);
    end(waiting);
  }

  private void end(CompletableFuture<Object> waiting) {
    waiter = null;
    waiting.complete(true);
  }

  @Override
  public boolean canWait() {
    return false;
  }

  @Override
  public boolean await(long nanos) {
    throw new IllegalStateException("a page's thread must not wait");
  }

  @Override
  public CompletableFuture<?> later(long nanos) {
    CompletableFuture<Object> waiting = new CompletableFuture<>();
    if (isSet) {
      isSet = false;
      waiting.complete(true);
      return waiting;
    }
    waiter = waiting;
    double millis = Math.min(Math.ceil(nanos / 1e6), Integer.MAX_VALUE);
    timer =
        Timers.setTimeout(
            () -> {
              if (waiter == waiting) {
                end(waiting);
              }
            },
            (int) millis);
    return waiting;
  }
}
