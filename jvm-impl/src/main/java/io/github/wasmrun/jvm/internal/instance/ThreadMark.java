package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.ConcurrentCallException;
import java.util.concurrent.atomic.AtomicReference;

/** Which thread is in an instance, so that a second one is refused. */
final class ThreadMark {
  private final AtomicReference<Thread> inside = new AtomicReference<>();

  /**
   * Enters the instance.
   *
   * @return whether the thread was outside, for {@link #leave}
   * @throws ConcurrentCallException if another thread is in it
   */
  boolean enter() {
    Thread current = Thread.currentThread();
    Thread other = inside.compareAndExchange(null, current);
    if (other == null) {
      return true;
    }
    if (other == current) {
      return false;
    }
    throw new ConcurrentCallException(
        other.getName(),
        "thread "
            + current.getName()
            + " calls an instance that thread "
            + other.getName()
            + " is in: an instance is for one thread at a time");
  }

  /** Leaves the instance if the thread was outside before. */
  void leave(boolean outermost) {
    if (outermost) {
      inside.setRelease(null);
    }
  }
}
