package io.github.wasmrun.wasi.component;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that a component serves. It is read while the component runs, by the thread
 * that runs it, and never again after that.
 */
public interface WasiHttpBody {
  /**
   * Reads. It may wait on the JVM; in a page it gives what is there.
   *
   * @param most how many bytes at most, 1 or more
   * @return bytes, which are not kept by this; none if there are none yet; null at the end
   * @throws IOException if the rest will not come: the component gets {@code connection-terminated}
   */
  byte @Nullable [] read(int most) throws IOException;

  /** Whether {@link #read} gives bytes, the end or an error, or will wait for them. */
  default boolean isReady() {
    return true;
  }

  /**
   * Is called once before anything else.
   *
   * @param changed to be run, by any thread, when {@link #isReady} may have become true
   */
  default void onChange(Runnable changed) {}

  /** The trailers; asked for after the end. */
  default List<WasiHttpField> trailers() {
    return List.of();
  }

  /** No bytes. */
  static WasiHttpBody empty() {
    return of(new byte[0]);
  }

  /** These bytes, which are not copied. */
  static WasiHttpBody of(byte[] bytes) {
    return of(bytes, List.of());
  }

  /** These bytes, which are not copied, and trailers. */
  static WasiHttpBody of(byte[] bytes, List<WasiHttpField> trailers) {
    Objects.requireNonNull(bytes, "bytes");
    List<WasiHttpField> given = List.copyOf(trailers);
    return new WasiHttpBody() {
      private int position;

      @Override
      public byte @Nullable [] read(int most) {
        if (position == bytes.length) {
          return null;
        }
        int count = Math.min(most, bytes.length - position);
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
      }

      @Override
      public List<WasiHttpField> trailers() {
        return given;
      }
    };
  }

  /**
   * A stream of Java, which is not closed. A component that waits for its bytes and for something
   * else waits for the bytes first.
   */
  static WasiHttpBody of(InputStream stream) {
    Objects.requireNonNull(stream, "stream");
    return most -> {
      byte[] bytes = new byte[Math.min(most, 1 << 16)];
      int count = stream.read(bytes, 0, bytes.length);
      return count < 0 ? null : count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    };
  }
}
