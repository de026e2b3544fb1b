package io.github.wasmrun.validate;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/**
 * The locals of a function, parameters first: runs of one type, as the binary format has them,
 * since a few bytes can declare 50,000. Immutable.
 */
public final class Locals {
  private final List<ValType> params;
  private final ValType[] types;

  /** For each run the index after its last local. */
  private final int[] ends;

  Locals(FuncType function, ValType[] types, int[] counts) {
    this.params = function.params();
    this.types = types;
    this.ends = new int[counts.length];
    int end = params.size();
    for (int i = 0; i < counts.length; i++) {
      end += counts[i];
      ends[i] = end;
    }
  }

  /** How many there are, parameters among them. */
  public int count() {
    return ends.length == 0 ? params.size() : ends[ends.length - 1];
  }

  /** How many are parameters. */
  public int paramCount() {
    return params.size();
  }

  /** The type of the local {@code index}, which must be less than {@link #count}. */
  public ValType type(int index) {
    if (index < params.size()) {
      return params.get(index);
    }
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (index < ends[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return types[low];
  }

  /** How many runs of locals of one type come after the parameters; a run may be empty. */
  public int runCount() {
    return types.length;
  }

  /** The type of the locals of a run. */
  public ValType runType(int run) {
    return types[run];
  }

  /** The index after the last local of a run. */
  public int runEnd(int run) {
    return ends[run];
  }

  /** Whether a local has a value before the first {@code local.set}. */
  boolean isSet(int index, ValType type) {
    return index < params.size() || !type.isRef() || type.isNullable();
  }
}
