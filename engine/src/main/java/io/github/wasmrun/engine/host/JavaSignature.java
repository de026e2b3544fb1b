package io.github.wasmrun.engine.host;

import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of a Java method of a typed interface, one letter for each, and how they fit a function
 * type.
 *
 * <p>I {@code int}, J {@code long}, F {@code float}, D {@code double}, S {@code V128}, W {@code
 * WasmFunction}, L any other class (it stands for every reference); as result also V for {@code
 * void}, A for {@code CompletableFuture}, which is for any results, and with {@code [} in front an
 * array for several results: {@code [L} of any types, {@code [I}, {@code [J}, {@code [F}, {@code
 * [D} if all have that type. A question mark is a Java type that no value type fits. Immutable.
 *
 * @param params a letter for each parameter
 * @param result the result: a letter, or two for an array
 */
public record JavaSignature(String params, String result) {
  /** Whether a method with these types can stand for a function of {@code type}. */
  public boolean fits(FuncType type) {
    if (params.length() != type.params().size()) {
      return false;
    }
    for (int i = 0; i < params.length(); i++) {
      if (!fits(params.charAt(i), type.params().get(i))) {
        return false;
      }
    }
    return fitsResults(type.results());
  }

  private boolean fitsResults(List<ValType> results) {
    char first = result.charAt(0);
    if (first == 'A') {
      return true;
    }
    if (results.isEmpty()) {
      return first == 'V';
    }
    if (results.size() == 1) {
      return fits(first, results.get(0));
    }
    if (first != '[') {
      return false;
    }
    char element = result.charAt(1);
    if (element == 'L') {
      return true;
    }
    for (ValType type : results) {
      if (!fits(element, type)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char java, ValType type) {
    char code = code(type);
    return java == code || java == 'L' && code == 'W';
  }

  /** The letter of a value type: that of its own Java type. */
  public static char code(ValType type) {
    if (!type.isRef()) {
      return "IJFDS".charAt(type.kind().ordinal());
    }
    return type.heapType().isSubtypeOf(HeapType.FUNC) ? 'W' : 'L';
  }

  /**
   * The function type that a method with these types stands for by itself, for the text of errors.
   */
  public FuncType naturalType() {
    List<ValType> paramTypes = new ArrayList<>();
    for (int i = 0; i < params.length(); i++) {
      paramTypes.add(natural(params.charAt(i)));
    }
    List<ValType> resultTypes = new ArrayList<>();
    if (!result.equals("V") && !result.equals("A")) {
      resultTypes.add(natural(result.charAt(result.length() - 1)));
    }
    return new FuncType(paramTypes, resultTypes);
  }

  private static ValType natural(char java) {
    switch (java) {
      case 'I':
        return ValType.I32;
      case 'J':
        return ValType.I64;
      case 'F':
        return ValType.F32;
      case 'D':
        return ValType.F64;
      case 'S':
        return ValType.V128;
      case 'W':
        return ValType.FUNCREF;
      default:
        return ValType.EXTERNREF;
    }
  }

  /** The types in Java's words: {@code (int, long) -> Object[]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < params.length(); i++) {
      if (i > 0) {
        text.append(", ");
      }
      text.append(word(params.charAt(i)));
    }
    text.append(") -> ").append(word(result.charAt(result.length() - 1)));
    return result.charAt(0) == '[' ? text.append("[]").toString() : text.toString();
  }

  private static String word(char java) {
    switch (java) {
      case 'I':
        return "int";
      case 'J':
        return "long";
      case 'F':
        return "float";
      case 'D':
        return "double";
      case 'S':
        return "V128";
      case 'W':
        return "WasmFunction";
      case 'V':
        return "void";
      case 'L':
        return "Object";
      case 'A':
        return "CompletableFuture";
      default:
        return "unsupported type";
    }
  }
}
