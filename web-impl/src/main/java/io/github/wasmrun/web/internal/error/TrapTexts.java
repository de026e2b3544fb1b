package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.TrapCode;

/**
 * What the engines' texts of traps mean: V8 (Chromium), SpiderMonkey (Firefox), JavaScriptCore
 * (WebKit).
 */
public final class TrapTexts {
  /** A part of an engine's text in lower case, and its meaning; the first that is found counts. */
  private static final Object[] MEANINGS = {
    "unreachable", TrapCode.UNREACHABLE,
    "array.new_data", TrapCode.MEMORY_OUT_OF_BOUNDS,
    "array.new_elem", TrapCode.TABLE_OUT_OF_BOUNDS,
    "array is too large", TrapCode.ARRAY_OUT_OF_BOUNDS,
    "too many array", TrapCode.ARRAY_OUT_OF_BOUNDS,
    "allocate new array", TrapCode.ARRAY_OUT_OF_BOUNDS,
    "called in this context", TrapCode.CANNOT_WAIT,
    "waiting is not allowed", TrapCode.CANNOT_WAIT,
    "non-shared", TrapCode.NOT_SHARED,
    "by zero", TrapCode.INTEGER_DIVIDE_BY_ZERO,
    "divide result", TrapCode.INTEGER_OVERFLOW,
    "integer overflow", TrapCode.INTEGER_OVERFLOW,
    "unrepresentable", TrapCode.INVALID_CONVERSION,
    "out of bounds trunc", TrapCode.INVALID_CONVERSION,
    "conversion to integer", TrapCode.INVALID_CONVERSION,
    "unaligned", TrapCode.UNALIGNED_ATOMIC,
    "out of bounds call_indirect", TrapCode.TABLE_OUT_OF_BOUNDS,
    "indirect", TrapCode.BAD_INDIRECT_CALL,
    "null function", TrapCode.BAD_INDIRECT_CALL,
    "signature", TrapCode.BAD_INDIRECT_CALL,
    "to a null reference", TrapCode.NULL_REFERENCE,
    "table", TrapCode.TABLE_OUT_OF_BOUNDS,
    "array", TrapCode.ARRAY_OUT_OF_BOUNDS,
    "elem", TrapCode.TABLE_OUT_OF_BOUNDS,
    "null", TrapCode.NULL_REFERENCE,
    "cast", TrapCode.CAST_FAILURE,
    "stack", TrapCode.STACK_EXHAUSTED,
    "recursion", TrapCode.STACK_EXHAUSTED,
    "memory", TrapCode.MEMORY_OUT_OF_BOUNDS,
    "out of bounds", TrapCode.MEMORY_OUT_OF_BOUNDS,
  };

  private TrapTexts() {}

  public static TrapCode code(String message) {
    String text = message.toLowerCase();
    // JavaScriptCore adds the expression that called the guest, whose names mean nothing here.
    int end = text.indexOf(" (evaluating");
    for (int i = 0; i < MEANINGS.length; i += 2) {
      int at = text.indexOf((String) MEANINGS[i]);
      if (at >= 0 && (end < 0 || at < end)) {
        return (TrapCode) MEANINGS[i + 1];
      }
    }
    return TrapCode.UNKNOWN;
  }
}
