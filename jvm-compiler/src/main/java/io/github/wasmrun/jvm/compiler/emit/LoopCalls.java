package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import java.util.BitSet;

/** Looks over a body for what has to be known before it is written. */
final class LoopCalls {
  /** The loops, by the numbers of their statements, in which something may move a memory. */
  private final BitSet loops = new BitSet();

  private boolean calls;
  private boolean memory;

  LoopCalls(Body body) {
    int[] starts = new int[16];
    int depth = 0;
    // For each open block whether anything in it calls: or-ed into the one around it.
    boolean[] calling = new boolean[16];
    for (int i = 0; i < body.statements().size(); i++) {
      Stmt statement = body.statements().get(i);
      switch (statement.type) {
        case BLOCK:
        case LOOP:
        case IF:
        case TRY:
          look(statement);
          if (isCalling(statement) && depth > 0) {
            calling[depth - 1] = true;
          }
          if (depth == starts.length) {
            starts = java.util.Arrays.copyOf(starts, depth * 2);
            calling = java.util.Arrays.copyOf(calling, depth * 2);
          }
          starts[depth] = i;
          calling[depth++] = false;
          break;
        case END:
          depth--;
          if (calling[depth]) {
            loops.set(starts[depth]);
            if (depth > 0) {
              calling[depth - 1] = true;
            }
          }
          break;
        default:
          look(statement);
          if (isCalling(statement) && depth > 0) {
            calling[depth - 1] = true;
          }
          break;
      }
    }
  }

  private static boolean isCalling(Stmt statement) {
    for (Expr expression : statement.expressions) {
      if ((expression.effects & Effects.CALLS) != 0) {
        return true;
      }
    }
    return false;
  }

  private void look(Stmt statement) {
    for (Expr expression : statement.expressions) {
      look(expression);
    }
  }

  private void look(Expr expression) {
    calls |= (expression.effects & Effects.CALLS) != 0;
    if (memory || (expression.effects & (Effects.READS_MEMORY | Effects.WRITES_MEMORY)) == 0) {
      return;
    }
    Immediates immediates = Instructions.immediates(expression.op);
    if (immediates == Immediates.MEMARG || immediates == Immediates.MEMARG_LANE) {
      memory |= expression.index == 0;
    }
    for (Expr operand : expression.operands) {
      look(operand);
    }
  }

  /** Whether the function accesses its first memory. */
  boolean usesMemory() {
    return memory;
  }

  /** Whether the function calls others. */
  boolean callsAnything() {
    return calls;
  }

  /** Whether anything in the block or loop that statement {@code number} starts calls others. */
  boolean inLoop(int number) {
    return loops.get(number);
  }
}
