package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.runtime.Bulk;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import java.util.Locale;
import java.util.Objects;
import org.objectweb.asm.Type;

/** Writes accesses of memories, and what works on many bytes at once. */
final class MemoryWriter {
  private static final String VIEWS = Type.getInternalName(Views.class);
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
  private static final String MEMORY = Type.getDescriptor(LinearMemory.class);

  private MemoryWriter() {}

  /** Writes an expression if it is one of these. */
  static boolean write(FunctionCode to, Expr expression) {
    switch (expression.op) {
      case MEMORY_SIZE:
        to.memory(expression.index);
        to.code.virtual(LinearMemory.class, "pages", "()I");
        to.widen(expression);
        return true;
      case MEMORY_GROW:
        to.memory(expression.index);
        to.addresses(expression);
        to.code.virtual(LinearMemory.class, "grow", "(I)I");
        to.widen(expression);
        return true;
      case MEMORY_FILL:
        to.addresses(expression);
        to.memory(expression.index);
        to.code.call(Bulk.class, "fill", "(III" + MEMORY + ")V");
        return true;
      case MEMORY_COPY:
        to.addresses(expression);
        to.memory(expression.index);
        to.memory(expression.index2);
        to.code.call(Bulk.class, "copy", "(III" + MEMORY + MEMORY + ")V");
        return true;
      case MEMORY_INIT:
        to.addresses(expression);
        to.memory(expression.index2);
        to.stateField("data", "[[B");
        to.code.constant(expression.index);
        to.code.op(Jvm.AALOAD);
        to.code.call(Bulk.class, "init", "(III" + MEMORY + "[B)V");
        return true;
      case DATA_DROP:
        to.state();
        to.code.constant(expression.index);
        to.code.call(
            ModuleState.class, "dropData", "(" + Type.getDescriptor(ModuleState.class) + "I)V");
        return true;
      default:
        Immediates immediates = Instructions.immediates(expression.op);
        return immediates == Immediates.MEMARG
            && expression.op <= I64_STORE32
            && access(to, expression);
    }
  }

  private static boolean access(FunctionCode to, Expr expression) {
    Code code = to.code;
    switch (expression.op) {
      case I32_LOAD:
        return load(to, expression, "INT", "I");
      case I64_LOAD:
        return load(to, expression, "LONG", "J");
      case F32_LOAD:
        return load(to, expression, "FLOAT", "F");
      case F64_LOAD:
        return load(to, expression, "DOUBLE", "D");
      case I32_LOAD8_S:
        return loadByte(to, expression);
      case I32_LOAD8_U:
        loadByte(to, expression);
        code.constant(0xFF);
        code.op(Jvm.IAND);
        return true;
      case I32_LOAD16_S:
        return load(to, expression, "SHORT", "S");
      case I32_LOAD16_U:
        load(to, expression, "SHORT", "S");
        code.constant(0xFFFF);
        code.op(Jvm.IAND);
        return true;
      case I64_LOAD8_S:
        loadByte(to, expression);
        code.op(Jvm.I2L);
        return true;
      case I64_LOAD8_U:
        loadByte(to, expression);
        code.constant(0xFF);
        code.op(Jvm.IAND);
        code.op(Jvm.I2L);
        return true;
      case I64_LOAD16_S:
        load(to, expression, "SHORT", "S");
        code.op(Jvm.I2L);
        return true;
      case I64_LOAD16_U:
        load(to, expression, "SHORT", "S");
        code.constant(0xFFFF);
        code.op(Jvm.IAND);
        code.op(Jvm.I2L);
        return true;
      case I64_LOAD32_S:
        load(to, expression, "INT", "I");
        code.op(Jvm.I2L);
        return true;
      case I64_LOAD32_U:
        load(to, expression, "INT", "I");
        code.call(Integer.class, "toUnsignedLong", "(I)J");
        return true;
      case I32_STORE:
        return store(to, expression, "INT", "I");
      case I64_STORE:
        return store(to, expression, "LONG", "J");
      case F32_STORE:
        return store(to, expression, "FLOAT", "F");
      case F64_STORE:
        return store(to, expression, "DOUBLE", "D");
      case I32_STORE8:
      case I64_STORE8:
        storeByte(to, expression);
        return true;
      case I32_STORE16:
      case I64_STORE16:
        return store(to, expression, "SHORT", "S");
      case I64_STORE32:
        return store(to, expression, "INT", "I");
      default:
        return false;
    }
  }

