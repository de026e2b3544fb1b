package io.github.wasmrun.jvm.internal.init;

import java.util.Objects;

/**
 * Initialises classes while there is room on the stack.
 *
 * <p>A class whose initialisation meets a {@link StackOverflowError} can never be used again in its
 * JVM. A guest chooses how full the stack is when it executes an instruction for the first time, so
 * what instructions, traps and calls of host functions need is initialised before any guest runs.
 */
public final class FirstUse {
  private FirstUse() {}

  /**
   * Initialises classes.
   *
   * @param neighbour a class whose loader finds them
   * @param packageName the start of their names, with the trailing dot
   * @param names the names, separated by white space
   * @throws IllegalStateException if there is no class of that name
   */
  public static void of(Class<?> neighbour, String packageName, String names) {
    for (String name : names.trim().split("\\s+")) {
      try {
        Class.forName(packageName + name, true, neighbour.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("no class " + packageName + name, e);
      }
    }
  }

  /** Does what initialises the classes of the JDK that guests reach. */
  public static void ofTheJdk() {
    double sum = 0;
    for (double number : new double[] {0.5, -1.5, 1e300, Double.NaN}) {
      sum += Math.floor(number) + Math.ceil(number) + Math.rint(number) + Math.sqrt(number);
      sum += Math.min(number, 1) + Math.max((float) number, 1f);
    }
    long bits = Double.doubleToRawLongBits(sum);
    bits += Long.divideUnsigned(-1, 3) + Long.remainderUnsigned(-1, 3);
    bits += Integer.divideUnsigned(-1, 3) + Integer.remainderUnsigned(-1, 3);
    try {
      // The text of this exception is made by a formatter.
      Objects.checkFromIndexSize((int) bits, -1, 0);
    } catch (IndexOutOfBoundsException e) {
      // The first trace with methods of named modules initialises what names of modules need.
      if (e.getStackTrace().length > 0) {
        return;
      }
    }
    throw new IllegalStateException("an index out of bounds is not noticed");
  }
}
