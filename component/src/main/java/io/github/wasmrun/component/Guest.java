package io.github.wasmrun.component;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.spi.call.NumberCall;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a component instance: its handles and whether it may be entered and left. */
final class Guest {
  final @Nullable Guest parent;
  final HandleTable handles = new HandleTable();

  /** Which resource types those of the component's types are. */
  final Map<Resource, ComponentResource> resources = new HashMap<>();

  /** What {@code context.get} and {@code context.set} reach in the call that runs. */
  final int[] context = new int[2];

  /** How often calls of asynchronous functions are held back. */
  int backpressure;

  /** Whether calls out are allowed. */
  boolean mayLeave = true;

  /** Whether calls in are allowed: not while one runs, and never after a trap. */
  private boolean mayEnter = true;

  private boolean poisoned;

  Guest(@Nullable Guest parent) {
    this.parent = parent;
  }

  /** An instance that was entered, with those around it that its caller is not in. */
  static final class Entry {
    private final Guest guest;
    private final @Nullable Guest outermost;
    private boolean open = true;

    private Entry(Guest guest, @Nullable Guest outermost) {
      this.guest = guest;
      this.outermost = outermost;
    }

    /** Ends the call. */
    void leave() {
      open = false;
      set(true);
    }

    /** If the call did not end well: nothing that was entered can be used any more. */
    void close() {
      if (open) {
        for (Guest one = guest; one != outermost && one != null; one = one.parent) {
          one.poisoned = true;
        }
      }
    }

    private void set(boolean mayEnter) {
      for (Guest one = guest; one != outermost && one != null; one = one.parent) {
        one.mayEnter = mayEnter;
      }
    }
  }

  /**
   * Enters this instance.
   *
   * @param caller the instance that calls; null for the host
   */
  Entry enter(@Nullable Guest caller) {
    Guest outermost = this;
    while (outermost != null && !isAround(outermost, caller)) {
      if (!outermost.mayEnter) {
        throw new ComponentTrapException(
            ComponentTrap.CANNOT_ENTER,
            outermost.poisoned ? "it trapped before" : "it is running already");
      }
      outermost = outermost.parent;
    }
    Entry entry = new Entry(this, outermost);
    entry.set(false);
    return entry;
  }

  private static boolean isAround(Guest guest, @Nullable Guest inner) {
    for (Guest one = inner; one != null; one = one.parent) {
      if (one == guest) {
        return true;
      }
    }
    return false;
  }

  /**
   * Enters this instance by a call of one of its functions. Calls between an instance and one that
   * is around it are re-entrance, too: engines and the reference tests refuse them for now.
   */
  Entry enterCall(@Nullable Guest caller) {
    if (caller != null && (isAround(this, caller) || isAround(caller, this))) {
      throw new ComponentTrapException(
          ComponentTrap.CANNOT_ENTER, "a component calls one that is around it or in it");
    }
    return enter(caller);
  }

  void checkMayLeave() {
    if (!mayLeave) {
      throw new ComponentTrapException(ComponentTrap.CANNOT_LEAVE, null);
    }
  }

  /** Runs a call of a core function; an exception that it does not catch is a trap. */
  static void run(NumberCall call) {
    try {
      call.run();
    } catch (GuestException e) {
      throw uncaught(e);
    }
  }

  /** An exception that core code does not catch is a trap. */
  static ComponentTrapException uncaught(GuestException e) {
    return new ComponentTrapException(ComponentTrap.UNCAUGHT_EXCEPTION, e.getMessage(), e);
  }

  /** Calls a core function; an exception that it does not catch is a trap. */
  static @Nullable Object[] apply(WasmFunction function, @Nullable Object[] args) {
    try {
      return function.apply(args);
    } catch (GuestException e) {
      throw uncaught(e);
    }
  }
}
