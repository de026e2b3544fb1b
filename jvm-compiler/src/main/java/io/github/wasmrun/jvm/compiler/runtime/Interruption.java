package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.jvm.internal.code.Ending;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.HashSet;
import java.util.Set;

/**
 * Lets the compiled code of one module look whether its thread is interrupted, but only while a
 * thread is to be ended: the call site at each jump back then changes from nothing to a look, for
 * which the JVM throws away what the JIT made of this module. At all other times a loop pays
 * nothing. Thread-safe.
 */
public final class Interruption implements Ending {
  private static final MethodType TYPE = MethodType.methodType(void.class);
  private static final MethodHandle NOTHING = MethodHandles.empty(TYPE);
  private static final MethodHandle LOOK = look();

  private final MutableCallSite site = new MutableCallSite(NOTHING);

  /** The threads that are to end. Guarded by itself. */
  private final Set<Thread> ending = new HashSet<>();

  private static MethodHandle look() {
    try {
      return MethodHandles.lookup().findStatic(Interruption.class, "lookNow", TYPE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void lookNow() {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedGuestException();
    }
  }

  /** What code calls at each jump back. */
  public MethodHandle poll() {
    return site.dynamicInvoker();
  }

  @Override
  public void interrupt(Thread thread) {
    synchronized (ending) {
      if (ending.add(thread) && ending.size() == 1) {
        change(LOOK);
      }
    }
    thread.interrupt();
  }

  @Override
  public void ended(Thread thread) {
    synchronized (ending) {
      if (ending.remove(thread) && ending.isEmpty()) {
        change(NOTHING);
      }
    }
  }

  private void change(MethodHandle target) {
    site.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {site});
  }
}
