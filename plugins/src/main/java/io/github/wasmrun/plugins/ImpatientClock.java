package io.github.wasmrun.plugins;

import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.wasi.io.WasiClock;
import java.time.Duration;

/**
 * The host's time; a guest that wants to sleep for longer than a call may take is ended at once.
 */
final class ImpatientClock implements WasiClock {
  private final WasiClock clock = WasiClock.system();
  private final long longest;
  private final String text;

  ImpatientClock(Duration longest) {
    this.longest = longest.getSeconds() > 1_000_000_000L ? Long.MAX_VALUE : longest.toNanos();
    text = "a sleep of more than " + longest.toMillis() + " ms, which a call may take";
  }

  @Override
  public long realtimeNanos() {
    return clock.realtimeNanos();
  }

  @Override
  public long monotonicNanos() {
    return clock.monotonicNanos();
  }

  @Override
  public boolean sleep(long nanos) {
    if (nanos > longest) {
      throw new TimeoutException(text);
    }
    return clock.sleep(nanos);
  }
}