  /** Loads the array of a memory and the index that the access has in it. */
  private static void arrayAndIndex(FunctionCode to, Expr expression) {
    to.memoryArray(expression.index);
    address(to, expression);
  }

  /**
   * Loads the address of an access. The sum of two unsigned numbers must not come out small because
   * it is too large: so the base has to be positive, which the JIT knows how to check once for a
   * loop, and a sum from 2^31 on is negative.
   */
  static void address(FunctionCode to, Expr expression) {
    Expr base = expression.operand(0);
    long offset = expression.bits;
    if (base.op == I32_CONST) {
      long address = (base.bits & 0xFFFFFFFFL) + offset;
      to.code.constant(address < 0 || address > Integer.MAX_VALUE ? -1 : (int) address);
      return;
    }
    to.address(base);
    if (offset < 0 || offset > Integer.MAX_VALUE) {
      to.code.op(Jvm.POP);
      to.code.constant(-1);
    } else if (offset != 0) {
      to.code.constant(Integer.MAX_VALUE);
      to.code.call(Objects.class, "checkIndex", "(II)I");
      to.code.constant((int) offset);
      to.code.op(Jvm.IADD);
    }
  }

  private static void view(FunctionCode to, String name) {
    to.code.field(Jvm.GETSTATIC, VIEWS, name, "L" + VAR_HANDLE + ";");
  }

  private static boolean load(FunctionCode to, Expr expression, String view, String type) {
    if (!to.isFlat(expression.index)) {
      to.memory(expression.index);
      address(to, expression);
      to.code.virtual(LinearMemory.class, "read" + accessName(view), "(I)" + type);
      return true;
    }
    view(to, view);
    arrayAndIndex(to, expression);
    to.code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, VAR_HANDLE, "get", "([BI)" + type, false);
    return true;
  }

  /** The name of an access in the methods of a memory, of which {@code INT} is {@code Int}. */
  private static String accessName(String view) {
    return view.charAt(0) + view.substring(1).toLowerCase(Locale.ROOT);
  }

  private static boolean loadByte(FunctionCode to, Expr expression) {
    if (!to.isFlat(expression.index)) {
      to.memory(expression.index);
      address(to, expression);
      to.code.virtual(LinearMemory.class, "read", "(I)B");
      return true;
    }
    arrayAndIndex(to, expression);
    to.code.op(Jvm.BALOAD);
    return true;
  }

  private static void storeByte(FunctionCode to, Expr expression) {
    boolean flat = to.isFlat(expression.index);
    if (flat) {
      to.memoryArray(expression.index);
    } else {
      to.memory(expression.index);
    }
    address(to, expression);
    to.expression(expression.operand(1));
    if (expression.op == I64_STORE8) {
      to.code.op(Jvm.L2I);
    }
    if (flat) {
      to.code.op(Jvm.BASTORE);
    } else {
      to.code.op(Jvm.I2B);
      to.code.virtual(LinearMemory.class, "writeByte", "(IB)V");
    }
  }

  /** In the order of the letters I, S, J, F, D. */
  private static final String[] WRITES = {
    "writeI32", "writeShort", "writeLong", "writeF32", "writeF64"
  };

  private static boolean store(FunctionCode to, Expr expression, String view, String type) {
    boolean flat = to.isFlat(expression.index);
    if (flat) {
      view(to, view);
      arrayAndIndex(to, expression);
    } else {
      to.memory(expression.index);
      address(to, expression);
    }
    to.expression(expression.operand(1));
    if (expression.op == I64_STORE16 || expression.op == I64_STORE32) {
      to.code.op(Jvm.L2I);
    }
    if (type.equals("S")) {
      to.code.op(Jvm.I2S);
    }
    if (!flat) {
      to.code.virtual(LinearMemory.class, WRITES["ISJFD".indexOf(type)], "(I" + type + ")V");
      return true;
    }
    to.code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, VAR_HANDLE, "set", "([BI" + type + ")V", false);
    return true;
  }
}
