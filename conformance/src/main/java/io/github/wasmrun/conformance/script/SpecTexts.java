package io.github.wasmrun.conformance.script;

import io.github.wasmrun.TrapCode;
import org.jspecify.annotations.Nullable;

/** What the texts of the testsuite's assertions mean. */
final class SpecTexts {
  private SpecTexts() {}

  /**
   * Whether a trap with this code is one that a script describes so. Scripts call it an integer
   * overflow if a float is too large for an integer; to us and to browsers it is a conversion.
   */
  static boolean fits(String text, TrapCode code) {
    return code == code(text)
        || code == TrapCode.INVALID_CONVERSION && text.equals("integer overflow");
  }

  /** The code of a trap that a script describes so; null if we know no such trap. */
  private static @Nullable TrapCode code(String text) {
    switch (text) {
      case "unreachable":
        return TrapCode.UNREACHABLE;
      case "integer divide by zero":
        return TrapCode.INTEGER_DIVIDE_BY_ZERO;
      case "integer overflow":
        return TrapCode.INTEGER_OVERFLOW;
      case "invalid conversion to integer":
        return TrapCode.INVALID_CONVERSION;
      case "out of bounds memory access":
        return TrapCode.MEMORY_OUT_OF_BOUNDS;
      case "out of bounds table access":
      case "undefined element":
        return TrapCode.TABLE_OUT_OF_BOUNDS;
      case "indirect call type mismatch":
        return TrapCode.BAD_INDIRECT_CALL;
      case "out of bounds array access":
        return TrapCode.ARRAY_OUT_OF_BOUNDS;
      case "cast failure":
      case "descriptor cast failure":
        return TrapCode.CAST_FAILURE;
      case "unaligned atomic":
        return TrapCode.UNALIGNED_ATOMIC;
      case "call stack exhausted":
        return TrapCode.STACK_EXHAUSTED;
      default:
        if (text.startsWith("uninitialized element")) {
          return TrapCode.BAD_INDIRECT_CALL;
        }
        return text.startsWith("null ") ? TrapCode.NULL_REFERENCE : null;
    }
  }
}
