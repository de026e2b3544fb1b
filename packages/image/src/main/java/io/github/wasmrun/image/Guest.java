package io.github.wasmrun.image;

import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestPool;
import io.github.wasmrun.component.support.ResultException;
import io.github.wasmrun.image.internal.wasmrun.image.Failures;
import io.github.wasmrun.image.internal.wasmrun.image.ImageGuest;
import java.util.function.Function;

/** Instances of the guest: each call has one to itself. Thread-safe. */
final class Guest {
  /** An instance whose memory has become larger is not used again: it would not shrink. */
  private static final long LARGE = 64L << 20;

  /** How many instances wait for their next use. */
  private static final int KEPT = 2;

  private final GuestPool<ImageGuest.Exports> pool;

  Guest(WasmComponent component) {
    ImageGuest.Imports none = new ImageGuest.Imports() {};
    pool = new GuestPool<>(KEPT, () -> ImageGuest.instantiate(component, none));
  }

  /** Calls the guest; what it throws is of this library, or of the host. */
  <R> R call(Function<ImageGuest.Exports, R> work) {
    try {
      return untranslated(work);
    } catch (Failures.FailureException e) {
      Failures.Failure failure = e.error();
      if (failure.kind() == Failures.FailureKind.INVALID) {
        throw new IllegalArgumentException(failure.message(), e);
      }
      throw new ImageException(kind(failure.kind()), failure.message(), e);
    } catch (TrapException | ComponentTrapException e) {
      throw new ImageException(
          ImageException.Kind.FAILED, "the guest gave up: " + e.getMessage(), e);
    }
  }

  private <R> R untranslated(Function<ImageGuest.Exports, R> work) {
    try (GuestPool.Lease<ImageGuest.Exports> lease = pool.take()) {
      R result;
      try {
        result = lease.call(() -> work.apply(lease.exports()));
      } catch (ResultException e) {
        forgetLarge(lease);
        throw e;
      }
      forgetLarge(lease);
      return result;
    }
  }

  private static void forgetLarge(GuestPool.Lease<ImageGuest.Exports> lease) {
    if (lease.call(() -> lease.exports().editing().memoryBytes()) > LARGE) {
      lease.forget();
    }
  }

  private static ImageException.Kind kind(Failures.FailureKind kind) {
    switch (kind) {
      case TRUNCATED:
        return ImageException.Kind.TRUNCATED;
      case UNSUPPORTED:
        return ImageException.Kind.UNSUPPORTED;
      case TOO_LARGE:
        return ImageException.Kind.TOO_LARGE;
      default:
        return ImageException.Kind.CORRUPT;
    }
  }
}
