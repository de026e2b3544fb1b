package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.GuestException;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
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

  /** What a host function's adapter throws when the function threw {@code thrown}. */
  static RuntimeException of(Throwable thrown) {
    if (thrown instanceof StackOverflowError overflow) {
      throw overflow; // the guest's recursion, whoever's frame was the last one
    }
    if (thrown instanceof GuestException && thrown.getCause() instanceof WasmException exception) {
      ORIGINALS.put(exception, new WeakReference<>((GuestException) thrown));
      return exception; // the guest may catch what another guest threw
    }
    return new HostFailure(thrown);
  }

  /** The exception of the API that {@code exception} was before a host function threw it. */
  public static @Nullable GuestException original(WasmException exception) {
    WeakReference<GuestException> original = ORIGINALS.get(exception);
    return original == null ? null : original.get();
  }
}
