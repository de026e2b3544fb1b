package io.github.wasmrun.component.support;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@code result} as a value. What a function returns is no such value: it returns what is in it,
 * or throws a {@link ResultException}. A side that carries nothing is {@link Tuple0}. Immutable.
 *
 * @param <T> the type of a result
 * @param <E> the type of an error
 */
public sealed interface Result<T extends @Nullable Object, E extends @Nullable Object> {
  /** A result. */
  static <T extends @Nullable Object, E extends @Nullable Object> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /** An error. */
  static <T extends @Nullable Object, E extends @Nullable Object> Result<T, E> err(E error) {
    return new Err<>(error);
  }

  /** Calls one of the functions, and gives what it gives. */
  <R> R match(Function<? super T, ? extends R> ok, Function<? super E, ? extends R> err);

  /**
   * A result.
   *
   * @param value the value
   * @param <T> the type of a result
   * @param <E> the type of an error
   */
  record Ok<T extends @Nullable Object, E extends @Nullable Object>(T value)
      implements Result<T, E> {
    @Override
    public <R> R match(Function<? super T, ? extends R> ok, Function<? super E, ? extends R> err) {
      return ok.apply(value);
    }
  }

  /**
   * An error.
   *
   * @param error the error
   * @param <T> the type of a result
   * @param <E> the type of an error
   */
  record Err<T extends @Nullable Object, E extends @Nullable Object>(E error)
      implements Result<T, E> {
    @Override
    public <R> R match(Function<? super T, ? extends R> ok, Function<? super E, ? extends R> err) {
      return err.apply(error);
    }
  }
}
