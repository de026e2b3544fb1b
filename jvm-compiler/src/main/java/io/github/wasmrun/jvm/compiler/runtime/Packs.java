package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.V128;
import org.jspecify.annotations.Nullable;

/**
 * Values in arrays. The kinds of values are letters in a string: {@code I J F D} as in descriptors,
 * {@code V} for vectors, {@code L} for references.
 */
public final class Packs {
  private Packs() {}

  public static void store(long value, long[] array, int index) {
    array[index] = value;
  }

  /** Puts a vector into two elements. */
  public static void put(long[] array, long low, long high, int index) {
    array[index] = low;
    array[index + 1] = high;
  }

  /** A vector, boxed. */
  public static V128 vector(long low, long high) {
    return new V128(low, high);
  }

  /** The numbers and vectors of boxed values. */
  public static long[] numbers(String kinds, @Nullable Object[] values) {
    int count = 0;
    for (int i = 0; i < kinds.length(); i++) {
      char kind = kinds.charAt(i);
      count += kind == 'L' ? 0 : kind == 'V' ? 2 : 1;
    }
    long[] numbers = new long[count];
    int next = 0;
    for (int i = 0; i < kinds.length(); i++) {
      switch (kinds.charAt(i)) {
        case 'I':
          numbers[next++] = (Integer) values[i];
          break;
        case 'J':
          numbers[next++] = (Long) values[i];
          break;
        case 'F':
          numbers[next++] = Float.floatToRawIntBits((Float) values[i]);
          break;
        case 'D':
          numbers[next++] = Double.doubleToRawLongBits((Double) values[i]);
          break;
        case 'V':
          numbers[next++] = ((V128) values[i]).low();
          numbers[next++] = ((V128) values[i]).high();
          break;
        default:
          break;
      }
    }
    return numbers;
  }

  /**
   * The references among values.
   *
   * @param first how many elements to leave free at the start
   */
  public static @Nullable Object[] references(String kinds, @Nullable Object[] values, int first) {
    int count = first;
    for (int i = 0; i < kinds.length(); i++) {
      count += kinds.charAt(i) == 'L' ? 1 : 0;
    }
    Object[] references = new Object[count];
    int next = first;
    for (int i = 0; i < kinds.length(); i++) {
      if (kinds.charAt(i) == 'L') {
        references[next++] = values[i];
      }
    }
    return references;
  }

  /** Boxed results as the array that a function returns which has references among them. */
  public static @Nullable Object[] results(String kinds, @Nullable Object[] values) {
    Object[] results = references(kinds, values, 1);
    results[0] = numbers(kinds, values);
    return results;
  }

  /** The values of both arrays, boxed. */
  public static @Nullable Object[] box(
      String kinds, long[] numbers, @Nullable Object @Nullable [] references, int first) {
    Object[] values = new Object[kinds.length()];
    int next = 0;
    int reference = first;
    for (int i = 0; i < values.length; i++) {
      switch (kinds.charAt(i)) {
        case 'I':
          values[i] = (int) numbers[next++];
          break;
        case 'J':
          values[i] = numbers[next++];
          break;
        case 'F':
          values[i] = Float.intBitsToFloat((int) numbers[next++]);
          break;
        case 'D':
          values[i] = Double.longBitsToDouble(numbers[next++]);
          break;
        case 'V':
          values[i] = new V128(numbers[next], numbers[next + 1]);
          next += 2;
          break;
        default:
          values[i] = references == null ? null : references[reference++];
          break;
      }
    }
    return values;
  }

  /** The array that a function returns which has references among its results, boxed. */
  public static @Nullable Object[] box(String kinds, @Nullable Object[] results) {
    return box(kinds, (long[]) results[0], results, 1);
  }

  /** The array that a function returns which has only numbers among its results, boxed. */
  public static @Nullable Object[] box(String kinds, long[] results) {
    return box(kinds, results, null, 0);
  }
}
