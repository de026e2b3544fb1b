package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code wasi:io} with the network: the guest waits, where it can, in the current thread, and is
 * suspended elsewhere.
 */
final class WaitingIo extends Io {
  private final WasiSignal signal;
  private final Deadline deadline;

  WaitingIo(WasiClock clock, WasiSignal signal, Deadline deadline) {
    super(clock);
    this.signal = signal;
    this.deadline = deadline;
  }

  /** The signal, to be set when something of the network has become ready. */
  WasiSignal signal() {
    return signal;
  }

  @Override
  void waiting(Items items, String name, Function<List<Val>, Step> call) {
    items.later(
        name,
        args -> {
          Call one = new Call(call.apply(args));
          one.run();
          return one.end;
        });
  }

  /** A call that runs whenever what it waits for may be ready. */
  private final class Call {
    final CompletableFuture<@Nullable Val> end = new CompletableFuture<>();
    private final Step step;

    Call(Step step) {
      this.step = step;
    }

    void run() {
      if (end.isDone()) {
        return; // cancelled
      }
      try {
        while (!(isReady() && step.go())) {
          deadline.check();
          if (isReady()) {
            continue; // there is more to do at once
          }
          long nanos = Math.min(nanosUntilNextLook(), deadline.nanosLeft());
          if (nanos > 0 && !signal.canWait()) {
            signal.later(nanos).whenComplete((value, error) -> run());
            return;
          }
          if (nanos > 0 && !signal.await(nanos)) {
            throw interrupted();
          }
        }
        end.complete(step.result());
      } catch (RuntimeException e) {
        end.completeExceptionally(e);
      }
    }

    private boolean isReady() {
      for (Pollable one : step.until()) {
        if (one.ready()) {
          return true;
        }
      }
      return false;
    }

    /** 0 if there is nothing to wait for: the next use of an input does the waiting. */
    private long nanosUntilNextLook() {
      long wait = Long.MAX_VALUE;
      boolean known = false;
      boolean unknown = false;
      for (Pollable one : step.until()) {
        long left = one.nanosLeft();
        if (left >= 0) {
          wait = Math.min(wait, left);
        }
        known |= left >= 0 || one.isSignalled();
        unknown |= left < 0 && !one.isSignalled();
      }
      if (!known) {
        for (Pollable one : step.until()) {
          one.mustWait();
        }
        return 0;
      }
      return unknown ? Math.min(wait, INPUT_PAUSE) : wait;
    }
  }
}
