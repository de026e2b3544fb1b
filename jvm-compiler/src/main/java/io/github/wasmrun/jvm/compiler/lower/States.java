package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TableType;

/** Instructions for globals, tables, references, sizes of memories, segments. */
final class States {
  private static final int READS = Effects.READS_STATE;
  private static final int WRITES = Effects.WRITES_STATE;
  private static final int TRAPS = Effects.TRAPS;

  private States() {}

  static void instruction(Lowering to, int opcode) {
    int index = to.cursor.index();
    OperandStack stack = to.stack;
    switch (opcode) {
      case GLOBAL_GET:
        GlobalType global = to.module.info().globals().get(index);
        stack.push(
            Lowering.leaf(
                opcode,
                Kind.of(global.valueType()),
                index,
                global.mutable() ? READS : Effects.NONE,
                null));
        break;
      case GLOBAL_SET:
        operation(to, opcode, 1, WRITES);
        break;
      case TABLE_GET:
        stack.push(
            Expr.of(opcode)
                .giving(Kind.REF)
                .index(index)
                .effects(READS | TRAPS)
                .taking(stack.pop())
                .build());
        break;
      case TABLE_SET:
        operation(to, opcode, 2, WRITES | TRAPS);
        break;
      case TABLE_SIZE:
        stack.push(Lowering.leaf(opcode, address(table(to, index)), index, READS, null));
        break;
      case TABLE_GROW:
        Kind kind = address(table(to, index));
        stack.push(
            Expr.of(opcode)
                .giving(kind)
                .index(index)
                .effects(READS | WRITES)
                .taking(stack.pop(2))
                .build());
        break;
      case TABLE_FILL:
      case TABLE_INIT:
      case TABLE_COPY:
        operation(to, opcode, 3, READS | WRITES | TRAPS);
        break;
      case ELEM_DROP:
      case DATA_DROP:
        operation(to, opcode, 0, WRITES);
        break;
      case MEMORY_SIZE:
        stack.push(Lowering.leaf(opcode, memoryAddress(to, index), index, READS, null));
        break;
      case MEMORY_GROW:
        stack.push(
            Expr.of(opcode)
                .giving(memoryAddress(to, index))
                .index(index)
                .effects(READS | WRITES | Effects.WRITES_MEMORY | Effects.CALLS)
                .taking(stack.pop())
                .build());
        break;
      case MEMORY_COPY:
      case MEMORY_FILL:
      case MEMORY_INIT:
        to.computeCalls(3);
        operation(to, opcode, 3, READS | TRAPS | Effects.READS_MEMORY | Effects.WRITES_MEMORY);
        break;
      case REF_NULL:
        stack.push(Lowering.leaf(opcode, Kind.REF, 0, Effects.NONE, null));
        break;
      case REF_FUNC:
        stack.push(Lowering.leaf(opcode, Kind.REF, index, Effects.NONE, null));
        break;
      case REF_IS_NULL:
        stack.push(Expr.of(opcode).giving(Kind.I32).taking(stack.pop()).build());
        break;
      case REF_AS_NON_NULL:
        stack.push(Expr.of(opcode).giving(Kind.REF).effects(TRAPS).taking(stack.pop()).build());
        break;
      default:
        throw new IllegalArgumentException("opcode 0x" + Integer.toHexString(opcode));
    }
  }

  /** An instruction without result. */
  private static void operation(Lowering to, int opcode, int operands, int effects) {
    to.stack.eval(
        Expr.of(opcode)
            .index(to.cursor.index())
            .index2(to.cursor.index2())
            .effects(effects)
            .taking(to.stack.pop(operands))
            .build());
  }

  private static TableType table(Lowering to, int index) {
    return to.module.info().tables().get(index);
  }

  private static Kind address(TableType table) {
    return table.table64() ? Kind.I64 : Kind.I32;
  }

  private static Kind memoryAddress(Lowering to, int index) {
    return to.module.info().memories().get(index).memory64() ? Kind.I64 : Kind.I32;
  }
}
