package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CommonLimits;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.PackedType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** Validates the instructions of the garbage-collected heap, and those of references. */
final class CodeHeap {
  private static final ValType I32 = ValType.I32;
  private static final ValType ANYREF = ValType.ref(true, HeapType.ANY);

  private final CodeContext context;
  private final InstructionCursor cursor;
  private final CodeStack stack;

  /** For each structure whether all its fields have a default value: 1 yes, 2 no, 0 not known. */
  private byte[] defaultable = new byte[0];

  CodeHeap(CodeContext context) {
    this.context = context;
    cursor = context.cursor;
    stack = context.stack;
  }

  void instruction(int opcode) {
    switch (opcode) {
      case Opcodes.STRUCT_NEW, Opcodes.STRUCT_NEW_DEFAULT -> newStruct(opcode);
      case Opcodes.STRUCT_GET, Opcodes.STRUCT_GET_S, Opcodes.STRUCT_GET_U, Opcodes.STRUCT_SET ->
          structAccess(opcode);
      case Opcodes.ARRAY_NEW,
          Opcodes.ARRAY_NEW_DEFAULT,
          Opcodes.ARRAY_NEW_FIXED,
          Opcodes.ARRAY_NEW_DATA,
          Opcodes.ARRAY_NEW_ELEM ->
          newArray(opcode);
      case Opcodes.ARRAY_GET, Opcodes.ARRAY_GET_S, Opcodes.ARRAY_GET_U, Opcodes.ARRAY_SET ->
          arrayAccess(opcode);
      case Opcodes.ARRAY_FILL,
          Opcodes.ARRAY_COPY,
          Opcodes.ARRAY_INIT_DATA,
          Opcodes.ARRAY_INIT_ELEM ->
          arrayBulk(opcode);
      case Opcodes.REF_TEST -> cast(false, true);
      case Opcodes.REF_TEST_NULL -> cast(true, true);
      case Opcodes.REF_CAST -> cast(false, false);
      case Opcodes.REF_CAST_NULL -> cast(true, false);
      case Opcodes.BR_ON_CAST, Opcodes.BR_ON_CAST_FAIL ->
          branchOnCast(opcode == Opcodes.BR_ON_CAST_FAIL);
      case Opcodes.ANY_CONVERT_EXTERN -> convert(ValType.EXTERNREF, HeapType.ANY);
      case Opcodes.EXTERN_CONVERT_ANY -> convert(ANYREF, HeapType.EXTERN);
      default -> throw new IllegalStateException("no rule for the instruction " + opcode);
    }
  }

  /** The same reference without null. */
  static ValType nonNull(ValType type) {
    return type.isNullable() ? ValType.ref(false, type.heapType()) : type;
  }

  private static ValType unpacked(FieldType field) {
    return field.storage() instanceof ValType type ? type : I32;
  }

  private static boolean isDefaultable(FieldType field) {
    ValType type = unpacked(field);
    return !type.isRef() || type.isNullable();
  }

  private boolean isDefaultable(DefinedType type, List<FieldType> fields) {
    if (defaultable.length == 0) {
      defaultable = new byte[context.info.types().size()];
    }
    int index = type.typeIndex();
    if (defaultable[index] == 0) {
      defaultable[index] = 1;
      for (FieldType field : fields) {
        if (!isDefaultable(field)) {
          defaultable[index] = 2;
        }
      }
    }
    return defaultable[index] == 1;
  }

  private void checkDefault(boolean isDefaultable) {
    if (!isDefaultable) {
      throw stack.mismatch("a field has no default value");
    }
  }

  private void checkMutable(FieldType field) {
    if (!field.mutable()) {
      throw stack.invalid("immutable field or array");
    }
  }

  /** Those with a sign are for packed fields, the others are not. */
  private void checkPacked(FieldType field, boolean signed) {
    if (field.storage() instanceof PackedType != signed) {
      throw stack.mismatch(signed ? "the field is not packed" : "the field is packed");
    }
  }

  private ValType reference(DefinedType type) {
    return context.reference(true, type);
  }

  private void newStruct(int opcode) {
    DefinedType type = context.structType();
    List<FieldType> fields = ((StructType) type.composite()).fields();
    if (opcode == Opcodes.STRUCT_NEW_DEFAULT) {
      checkDefault(isDefaultable(type, fields));
    } else {
      for (int i = fields.size() - 1; i >= 0 && !stack.isBottomless(); i--) {
        stack.pop(unpacked(fields.get(i)));
      }
    }
    stack.push(context.reference(false, type));
  }

  private void structAccess(int opcode) {
    DefinedType type = context.structType();
    List<FieldType> fields = ((StructType) type.composite()).fields();
    FieldType field = context.member("field", fields, cursor.index2());
    if (opcode == Opcodes.STRUCT_SET) {
      checkMutable(field);
      stack.pop(unpacked(field));
      stack.pop(reference(type));
    } else {
      checkPacked(field, opcode != Opcodes.STRUCT_GET);
      stack.pop(reference(type));
      stack.push(unpacked(field));
    }
  }

  private static FieldType element(DefinedType type) {
    return ((ArrayType) type.composite()).element();
  }

