package io.github.wasmrun.component.support;

import io.github.wasmrun.component.Val;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How Java objects pass to and from a component as values of one type. Immutable.
 *
 * @param <T> the Java type
 */
public interface Codec<T extends @Nullable Object> {
  /** The value of an object. */
  Val lower(T object);

  /**
   * The object of a value.
   *
   * @param value the value; null, which a function without a result gives, is of no type
   * @throws IllegalArgumentException if the value is of another type: the component is not of the
   *     world that the Java was written of
   */
  T lift(@Nullable Val value);

  /** A codec of two functions. */
  static <T extends @Nullable Object> Codec<T> of(
      Function<? super T, ? extends Val> lower, Function<? super Val, ? extends T> lift) {
    return new Codec<>() {
      @Override
      public Val lower(T object) {
        return lower.apply(object);
      }

      @Override
      public T lift(@Nullable Val value) {
        if (value == null) {
          throw Codecs.mismatch("a value", value);
        }
        return lift.apply(value);
      }
    };
  }
}
