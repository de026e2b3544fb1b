package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.WaitResult;
import io.github.wasmrun.engine.limit.HostCalls;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The waiters of {@code memory.atomic.wait} by address, woken first come first served. Comparing
 * the value and joining the queue happen under the lock that {@link #wake} takes, so no
 * notification that follows the comparison is lost.
 */
final class WaitQueues {
  private static final int WOKEN = 0;
  private static final int NOT_EQUAL = 1;
  private static final int TIMED_OUT = 2;

  /** A thread that waits, or a future. */
  private static final class Waiter {
    private final @Nullable Condition condition;
    private final @Nullable CompletableFuture<WaitResult> future;
    private boolean woken;

    private Waiter(@Nullable Condition condition, @Nullable CompletableFuture<WaitResult> future) {
      this.condition = condition;
      this.future = future;
    }

    private void wake() {
      woken = true;
      if (condition != null) {
        condition.signal();
      }
      if (future != null) {
        // Elsewhere: what follows the future is not the guest's that notifies.
        future.completeAsync(() -> WaitResult.OK);
      }
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, ArrayDeque<Waiter>> queues = new HashMap<>();

  /**
   * Waits while nobody wakes {@code address}; a negative time-out is none.
   *
   * @throws io.github.wasmrun.TimeoutException if the guest has no more time
   * @throws io.github.wasmrun.CancelledException if its call is cancelled
   */
  int await(int address, BooleanSupplier stillEqual, long timeoutNanos) {
    lock.lock();
    try {
      if (!stillEqual.getAsBoolean()) {
        return NOT_EQUAL;
      }
      Waiter waiter = new Waiter(lock.newCondition(), null);
      join(address, waiter);
      try {
        return sleep(waiter, timeoutNanos) ? WOKEN : TIMED_OUT;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WaitInterruptedException();
      } finally {
        forget(address, waiter);
      }
    } finally {
      lock.unlock();
    }
  }

  private void join(int address, Waiter waiter) {
    queues.computeIfAbsent(address, a -> new ArrayDeque<>()).add(waiter);
  }

  /** Waits; ends with the guest if that must end meanwhile. */
  private static boolean sleep(Waiter waiter, long timeoutNanos) throws InterruptedException {
    long left = timeoutNanos < 0 ? HostCalls.NEVER : timeoutNanos;
    while (!waiter.woken) {
      if (left <= 0) {
        return false;
      }
      long patience = HostCalls.patience();
      RuntimeException stop = patience > 0 ? null : HostCalls.stop();
      if (stop != null) {
        throw stop;
      }
      long step = Math.min(left, patience);
      if (step == HostCalls.NEVER) {
        waiter.condition.await();
      } else {
        long rest = waiter.condition.awaitNanos(step);
        left = left == HostCalls.NEVER ? left : left - step + rest;
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

  /** {@link #await} by a future. */
  CompletableFuture<WaitResult> awaitAsync(
      int address, BooleanSupplier stillEqual, long timeoutNanos) {
    CompletableFuture<WaitResult> future = new CompletableFuture<>();
    Waiter waiter = new Waiter(null, future);
    lock.lock();
    try {
      if (!stillEqual.getAsBoolean()) {
        future.complete(WaitResult.NOT_EQUAL);
        return future;
      }
      join(address, waiter);
    } finally {
      lock.unlock();
    }
    future.whenComplete(
        (result, error) -> {
          if (error != null) {
            leave(address, waiter); // cancelled, and no more to be woken instead of others
          }
        });
    if (timeoutNanos >= 0) {
      Executor later = CompletableFuture.delayedExecutor(timeoutNanos, TimeUnit.NANOSECONDS);
      later.execute(() -> expire(address, waiter, future));
    }
    return future;
  }

  private void leave(int address, Waiter waiter) {
    lock.lock();
    try {
      forget(address, waiter);
    } finally {
      lock.unlock();
    }
  }

  private void expire(int address, Waiter waiter, CompletableFuture<WaitResult> future) {
    lock.lock();
    try {
      if (waiter.woken) {
        return;
      }
      forget(address, waiter);
    } finally {
      lock.unlock();
    }
    future.complete(WaitResult.TIMED_OUT);
  }

  /** Wakes at most {@code count} (unsigned) waiters and returns how many. */
  int wake(int address, int count) {
    lock.lock();
    try {
      ArrayDeque<Waiter> queue = queues.get(address);
      int woken = 0;
      while (queue != null && !queue.isEmpty() && Integer.compareUnsigned(woken, count) < 0) {
        queue.remove().wake();
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
