package io.github.wasmrun.crypto;

import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestPool;
import io.github.wasmrun.crypto.internal.wasmrun.crypto.CryptoGuest;
import io.github.wasmrun.crypto.internal.wasmrun.crypto.Failures;
import java.util.function.Function;
import java.util.function.Supplier;

/** An instance of the guest, which does one thing at a time. */
final class Guest implements AutoCloseable {
  /** What fits into the instances of which several are kept: they grow little. */
  private static final int SMALL = 1 << 20;

  /** What fits into the instance of which one is kept. A page frees instances between its tasks. */
  private static final int LARGE = 64 << 20;

  /** How many small instances wait for their next use: 1.1 MiB each, 4 at most. */
  private static final int KEPT = 4;

  /** Makes instances, and keeps some. */
  static final class Pool {
    private final GuestPool<CryptoGuest.Exports> small;
    private final GuestPool<CryptoGuest.Exports> large;

    Pool(WasmComponent component) {
      CryptoGuest.Imports none = new CryptoGuest.Imports() {};
      small = new GuestPool<>(KEPT, () -> CryptoGuest.instantiate(component, none));
      large = new GuestPool<>(1, () -> CryptoGuest.instantiate(component, none));
    }

    Guest take() {
      return new Guest(small.take());
    }

    /**
     * One call.
     *
     * @param bytes how much memory it takes: after very much, the instance is not used again
     */
    <R> R call(long bytes, Function<CryptoGuest.Exports, R> work) {
      try (Guest guest = new Guest((bytes > SMALL ? large : small).take())) {
        if (bytes > LARGE) {
          guest.lease.forget();
        }
        return guest.call(() -> work.apply(guest.exports()));
      }
    }
  }

  private final GuestPool.Lease<CryptoGuest.Exports> lease;

  private Guest(GuestPool.Lease<CryptoGuest.Exports> lease) {
    this.lease = lease;
  }

  /** What the guest exports; to be used inside of {@link #call}. */
  CryptoGuest.Exports exports() {
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
      throw new CryptoException(kind(failure.kind()), failure.message(), e);
    } catch (TrapException | ComponentTrapException e) {
      throw new CryptoException(
          CryptoException.Kind.FAILED, "the guest gave up: " + e.getMessage(), e);
    }
  }

  private static CryptoException.Kind kind(Failures.FailureKind kind) {
    switch (kind) {
      case MALFORMED:
        return CryptoException.Kind.MALFORMED;
      case REJECTED:
        return CryptoException.Kind.REJECTED;
      default:
        return CryptoException.Kind.TOO_LARGE;
    }
  }

  /** Drops the resource and gives the instance back. */
  @Override
  public void close() {
    lease.close();
  }
}
