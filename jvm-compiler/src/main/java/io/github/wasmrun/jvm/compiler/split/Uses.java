package io.github.wasmrun.jvm.compiler.split;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.BitSet;

/** Which variables statements read and write. */
public final class Uses {
  private Uses() {}

  /** Adds what a statement reads and writes itself. */
  public static void add(Stmt statement, BitSet reads, BitSet writes) {
    for (Expr expression : statement.expressions) {
      add(expression, reads, writes);
    }
    if (statement.type == Stmt.Type.SET || statement.type == Stmt.Type.CATCH) {
      for (Var variable : statement.variables) {
        writes.set(variable.id());
      }
    }
  }

  private static void add(Expr expression, BitSet reads, BitSet writes) {
    if (expression.op == Opcodes.LOCAL_GET) {
      reads.set(expression.variable().id());
    } else if (expression.op == Opcodes.LOCAL_TEE) {
      writes.set(expression.variable().id());
    }
    for (Expr operand : expression.operands) {
      add(operand, reads, writes);
    }
  }
}
