package io.github.wasmrun.jvm.internal.worker;

import org.jspecify.annotations.Nullable;

/** The thread of a worker. */
public final class WorkerThread extends Thread {
  private final ThreadWorkerGroup group;

  WorkerThread(ThreadWorkerGroup group, Runnable work, String name) {
    super(null, work, name, 0, false);
    this.group = group;
    setDaemon(true);
  }

  ThreadWorkerGroup group() {
    return group;
  }

  /** The name of the worker that the current thread is; null if it is none. */
  public static @Nullable String currentName() {
    Thread current = Thread.currentThread();
    return current instanceof WorkerThread ? current.getName() : null;
  }
}
