package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Atomics;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import org.objectweb.asm.Type;

/** Writes atomic accesses of memories, as calls of the memory's own. */
final class AtomicWriter {
  /** By the binary logarithm of the bytes. */
  private static final String[] NAMES = {"Byte", "Short", "Int", "Long"};

  private static final String TYPES = "BSIJ";

  /** The changes in the order of their opcodes; each has seven in a row. */
  private static final String[] CHANGES = {"Add", "Add", "And", "Or", "Xor", "Xchg", "Cmpxchg"};

  private static final int ROW = 7;
  private static final int CMPXCHG = 6;

  private AtomicWriter() {}

  /** Writes an expression if it is one of these. */
  static boolean write(FunctionCode to, Expr expression) {
    int op = expression.op;
    if (!Instructions.isAtomic(op)) {
      return false;
    }
    if (op == ATOMIC_FENCE) {
      to.code.call(java.lang.invoke.VarHandle.class, "fullFence", "()V");
      return true;
    }
    to.memory(expression.index);
    MemoryWriter.address(to, expression);
    int log2 = Instructions.widthLog2(op);
    if (log2 > 0) {
      to.code.constant((1 << log2) - 1);
      to.code.call(Atomics.class, "aligned", "(II)I");
    }
    if (op <= MEMORY_ATOMIC_WAIT64) {
      waiting(to, expression);
    } else {
      access(to, expression, log2);
    }
    return true;
  }

  private static void waiting(FunctionCode to, Expr expression) {
    for (int i = 1; i < expression.operands.length; i++) {
      to.expression(expression.operand(i));
    }
    if (expression.op == MEMORY_ATOMIC_NOTIFY) {
      to.code.virtual(LinearMemory.class, "atomicNotify", "(II)I");
    } else {
      boolean wide = expression.op == MEMORY_ATOMIC_WAIT64;
      to.code.virtual(LinearMemory.class, "atomicWait", wide ? "(IJJ)I" : "(IIJ)I");
    }
  }

  private static void access(FunctionCode to, Expr expression, int log2) {
    int op = expression.op;
    String type = TYPES.substring(log2, log2 + 1);
    boolean stores = op >= I32_ATOMIC_STORE && op < I32_ATOMIC_STORE + ROW;
    boolean loads = op >= I32_ATOMIC_LOAD && op < I32_ATOMIC_LOAD + ROW;
    int change = (op - I32_ATOMIC_RMW_ADD) / ROW;
    if (change == CMPXCHG
        && !stores
        && !loads
        && log2 < 3
        && expression.op != I32_ATOMIC_RMW_CMPXCHG) {
      exchange(to, expression, log2);
      return;
    }
    StringBuilder descriptor = new StringBuilder("(I");
    for (int i = 1; i < expression.operands.length; i++) {
      to.expression(expression.operand(i));
      narrow(to.code, expression.operand(i).kind(), log2, !stores && !loads && change == 1);
      descriptor.append(type);
    }
    descriptor.append(')').append(stores ? "V" : type);
    String name = stores ? "Write" : loads ? "Read" : CHANGES[change];
    to.code.virtual(LinearMemory.class, "atomic" + name + NAMES[log2], descriptor.toString());
    if (!stores) {
      widen(to.code, expression.kind(), log2);
    }
  }

  /** A narrow exchange: the expected value is as wide as the operand, and may fit nothing. */
  private static void exchange(FunctionCode to, Expr expression, int log2) {
    for (int i = 1; i <= 2; i++) {
      to.expression(expression.operand(i));
      if (expression.kind() == Kind.I32) {
        to.code.call(Integer.class, "toUnsignedLong", "(I)J");
      }
    }
    to.code.constant(log2);
    to.code.call(
        Atomics.class, "exchange", "(" + Type.getDescriptor(LinearMemory.class) + "IJJI)J");
    if (expression.kind() == Kind.I32) {
      to.code.op(Jvm.L2I);
    }
  }

  /** Makes an operand as narrow as the access; its negative for a subtraction. */
  private static void narrow(Code code, Kind kind, int log2, boolean negative) {
    if (negative) {
      code.op(kind == Kind.I64 ? Jvm.LNEG : Jvm.INEG);
    }
    if (kind == Kind.I64 && log2 < 3) {
      code.op(Jvm.L2I);
    }
    if (log2 < 2) {
      code.op(log2 == 0 ? Jvm.I2B : Jvm.I2S);
    }
  }

  /** Extends a result with zeros. */
  private static void widen(Code code, Kind kind, int log2) {
    if (log2 < 2) {
      code.constant(log2 == 0 ? 0xFF : 0xFFFF);
      code.op(Jvm.IAND);
    }
    if (kind == Kind.I64 && log2 < 3) {
      code.call(Integer.class, "toUnsignedLong", "(I)J");
    }
  }
}
