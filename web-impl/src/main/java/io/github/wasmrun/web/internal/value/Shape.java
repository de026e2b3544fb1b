package io.github.wasmrun.web.internal.value;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** A function type as calls need it. Immutable. */
public final class Shape {
  /** What {@link #single} is without a result, and with several. */
  public static final int NO_RESULT = -1;

  public static final int SEVERAL = -2;

  public final FuncType type;
  public final int[] params;
  public final int[] results;

  /**
   * Whether JavaScript's values are the values that typed interfaces have: numbers, any nullable
   * external references, and one result at most.
   */
  public final boolean plain;

  /** Whether all values are numbers, and one at most is a result. */
  public final boolean numbers;

  /**
   * The kinds of the first eight parameters, each plus one, in four bits; 0 where there is none.
   */
  public final int paramBits;

  /** The same of the results. */
  public final int resultBits;

  /** The number of parameters. */
  public final int count;

  /** The kind of the only result. */
  public final int single;

  /** Whether a vector is among the values, so that calls go through a bridge. */
  public final boolean vectors;

  /** Whether a reference to an exception is among the values, so that no call can be made. */
  public final boolean exceptions;

  public Shape(FuncType type) {
    this.type = type;
    params = kinds(type.params());
    results = kinds(type.results());
    paramBits = bits(params);
    resultBits = bits(results);
    count = params.length;
    single = results.length == 1 ? results[0] : results.length == 0 ? NO_RESULT : SEVERAL;
    plain = results.length <= 1 && allPlain(type.params()) && allPlain(type.results());
    numbers = results.length <= 1 && allNumbers(params) && allNumbers(results);
    vectors = contains(params, Kind.V128) || contains(results, Kind.V128);
    exceptions = contains(params, Kind.EXN) || contains(results, Kind.EXN);
  }

  private static int[] kinds(List<ValType> types) {
    int[] kinds = new int[types.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.of(types.get(i));
    }
    return kinds;
  }

  private static int bits(int[] kinds) {
    int bits = 0;
    for (int i = 0; i < kinds.length && i < 8; i++) {
      bits |= kinds[i] + 1 << 4 * i;
    }
    return bits;
  }

  private static boolean allPlain(List<ValType> types) {
    for (ValType type : types) {
      int kind = Kind.of(type);
      if (kind > Kind.EXTERN || kind == Kind.EXTERN && !type.isNullable()) {
        return false;
      }
    }
    return true;
  }

  private static boolean allNumbers(int[] kinds) {
    for (int kind : kinds) {
      if (kind > Kind.F64) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(int[] kinds, int wanted) {
    for (int kind : kinds) {
      if (kind == wanted) {
        return true;
      }
    }
    return false;
  }
}
