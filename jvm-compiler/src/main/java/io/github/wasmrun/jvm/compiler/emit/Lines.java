package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Notes which instruction bytecode comes from: the number of a line is how many bytes after the
 * start of its body an instruction is, and one more. The JVM has lines of 16 bits; instructions
 * beyond them all have the last.
 */
public final class Lines {
  private static final int LAST = 0xffff;
  private static final int NONE = 0;

  private final MethodVisitor out;
  private final int start;

  /** The line of the instruction that is being written, after its operands. */
  private int line = NONE;

  /** The line of the bytecode that was written last. */
  private int written = NONE;

  /** For a body that starts at {@code start}. */
  Lines(MethodVisitor out, int start) {
    this.out = out;
    this.start = start;
  }

  /** The offset of an instruction after the start of its body; negative if it is not known. */
  public static int offset(int line) {
    return line > NONE && line < LAST ? line - 1 : -1;
  }

  /** Starts an instruction; gives what {@link #leave} wants. */
  int enter(Expr expression) {
    int outer = line;
    if (expression.offset() >= 0) {
      write(Math.min(expression.offset() - start + 1, LAST));
    }
    return outer;
  }

  /** Ends an instruction. What follows belongs to the one whose operand it is. */
  void leave(int outer) {
    if (outer != NONE) {
      write(outer);
    }
    line = outer;
  }

  private void write(int number) {
    line = number;
    if (number != written) {
      Label label = new Label();
      out.visitLabel(label);
      out.visitLineNumber(number, label);
      written = number;
    }
  }
}
