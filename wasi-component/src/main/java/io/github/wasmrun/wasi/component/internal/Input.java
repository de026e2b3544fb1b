package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.io.WasiInput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An {@code input-stream}. */
abstract class Input implements Pollable {
  private static final byte[] NOTHING = {};

  /**
   * Reads.
   *
   * @param length how many bytes at most, 1 or more
   * @param wait whether to wait for at least one, where that is possible
   * @return the bytes, none if there are none yet, null at the end
   */
  abstract byte @Nullable [] read(int length, boolean wait);

  @Override
  public boolean ready() {
    return true;
  }

  void close() {}

  /** Standard input. */
  static Input of(WasiInput input) {
    return new Input() {
      private boolean waits;

      @Override
      public boolean ready() {
        return waits || input.ready();
      }

      @Override
      public void mustWait() {
        waits = true;
      }

      @Override
      byte @Nullable [] read(int length, boolean wait) {
        if (!wait && !ready()) {
          return NOTHING;
        }
        waits = false;
        byte[] bytes = new byte[Math.min(length, 1 << 16)];
        int count = input.read(bytes, 0, bytes.length);
        return count == WasiInput.END ? null : Arrays.copyOf(bytes, count);
      }
    };
  }

  /** The contents of a file from {@code start} on. */
  static Input of(Descriptor descriptor, long start) {
    descriptor.retain();
    return new Input() {
      private long position = start;

      @Override
      byte @Nullable [] read(int length, boolean wait) {
        byte[] bytes = new byte[length];
        int count = descriptor.read(position, bytes);
        position += count;
        return count == 0 ? null : count == length ? bytes : Arrays.copyOf(bytes, count);
      }

      @Override
      void close() {
        descriptor.release();
      }
    };
  }
}
