package io.github.wasmrun.component;

import org.jspecify.annotations.Nullable;

/**
 * A handle of a resource that the host holds: an owning one until it is dropped or passed on, or a
 * borrowed one while the host function runs that got it.
 *
 * <p>Closing an owning handle runs the destructor of the resource; closing a borrowed one does
 * nothing. One thread at a time.
 */
public final class ResourceHandle implements AutoCloseable {
  private final ComponentResource type;
  private final long representation;
  private final boolean owns;
  private boolean gone;
  private int lends;

  /** Runs when the call has ended that this handle was lent to; null if nobody asks. */
  private final @Nullable Runnable returned;

  ResourceHandle(ComponentResource type, long representation, boolean owns) {
    this(type, representation, owns, null);
  }

  ResourceHandle(
      ComponentResource type, long representation, boolean owns, @Nullable Runnable returned) {
    this.returned = returned;
    this.type = type;
    this.representation = representation;
    this.owns = owns;
  }

  /** The resource type. */
  public ComponentResource type() {
    return type;
  }

  /** Whether the holder of this handle owns the resource. */
  public boolean owns() {
    return owns;
  }

  /** Whether the handle was dropped or passed on, or its call has ended. */
  public boolean isGone() {
    return gone;
  }

  /** The number that the definer of the resource knows it by. */
  long representation() {
    return representation;
  }

  /**
   * Takes the resource out of this handle.
   *
   * @throws IllegalStateException if it is not there, not owned or lent
   */
  void take() {
    check();
    if (!owns) {
      throw new IllegalStateException("a borrowed handle cannot be passed on as an owning one");
    }
    if (lends > 0) {
      throw new IllegalStateException("the resource is lent to a call that has not ended");
    }
    gone = true;
  }

  /** Fails if the resource is not there any more. */
  void check() {
    if (gone) {
      throw new IllegalStateException("the handle was dropped or passed on");
    }
  }

  void lend(int delta) {
    lends += delta;
    if (lends == 0 && returned != null) {
      gone = true;
      returned.run();
    }
  }

  void end() {
    gone = true;
  }

  /** Drops the resource if this handle owns it. Calling it again does nothing. */
  @Override
  public void close() {
    if (gone) {
      return;
    }
    if (owns) {
      take();
      type.destroy(null, representation);
    }
    gone = true;
  }
}
