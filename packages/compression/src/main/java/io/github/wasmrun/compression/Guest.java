package io.github.wasmrun.compression;

import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.compression.internal.wasmrun.compression.CompressionGuest;
import io.github.wasmrun.compression.internal.wasmrun.compression.Failures;
import io.github.wasmrun.compression.internal.wasmrun.compression.Sources;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An instance of the guest, which does one thing at a time: a stream or an archive has its own
 * until it is closed. One that is not used is kept for the next.
 */
final class Guest implements AutoCloseable {
  /** Makes instances, and keeps one. */
  static final class Pool {
    private final WasmComponent component;
    private final AtomicReference<@Nullable Guest> idle = new AtomicReference<>();

    Pool(WasmComponent component) {
      this.component = component;
    }

    Guest take() {
      Guest guest = idle.getAndSet(null);
      if (guest == null) {
        Sources none = new Sources() {};
        guest = new Guest(this, CompressionGuest.instantiate(component, () -> none));
      }
      guest.open = true;
      return guest;
    }
  }

  private final Pool pool;
  private final CompressionGuest.Exports exports;
  private @Nullable AutoCloseable resource;
  private boolean open;
  private boolean broken;

  private Guest(Pool pool, CompressionGuest.Exports exports) {
    this.pool = pool;
    this.exports = exports;
  }

  /** What the guest exports; to be used inside of {@link #call}. */
  CompressionGuest.Exports exports() {
    return exports;
  }

  /** Makes the resource that is dropped at the end. Closes this if that fails. */
  <R extends AutoCloseable> R open(Supplier<R> maker) {
    try {
      R made = call(maker);
      resource = made;
      return made;
    } catch (Throwable e) {
      close();
      throw e;
    }
  }

  /** Calls the guest; what it throws is of this library, or of the host. */
  <R> R call(Supplier<R> work) {
    if (!open) {
      throw new IllegalStateException("closed");
    }
    if (broken) {
      throw new IllegalStateException("an error has ended this");
    }
    try {
      return work.get();
    } catch (Failures.FailureException e) {
      Failures.Failure failure = e.error();
      if (failure.kind() == Failures.FailureKind.INVALID) {
        throw new IllegalArgumentException(failure.message(), e);
      }
      throw new CompressionException(kind(failure.kind()), failure.message(), e);
    } catch (TrapException | ComponentTrapException e) {
      broken = true;
      throw new CompressionException(
          CompressionException.Kind.FAILED, "the guest gave up: " + e.getMessage(), e);
    } catch (WasmException e) {
      broken = true;
      throw e;
    } catch (RuntimeException | Error e) {
      // A source of the host threw in the middle of the guest's work.
      broken = true;
      throw e;
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
    if (!open) {
      return;
    }
    open = false;
    AutoCloseable present = resource;
    resource = null;
    if (broken) {
      return;
    }
    if (present != null) {
      try {
        present.close();
      } catch (Exception e) {
        // An instance whose resource cannot be dropped is not used again.
        broken = true;
        return;
      }
    }
    pool.idle.compareAndSet(null, this);
  }
}
