package io.github.wasmrun.validate;

import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/**
 * Validates the instructions with the prefix 0xFC: conversions, and operations on parts of memories
 * and tables.
 */
final class CodeBulk {
  private static final String[] CONVERSIONS = {
    "f>i", "f>i", "d>i", "d>i", "f>l", "f>l", "d>l", "d>l"
  };
  private static final int FIRST_WIDE = 19;
  private static final String[] WIDE = {"llll>ll", "llll>ll", "ll>ll", "ll>ll"};
  private static final ValType I32 = ValType.I32;

  private final CodeContext context;
  private final CodeStack stack;

  CodeBulk(CodeContext context) {
    this.context = context;
    stack = context.stack;
  }

  void instruction(int opcode) {
    switch (opcode) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> CodeValidator.signature(stack, CONVERSIONS[opcode]);
      case 8 -> {
        context.dataSegment();
        take(CodeContext.address(context.memory()), I32, I32);
      }
      case 9 -> context.dataSegment();
      case 10 -> memoryCopy();
      case 11 -> {
        ValType address = CodeContext.address(context.memory());
        take(address, I32, address);
      }
      case 12 -> tableInit();
      case 13 -> context.elementType();
      case 14 -> tableCopy();
      case 15, 16, 17 -> table(opcode);
      case 19, 20, 21, 22 -> CodeValidator.signature(stack, WIDE[opcode - FIRST_WIDE]);
      default -> throw context.stack.illegal(opcode);
    }
  }

  private void take(ValType... types) {
    stack.pop(List.of(types));
  }

  /** The smaller of two types of addresses. */
  private static ValType least(ValType a, ValType b) {
    return a == I32 ? a : b;
  }

  private void memoryCopy() {
    MemoryType to = context.memory();
    MemoryType from = context.memory();
    ValType target = CodeContext.address(to);
    ValType source = CodeContext.address(from);
    take(target, source, least(target, source));
  }

  private void tableInit() {
    ValType elements = context.elementType();
    TableType table = context.table();
    if (!elements.isSubtypeOf(table.element())) {
      stack.mismatch("elements of " + elements + " for a table of " + table.element());
    }
    take(CodeContext.address(table), I32, I32);
  }

  private void tableCopy() {
    TableType to = context.table();
    TableType from = context.table();
    if (!from.element().isSubtypeOf(to.element())) {
      stack.mismatch("a copy from a table of " + from.element() + " to one of " + to.element());
    }
    ValType target = CodeContext.address(to);
    ValType source = CodeContext.address(from);
    take(target, source, least(target, source));
  }

  private void table(int opcode) {
    TableType table = context.table();
    ValType address = CodeContext.address(table);
    if (opcode == 15) {
      take(table.element(), address);
    } else if (opcode == 17) {
      take(address, table.element(), address);
      return;
    }
    stack.push(address);
  }
}
