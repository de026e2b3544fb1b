package io.github.wasmrun.validate;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/**
 * Validates exceptions, also in their <a
 * href="https://github.com/WebAssembly/exception-handling/blob/main/proposals/exception-handling/legacy/Exceptions.md">first
 * form</a>.
 */
final class CodeExceptions {
  private static final ValType EXN = ValType.ref(false, HeapType.EXN);

  private final CodeContext context;
  private final CodeControl control;
  private final InstructionCursor cursor;
  private final CodeStack stack;

  CodeExceptions(CodeContext context, CodeControl control) {
    this.context = context;
    this.control = control;
    cursor = context.cursor;
    stack = context.stack;
  }

  void raise() {
    stack.pop(context.tag(cursor.index()).params());
    stack.unreachable();
  }

  void raiseReference() {
    stack.pop(ValType.EXNREF);
    stack.unreachable();
  }

  void tryTable() {
    FuncType type = context.blockType();
    stack.pop(type.params());
    for (int i = 0; i < cursor.count(); i++) {
      int kind = cursor.catchKind(i);
      List<ValType> values = new ArrayList<>();
      if (kind < 2) {
        values.addAll(context.tag(cursor.catchTag(i)).params());
      }
      if ((kind & 1) != 0) {
        values.add(EXN);
      }
      catches(values, stack.target(cursor.catchLabel(i)).labelTypes());
    }
    control.enter(Opcodes.TRY_TABLE, type);
  }

  private void catches(List<ValType> values, List<ValType> label) {
    boolean fits = values.size() == label.size();
    for (int i = 0; fits && i < label.size(); i++) {
      fits = values.get(i).isSubtypeOf(label.get(i));
    }
    if (!fits) {
      throw stack.mismatch("a catch clause gives " + values + ", its label takes " + label);
    }
  }

  // The first form.

  private static boolean catches(Block block) {
    return block.opcode() == Opcodes.CATCH || block.opcode() == Opcodes.CATCH_ALL;
  }

  /** Ends {@code try} or {@code catch} and begins the next arm. */
  void catchArm(int opcode) {
    Block block = control.leave();
    if (block.opcode() != Opcodes.TRY && block.opcode() != Opcodes.CATCH) {
      throw context.malformed("catch without try");
    }
    List<ValType> values =
        opcode == Opcodes.CATCH ? context.tag(cursor.index()).params() : List.of();
    stack.enterArm(opcode, values, block);
  }

  void rethrow() {
    if (!catches(stack.block(cursor.index()))) {
      throw stack.invalid("invalid rethrow label");
    }
    stack.unreachable();
  }

  /** Ends {@code try}; the label is one of the blocks around it. */
  void delegate() {
    Block block = control.leave();
    if (block.opcode() != Opcodes.TRY) {
      throw context.malformed("delegate without try");
    }
    stack.block(cursor.index());
    control.results(block);
  }
}
