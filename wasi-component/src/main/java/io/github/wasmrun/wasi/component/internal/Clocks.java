package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.io.WasiClock;

/** {@code wasi:clocks}. */
final class Clocks {
  private final WasiClock clock;
  private final Io io;

  Clocks(WasiClock clock, Io io) {
    this.clock = clock;
    this.io = io;
  }

  ComponentImports addTo(ComponentImports imports) {
    ComponentImports all =
        new Items()
            .function("now", args -> Args.time(clock.realtimeNanos()))
            .function("resolution", args -> Args.time(clock.realtimeResolutionNanos()))
            .addTo(imports, "wasi:clocks/wall-clock");
    return new Items()
        .function("now", args -> Val.of(clock.monotonicNanos()))
        .function("resolution", args -> Val.of(clock.monotonicResolutionNanos()))
        .function("subscribe-instant", args -> io.own(in(until(Args.integer(args.get(0))))))
        .function("subscribe-duration", args -> io.own(in(Args.integer(args.get(0)))))
        .addTo(all, "wasi:clocks/monotonic-clock");
  }

  /** How long it takes until a time of the clock; both are unsigned. */
  private long until(long instant) {
    long now = clock.monotonicNanos();
    return Long.compareUnsigned(instant, now) <= 0 ? 0 : instant - now;
  }

  /** Ready in {@code duration}, which is unsigned; what a long cannot hold is 292 years. */
  private Pollable in(long duration) {
    long nanos = duration < 0 ? Long.MAX_VALUE : duration;
    long start = clock.monotonicNanos();
    return new Pollable() {
      @Override
      public boolean ready() {
        return nanosLeft() == 0;
      }

      @Override
      public long nanosLeft() {
        long now = clock.monotonicNanos();
        // A clock that goes no further passes no more time.
        return nanos == 0 || now == Long.MAX_VALUE ? 0 : Math.max(0, nanos - (now - start));
      }
    };
  }
}
