package io.github.wasmrun.binary;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.StorageType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks <a
 * href="https://webassembly.github.io/spec/core/valid/instructions.html#constant-expressions">constant
 * expressions</a>.
 */
final class ConstExpressions {
  private static final ValType I31 = ValType.ref(false, HeapType.I31);
  private static final ValType ANY = ValType.ref(false, HeapType.ANY);
  private static final ValType ANY_OR_NULL = ValType.ref(true, HeapType.ANY);
  private static final ValType EXTERN = ValType.ref(false, HeapType.EXTERN);

  private final ByteReader in;
  private final ModuleBuilder module;
  private List<@Nullable ValType> stack = new ArrayList<>();

  /** For each structure whether all its fields have a default value: 1 yes, 2 no, 0 not known. */
  private byte[] defaultable = new byte[0];

  ConstExpressions(ModuleBuilder module) {
    this.in = module.in;
    this.module = module;
  }

  /** Reads an expression that has to give a value of {@code expected}. */
  void check(ValType expected) {
    if (!stack.isEmpty()) {
      stack = new ArrayList<>(); // after a mistake
    }
    int at = in.position();
    int code = in.u8();
    while (code != Opcodes.END) {
      instruction(code, at);
      at = in.position();
      if (in.remaining() == 0) {
        throw in.malformed("END opcode expected", at);
      }
      code = in.u8();
    }
    pop(expected, at);
    if (!stack.isEmpty()) {
      mismatch("the constant expression leaves " + (stack.size() + 1) + " values", at);
    }
  }

  private void instruction(int code, int at) {
    int opcode = Opcodes.isPrefix(code) ? Opcodes.of(code, in.u32()) : code;
    switch (opcode) {
      case Opcodes.GLOBAL_GET:
        global();
        break;
      case Opcodes.I32_CONST, Opcodes.I64_CONST:
        in.signed(opcode == Opcodes.I32_CONST ? 32 : 64);
        push(opcode == Opcodes.I32_CONST ? ValType.I32 : ValType.I64);
        break;
      case Opcodes.F32_CONST, Opcodes.F64_CONST:
        in.skip(opcode == Opcodes.F32_CONST ? 4 : 8);
        push(opcode == Opcodes.F32_CONST ? ValType.F32 : ValType.F64);
        break;
      case Opcodes.I32_ADD,
      Opcodes.I32_SUB,
      Opcodes.I32_MUL,
      Opcodes.I64_ADD,
      Opcodes.I64_SUB,
      Opcodes.I64_MUL:
        ValType type = opcode < Opcodes.I64_ADD ? ValType.I32 : ValType.I64;
        pop(type, at);
        pop(type, at);
        push(type);
        break;
      case Opcodes.REF_NULL:
        push(TypeReader.reference(module, true));
        break;
      case Opcodes.REF_FUNC:
        function();
        break;
      case Opcodes.STRUCT_NEW, Opcodes.STRUCT_NEW_DEFAULT:
        structure(opcode == Opcodes.STRUCT_NEW_DEFAULT, at);
        break;
      case Opcodes.ARRAY_NEW, Opcodes.ARRAY_NEW_DEFAULT:
        array(true, opcode == Opcodes.ARRAY_NEW_DEFAULT, at);
        break;
      case Opcodes.ARRAY_NEW_FIXED:
        array(false, false, at);
        break;
      case Opcodes.ANY_CONVERT_EXTERN:
        convert(ValType.EXTERNREF, ANY, ANY_OR_NULL, at);
        break;
      case Opcodes.EXTERN_CONVERT_ANY:
        convert(ANY_OR_NULL, EXTERN, ValType.EXTERNREF, at);
        break;
      case Opcodes.REF_I31:
        pop(ValType.I32, at);
        push(I31);
        break;
      case Opcodes.V128_CONST:
        in.skip(16);
        push(ValType.V128);
        break;
      default:
        throw notConstant(at);
    }
  }

  /** An instruction whose end is not known, so that reading cannot go on. */
  private RuntimeException notConstant(int at) {
    return in.malformed("constant expression required", at);
  }

