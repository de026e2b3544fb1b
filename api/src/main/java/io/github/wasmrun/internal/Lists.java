package io.github.wasmrun.internal;

import java.util.List;

/** Immutable lists that are small in a page. */
public final class Lists {
  private static final List<Object> EMPTY = of();

  private Lists() {}

  /**
   * A list without elements; that of {@link List#of()} brings all of TeaVM's {@code Collections}.
   */
  @SuppressWarnings("unchecked")
  public static <T> List<T> empty() {
    return (List<T>) EMPTY;
  }

  /** A list of these elements, as {@link List#of(Object[])} makes it of any number. */
  @SafeVarargs
  public static <T> List<T> of(T... elements) {
    return List.of(elements);
  }
}
