package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CommonLimits;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.PackedType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** Validates the instructions of the garbage-collected heap. */
final class CodeHeap {
  static final ValType EQREF = ValType.ref(true, HeapType.EQ);
  private static final ValType I31 = ValType.ref(false, HeapType.I31);
  private static final ValType I31REF = ValType.ref(true, HeapType.I31);
  private static final ValType ANYREF = ValType.ref(true, HeapType.ANY);
  private static final ValType ARRAYREF = ValType.ref(true, HeapType.ARRAY);

  private final CodeContext context;
  private final ByteReader in;
  private final CodeStack stack;

  CodeHeap(CodeContext context) {
    this.context = context;
    in = context.in;
    stack = context.stack;
  }

  void instruction(int opcode) {
    switch (opcode) {
      case 0, 1 -> newStruct(opcode == 1);
      case 2, 3, 4, 5 -> structAccess(opcode);
      case 6, 7, 8, 9, 10 -> newArray(opcode);
      case 11, 12, 13, 14 -> arrayAccess(opcode);
      case 15 -> stack.apply(List.of(ARRAYREF), List.of(ValType.I32));
      case 16, 17, 18, 19 -> arrayBulk(opcode);
      case 20, 21, 22, 23 -> cast(opcode);
      case 24, 25 -> branchOnCast(opcode == 25);
      case 26 -> convert(ValType.EXTERNREF, HeapType.ANY);
      case 27 -> convert(ANYREF, HeapType.EXTERN);
      case 28 -> stack.apply(List.of(ValType.I32), List.of(I31));
      case 29, 30 -> stack.apply(List.of(I31REF), List.of(ValType.I32));
      default -> throw stack.illegal(opcode);
    }
  }

  private static ValType unpacked(FieldType field) {
    return field.storage() instanceof ValType type ? type : ValType.I32;
  }

  private void checkDefault(FieldType field) {
    ValType type = unpacked(field);
    if (type.isRef() && !type.isNullable()) {
      stack.mismatch("a field has no default value");
    }
  }

  private void checkMutable(FieldType field) {
    if (!field.mutable()) {
      stack.invalid("immutable field or array");
    }
  }

  /** Those with a sign are for packed fields, the others are not. */
  private void checkPacked(FieldType field, boolean signed) {
    if (field.storage() instanceof PackedType != signed) {
      stack.mismatch(signed ? "the field is not packed" : "the field is packed");
    }
  }

  private ValType reference(DefinedType type) {
    return context.reference(true, type);
  }

  private void newStruct(boolean defaults) {
    DefinedType type = context.structType();
    List<FieldType> fields = ((StructType) type.composite()).fields();
    for (int i = fields.size() - 1; i >= 0; i--) {
      if (defaults) {
        checkDefault(fields.get(i));
      } else {
        stack.pop(unpacked(fields.get(i)));
      }
    }
    stack.push(context.reference(false, type));
  }

  private void structAccess(int opcode) {
    DefinedType type = context.structType();
    FieldType field = context.member("field", ((StructType) type.composite()).fields());
    if (opcode == 5) {
      checkMutable(field);
      stack.pop(unpacked(field));
      stack.pop(reference(type));
    } else {
      checkPacked(field, opcode != 2);
      stack.pop(reference(type));
      stack.push(unpacked(field));
    }
  }

  private static FieldType element(DefinedType type) {
    return ((ArrayType) type.composite()).element();
  }

  private void checkNumeric(FieldType element) {
    if (unpacked(element).isRef()) {
      stack.invalid("array type is not numeric or vector");
    }
  }

  private void checkElements(FieldType element) {
    ValType segment = context.elementType();
    if (!segment.isSubtypeOf(unpacked(element)) || element.storage() instanceof PackedType) {
      stack.mismatch("elements of " + segment + " for an array of " + element);
    }
  }

  private void newArray(int opcode) {
    DefinedType type = context.arrayType();
    FieldType element = element(type);
    switch (opcode) {
      case 6:
        stack.pop(ValType.I32);
        stack.pop(unpacked(element));
        break;
      case 7:
        checkDefault(element);
        stack.pop(ValType.I32);
        break;
      case 8:
        fixed(unpacked(element));
        break;
      case 9:
        checkNumeric(element);
        context.dataSegment();
        stack.apply(List.of(ValType.I32, ValType.I32), List.of());
        break;
      default:
        checkElements(element);
        stack.apply(List.of(ValType.I32, ValType.I32), List.of());
        break;
    }
    stack.push(context.reference(false, type));
  }

  private void fixed(ValType element) {
    int length = in.u32();
    if (length < 0 || length > CommonLimits.FIXED_ARRAY) {
      throw in.malformed(
          "too many elements: "
              + ByteReader.unsigned(length)
              + ", the limit is "
              + CommonLimits.FIXED_ARRAY,
          in.position());
    }
    for (int i = 0; i < length; i++) {
      stack.pop(element);
    }
  }

  private void arrayAccess(int opcode) {
    DefinedType type = context.arrayType();
    FieldType element = element(type);
    if (opcode == 14) {
      checkMutable(element);
      stack.apply(List.of(reference(type), ValType.I32, unpacked(element)), List.of());
    } else {
      checkPacked(element, opcode != 11);
      stack.apply(List.of(reference(type), ValType.I32), List.of(unpacked(element)));
    }
  }

  private void arrayBulk(int opcode) {
    DefinedType type = context.arrayType();
    FieldType element = element(type);
    checkMutable(element);
    ValType array = reference(type);
    ValType i32 = ValType.I32;
    switch (opcode) {
      case 16:
        stack.apply(List.of(array, i32, unpacked(element), i32), List.of());
        return;
      case 17:
        DefinedType source = context.arrayType();
        checkCopy(element(source), element);
        stack.apply(List.of(array, i32, reference(source), i32, i32), List.of());
        return;
      case 18:
        checkNumeric(element);
        context.dataSegment();
        break;
      default:
        checkElements(element);
        break;
    }
    stack.apply(List.of(array, i32, i32, i32), List.of());
  }

  private void checkCopy(FieldType from, FieldType to) {
    boolean fits =
        from.storage() instanceof ValType source && to.storage() instanceof ValType target
            ? source.isSubtypeOf(target)
            : from.storage() == to.storage();
    if (!fits) {
      stack.mismatch("array types do not match: " + from + " and " + to);
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

  private void cast(int opcode) {
    ValType type = context.reference((opcode & 1) != 0);
    stack.pop(top(type));
    stack.push(opcode < 22 ? ValType.I32 : type);
  }

  private void branchOnCast(boolean onFail) {
    int flags = in.u8();
    if (flags > 3) {
      throw in.malformed("malformed cast flags", in.position());
    }
    List<ValType> label = stack.label().label();
    ValType from = context.reference((flags & 1) != 0);
    ValType to = context.reference((flags & 2) != 0);
    if (!to.isSubtypeOf(from)) {
      stack.mismatch(to + " is no subtype of " + from);
    }
    ValType rest = to.isNullable() ? CodeStack.nonNull(from) : from;
    ValType taken = onFail ? rest : to;
    if (label.isEmpty() || !taken.isSubtypeOf(label.get(label.size() - 1))) {
      stack.mismatch("the label of a cast does not take " + taken);
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
