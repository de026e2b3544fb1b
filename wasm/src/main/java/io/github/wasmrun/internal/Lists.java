package io.github.wasmrun.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Immutable lists that are small in a page: {@link List#of()} brings all of TeaVM's {@code
 * Collections}, and that of elements the code that clones objects.
 */
public final class Lists {
  private static final List<Object> EMPTY = List.copyOf(new ArrayList<>());

  private Lists() {}

  /** A list without elements. */
  @SuppressWarnings("unchecked")
  public static <T> List<T> empty() {
    return (List<T>) EMPTY;
  }

  /** A list of one element. */
  public static <T> List<T> of(T element) {
    List<T> list = new ArrayList<>();
    list.add(element);
    return List.copyOf(list);
  }
}
