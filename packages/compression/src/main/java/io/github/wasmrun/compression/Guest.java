package io.github.wasmrun.compression;

import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestPool;
import io.github.wasmrun.compression.internal.wasmrun.compression.CompressionGuest;
import io.github.wasmrun.compression.internal.wasmrun.compression.Failures;
import io.github.wasmrun.compression.internal.wasmrun.compression.Sources;
import java.util.function.Supplier;

/** An instance of the guest, which does one thing at a time. */
final class Guest implements AutoCloseable {
  /** Makes instances, and keeps one. */
  static final class Pool {
    private final GuestPool<CompressionGuest.Exports> guests;

    Pool(WasmComponent component) {
      Sources none = new Sources() {};
      guests = new GuestPool<>(1, () -> CompressionGuest.instantiate(component, () -> none));
    }

    Guest take() {
      return new Guest(guests.take());
    }
  }

  private final GuestPool.Lease<CompressionGuest.Exports> lease;

  private Guest(GuestPool.Lease<CompressionGuest.Exports> lease) {
    this.lease = lease;
  }

  /** What the guest exports; to be used inside of {@link #call}. */
  CompressionGuest.Exports exports() {
    return lease.exports();
  }

  /** Makes the resource that is dropped at the end. Closes this if that fails. */
  <R extends AutoCloseable> R open(Supplier<R> maker) {
    return translated(() -> lease.open(maker));
  }

  /** Calls the guest; what it throws is of this library, or of the host. */
  <R> R call(Supplier<R> work) {
    return translated(() -> lease.call(work));
  }

  private static <R> R translated(Supplier<R> work) {
    try {
      return work.get();
    } catch (Failures.FailureException e) {
      Failures.Failure failure = e.error();
      if (failure.kind() == Failures.FailureKind.INVALID) {
        throw new IllegalArgumentException(failure.message(), e);
      }
      throw new CompressionException(kind(failure.kind()), failure.message(), e);
    } catch (TrapException | ComponentTrapException e) {
      throw new CompressionException(
          CompressionException.Kind.FAILED, "the guest gave up: " + e.getMessage(), e);
    }
  }

  private static CompressionException.Kind kind(Failures.FailureKind kind) {
    switch (kind) {
      case TRUNCATED:
        return CompressionException.Kind.TRUNCATED;
      case UNSUPPORTED:
        return CompressionException.Kind.UNSUPPORTED;
      case TOO_LARGE:
        return CompressionException.Kind.TOO_LARGE;
      default:
        return CompressionException.Kind.CORRUPT;
    }
  }

  /** Drops the resource and gives the instance back. */
  @Override
  public void close() {
    lease.close();
  }
}
