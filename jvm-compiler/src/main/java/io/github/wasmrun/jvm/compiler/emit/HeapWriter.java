package io.github.wasmrun.jvm.compiler.emit;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Storage;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.heap.Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.Casts;
import io.github.wasmrun.jvm.compiler.runtime.heap.F32Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.F64Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I16Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I31;
import io.github.wasmrun.jvm.compiler.runtime.heap.I32Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I64Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.I8Array;
import io.github.wasmrun.jvm.compiler.runtime.heap.RefArray;
import io.github.wasmrun.jvm.compiler.runtime.heap.V128Array;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.StructType;
import org.objectweb.asm.Type;

/** Writes instructions on the garbage-collected heap. */
final class HeapWriter {
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String TYPE = Type.getDescriptor(RuntimeType.class);

  private final FunctionCode to;
  private final Code code;
  private final Expr expression;

  private HeapWriter(FunctionCode to, Expr expression) {
    this.to = to;
    this.code = to.code;
    this.expression = expression;
  }

  /** Writes an expression if it is one of these. */
  static boolean write(FunctionCode to, Expr expression) {
    if (expression.op == REF_EQ || expression.op >= STRUCT_NEW && expression.op <= I31_GET_U) {
      new HeapWriter(to, expression).write();
      return true;
    }
    return false;
  }

  private void write() {
    switch (expression.op) {
      case STRUCT_NEW:
      case STRUCT_NEW_DEFAULT:
        newStruct();
        break;
      case STRUCT_GET:
      case STRUCT_GET_S:
      case STRUCT_GET_U:
        structGet();
        break;
      case STRUCT_SET:
        structSet();
        break;
      case REF_TEST:
        cast("is", "I");
        break;
      case REF_CAST:
        cast("to", OBJECT);
        break;
      case REF_EQ:
        to.operands(expression);
        code.call(I31.class, "same", "(" + OBJECT + OBJECT + ")I");
        break;
      case REF_I31:
        to.operands(expression);
        code.call(I31.class, "of", "(I)" + Type.getDescriptor(I31.class));
        break;
      case I31_GET_S:
        to.operands(expression);
        code.call(I31.class, "signed", "(" + OBJECT + ")I");
        break;
      case I31_GET_U:
        to.operands(expression);
        code.call(I31.class, "unsigned", "(" + OBJECT + ")I");
        break;
      case ARRAY_LEN:
        to.operands(expression);
        code.call(Array.class, "length", "(" + OBJECT + ")I");
        break;
      case ARRAY_COPY:
        to.operands(expression);
        code.call(Array.class, "copy", "(" + OBJECT + "I" + OBJECT + "II)V");
        break;
      default:
        array(((ArrayType) composite(expression.index)).element());
        break;
    }
  }

  private CompositeType composite(int type) {
    return to.layout.module().info().types().get(type).composite();
  }

  private void type() {
    to.type(expression.index);
  }

  // Structures.

  private void newStruct() {
    StructShape shape = to.layout.structShape(expression.index);
    StructWriter.create(code, shape, this::type);
    for (int i = 0; i < expression.operands.length; i++) {
      code.op(Jvm.DUP);
      to.expression(expression.operand(i));
      setField(shape, i);
    }
  }

