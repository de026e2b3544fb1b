package io.github.wasmrun.jvm.internal.endive.storage;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import run.endive.runtime.WasmInterruptedException;

/**
 * The waiters of {@code memory.atomic.wait} by address, woken first come first served. Comparing
 * the value and joining the queue happen under the lock that {@link #wake} takes, so no
 * notification that follows the comparison is lost.
 */
final class WaitQueues {
  private static final int WOKEN = 0;
  private static final int NOT_EQUAL = 1;
  private static final int TIMED_OUT = 2;

  private static final class Waiter {
    private final Condition condition;
    private boolean woken;

    private Waiter(Condition condition) {
      this.condition = condition;
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, ArrayDeque<Waiter>> queues = new HashMap<>();

  /** Waits while nobody wakes {@code address}; a negative time-out is none. */
  int await(int address, BooleanSupplier stillEqual, long timeoutNanos) {
    lock.lock();
    try {
      if (!stillEqual.getAsBoolean()) {
        return NOT_EQUAL;
      }
      Waiter waiter = new Waiter(lock.newCondition());
      queues.computeIfAbsent(address, a -> new ArrayDeque<>()).add(waiter);
      try {
        return sleep(waiter, timeoutNanos) ? WOKEN : TIMED_OUT;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WasmInterruptedException("Thread interrupted");
      } finally {
        forget(address, waiter);
      }
    } finally {
      lock.unlock();
    }
  }

  private static boolean sleep(Waiter waiter, long timeoutNanos) throws InterruptedException {
    long left = timeoutNanos;
    while (!waiter.woken) {
      if (timeoutNanos < 0) {
        waiter.condition.await();
      } else if (left > 0) {
        left = waiter.condition.awaitNanos(left);
      } else {
        return false;
      }
    }
    return true;
  }

  private void forget(int address, Waiter waiter) {
    ArrayDeque<Waiter> queue = queues.get(address);
    if (queue != null && queue.remove(waiter) && queue.isEmpty()) {
      queues.remove(address);
    }
  }

  /** Wakes at most {@code count} (unsigned) waiters and returns how many. */
  int wake(int address, int count) {
    lock.lock();
    try {
      ArrayDeque<Waiter> queue = queues.get(address);
      int woken = 0;
      while (queue != null && !queue.isEmpty() && Integer.compareUnsigned(woken, count) < 0) {
        Waiter waiter = queue.remove();
        waiter.woken = true;
        waiter.condition.signal();
        woken++;
      }
      if (queue != null && queue.isEmpty()) {
        queues.remove(address);
      }
      return woken;
    } finally {
      lock.unlock();
    }
  }
}
