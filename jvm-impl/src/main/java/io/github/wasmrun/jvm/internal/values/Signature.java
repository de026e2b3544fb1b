package io.github.wasmrun.jvm.internal.values;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.lang.invoke.MethodType;
import java.util.List;

/** A function type with what calls need to know about it. Immutable. */
public final class Signature {
  /** Functions with more parameters are not called directly. */
  public static final int MAX_DIRECT_PARAMS = 100;

  public final FuncType type;
  public final Kind[] params;
  public final Kind[] results;

  /** Where the values begin in an array of longs, and how long that is. */
  public final int[] paramSlots;

  public final int[] resultSlots;

  /** Whether all values are numbers, so that a call needs no translation. */
  public final boolean numeric;

  /** Whether a value is a reference that is no function. */
  public final boolean objects;

  public Signature(FuncType type) {
    this.type = type;
    this.params = kinds(type.params());
    this.results = kinds(type.results());
    this.paramSlots = slots(params);
    this.resultSlots = slots(results);
    this.objects = contains(Kind.REF);
    this.numeric = !objects && !contains(Kind.FUNC) && !contains(Kind.V128);
  }

  private static Kind[] kinds(List<ValType> types) {
    Kind[] kinds = new Kind[types.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.of(types.get(i));
    }
    return kinds;
  }

  /** The index of each value, and last the number of all. */
  private static int[] slots(Kind[] kinds) {
    int[] slots = new int[kinds.length + 1];
    for (int i = 0; i < kinds.length; i++) {
      slots[i + 1] = slots[i] + kinds[i].slots();
    }
    return slots;
  }

  /** The length of an array of longs with the arguments. */
  public int paramLength() {
    return paramSlots[params.length];
  }

  /** The length of an array of longs with the results. */
  public int resultLength() {
    return resultSlots[results.length];
  }

  private boolean contains(Kind wanted) {
    for (Kind kind : params) {
      if (kind == wanted) {
        return true;
      }
    }
    for (Kind kind : results) {
      if (kind == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The type of a Java method with these parameters and results; only for numbers. */
  public MethodType javaType() {
    Class<?>[] types = new Class<?>[params.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = javaType(params[i]);
    }
    return MethodType.methodType(results.length == 0 ? void.class : javaType(results[0]), types);
  }

  private static Class<?> javaType(Kind kind) {
    switch (kind) {
      case I32:
        return int.class;
      case I64:
        return long.class;
      case F32:
        return float.class;
      case F64:
        return double.class;
      default:
        throw new IllegalArgumentException(kind + " is no number");
    }
  }
}
