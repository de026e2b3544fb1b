package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.I32_CONST;
import static io.github.wasmrun.instruction.Opcodes.I32_GE_U;
import static io.github.wasmrun.instruction.Opcodes.I32_SUB;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.Arrays;

/**
 * Branches by an index. A table that would not fit into a method becomes a tree of comparisons with
 * small tables as leaves, each of which may be in a method of its own.
 */
final class BranchTables {
  /** How many targets a table may have: at four bytes each they take a quarter of a method. */
  private static final int MOST_TARGETS = 512;

  private final OperandStack stack;
  private final Var index;
  private final Target[] targets;

  private BranchTables(OperandStack stack, Var index, Target[] targets) {
    this.stack = stack;
    this.index = index;
    this.targets = targets;
  }

  /** Adds the branch to one of {@code targets}, of which the last is for all other indexes. */
  static void add(OperandStack stack, Expr index, Target[] targets) {
    if (targets.length <= MOST_TARGETS) {
      stack.add(Stmt.branchTable(stack.offset(), index, targets));
      return;
    }
    stack.push(index);
    stack.materialize(stack.height() - 1);
    new BranchTables(stack, stack.peek(0).variable(), targets).range(0, targets.length - 1);
    stack.pop();
  }

  private Expr number(int value) {
    return Expr.of(I32_CONST).giving(Kind.I32).bits(value).build();
  }

  private Expr of(int opcode, int right) {
    return Expr.of(opcode).giving(Kind.I32).taking(OperandStack.get(index), number(right)).build();
  }

  /** Branches for an index of at least {@code from}; if it is {@code to} or more, to the last. */
  private void range(int from, int to) {
    if (to - from <= MOST_TARGETS) {
      leaf(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    Target upper = new Target(false, new Var[0], stack.live(stack.height()));
    stack.add(Stmt.start(Stmt.Type.BLOCK, stack.offset(), upper));
    stack.add(Stmt.branchIf(stack.offset(), of(I32_GE_U, middle), upper, false));
    range(from, middle);
    stack.add(Stmt.end(Stmt.Type.END, stack.offset(), upper, false));
    range(middle, to);
  }

  private void leaf(int from, int to) {
    Target[] own = Arrays.copyOfRange(targets, from, to + 1);
    own[own.length - 1] = targets[targets.length - 1];
    boolean same = true;
    for (int i = 0; i < own.length; i++) {
      // Below the middle of a range no index gets to the last entry.
      same &= own[i] == own[0] || i == own.length - 1 && to < targets.length - 1;
    }
    if (same) {
      stack.add(Stmt.branch(stack.offset(), own[0]));
    } else {
      Expr relative = from == 0 ? OperandStack.get(index) : of(I32_SUB, from);
      stack.add(Stmt.branchTable(stack.offset(), relative, own));
    }
  }
}