  private void checkNumeric(FieldType element) {
    if (unpacked(element).isRef()) {
      throw stack.invalid("array type is not numeric or vector");
    }
  }

  private void checkElements(FieldType element) {
    ValType segment = context.elementType(cursor.index2());
    if (!segment.isSubtypeOf(unpacked(element)) || element.storage() instanceof PackedType) {
      throw stack.mismatch("elements of " + segment + " for an array of " + element);
    }
  }

  private void newArray(int opcode) {
    DefinedType type = context.arrayType(cursor.index());
    FieldType element = element(type);
    switch (opcode) {
      case Opcodes.ARRAY_NEW:
        stack.pop(I32);
        stack.pop(unpacked(element));
        break;
      case Opcodes.ARRAY_NEW_DEFAULT:
        checkDefault(isDefaultable(element));
        stack.pop(I32);
        break;
      case Opcodes.ARRAY_NEW_FIXED:
        fixed(unpacked(element));
        break;
      case Opcodes.ARRAY_NEW_DATA:
        checkNumeric(element);
        context.dataSegment(cursor.index2());
        range();
        break;
      default:
        checkElements(element);
        range();
        break;
    }
    stack.push(context.reference(false, type));
  }

  private void range() {
    stack.pop(I32);
    stack.pop(I32);
  }

  private void fixed(ValType element) {
    int length = cursor.index2();
    if (length < 0 || length > CommonLimits.FIXED_ARRAY) {
      throw context.malformed(
          "too many elements: "
              + ByteReader.unsigned(length)
              + ", the limit is "
              + CommonLimits.FIXED_ARRAY);
    }
    for (int i = 0; i < length && !stack.isBottomless(); i++) {
      stack.pop(element);
    }
  }

  private void arrayAccess(int opcode) {
    DefinedType type = context.arrayType(cursor.index());
    FieldType element = element(type);
    if (opcode == Opcodes.ARRAY_SET) {
      checkMutable(element);
      stack.pop(unpacked(element));
    } else {
      checkPacked(element, opcode != Opcodes.ARRAY_GET);
    }
    stack.pop(I32);
    stack.pop(reference(type));
    if (opcode != Opcodes.ARRAY_SET) {
      stack.push(unpacked(element));
    }
  }

  private void arrayBulk(int opcode) {
    DefinedType type = context.arrayType(cursor.index());
    FieldType element = element(type);
    checkMutable(element);
    switch (opcode) {
      case Opcodes.ARRAY_FILL:
        stack.pop(I32);
        stack.pop(unpacked(element));
        break;
      case Opcodes.ARRAY_COPY:
        DefinedType source = context.arrayType(cursor.index2());
        checkCopy(element(source), element);
        range();
        stack.pop(reference(source));
        break;
      case Opcodes.ARRAY_INIT_DATA:
        checkNumeric(element);
        context.dataSegment(cursor.index2());
        range();
        break;
      default:
        checkElements(element);
        range();
        break;
    }
    stack.pop(I32);
    stack.pop(reference(type));
  }

  private void checkCopy(FieldType from, FieldType to) {
    boolean fits =
        from.storage() instanceof ValType source && to.storage() instanceof ValType target
            ? source.isSubtypeOf(target)
            : from.storage() == to.storage();
    if (!fits) {
      throw stack.mismatch("array types do not match: " + from + " and " + to);
    }
  }

  /** The reference to all that a reference can be compared with. */
  private static ValType top(ValType type) {
    HeapType heap = type.heapType();
    if (heap.definedType().isPresent()) {
      boolean function = heap.definedType().get().composite() instanceof FuncType;
      return function ? ValType.FUNCREF : ANYREF;
    }
    if (heap.isSubtypeOf(HeapType.FUNC)) {
      return ValType.FUNCREF;
    }
    if (heap.isSubtypeOf(HeapType.EXTERN)) {
      return ValType.EXTERNREF;
    }
    return heap.isSubtypeOf(HeapType.EXN) ? ValType.EXNREF : ANYREF;
  }

  private void cast(boolean nullable, boolean tests) {
    ValType type = context.heapReference(nullable);
    stack.pop(top(type));
    stack.push(tests ? I32 : type);
  }

  private void branchOnCast(boolean onFail) {
    int flags = cursor.castFlags();
    List<ValType> label = stack.target(cursor.index()).labelTypes();
    ValType from = context.heapReference((flags & 1) != 0);
    ValType to = context.heapReference2((flags & 2) != 0);
    if (!to.isSubtypeOf(from)) {
      throw stack.mismatch(to + " is no subtype of " + from);
    }
    ValType rest = to.isNullable() ? nonNull(from) : from;
    ValType taken = onFail ? rest : to;
    if (label.isEmpty() || !taken.isSubtypeOf(label.get(label.size() - 1))) {
      throw stack.mismatch("the label of a cast does not take " + taken);
    }
    stack.pop(from);
    List<ValType> others = label.subList(0, label.size() - 1);
    stack.apply(others, others);
    stack.push(onFail ? to : rest);
  }

  private void convert(ValType from, HeapType to) {
    ValType actual = stack.pop(from);
    boolean nullable = actual != null && actual.isNullable();
    stack.push(ValType.ref(nullable, to));
  }
}
