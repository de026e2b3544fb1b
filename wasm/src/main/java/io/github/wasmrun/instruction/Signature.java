package io.github.wasmrun.instruction;

import io.github.wasmrun.type.ValType;

/**
 * The types of an instruction's operands and results. Immutable. Its text is {@code [i32 i32] ->
 * [i32]}.
 */
public final class Signature {
  private final ValType[] operands;
  private final ValType[] results;
  private final Signature address64;

  /** One that has addresses where {@code addresses} says so, else one for all memories. */
  private Signature(ValType[] operands, ValType[] results, boolean[] addresses) {
    this.operands = operands;
    this.results = results;
    ValType[] wide = operands.clone();
    boolean any = false;
    for (int i = 0; i < addresses.length; i++) {
      if (addresses[i]) {
        wide[i] = ValType.I64;
        any = true;
      }
    }
    this.address64 = any ? new Signature(wide, results, new boolean[0]) : this;
  }

  /** Without results. */
  static Signature taking(ValType... operands) {
    return new Signature(operands, new ValType[0], new boolean[0]);
  }

  /** Without operands. */
  static Signature giving(ValType result) {
    return new Signature(new ValType[0], new ValType[] {result}, new boolean[0]);
  }

  /** The same operands with these results. */
  Signature to(ValType... newResults) {
    return new Signature(operands, newResults, new boolean[0]);
  }

  /** With an address in front of the operands. */
  Signature atAddress() {
    ValType[] all = new ValType[operands.length + 1];
    all[0] = ValType.I32;
    for (int i = 0; i < operands.length; i++) {
      all[i + 1] = operands[i];
    }
    return new Signature(all, results, new boolean[] {true});
  }

  /** How many operands are taken. */
  public int operandCount() {
    return operands.length;
  }

  /** The type of an operand; the last one is on top of the stack. */
  public ValType operand(int index) {
    return operands[index];
  }

  /** How many results are given. */
  public int resultCount() {
    return results.length;
  }

  /** The type of a result; the last one is on top of the stack. */
  public ValType result(int index) {
    return results[index];
  }

  /**
   * The signature for a memory with 64-bit addresses; this one if there is no address. Without it
   * addresses are i32.
   */
  public Signature address64() {
    return address64;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, operands);
    text.append(" -> ");
    append(text, results);
    return text.toString();
  }

  private static void append(StringBuilder text, ValType[] types) {
    text.append('[');
    for (int i = 0; i < types.length; i++) {
      text.append(i == 0 ? "" : " ").append(types[i].toString());
    }
    text.append(']');
  }
}
