package io.github.wasmrun.wasi.io;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.wasi.Wasi;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a guest's standard input comes from. What it throws reaches the caller of the guest. */
public interface WasiInput {
  /** As an answer of {@link #read}: nothing yet, the guest gets {@link Errno#AGAIN}. */
  int LATER = 0;

  /** As an answer of {@link #read}: there will be nothing more. */
  int END = -1;

  /**
   * Reads, and waits for at least one byte where the source can wait.
   *
   * @param length how many bytes at most, 1 or more
   * @return how many were read, {@link #LATER} or {@link #END}
   */
  int read(byte[] target, int offset, int length);

  /** Whether {@link #read} would answer at once. */
  default boolean ready() {
    return true;
  }

  /**
   * Completes when it is time to {@link #read}. A thread of a program {@linkplain Wasi#threads with
   * threads} waits for it, without holding up the others or a page. Default: completed, so that
   * {@code read} does the waiting.
   */
  default CompletableFuture<Void> whenReady() {
    return CompletableFuture.completedFuture(null);
  }

  /** Nothing. */
  static WasiInput empty() {
    return of(new byte[0]);
  }

  /** These bytes, then the end. The array is not copied. */
  static WasiInput of(byte[] bytes) {
    return new WasiInput() {
      private int at;

      @Override
      public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, bytes.length - at);
        if (count == 0) {
          return END;
        }
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
      }
    };
  }

  /** Portions that {@code source} gives when the guest reads; null is the end. */
  static WasiInput of(Supplier<byte @Nullable []> source) {
    return new WasiInput() {
      private byte[] portion = {};
      private int at;
      private boolean ended;

      @Override
      public int read(byte[] target, int offset, int length) {
        while (at == portion.length) {
          byte[] next = ended ? null : source.get();
          if (next == null) {
            ended = true;
            return END;
          }
          portion = next;
          at = 0;
        }
        int count = Math.min(length, portion.length - at);
        System.arraycopy(portion, at, target, offset, count);
        at += count;
        return count;
      }
    };
  }

  /** A stream of Java; reading waits for it. Not closed. */
  static WasiInput of(InputStream stream) {
    return new WasiInput() {
      @Override
      public int read(byte[] target, int offset, int length) {
        try {
          return stream.read(target, offset, length);
        } catch (IOException e) {
          throw new FileException(Errno.IO, "stdin");
        }
      }

      @Override
      public boolean ready() {
        try {
          return stream.available() > 0;
        } catch (IOException e) {
          return true;
        }
      }
    };
  }
}
