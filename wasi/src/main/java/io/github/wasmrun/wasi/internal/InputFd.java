package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.wasi.io.WasiInput;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Standard input. */
final class InputFd extends StdioFd {
  private final WasiInput input;

  /** What {@link #fetch} has read, for the next {@link #read}. */
  private byte @Nullable [] fetched;

  private int fetchedCount;
  private boolean isFetching;

  InputFd(WasiInput input, boolean terminal) {
    super(0, Rights.INPUT, terminal);
    this.input = input;
  }

  @Override
  int read(GuestMemory memory, int address, int length) {
    if ((flags & NONBLOCK) != 0 && !input.ready()) {
      throw Errno.AGAIN.error();
    }
    // What is read is gone: so the place for it is tried first.
    memory.getByte(address);
    memory.getByte(address + length - 1);
    byte[] buffer = memory.buffer(length);
    int count = take(buffer, Math.min(length, buffer.length));
    if (count == WasiInput.LATER) {
      throw Errno.AGAIN.error();
    }
    if (count < 0) {
      return 0;
    }
    memory.store(address, buffer, count);
    return count;
  }

  private int take(byte[] target, int length) {
    byte[] known = fetched;
    if (known == null) {
      return input.read(target, 0, length);
    }
    int count = fetchedCount;
    if (count <= length) {
      fetched = null;
    } else {
      count = length;
      fetchedCount -= length;
      fetched = Arrays.copyOfRange(known, length, known.length);
    }
    if (count > 0) {
      System.arraycopy(known, 0, target, 0, count);
    }
    return count;
  }

  /** Whether a read would not wait, or must not. */
  boolean answersAtOnce() {
    return (flags & NONBLOCK) != 0 || readReady();
  }

  CompletableFuture<Void> whenReady() {
    return input.whenReady();
  }

  /** Whether the caller may {@link #fetch}: only one thread at a time does. */
  boolean beginFetch() {
    boolean free = !isFetching;
    isFetching = true;
    return free;
  }

  /** Ends what {@link #beginFetch} began. */
  void endFetch() {
    isFetching = false;
  }

  /**
   * Waits for input and keeps it for the next read; all that other threads see of it changes in
   * {@link #keep}.
   */
  int fetch(byte[] target) {
    return input.read(target, 0, target.length);
  }

  /** Keeps what {@link #fetch} has read. */
  void keep(byte[] bytes, int count) {
    fetched = bytes;
    fetchedCount = count;
  }

  @Override
  boolean readReady() {
    return fetched != null || input.ready();
  }

  @Override
  long available() {
    return 1;
  }
}
