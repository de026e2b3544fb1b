package io.github.wasmrun.component.support;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Instances of a guest that does one thing at a time: a stream or an archive has its own until it
 * is closed. Some that are not used are kept for the next. One that is never given back is garbage
 * as a whole, with all that it holds, so that nothing leaks. Thread-safe.
 *
 * @param <E> what the guest exports
 */
public final class GuestPool<E> {
  private record Idle<E>(E exports, int count, @Nullable Idle<E> next) {}

  private final Supplier<? extends E> maker;
  private final int kept;
  private final AtomicReference<@Nullable Idle<E>> idle = new AtomicReference<>();

  /**
   * A pool without instances.
   *
   * @param kept how many instances that are not used it keeps at most
   * @param maker makes an instance
   */
  public GuestPool(int kept, Supplier<? extends E> maker) {
    this.kept = kept;
    this.maker = Objects.requireNonNull(maker, "maker");
  }

  /** An instance for one user, who has to close it. */
  public Lease<E> take() {
    Idle<E> top = idle.get();
    while (top != null && !idle.compareAndSet(top, top.next())) {
      top = idle.get();
    }
    return new Lease<>(this, top == null ? maker.get() : top.exports());
  }

  private void give(E exports) {
    while (true) {
      Idle<E> top = idle.get();
      int count = top == null ? 0 : top.count();
      if (count >= kept || idle.compareAndSet(top, new Idle<>(exports, count + 1, top))) {
        return;
      }
    }
  }

  /**
   * An instance as long as somebody uses it. One thread at a time.
   *
   * @param <E> what the guest exports
   */
  public static final class Lease<E> implements AutoCloseable {
    private final GuestPool<E> pool;
    private final E exports;
    private @Nullable AutoCloseable resource;
    private boolean closed;
    private boolean broken;
    private boolean forgotten;

    private Lease(GuestPool<E> pool, E exports) {
      this.pool = pool;
      this.exports = exports;
    }

    /** What the guest exports; to be used inside of {@link #call}. */
    public E exports() {
      return exports;
    }

    /** Has the instance end with this lease: it holds too much to be kept. */
    public void forget() {
      forgotten = true;
    }

    /** Makes the resource that is dropped at the end. Closes this if that fails. */
    public <R extends AutoCloseable> R open(Supplier<R> work) {
      try {
        R made = call(work);
        resource = made;
        return made;
      } catch (Throwable e) {
        close();
        throw e;
      }
    }

    /**
     * Calls the guest. After all that it throws, errors of its functions apart, it is not used
     * again: it may have ended in the middle of something.
     *
     * @throws IllegalStateException if this is closed, or an error has ended the guest
     */
    public <R> R call(Supplier<R> work) {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      if (broken) {
        throw new IllegalStateException("an error has ended this");
      }
      broken = true;
      try {
        R result = work.get();
        broken = false;
        return result;
      } catch (ResultException e) {
        broken = false;
        throw e;
      }
    }

    /** Drops the resource and gives the instance back; does nothing the second time. */
    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      AutoCloseable present = resource;
      resource = null;
      if (broken || forgotten) {
        return;
      }
      if (present != null) {
        try {
          present.close();
        } catch (Exception e) {
          // An instance whose resource cannot be dropped is not used again.
          return;
        }
      }
      pool.give(exports);
    }
  }
}
