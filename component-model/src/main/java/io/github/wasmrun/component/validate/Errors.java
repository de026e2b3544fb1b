package io.github.wasmrun.component.validate;

import io.github.wasmrun.binary.ModuleException;

/** Where the validator is, what is open, and how much work it may still do. */
final class Errors {
  /** The number of types in one type, each counted as often as it is used. */
  static final int TYPE_SIZE = 1_000_000;

  /** How deep types are nested in each other. */
  static final int TYPE_DEPTH = 100;

  /** Types that are looked at when types are compared or replaced, in all of the validation. */
  private static final long WORK = 200_000_000L;

  final Gates gates;
  private int offset;
  private long work;

  Errors(Gates gates) {
    this.gates = gates;
  }

  void at(int offset) {
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  ModuleException invalid(String message) {
    return new ModuleException(message, offset);
  }

  void require(boolean holds, String message) {
    if (!holds) {
      throw invalid(message);
    }
  }

  void require(Gate gate, String what) {
    if (!gates.has(gate)) {
      throw invalid(what + " requires the component model " + gate.text() + " feature");
    }
  }

  /** Counts a step of a work that grows faster than the component. */
  void step() {
    if (++work > WORK) {
      throw invalid("the types of the component are too complex");
    }
  }

  void checkSize(long size, int depth) {
    require(size <= TYPE_SIZE, "effective type size exceeds the limit of " + TYPE_SIZE);
    require(depth <= TYPE_DEPTH, "types are nested too deep, the limit is " + TYPE_DEPTH);
  }
}
