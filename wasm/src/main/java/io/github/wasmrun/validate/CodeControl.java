package io.github.wasmrun.validate;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** Validates blocks, branches and calls. */
final class CodeControl {
  private final CodeContext context;
  private final InstructionCursor cursor;
  private final CodeStack stack;

  /** Counts branch tables, so that each looks at a block once. */
  private int tables;

  CodeControl(CodeContext context) {
    this.context = context;
    cursor = context.cursor;
    stack = context.stack;
  }

  void block(int opcode) {
    FuncType type = context.blockType();
    if (opcode == Opcodes.IF) {
      stack.pop(ValType.I32);
    }
    stack.pop(type.params());
    enter(opcode, type);
  }

  /** Begins a block whose parameters have been taken. */
  void enter(int opcode, FuncType type) {
    stack.enter(opcode, type.params(), type.results(), context.locals.mark());
  }

  /** Ends the innermost block or its arm. */
  Block leave() {
    Block block = stack.leave();
    context.locals.forget(block.localsSet);
    return block;
  }

  void otherwise() {
    Block block = leave();
    if (block.opcode() != Opcodes.IF) {
      throw context.malformed("else without if");
    }
    stack.enterArm(Opcodes.ELSE, block.params, block);
  }

  void end() {
    Block block = leave();
    if (block.opcode() == Opcodes.IF && block.params != block.results) {
      checkWithoutElse(block.params, block.results);
    }
    results(block);
  }

  /** Without else the parameters are the results. */
  private void checkWithoutElse(List<ValType> params, List<ValType> results) {
    int param = params.size();
    for (int i = results.size() - 1; i >= 0; i--) {
      if (param == 0) {
        throw stack.mismatch("an operand is missing");
      }
      ValType actual = params.get(--param);
      if (!actual.isSubtypeOf(results.get(i))) {
        throw stack.mismatch(results.get(i), actual);
      }
    }
    if (param > 0) {
      throw stack.mismatch("values remain at the end of a block");
    }
  }

  /** The results of a block that has ended are there; those of the function nobody takes. */
  void results(Block block) {
    if (!stack.hasEnded()) {
      stack.push(block.results);
    }
  }

  void branch() {
    stack.pop(stack.target(cursor.index()).labelTypes());
    stack.unreachable();
  }

  void branchIf() {
    stack.pop(ValType.I32);
    List<ValType> label = stack.target(cursor.index()).labelTypes();
    stack.apply(label, label);
  }

  void branchTable() {
    stack.pop(ValType.I32);
    tables++;
    int count = cursor.count();
    int arity = stack.block(cursor.label(0)).labelTypes().size();
    for (int i = 0; i < count; i++) {
      Block target = stack.target(cursor.label(i));
      if (target.checkedAt != tables) {
        target.checkedAt = tables;
        List<ValType> label = target.labelTypes();
        if (label.size() != arity) {
          throw stack.mismatch("the targets of a branch table take different numbers of operands");
        }
        stack.peek(label);
      }
    }
    stack.pop(stack.block(cursor.label(count - 1)).labelTypes());
    stack.unreachable();
  }

  void giveBack() {
    stack.pop(stack.functionResults());
    stack.unreachable();
  }

  void call(boolean returns) {
    call((FuncType) context.function(cursor.index()).composite(), returns);
  }

  private void call(FuncType type, boolean returns) {
    stack.pop(type.params());
    if (!returns) {
      stack.push(type.results());
      return;
    }
    List<ValType> results = stack.functionResults();
    boolean fits = results.size() == type.results().size();
    for (int i = 0; fits && i < results.size(); i++) {
      fits = type.results().get(i).isSubtypeOf(results.get(i));
    }
    if (!fits) {
      throw stack.mismatch("the results of a tail call are not those of the function");
    }
    stack.unreachable();
  }

  void callIndirect(boolean returns) {
    FuncType type = (FuncType) context.functionType().composite();
    TableType table = context.table(cursor.index2());
    if (!table.element().isSubtypeOf(ValType.FUNCREF)) {
      throw stack.mismatch("a call through a table of " + table.element());
    }
    stack.pop(CodeContext.address(table));
    call(type, returns);
  }

  void callReference(boolean returns) {
    DefinedType type = context.functionType();
    stack.pop(context.reference(true, type));
    call((FuncType) type.composite(), returns);
  }

  void branchOnNull() {
    List<ValType> label = stack.target(cursor.index()).labelTypes();
    ValType value = CodeHeap.nonNull(stack.popRef());
    stack.apply(label, label);
    stack.push(value);
  }

  void branchOnNonNull() {
    List<ValType> label = stack.target(cursor.index()).labelTypes();
    ValType value = CodeHeap.nonNull(stack.popRef());
    if (label.isEmpty() || !label.get(label.size() - 1).isRef()) {
      throw stack.mismatch("the label of br_on_non_null takes no reference");
    }
    ValType last = label.get(label.size() - 1);
    if (!CodeStack.matches(value, last)) {
      throw stack.mismatch(last, value);
    }
    List<ValType> others = label.subList(0, label.size() - 1);
    stack.apply(others, others);
  }
}
