package io.github.wasmrun.component.model;

import org.jspecify.annotations.Nullable;

/** The words of the primitive value types. */
public final class Primitives {
  /** By code, downwards from -1. */
  private static final String[] WORDS = {
    "bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char", "string"
  };

  private static final ValueTypeRef ERROR_CONTEXT = new ValueTypeRef(0x64 - 128);

  private Primitives() {}

  /** The type that a word means; null if it is the word of none. */
  public static @Nullable ValueTypeRef ofText(String word) {
    for (int i = 0; i < WORDS.length; i++) {
      if (WORDS[i].equals(word)) {
        return new ValueTypeRef(-1 - i);
      }
    }
    return switch (word) {
      case "float32" -> ofText("f32");
      case "float64" -> ofText("f64");
      case "error-context" -> ERROR_CONTEXT;
      default -> null;
    };
  }

  /** The word of a primitive type. */
  public static String text(ValueTypeRef type) {
    return type.equals(ERROR_CONTEXT) ? "error-context" : WORDS[-1 - type.code()];
  }
}
