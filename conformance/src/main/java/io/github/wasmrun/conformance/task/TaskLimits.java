package io.github.wasmrun.conformance.task;

import io.github.wasmrun.Limits;

/**
 * Limits of a task's instances as a text: {@code fuel} and {@code depth} for more than any test
 * uses, {@code fuel=10000} and {@code depth=100} for a number, with commas between them.
 */
public final class TaskLimits {
  private TaskLimits() {}

  /**
   * The limits.
   *
   * @throws IllegalArgumentException if the text is none of those
   */
  public static Limits of(String text) {
    Limits limits = Limits.NONE;
    int from = 0;
    while (from < text.length()) {
      int comma = text.indexOf(',', from);
      String part = text.substring(from, comma < 0 ? text.length() : comma);
      int sign = part.indexOf('=');
      String name = sign < 0 ? part : part.substring(0, sign);
      long number = sign < 0 ? -1 : Long.parseLong(part.substring(sign + 1));
      switch (name) {
        case "fuel":
          limits = limits.withFuel(number < 0 ? Long.MAX_VALUE : number);
          break;
        case "depth":
          limits = limits.withMaxCallDepth(number < 0 ? Integer.MAX_VALUE : (int) number);
          break;
        default:
          throw new IllegalArgumentException("no limit " + name);
      }
      from = comma < 0 ? text.length() : comma + 1;
    }
    return limits;
  }
}
