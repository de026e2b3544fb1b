package io.github.wasmrun.web.internal;

import io.github.wasmrun.wasi.spi.WasiPlatform;
import io.github.wasmrun.web.internal.js.Host;
import io.github.wasmrun.web.internal.js.Timers;
import io.github.wasmrun.web.internal.js.Views;
import java.util.concurrent.CompletableFuture;

/**
 * Clocks and random numbers of the browser. A page's main thread must not block, so there a guest
 * that sleeps keeps it busy; a cross-origin isolated worker waits without work.
 */
public final class BrowserPlatform implements WasiPlatform {
  private static final int MOST_RANDOM = 65536;

  @Override
  public boolean runsHere() {
    return new BrowserEngineProvider().runsHere();
  }

  @Override
  public void fillRandom(byte[] target, int offset, int length) {
    int end = offset + length;
    for (int at = offset; at < end; at += MOST_RANDOM) {
      Host.random(Views.part(Views.ofJava(target), at, Math.min(end, at + MOST_RANDOM)));
    }
  }

  @Override
  public long realtimeNanos() {
    return nanos(Host.realtimeMillis());
  }

  @Override
  public long monotonicNanos() {
    return nanos(Host.monotonicMillis());
  }

  private static long nanos(double millis) {
    double whole = Math.floor(millis);
    return (long) whole * 1_000_000 + (long) ((millis - whole) * 1e6);
  }

  @Override
  public long realtimeResolutionNanos() {
    return 1_000_000;
  }

  /** Browsers give steps of 5 to 100 microseconds where the page is isolated and where not. */
  @Override
  public long monotonicResolutionNanos() {
    return 100_000;
  }

  @Override
  public boolean sleep(long nanos) {
    double millis = nanos / 1e6;
    if (Host.pause(millis)) {
      return true;
    }
    double end = Host.monotonicMillis() + millis;
    while (Host.monotonicMillis() < end) {
      // There is nothing else that this thread may do.
    }
    return true;
  }

  /** Timers of a page count whole milliseconds: rounded up, so that no guest is woken early. */
  @Override
  public CompletableFuture<Boolean> sleepAsync(long nanos) {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    double millis = Math.min(Math.ceil(nanos / 1e6), Integer.MAX_VALUE);
    Timers.setTimeout(() -> end.complete(true), (int) millis);
    return end;
  }
}