  private void global() {
    int at = in.position();
    int index = in.u32();
    if (!module.isKnown("global", module.globals, index, at)) {
      push(null);
      return;
    }
    GlobalType global = module.globals.get(index);
    if (global.mutable()) {
      module.problems.invalid("constant expression required: global " + index + " is mutable", at);
    }
    push(global.valueType());
  }

  private void function() {
    int at = in.position();
    int index = in.u32();
    if (module.isKnown("function", module.functions, index, at)) {
      module.declare(index);
      push(TypeReader.reference(module, false, module.functions.get(index)));
    } else {
      push(null);
    }
  }

  private void structure(boolean defaults, int at) {
    DefinedType type = type();
    if (type == null || !(type.composite() instanceof StructType struct)) {
      wrongType(type, "structure", at);
      return;
    }
    if (defaults) {
      if (!isDefaultable(type.typeIndex(), struct)) {
        notDefaultable(at);
      }
    } else {
      for (int i = struct.fields().size() - 1; i >= 0; i--) {
        pop(unpacked(struct.fields().get(i)), at);
      }
    }
    push(TypeReader.reference(module, false, type));
  }

  /**
   * An array.
   *
   * @param sized whether its length is on the stack; if not it is an immediate
   * @param defaults whether its elements are not on the stack
   */
  private void array(boolean sized, boolean defaults, int at) {
    DefinedType type = type();
    int elements = sized ? 1 : fixedLength();
    if (type == null || !(type.composite() instanceof ArrayType array)) {
      wrongType(type, "array", at);
      return;
    }
    if (defaults && !isDefaultable(array.element())) {
      notDefaultable(at);
    }
    if (sized) {
      pop(ValType.I32, at);
    }
    for (int i = defaults ? elements : 0; i < elements; i++) {
      pop(unpacked(array.element()), at);
    }
    push(TypeReader.reference(module, false, type));
  }

  private int fixedLength() {
    int at = in.position();
    int length = in.u32();
    if (length < 0 || length > CommonLimits.FIXED_ARRAY) {
      throw in.malformed(
          "too many elements: "
              + ByteReader.unsigned(length)
              + ", the limit is "
              + CommonLimits.FIXED_ARRAY,
          at);
    }
    return length;
  }

  private void convert(ValType from, ValType to, ValType toOrNull, int at) {
    ValType actual = pop(from, at);
    push(actual != null && actual.isNullable() ? toOrNull : to);
  }

  /** The type that the index names, null after a mistake. */
  private @Nullable DefinedType type() {
    int at = in.position();
    int index = in.u32();
    return module.isKnown("type", module.types, index, at) ? module.types.get(index) : null;
  }

  private void wrongType(@Nullable DefinedType type, String wanted, int at) {
    if (type != null) {
      mismatch("type " + type.typeIndex() + " is no " + wanted + " type", at);
    }
    push(null);
  }

  private void notDefaultable(int at) {
    mismatch("a field has no default value", at);
  }

  private boolean isDefaultable(int index, StructType struct) {
    if (defaultable.length == 0) {
      defaultable = new byte[module.types.size()];
    }
    if (defaultable[index] == 0) {
      defaultable[index] = 1;
      for (int i = 0; i < struct.fields().size(); i++) {
        if (!isDefaultable(struct.fields().get(i))) {
          defaultable[index] = 2;
        }
      }
    }
    return defaultable[index] == 1;
  }

  private static boolean isDefaultable(FieldType field) {
    return !(field.storage() instanceof ValType type) || !type.isRef() || type.isNullable();
  }

  private static ValType unpacked(FieldType field) {
    StorageType storage = field.storage();
    return storage instanceof ValType type ? type : ValType.I32;
  }

  /** Null stands for a value of which nothing is known after a mistake. */
  private void push(@Nullable ValType type) {
    stack.add(type);
  }

  private @Nullable ValType pop(ValType expected, int at) {
    if (stack.isEmpty()) {
      mismatch("expected " + expected + ", nothing is there", at);
      return null;
    }
    ValType actual = stack.remove(stack.size() - 1);
    if (actual != null && !actual.isSubtypeOf(expected)) {
      mismatch("expected " + expected + ", got " + actual, at);
    }
    return actual;
  }

  private void mismatch(String detail, int at) {
    module.problems.invalid("type mismatch: " + detail, at);
  }
}
