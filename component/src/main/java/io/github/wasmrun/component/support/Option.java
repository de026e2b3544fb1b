package io.github.wasmrun.component.support;

import org.jspecify.annotations.Nullable;

/**
 * An {@code option} inside of another one, where {@code null} would not tell which of the two has
 * nothing. Immutable.
 *
 * @param <T> the type of the value
 */
public sealed interface Option<T> {
  /** A value. */
  static <T> Option<T> some(T value) {
    return new Some<>(value);
  }

  /** No value. */
  static <T> Option<T> none() {
    return new None<>();
  }

  /** The value, or null if there is none. */
  @Nullable T orNull();

  /**
   * A value.
   *
   * @param value the value
   * @param <T> the type of the value
   */
  record Some<T>(T value) implements Option<T> {
    @Override
    public @Nullable T orNull() {
      return value;
    }
  }

  /**
   * No value.
   *
   * @param <T> the type of the value
   */
  record None<T>() implements Option<T> {
    @Override
    public @Nullable T orNull() {
      return null;
    }
  }
}
