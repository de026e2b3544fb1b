package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.jvm.internal.endive.guest.Exceptions;
import io.github.wasmrun.jvm.internal.endive.guest.TagView;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.TagInstance;
import run.endive.runtime.WasmException;

/**
 * Carries what a host function threw through the guest, so that it cannot be mistaken for a trap of
 * the guest and no handler of Endive takes it.
 */
public final class HostFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What host functions threw again; an exception of Endive can carry nothing. */
  private static final Map<WasmException, WeakReference<GuestException>> ORIGINALS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private HostFailure(Throwable thrown) {
    super(null, thrown, false, false);
  }

  /**
   * What a host function's adapter throws when the function threw {@code thrown}.
   *
   * @param caller the instance that called it
   */
  static RuntimeException of(Throwable thrown, @Nullable Instance caller) {
    if (thrown instanceof StackOverflowError overflow) {
      throw overflow; // the guest's recursion, whoever's frame was the last one
    }
    if (thrown instanceof GuestException && thrown.getCause() instanceof WasmException exception) {
      ORIGINALS.put(exception, new WeakReference<>((GuestException) thrown));
      return seenBy(caller, exception); // the guest may catch what another guest threw
    }
    return new HostFailure(thrown);
  }

  /**
   * An exception of another instance as {@code instance} knows it: each instance has its own views
   * of the tags that it imports, and Endive's interpreter compares tags as objects.
   *
   * @param instance null if it is closed
   */
  public static WasmException seenBy(@Nullable Instance instance, WasmException exception) {
    if (instance == null || exception.instance() == instance) {
      return exception;
    }
    TagInstance wanted = TagView.original(exception.instance().tag(exception.tagIdx()));
    int count = instance.imports().tagCount() + instance.tagCount();
    for (int i = 0; i < count; i++) {
      if (TagView.original(instance.tag(i)) == wanted) {
        WasmException seen =
            WasmException.builder()
                .instance(instance)
                .tagIdx(i)
                .args(Exceptions.argumentsSeenBy(exception, instance))
                .refArgs(exception.refArgs())
                .build();
        GuestException original = original(exception);
        if (original != null) {
          ORIGINALS.put(seen, new WeakReference<>(original));
        }
        return seen;
      }
    }
    return exception;
  }

  /** The exception of the API that {@code exception} was before a host function threw it. */
  public static @Nullable GuestException original(WasmException exception) {
    WeakReference<GuestException> original = ORIGINALS.get(exception);
    return original == null ? null : original.get();
  }
}
