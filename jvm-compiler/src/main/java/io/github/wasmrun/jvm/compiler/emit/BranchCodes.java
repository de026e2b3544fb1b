package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.runtime.Branches;

/**
 * {@code br_table} with many labels and few targets in the method: a number for each label, from a
 * constant text. A switch would take four bytes for each label.
 */
final class BranchCodes {
  /** Tables with fewer labels are switches. */
  static final int FEWEST = 64;

  /** A constant text has at most 65,535 bytes, and a character at most 3. */
  private static final int TEXT = 20_000;

  private BranchCodes() {}

  /**
   * Replaces the index on the operand stack by its code.
   *
   * @param codes the code of each label, of the default one at the end
   */
  static void write(Code code, char[] codes) {
    code.constant(codes.length - 1);
    code.call(Branches.class, "clamp", "(II)I");
    for (int from = 0; from < codes.length; from += TEXT) {
      code.out.visitLdcInsn(new String(codes, from, Math.min(TEXT, codes.length - from)));
      code.call(Branches.class, "find", "(ILjava/lang/String;)I");
    }
    code.constant(-1);
    code.op(Jvm.IXOR);
  }
}
