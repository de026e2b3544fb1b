package io.github.wasmrun.cli;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends waits for a client that sends or takes nothing: it interrupts the thread that waits, which
 * closes the connection. Thread-safe.
 */
final class ClientWatch {
  private final ScheduledExecutorService clock;
  private final Duration longest;

  /** {@code longest} is how long one wait may take. */
  ClientWatch(ScheduledExecutorService clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  /** The current thread waits for a client until the wait is closed. */
  Wait begin() {
    return new Wait(longest);
  }

  /** As {@link #begin}, with another time. */
  Wait begin(Duration most) {
    return new Wait(most);
  }

  /** A wait of the thread that began it, which closes it. */
  final class Wait implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Future<?> task;
    private boolean closed;
    private boolean interrupted;

    private Wait(Duration most) {
      task = clock.schedule(this::interrupt, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void interrupt() {
      if (!closed) {
        interrupted = true;
        thread.interrupt();
      }
    }

    /** Leaves no interrupt of this wait to what the thread does next. */
    @Override
    public synchronized void close() {
      if (closed) {
        return;
      }
      closed = true;
      task.cancel(false);
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }
}
