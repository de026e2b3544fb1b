package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.io.WasiOutput;
import java.util.Arrays;

/** An {@code output-stream}. */
abstract class Output implements Pollable {
  /** How many bytes it takes now; files and the host's outputs take everything at once. */
  int writable() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean ready() {
    return true;
  }

  /** Writes all bytes, one or more; an error comes when as many as possible are written. */
  abstract void write(byte[] bytes);

  void flush() {}

  /** Whether all has gone that was written; after a flush that is to be waited for. */
  boolean isFlushed() {
    return true;
  }

  void close() {}

  /** Standard output or error. */
  static Output of(WasiOutput output) {
    return new Output() {
      @Override
      void write(byte[] bytes) {
        output.write(bytes, 0, bytes.length);
      }
    };
  }

  /** A file from {@code start} on, or always at its end if that is negative. */
  static Output of(Descriptor descriptor, long start) {
    descriptor.retain();
    return new Output() {
      private long position = start;

      @Override
      void write(byte[] bytes) {
        int total = 0;
        while (total < bytes.length) {
          byte[] rest = total == 0 ? bytes : Arrays.copyOfRange(bytes, total, bytes.length);
          int count = descriptor.write(position < 0 ? descriptor.file().size() : position, rest);
          position = position < 0 ? position : position + count;
          total += count;
        }
      }

      @Override
      void close() {
        descriptor.release();
      }
    };
  }
}
