package io.github.wasmrun.jvm.internal.worker;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the host functions of a pool run: one after the other, in the order in which they came, on
 * the user's executor or on a thread of the pool that starts with the first of them.
 */
final class MainThread {
  private final Executor executor;
  private final @Nullable OwnThread own;
  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
  private volatile @Nullable Thread current;
  private boolean isScheduled;
  private boolean isClosed;

  MainThread(String poolName, @Nullable Executor executor) {
    this.own = executor == null ? new OwnThread(poolName + "-main") : null;
    this.executor = executor == null ? own : executor;
  }

  /** Whether the current thread runs a host function of the pool. */
  boolean isCurrent() {
    return current == Thread.currentThread();
  }

  /**
   * Runs {@code work} later; drops it if the pool is closed.
   *
   * @throws RejectedExecutionException if the user's executor refuses
   */
  void execute(Runnable work) {
    synchronized (queue) {
      if (isClosed) {
        return;
      }
      queue.add(work);
      if (isScheduled) {
        return;
      }
      isScheduled = true;
    }
    try {
      executor.execute(this::runAll);
    } catch (RuntimeException e) {
      synchronized (queue) {
        isScheduled = false;
        queue.remove(work);
      }
      throw e;
    }
  }

  private void runAll() {
    current = Thread.currentThread();
    try {
      Runnable work = next();
      while (work != null) {
        run(work);
        work = next();
      }
    } finally {
      current = null;
    }
  }

  private @Nullable Runnable next() {
    synchronized (queue) {
      Runnable work = queue.poll();
      if (work == null) {
        isScheduled = false;
        current = null;
      }
      return work;
    }
  }

  /** What a listener throws goes where Java reports such things, not into the next function. */
  private static void run(Runnable work) {
    try {
      work.run();
    } catch (Throwable thrown) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
  }

  /** Drops what has not started; the future completes when a thread of the pool has ended. */
  CompletableFuture<Void> close() {
    synchronized (queue) {
      isClosed = true;
      queue.clear();
    }
    if (own == null) {
      return CompletableFuture.completedFuture(null);
    }
    own.shutdown();
    return own.ended;
  }

  /** A thread that starts when it is needed. */
  private static final class OwnThread extends ThreadPoolExecutor {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private OwnThread(String name) {
      super(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> {
            Thread thread = new Thread(null, work, name, 0, false);
            thread.setDaemon(true);
            return thread;
          });
    }

    @Override
    protected void terminated() {
      ended.complete(null);
    }
  }
}
