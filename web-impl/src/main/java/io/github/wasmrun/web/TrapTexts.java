package io.github.wasmrun.web;

import io.github.wasmrun.TrapCode;

/**
 * What the engines' texts of traps mean: V8 (Chromium), SpiderMonkey (Firefox), JavaScriptCore
 * (WebKit).
 */
final class TrapTexts {
  /** A part of an engine's text in lower case, and its meaning; the first that is found counts. */
  private static final String[] PARTS = {
    "unreachable",
    "by zero",
    "divide result",
    "integer overflow",
    "unrepresentable",
    "out of bounds trunc",
    "conversion to integer",
    "unaligned",
    "call_indirect",
    "signature mismatch",
    "indirect call",
    "null function",
    "table",
    "element segment",
    "elem",
    "array",
    "null",
    "cast",
    "memory",
    "data segment",
    "index out of bounds",
    "stack",
    "recursion",
    "out of bounds",
  };

  private static final TrapCode[] CODES = {
    TrapCode.UNREACHABLE,
    TrapCode.INTEGER_DIVIDE_BY_ZERO,
    TrapCode.INTEGER_OVERFLOW,
    TrapCode.INTEGER_OVERFLOW,
    TrapCode.INVALID_CONVERSION,
    TrapCode.INVALID_CONVERSION,
    TrapCode.INVALID_CONVERSION,
    TrapCode.UNALIGNED_ATOMIC,
    TrapCode.BAD_INDIRECT_CALL,
    TrapCode.BAD_INDIRECT_CALL,
    TrapCode.BAD_INDIRECT_CALL,
    TrapCode.BAD_INDIRECT_CALL,
    TrapCode.TABLE_OUT_OF_BOUNDS,
    TrapCode.TABLE_OUT_OF_BOUNDS,
    TrapCode.TABLE_OUT_OF_BOUNDS,
    TrapCode.ARRAY_OUT_OF_BOUNDS,
    TrapCode.NULL_REFERENCE,
    TrapCode.CAST_FAILURE,
    TrapCode.MEMORY_OUT_OF_BOUNDS,
    TrapCode.MEMORY_OUT_OF_BOUNDS,
    TrapCode.MEMORY_OUT_OF_BOUNDS,
    TrapCode.STACK_EXHAUSTED,
    TrapCode.STACK_EXHAUSTED,
    TrapCode.MEMORY_OUT_OF_BOUNDS,
  };

  private TrapTexts() {}

  static TrapCode code(String message) {
    String text = message.toLowerCase();
    // WebKit's call through an index beyond the table.
    if (text.contains("out of bounds call_indirect")) {
      return TrapCode.TABLE_OUT_OF_BOUNDS;
    }
    for (int i = 0; i < PARTS.length; i++) {
      if (text.contains(PARTS[i])) {
        return CODES[i];
      }
    }
    return TrapCode.UNKNOWN;
  }
}
