package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Storage;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.heap.Struct;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Makes the classes of structures. */
public final class StructWriter {
  private static final String STRUCT = Type.getInternalName(Struct.class);
  private static final String TYPE = Type.getDescriptor(RuntimeType.class);
  private static final String PUT = "(IJJLjava/lang/Object;)V";

  /** A method that sets more fields would be too large. */
  private static final int MOST_CASES = 1000;

  private final StructShape shape;
  private final String name;
  private final String superName;
  private final ClassWriter writer;

  private StructWriter(StructShape shape) {
    this.shape = shape;
    name = shape.className();
    String parent = shape.parent();
    superName = parent == null ? STRUCT : Layout.STRUCT + parent;
    writer = ClassFiles.newClass(name, superName, Jvm.ACC_PUBLIC);
  }

  /** The class for a shape; it extends that of the shape's parent. */
  public static byte[] write(StructShape shape) {
    return new StructWriter(shape).write();
  }

  private byte[] write() {
    int first = shape.inherited();
    for (int i = first; i < shape.count(); i++) {
      field(i);
    }
    constructor();
    make();
    puts(first);
    return ClassFiles.end(writer);
  }

  private void field(int number) {
    String type = shape.storage(number).descriptor();
    writer.visitField(Jvm.ACC_PUBLIC, StructShape.field(number), type, null, null);
    if (shape.storage(number) == Storage.V128) {
      writer.visitField(Jvm.ACC_PUBLIC, StructShape.highField(number), type, null, null);
      Code code =
          ClassFiles.method(
              writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, StructShape.setter(number), "(JJ)V");
      code.load(Kind.REF, 0);
      code.load(Kind.I64, 1);
      code.field(Jvm.PUTFIELD, name, StructShape.field(number), type);
      code.load(Kind.REF, 0);
      code.load(Kind.I64, 3);
      code.field(Jvm.PUTFIELD, name, StructShape.highField(number), type);
      code.op(Jvm.RETURN);
      ClassFiles.end(code);
    }
  }

  private void constructor() {
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "<init>", "(" + TYPE + ")V");
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.out.visitMethodInsn(Jvm.INVOKESPECIAL, superName, "<init>", "(" + TYPE + ")V", false);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
  }

  /** Makes a structure of the class with the type on the stack. */
  static void create(Code code, StructShape shape, Runnable type) {
    code.out.visitTypeInsn(Jvm.NEW, shape.className());
    code.op(Jvm.DUP);
    type.run();
    code.out.visitMethodInsn(
        Jvm.INVOKESPECIAL, shape.className(), "<init>", "(" + TYPE + ")V", false);
  }

  private void make() {
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "make", "(" + TYPE + ")L" + STRUCT + ";");
    create(code, shape, () -> code.load(Kind.REF, 1));
    code.op(Jvm.ARETURN);
    ClassFiles.end(code);
  }

  // Fields by their numbers.

  private void puts(int first) {
    int count = shape.count() - first;
    if (count <= MOST_CASES) {
      put("put", first, shape.count());
      return;
    }
    int parts = (count + MOST_CASES - 1) / MOST_CASES;
    for (int i = 0; i < parts; i++) {
      int from = first + i * MOST_CASES;
      put("put" + from, from, Math.min(from + MOST_CASES, shape.count()));
    }
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "put", PUT);
    for (int i = parts - 1; i >= 0; i--) {
      int from = first + i * MOST_CASES;
      Label lower = new Label();
      code.load(Kind.I32, 1);
      code.constant(from);
      code.jump(Jvm.IF_ICMPLT, lower);
      delegate(code, name, "put" + from);
      frame(code, lower);
    }
    delegate(code, superName, "put");
    ClassFiles.end(code);
  }

  private void put(String method, int from, int to) {
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, method, PUT);
    if (from < to) {
      Label others = new Label();
      Label[] labels = new Label[to - from];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = new Label();
      }
      code.load(Kind.I32, 1);
      code.out.visitTableSwitchInsn(from, to - 1, others, labels);
      for (int i = from; i < to; i++) {
        frame(code, labels[i - from]);
        set(code, i);
        code.op(Jvm.RETURN);
      }
      frame(code, others);
    }
    delegate(code, superName, "put");
    ClassFiles.end(code);
  }

  private void frame(Code code, Label label) {
    code.out.visitLabel(label);
    Object[] locals = {name, Jvm.INTEGER, Jvm.LONG, Jvm.LONG, Code.OBJECT};
    code.out.visitFrame(Jvm.F_NEW, locals.length, locals, 0, new Object[0]);
  }

  private static void delegate(Code code, String owner, String method) {
    code.load(Kind.REF, 0);
    code.load(Kind.I32, 1);
    code.load(Kind.I64, 2);
    code.load(Kind.I64, 4);
    code.load(Kind.REF, 6);
    code.out.visitMethodInsn(Jvm.INVOKESPECIAL, owner, method, PUT, false);
    code.op(Jvm.RETURN);
  }

  private void set(Code code, int number) {
    Storage storage = shape.storage(number);
    code.load(Kind.REF, 0);
    if (storage == Storage.V128) {
      code.load(Kind.I64, 2);
      code.load(Kind.I64, 4);
      code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, name, StructShape.setter(number), "(JJ)V", false);
      return;
    }
    if (storage == Storage.REF) {
      code.load(Kind.REF, 6);
    } else {
      code.load(Kind.I64, 2);
      code.fromBits(storage.kind());
      narrow(code, storage);
    }
    code.field(Jvm.PUTFIELD, name, StructShape.field(number), storage.descriptor());
  }

  /** Cuts the int on the stack to what a packed field keeps. */
  static void narrow(Code code, Storage storage) {
    if (storage == Storage.I8) {
      code.op(Jvm.I2B);
    } else if (storage == Storage.I16) {
      code.op(Jvm.I2S);
    }
  }
}
