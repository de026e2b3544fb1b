package io.github.wasmrun.validate;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;

/** Validates operations on whole memories and tables, and on parts of them. */
final class CodeBulk {
  private static final ValType I32 = ValType.I32;

  private final CodeContext context;
  private final InstructionCursor cursor;
  private final CodeStack stack;

  CodeBulk(CodeContext context) {
    this.context = context;
    cursor = context.cursor;
    stack = context.stack;
  }

  void memory(int opcode) {
    ValType address = CodeContext.address(context.memory(cursor.index()));
    if (opcode == Opcodes.MEMORY_FILL) {
      take(address, I32, address);
      return;
    }
    if (opcode == Opcodes.MEMORY_GROW) {
      stack.pop(address);
    }
    stack.push(address);
  }

  void memoryInit() {
    context.dataSegment(cursor.index());
    take(CodeContext.address(context.memory(cursor.index2())), I32, I32);
  }

  void memoryCopy() {
    MemoryType to = context.memory(cursor.index());
    MemoryType from = context.memory(cursor.index2());
    copy(CodeContext.address(to), CodeContext.address(from));
  }

  void tableInit() {
    ValType elements = context.elementType(cursor.index());
    TableType table = context.table(cursor.index2());
    if (!elements.isSubtypeOf(table.element())) {
      throw stack.mismatch("elements of " + elements + " for a table of " + table.element());
    }
    take(CodeContext.address(table), I32, I32);
  }

  void tableCopy() {
    TableType to = context.table(cursor.index());
    TableType from = context.table(cursor.index2());
    if (!from.element().isSubtypeOf(to.element())) {
      throw stack.mismatch(
          "a copy from a table of " + from.element() + " to one of " + to.element());
    }
    copy(CodeContext.address(to), CodeContext.address(from));
  }

  void table(int opcode) {
    TableType table = context.table(cursor.index());
    ValType address = CodeContext.address(table);
    switch (opcode) {
      case Opcodes.TABLE_GET:
        stack.pop(address);
        stack.push(table.element());
        break;
      case Opcodes.TABLE_SET:
        stack.pop(table.element());
        stack.pop(address);
        break;
      case Opcodes.TABLE_GROW:
        stack.pop(address);
        stack.pop(table.element());
        stack.push(address);
        break;
      case Opcodes.TABLE_FILL:
        take(address, table.element(), address);
        break;
      default:
        stack.push(address);
        break;
    }
  }

  /** The number is of the smaller of the two types of addresses. */
  private void copy(ValType target, ValType source) {
    take(target, source, target == I32 ? target : source);
  }

  private void take(ValType first, ValType second, ValType third) {
    stack.pop(third);
    stack.pop(second);
    stack.pop(first);
  }
}
