package io.github.wasmrun.jvm;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.WasmModule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Instances of one module for the threads of a server: each call borrows one for itself, runs in
 * the caller's thread, and gives it back.
 *
 * <pre>{@code
 * InstancePool pool = InstancePool.of(module, imports, 16).waitAtMost(2_000).renewAfter(10_000);
 * String answer = pool.run(instance -> handle(instance, request));
 * }</pre>
 *
 * <p>Instances are made when they are needed, never more than the pool's size at a time, and used
 * again, the one that was used last first. An instance whose task threw anything, a trap as well as
 * an exception of the host, is closed and never used again: nobody knows in which state it is. What
 * one task leaves in an instance's memory and globals the next one finds; {@code renewAfter(1)}
 * gives each task a new instance.
 *
 * <p>A task must not keep the instance, nor what belongs to it, beyond its end. A task that calls
 * {@link #run} again borrows a second instance, and waits for ever if all are borrowed by such
 * tasks and there is no {@link #waitAtMost}.
 *
 * <p>For calls in threads of the pool's own, with futures and a way to end them, see {@link
 * io.github.wasmrun.worker.WorkerPool}. Thread-safe, also with virtual threads.
 */
public final class InstancePool implements AutoCloseable {
  private final Supplier<Instance> maker;
  private final int size;
  private final Semaphore permits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Borrowed> idle = new ArrayDeque<>();
  private volatile long maxWaitMillis = -1;
  private volatile long maxUses = Long.MAX_VALUE;
  private volatile Predicate<? super Instance> validation = instance -> true;
  private volatile boolean closed;
  private int live;
  private long made;

  /** An instance and how often it was borrowed. */
  private static final class Borrowed {
    final Instance instance;
    long uses;

    Borrowed(Instance instance) {
      this.instance = instance;
    }
  }

  private InstancePool(Supplier<Instance> maker, int size) {
    checkRange("size", size, 1, 1 << 20);
    this.maker = maker;
    this.size = size;
    this.permits = new Semaphore(size, true);
  }

  private static void checkRange(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be " + min + " to " + max + ", got " + value);
    }
  }

  /**
   * A pool of instances with the same imports.
   *
   * @param size how many instances there may be at a time, 1 to 1048576
   */
  public static InstancePool of(WasmModule module, Imports imports, int size) {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(imports, "imports");
    return new InstancePool(() -> module.instantiate(imports), size);
  }

  /**
   * A pool of instances that the caller makes, for example each with imports of its own.
   *
   * @param maker makes an instance; called in the threads that need one, in several at once
   * @param size how many instances there may be at a time, 1 to 1048576
   */
  public static InstancePool of(Supplier<Instance> maker, int size) {
    return new InstancePool(Objects.requireNonNull(maker, "maker"), size);
  }

  /**
   * Lets callers wait at most so long for an instance. Default: without end.
   *
   * @param millis 0 or more
   * @return this pool
   */
  public InstancePool waitAtMost(long millis) {
    checkRange("millis", millis, 0, Long.MAX_VALUE);
    maxWaitMillis = millis;
    return this;
  }

  /**
   * Gives up an instance after so many tasks. Default: never.
   *
   * @param uses 1 or more; 1 for a new instance for each task
   * @return this pool
   */
  public InstancePool renewAfter(long uses) {
    checkRange("uses", uses, 1, Long.MAX_VALUE);
    maxUses = uses;
    return this;
  }

  /**
   * Looks at each instance after its task and gives up those that are not fit for another one, for
   * example whose memory has grown too large. Default: all are.
   *
   * @param isFit runs in the task's thread; if it throws, the instance is given up and the caller
   *     gets what it threw
   * @return this pool
   */
  public InstancePool keepIf(Predicate<? super Instance> isFit) {
    validation = Objects.requireNonNull(isFit, "isFit");
    return this;
  }

  /**
   * Runs a task with an instance that nobody else has meanwhile.
   *
   * @return what the task returns
   * @throws LimitException if no instance became free within {@link #waitAtMost}
   * @throws IllegalStateException if the pool is closed, or the thread is interrupted while it
   *     waits; it stays interrupted
   */
  public <T> T run(Function<? super Instance, ? extends T> task) {
    Objects.requireNonNull(task, "task");
    enter();
    try {
      return runEntered(task);
    } finally {
      permits.release();
    }
  }

  /** {@link #run} for a task without result. */
  public void accept(Consumer<? super Instance> task) {
    Objects.requireNonNull(task, "task");
    this.<Object>run(
        instance -> {
          task.accept(instance);
          return Boolean.TRUE;
        });
  }

  private <T> T runEntered(Function<? super Instance, ? extends T> task) {
    Borrowed borrowed = borrow();
    boolean fit = false;
    try {
      borrowed.uses++;
      T result = task.apply(borrowed.instance);
      fit =
          borrowed.uses < maxUses
              && !borrowed.instance.isClosed()
              && validation.test(borrowed.instance);
      return result;
    } finally {
      giveBack(borrowed, fit);
    }
  }

  private void enter() {
    checkOpen();
    long wait = maxWaitMillis;
    // A thread that is interrupted must not wait, but need not if an instance is free.
    boolean free = Thread.currentThread().isInterrupted() && permits.tryAcquire();
    try {
      if (free) {
        // It has its permit.
      } else if (wait < 0) {
        permits.acquire();
      } else if (!permits.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
        throw new LimitException(
            "instancePool",
            "all "
                + size
                + " instances of the pool are in use, none became free in "
                + wait
                + " ms",
            null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an instance", e);
    }
    if (closed) {
      permits.release();
      checkOpen();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the pool of instances is closed");
    }
  }

  private Borrowed borrow() {
    lock.lock();
    try {
      Borrowed known = idle.pollLast();
      if (known != null) {
        return known;
      }
      live++;
      made++;
    } finally {
      lock.unlock();
    }
    boolean done = false;
    try {
      Borrowed fresh = new Borrowed(Objects.requireNonNull(maker.get(), "the maker's instance"));
      done = true;
      return fresh;
    } finally {
      if (!done) {
        forget();
      }
    }
  }

  private void forget() {
    lock.lock();
    try {
      live--;
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Borrowed borrowed, boolean fit) {
    boolean kept = false;
    lock.lock();
    try {
      if (fit && !closed) {
        idle.addLast(borrowed);
        kept = true;
      } else {
        live--;
      }
    } finally {
      lock.unlock();
    }
    if (!kept) {
      borrowed.instance.close();
    }
  }

  /** How many instances there may be at a time. */
  public int size() {
    return size;
  }

  /** How many instances there are, borrowed or not. */
  public int live() {
    lock.lock();
    try {
      return live;
    } finally {
      lock.unlock();
    }
  }

  /** How many instances have been made so far, those that failed included. */
  public long made() {
    lock.lock();
    try {
      return made;
    } finally {
      lock.unlock();
    }
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Closes the instances that are not borrowed; those that are borrowed when their tasks end.
   * Whoever waits for one gets {@link IllegalStateException} when a task ends. Calling it again
   * does nothing.
   */
  @Override
  public void close() {
    Deque<Borrowed> left = new ArrayDeque<>();
    lock.lock();
    try {
      closed = true;
      left.addAll(idle);
      live -= idle.size();
      idle.clear();
    } finally {
      lock.unlock();
    }
    left.forEach(borrowed -> borrowed.instance.close());
  }
}
