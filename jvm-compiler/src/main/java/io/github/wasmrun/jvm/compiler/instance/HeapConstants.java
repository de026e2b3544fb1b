package io.github.wasmrun.jvm.compiler.instance;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.V128;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.jvm.compiler.ir.Storage;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.heap.Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.F32Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.F64Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I16Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I31;
import io.github.wasmrun.jvm.compiler.runtime.heap.I32Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I64Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I8Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.RefArray;
import io.github.wasmrun.jvm.compiler.runtime.heap.Struct;
import io.github.wasmrun.jvm.compiler.runtime.heap.StructSource;
import io.github.wasmrun.jvm.compiler.runtime.heap.V128Array;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.StructType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Instructions of constant expressions that make objects of the garbage-collected heap. */
final class HeapConstants {
  private final InstructionCursor cursor;
  private final ModuleState state;
  private final Supplier<@Nullable Object> operands;
  private final NewElements made;

  /**
   * The instructions of some expressions.
   *
   * @param operands gives the operands, the last one first
   * @param made counts the elements of arrays
   */
  HeapConstants(
      InstructionCursor cursor,
      ModuleState state,
      Supplier<@Nullable Object> operands,
      NewElements made) {
    this.cursor = cursor;
    this.state = state;
    this.operands = operands;
    this.made = made;
  }

  /** Whether an instruction is one of these. */
  static boolean has(int opcode) {
    return opcode >= STRUCT_NEW && opcode <= I31_GET_U;
  }

  /** The value of an instruction. */
  @Nullable Object evaluate(int opcode) {
    switch (opcode) {
      case STRUCT_NEW:
      case STRUCT_NEW_DEFAULT:
        return struct(opcode == STRUCT_NEW);
      case ARRAY_NEW:
        int length = (Integer) operands.get();
        Object value = operands.get();
        Array filled = array(length);
        for (int i = 0; i < length; i++) {
          put(filled, i, value);
        }
        return filled;
      case ARRAY_NEW_DEFAULT:
        return array((Integer) operands.get());
      case ARRAY_NEW_FIXED:
        Array array = array(cursor.index2());
        for (int i = array.length() - 1; i >= 0; i--) {
          put(array, i, operands.get());
        }
        return array;
      case REF_I31:
        return I31.of((Integer) operands.get());
      case ANY_CONVERT_EXTERN:
      case EXTERN_CONVERT_ANY:
        return operands.get();
      default:
        throw new IllegalArgumentException("no constant expression: " + opcode);
    }
  }

  private RuntimeType type() {
    return ModuleState.type(state, cursor.index());
  }

  private Struct struct(boolean hasOperands) {
    Struct made = ((StructSource) state.code()).newStruct(cursor.index());
    if (hasOperands) {
      int fields = ((StructType) made.type.type().composite()).fields().size();
      for (int i = fields - 1; i >= 0; i--) {
        Object value = operands.get();
        made.put(i, bits(value), high(value), value);
      }
    }
    return made;
  }

  private Array array(int length) {
    made.count(length);
    RuntimeType type = type();
    switch (Storage.of(((ArrayType) type.type().composite()).element())) {
      case I8:
        return I8Array.create(length, type);
      case I16:
        return I16Array.create(length, type);
      case I32:
        return I32Array.create(length, type);
      case I64:
        return I64Array.create(length, type);
      case F32:
        return F32Array.create(length, type);
      case F64:
        return F64Array.create(length, type);
      case V128:
        return V128Array.create(length, type);
      default:
        return RefArray.create(length, type);
    }
  }

  private static void put(Array array, int index, @Nullable Object value) {
    array.put(index, bits(value), high(value), value);
  }

  private static long bits(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Float number) {
      return Float.floatToRawIntBits(number);
    }
    if (value instanceof Double number) {
      return Double.doubleToRawLongBits(number);
    }
    return value instanceof V128 vector ? vector.low() : 0;
  }

  private static long high(@Nullable Object value) {
    return value instanceof V128 vector ? vector.high() : 0;
  }
}
