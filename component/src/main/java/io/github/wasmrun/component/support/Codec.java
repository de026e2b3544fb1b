package io.github.wasmrun.component.support;

import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How Java objects pass to and from a component as values of one type. Immutable.
 *
 * @param <T> the Java type
 */
public interface Codec<T extends @Nullable Object> {
  /**
   * Writes an object.
   *
   * @throws IllegalArgumentException if the function has another type there: the component is not
   *     of the world that the Java was written of
   */
  void write(ValueWriter out, T object);

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException as {@link #write}
   */
  T read(ValueReader in);

  /** A codec of two functions. */
  static <T extends @Nullable Object> Codec<T> of(
      BiConsumer<? super ValueWriter, ? super T> write,
      Function<? super ValueReader, ? extends T> read) {
    return new Codec<>() {
      @Override
      public void write(ValueWriter out, T object) {
        write.accept(out, object);
      }

      @Override
      public T read(ValueReader in) {
        return read.apply(in);
      }
    };
  }
}
