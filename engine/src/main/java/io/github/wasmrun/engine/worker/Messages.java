package io.github.wasmrun.engine.worker;

import io.github.wasmrun.LimitException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that enter and leave workers: messages, arguments and results of tasks. */
public final class Messages {
  /** How many bytes one may have; each value and each list counts as eight at least. */
  private static final long MOST_BYTES = 256L << 20;

  /** How deep lists may be in each other; one that contains itself has no end. */
  private static final int MOST_DEPTH = 64;

  private static final int VALUE_BYTES = 8;

  private Messages() {}

  /**
   * A copy that shares nothing that could change.
   *
   * @throws IllegalArgumentException if it is something that cannot be sent
   * @throws LimitException if it is too large
   */
  public static @Nullable Object copy(@Nullable Object message) {
    bytes("a message", message, 0, 0);
    return copyChecked(message);
  }

  /** {@link #copy} for the arguments of a task. */
  static @Nullable Object[] copies(@Nullable Object[] arguments) {
    long sum = 0;
    for (Object argument : arguments) {
      sum = bytes("an argument of a task", argument, 0, sum);
    }
    Object[] copies = new Object[arguments.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copyChecked(arguments[i]);
    }
    return copies;
  }

  /**
   * Checks the result of a task.
   *
   * @throws IllegalArgumentException if it is something that cannot be sent
   * @throws LimitException if it is too large
   */
  static void checkResult(@Nullable Object result) {
    bytes("the result of a task", result, 0, 0);
  }

  private static @Nullable Object copyChecked(@Nullable Object message) {
    if (message instanceof byte[] bytes) {
      return bytes.clone();
    }
    if (message instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copyChecked(element));
      }
      return Collections.unmodifiableList(copy);
    }
    return message;
  }

  /** The bytes of a value and of those before it. */
  private static long bytes(String subject, @Nullable Object value, int depth, long before) {
    long sum = before + VALUE_BYTES;
    if (value instanceof byte[] bytes) {
      sum += bytes.length;
    } else if (value instanceof String text) {
      sum += 2L * text.length();
    } else if (value instanceof List<?> list) {
      if (depth == MOST_DEPTH) {
        throw new IllegalArgumentException(
            subject + " may have lists within lists " + MOST_DEPTH + " deep");
      }
      for (Object element : list) {
        sum = bytes(subject, element, depth + 1, sum);
      }
    } else if (value != null && !isSimple(value)) {
      throw new IllegalArgumentException(
          subject
              + " may be null, a Boolean, Integer, Long, Float, Double, String, byte[] or a List"
              + " of these");
    }
    if (sum > MOST_BYTES) {
      throw new LimitException(
          "messageBytes", subject + " may have " + MOST_BYTES + " bytes in all", null);
    }
    return sum;
  }

  private static boolean isSimple(Object value) {
    return value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Float
        || value instanceof Double;
  }
}