  /** Sets a field of the structure below the value on the stack. */
  private void setField(StructShape shape, int field) {
    Storage storage = shape.storage(field);
    String owner = shape.owner(field);
    if (storage == Storage.V128) {
      code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, owner, StructShape.setter(field), "(JJ)V", false);
      return;
    }
    StructWriter.narrow(code, storage);
    code.field(Jvm.PUTFIELD, owner, StructShape.field(field), storage.descriptor());
  }

  private void structSet() {
    StructShape shape = to.layout.structShape(expression.index);
    to.expression(expression.operand(0));
    code.cast(shape.owner(expression.index2));
    to.expression(expression.operand(1));
    setField(shape, expression.index2);
  }

  private void structGet() {
    StructShape shape = to.layout.structShape(expression.index);
    int field = expression.index2;
    Storage storage = shape.storage(field);
    String owner = shape.owner(field);
    to.operands(expression);
    code.cast(owner);
    if (storage == Storage.V128) {
      code.op(Jvm.DUP);
      code.field(Jvm.GETFIELD, owner, StructShape.field(field), "J");
      code.op(Jvm.DUP2_X1);
      code.op(Jvm.POP2);
      code.field(Jvm.GETFIELD, owner, StructShape.highField(field), "J");
      return;
    }
    code.field(Jvm.GETFIELD, owner, StructShape.field(field), storage.descriptor());
    if (expression.op == STRUCT_GET_U) {
      code.constant(storage == Storage.I8 ? 0xFF : 0xFFFF);
      code.op(Jvm.IAND);
    }
  }

  // Casts.

  private void cast(String verb, String result) {
    to.operands(expression);
    int ofNull = (int) expression.bits;
    int heap = expression.index2;
    if (heap == 0) {
      type();
      code.constant(ofNull);
      CompositeType composite = composite(expression.index);
      String what =
          composite instanceof StructType
              ? "Struct"
              : composite instanceof ArrayType ? "Array" : "Func";
      code.call(Casts.class, verb + what, "(" + OBJECT + TYPE + "I)" + result);
      return;
    }
    code.constant(ofNull);
    String what = null;
    if (heap == HeapType.EQ.code()) {
      what = "Eq";
    } else if (heap == HeapType.I31.code()) {
      what = "I31";
    } else if (heap == HeapType.STRUCT.code()) {
      what = "Struct";
    } else if (heap == HeapType.ARRAY.code()) {
      what = "Array";
    }
    if (what != null) {
      code.call(Casts.class, verb + what, "(" + OBJECT + "I)" + result);
      return;
    }
    boolean top =
        heap == HeapType.ANY.code()
            || heap == HeapType.FUNC.code()
            || heap == HeapType.EXTERN.code()
            || heap == HeapType.EXN.code();
    code.constant(top ? 1 : 0);
    code.call(Casts.class, verb + "Some", "(" + OBJECT + "II)" + result);
  }

  // Arrays.

  private static Class<?> owner(Storage storage) {
    switch (storage) {
      case I8:
        return I8Array.class;
      case I16:
        return I16Array.class;
      case I32:
        return I32Array.class;
      case I64:
        return I64Array.class;
      case F32:
        return F32Array.class;
      case F64:
        return F64Array.class;
      case V128:
        return V128Array.class;
      default:
        return RefArray.class;
    }
  }

  private void array(FieldType element) {
    Storage storage = Storage.of(element);
    Class<?> owner = owner(storage);
    String value = storage.kind().descriptor();
    String array = Type.getDescriptor(owner);
    if (expression.op != ARRAY_NEW_FIXED) {
      to.operands(expression);
    }
    switch (expression.op) {
      case ARRAY_NEW:
        type();
        code.call(owner, "create", "(" + value + "I" + TYPE + ")" + array);
        break;
      case ARRAY_NEW_DEFAULT:
        type();
        code.call(owner, "create", "(I" + TYPE + ")" + array);
        break;
      case ARRAY_NEW_FIXED:
        fixed(storage, owner);
        break;
      case ARRAY_NEW_DATA:
        data();
        type();
        code.call(owner, "ofData", "(II[B" + TYPE + ")" + array);
        break;
      case ARRAY_NEW_ELEM:
        elements();
        type();
        code.call(owner, "ofElements", "(II[" + OBJECT + TYPE + ")" + array);
        break;
      case ARRAY_GET:
        if (storage == Storage.V128) {
          code.call(owner, "get", "(" + OBJECT + "I)[J");
          Packing.vector(code);
        } else {
          code.call(owner, "get", "(" + OBJECT + "I)" + value);
        }
        break;
      case ARRAY_GET_S:
        code.call(owner, "getSigned", "(" + OBJECT + "I)I");
        break;
      case ARRAY_GET_U:
        code.call(owner, "getUnsigned", "(" + OBJECT + "I)I");
        break;
      case ARRAY_SET:
        code.call(owner, "set", "(" + OBJECT + "I" + value + ")V");
        break;
      case ARRAY_FILL:
        code.call(owner, "fill", "(" + OBJECT + "I" + value + "I)V");
        break;
      case ARRAY_INIT_DATA:
        data();
        code.call(Array.class, "initData", "(" + OBJECT + "III[B)V");
        break;
      case ARRAY_INIT_ELEM:
        elements();
        code.call(owner, "initElements", "(" + OBJECT + "III[" + OBJECT + ")V");
        break;
      default:
        throw new IllegalArgumentException("opcode 0x" + Integer.toHexString(expression.op));
    }
  }

  /** Loads the data segment of an instruction. */
  private void data() {
    to.stateField("data", "[[B");
    code.constant(expression.index2);
    code.op(Jvm.AALOAD);
  }

  /** Loads the element segment of an instruction. */
  private void elements() {
    to.stateField("elements", "[[" + OBJECT);
    code.constant(expression.index2);
    code.op(Jvm.AALOAD);
  }

  private void fixed(Storage storage, Class<?> owner) {
    int count = expression.operands.length;
    code.constant(storage == Storage.V128 ? 2 * count : count);
    if (storage == Storage.REF) {
      code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
    } else {
      code.out.visitIntInsn(Jvm.NEWARRAY, javaType(storage));
    }
    for (int i = 0; i < count; i++) {
      code.op(Jvm.DUP);
      if (storage == Storage.V128) {
        to.expression(expression.operand(i));
        code.constant(2 * i);
        code.call(Packs.class, "put", "([JJJI)V");
      } else {
        code.constant(i);
        to.expression(expression.operand(i));
        code.op(storing(storage));
      }
    }
    type();
    String elements = "[" + (storage == Storage.V128 ? "J" : storage.descriptor());
    code.call(owner, "of", "(" + elements + TYPE + ")" + Type.getDescriptor(owner));
  }

  private static int javaType(Storage storage) {
    switch (storage) {
      case I8:
        return Jvm.T_BYTE;
      case I16:
        return Jvm.T_SHORT;
      case I32:
        return Jvm.T_INT;
      case F32:
        return Jvm.T_FLOAT;
      case F64:
        return Jvm.T_DOUBLE;
      default:
        return Jvm.T_LONG;
    }
  }

  private static int storing(Storage storage) {
    switch (storage) {
      case I8:
        return Jvm.BASTORE;
      case I16:
        return Jvm.SASTORE;
      case I32:
        return Jvm.IASTORE;
      case I64:
        return Jvm.LASTORE;
      case F32:
        return Jvm.FASTORE;
      case F64:
        return Jvm.DASTORE;
      default:
        return Jvm.AASTORE;
    }
  }
}
