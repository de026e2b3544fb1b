package io.github.wasmrun.engine.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a worker may send. */
public final class Messages {
  private Messages() {}

  /**
   * A copy that shares nothing that could change.
   *
   * @throws IllegalArgumentException if it is something that cannot be sent
   */
  public static @Nullable Object copy(@Nullable Object message) {
    if (message instanceof byte[] bytes) {
      return bytes.clone();
    }
    if (message instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copy(element));
      }
      return Collections.unmodifiableList(copy);
    }
    if (message == null
        || message instanceof Boolean
        || message instanceof Integer
        || message instanceof Long
        || message instanceof Float
        || message instanceof Double
        || message instanceof String) {
      return message;
    }
    throw new IllegalArgumentException(
        "a message may be null, a Boolean, Integer, Long, Float, Double, String, byte[] or a List"
            + " of these");
  }
}
