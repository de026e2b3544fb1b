package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestException;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmException;

/**
 * Carries what a host function threw through the guest, so that it cannot be mistaken for a trap of
 * the guest and no handler of Endive takes it.
 */
final class HostFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private HostFailure(Throwable thrown) {
    super(null, thrown, false, false);
  }

  /** What a host function's adapter throws when the function threw {@code thrown}. */
  static RuntimeException of(Throwable thrown) {
    if (thrown instanceof StackOverflowError overflow) {
      throw overflow; // the guest's recursion, whoever's frame was the last one
    }
    if (thrown instanceof GuestException && thrown.getCause() instanceof WasmException exception) {
      exception.addSuppressed(thrown);
      return exception; // the guest may catch what another guest threw
    }
    return new HostFailure(thrown);
  }

  /** The exception of the API that {@code exception} was before a host function threw it. */
  static @Nullable GuestException original(WasmException exception) {
    for (Throwable known : exception.getSuppressed()) {
      if (known instanceof GuestException original) {
        return original;
      }
    }
    return null;
  }
}
