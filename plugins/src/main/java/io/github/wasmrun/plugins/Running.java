package io.github.wasmrun.plugins;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One instance of a plugin, which one call at a time uses, until another takes over. */
final class Running {
  private final Guest guest;
  private final Meter meter;
  private final Consumer<String> log;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean retired;
  private volatile boolean ruined;

  Running(Guest guest, Meter meter, Consumer<String> log) {
    this.guest = guest;
    this.meter = meter;
    this.log = log;
  }

  List<String> functions() {
    return guest.functions();
  }

  boolean has(String function) {
    return guest.has(function);
  }

  /** Whether the caller has it for itself now; {@link #leave} ends that. */
  boolean enter() {
    return busy.compareAndSet(false, true);
  }

  void leave() {
    busy.set(false);
    if (retired) {
      end();
    }
  }

  /** Calls a function, after {@link #enter}. */
  byte[] call(String function, byte[] input) {
    meter.forgetThrown();
    try {
      return guest.call(function, input);
    } catch (RuntimeException e) {
      throw Faults.of(e, meter.thrown());
    }
  }

  /** The fuel that the last call has used; 0 without a limit of fuel. */
  long fuelUsed() {
    return guest.fuelUsed();
  }

  /** The size of the memories that the guest exports. */
  long memoryBytes() {
    return guest.memoryBytes();
  }

  /** Ends it, now or when the call in progress has ended. */
  void retire() {
    retired = true;
    end();
  }

  /** {@link #retire}, without running code of the guest. */
  void abandon() {
    ruined = true;
    retire();
  }

  private void end() {
    if (!enter()) {
      return; // leave() of the one that is in it ends it; nobody enters after this
    }
    try {
      if (!ruined) {
        meter.forgetThrown();
        guest.dispose();
      }
    } catch (RuntimeException e) {
      log.accept("failed when it was ended: " + Faults.of(e, meter.thrown()).text());
    } finally {
      guest.close();
    }
  }
}
