package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.io.WasiOutput;

/** An {@code output-stream}; it takes everything at once. */
abstract class Output {
  /** Writes all bytes, one or more. */
  abstract void write(byte[] bytes);

  void flush() {}

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
        if (position < 0) {
          descriptor.write(descriptor.file().size(), bytes);
        } else {
          descriptor.write(position, bytes);
          position += bytes.length;
        }
      }

      @Override
      void close() {
        descriptor.release();
      }
    };
  }
}
