package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.type.FuncType;
import java.util.List;

/** Calls. */
final class Calls {
  private final Lowering to;
  private final OperandStack stack;

  Calls(Lowering to) {
    this.to = to;
    this.stack = to.stack;
  }

  /** Lowers an instruction if it is one of these. */
  boolean instruction(int opcode) {
    int index = to.cursor.index();
    switch (opcode) {
      case CALL:
        FuncType type = to.module.info().functionType(index);
        stack.result(
            call(opcode, type).index(index).taking(stack.pop(type.params().size())).build());
        return true;
      case CALL_INDIRECT:
      case CALL_REF:
        FuncType called = to.module.type(index);
        int params = called.params().size();
        computeBeforeCallee(params);
        stack.result(
            call(opcode, called)
                .index(index)
                .index2(to.cursor.index2())
                .taking(stack.pop(params + 1))
                .build());
        return true;
      case RETURN_CALL:
        FuncType last = to.module.info().functionType(index);
        leave(call(opcode, last).index(index).giving(List.of()), last.params().size());
        return true;
      case RETURN_CALL_INDIRECT:
      case RETURN_CALL_REF:
        FuncType lastCalled = to.module.type(index);
        computeBeforeCallee(lastCalled.params().size());
        leave(
            call(opcode, lastCalled).index(index).index2(to.cursor.index2()).giving(List.of()),
            lastCalled.params().size() + 1);
        return true;
      default:
        return false;
    }
  }

  /** Ends the function with a call. */
  private void leave(Expr.Builder call, int operands) {
    Expr[] taken = stack.pop(operands);
    stack.beforeJump();
    stack.add(Stmt.eval(stack.offset(), call.taking(taken).build()));
    to.endOfCode();
  }

  private static Expr.Builder call(int opcode, FuncType type) {
    return Expr.of(opcode)
        .giving(List.of(ModuleView.kinds(type.results())))
        .effects(Effects.CALL)
        .data(type);
  }

  /**
   * The code looks up the callee, which is the last operand, before it computes the others; so
   * those that must not change places with that are computed now.
   */
  private void computeBeforeCallee(int params) {
    Expr callee = stack.peek(0);
    int effects = callee.effects | Effects.READS_STATE | Effects.TRAPS;
    for (int i = 1; i <= params; i++) {
      Expr argument = stack.peek(i);
      if (Effects.conflict(argument.effects, effects)
          || (argument.writes & (callee.reads | callee.writes)) != 0
          || (argument.reads & callee.writes) != 0
          || argument.writes != 0 && (callee.effects & Effects.CALLS) != 0) {
        stack.spill();
        return;
      }
    }
  }
}
