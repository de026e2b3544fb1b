package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.io.WasiClock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A guest that sleeps can be waked by interrupting its thread. */
class WasiSleepTest {
  private static final long YEAR = 365L * 24 * 3600 * 1_000_000_000;

  @Test
  void anInterruptEndsASleep() throws InterruptedException {
    AtomicBoolean slept = new AtomicBoolean(true);
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              slept.set(WasiClock.system().sleep(YEAR));
              stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
    thread.start();
    thread.interrupt();
    thread.join(10_000);
    assertFalse(thread.isAlive());
    assertFalse(slept.get());
    assertTrue(stillInterrupted.get());
  }

  @Test
  void aGuestThatPollsForAYearIsInterrupted() throws InterruptedException {
    Object[] errno = new Object[1];
    Thread thread =
        new Thread(
            () -> {
              try (WasiHost host = Wasi.host().open();
                  Instance instance =
                      Engine.create()
                          .compile(Fixtures.bytes("wasi_calls"))
                          .instantiate(host.imports())) {
                host.attach(instance);
                instance.memory().setLong(24, YEAR);
                errno[0] = instance.function("poll_oneoff").call(0, 64, 1, 128);
              }
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    thread.join(10_000);
    assertFalse(thread.isAlive());
    assertEquals(Errno.INTR.code(), errno[0]);
  }

  @Test
  void timeGoesOnWhileSleeping() {
    WasiClock clock = WasiClock.system();
    long start = clock.monotonicNanos();
    assertTrue(clock.sleep(5_000_000));
    assertTrue(clock.monotonicNanos() - start >= 4_900_000);
    assertEquals(1000, clock.realtimeResolutionNanos());
  }
}
