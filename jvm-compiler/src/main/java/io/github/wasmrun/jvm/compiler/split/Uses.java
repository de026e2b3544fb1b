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

  /** Clears what a statement writes. */
  static void removeWrites(Stmt statement, BitSet live) {
    if (statement.type == Stmt.Type.SET) {
      for (Var variable : statement.variables) {
        live.clear(variable.id());
      }
    }
    for (Expr expression : statement.expressions) {
      if (expression.writes != 0) {
        removeWrites(expression, live);
      }
    }
  }

  private static void removeWrites(Expr expression, BitSet live) {
    if (expression.op == Opcodes.LOCAL_TEE) {
      live.clear(expression.variable().id());
    }
    for (Expr operand : expression.operands) {
      removeWrites(operand, live);
    }
  }

  /** Sets what a statement reads. */
  static void addReads(Stmt statement, BitSet live) {
    for (Expr expression : statement.expressions) {
      addReads(expression, live);
    }
  }

  private static void addReads(Expr expression, BitSet live) {
    if (expression.op == Opcodes.LOCAL_GET) {
      live.set(expression.variable().id());
    }
    for (Expr operand : expression.operands) {
      addReads(operand, live);
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
