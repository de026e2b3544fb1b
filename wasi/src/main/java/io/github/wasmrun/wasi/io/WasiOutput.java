package io.github.wasmrun.wasi.io;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.internal.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Where a guest's standard output or error goes. What it throws reaches the caller of the guest.
 */
public interface WasiOutput {
  /**
   * Takes bytes as the guest writes them.
   *
   * @param bytes not to be kept or changed
   */
  void write(byte[] bytes, int offset, int length);

  /** The guest has ended. */
  default void end() {}

  /** Drops all. */
  static WasiOutput none() {
    return (bytes, offset, length) -> {};
  }

  /** The first {@code bytes} of what comes go to {@code output}, the rest is dropped. */
  static WasiOutput limited(long bytes, WasiOutput output) {
    Range.check("bytes", bytes, 0, Long.MAX_VALUE);
    return new LimitedOutput(bytes, Objects.requireNonNull(output, "output"));
  }

  /**
   * Text by lines, without their ends; the last one also if its end is missing. A line longer than
   * 64 KiB comes in pieces of that size.
   */
  static WasiOutput lines(Consumer<String> consumer) {
    return new LineOutput(consumer);
  }

  /**
   * Text as it comes, for a terminal: a question is there before its line ends. Characters that
   * come in pieces are given whole.
   */
  static WasiOutput text(Consumer<String> consumer) {
    return new TextOutput(consumer);
  }

  /** A stream of Java, {@code System.out} for example. Flushed after each write, not closed. */
  static WasiOutput of(OutputStream stream) {
    return (bytes, offset, length) -> {
      try {
        stream.write(bytes, offset, length);
        stream.flush();
      } catch (IOException e) {
        throw new FileException(Errno.IO, "stdout");
      }
    };
  }
}
