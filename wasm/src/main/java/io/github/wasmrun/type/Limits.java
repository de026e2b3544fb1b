package io.github.wasmrun.type;

import io.github.wasmrun.internal.host.Unsigned;
import java.util.OptionalLong;

/** How limits are compared and written; memories and tables share it. */
final class Limits {
  private Limits() {}

  static boolean match(
      long minimum, OptionalLong maximum, long expectedMinimum, OptionalLong expectedMaximum) {
    if (Long.compareUnsigned(minimum, expectedMinimum) < 0) {
      return false;
    }
    return expectedMaximum.isEmpty()
        || maximum.isPresent()
            && Long.compareUnsigned(maximum.getAsLong(), expectedMaximum.getAsLong()) <= 0;
  }

  static String text(long minimum, OptionalLong maximum) {
    String text = Unsigned.text(minimum);
    return maximum.isPresent() ? text + ".." + Unsigned.text(maximum.getAsLong()) : text + "..";
  }
}
