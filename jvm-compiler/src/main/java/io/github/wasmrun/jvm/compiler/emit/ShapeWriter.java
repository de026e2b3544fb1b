package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Foreign;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Makes the classes of one shape of functions, which all modules share. */
public final class ShapeWriter {
  /** The method that calls a function whose reference is all that the caller has. */
  public static final String CALL = "call";

  /** The method that makes any target one of this set of classes. */
  static final String OF = "of";

  /** What gives what may define hidden classes beside the class of a shape. */
  public static final String LOOKUP = "lookup";

  private static final String A_LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";
  private static final String HANDLE = "Ljava/lang/invoke/MethodHandle;";
  private static final String TARGET = Type.getInternalName(Target.class);
  private static final String HOST_CODE = Type.getDescriptor(HostCode.class);
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String OBJECTS = "[" + OBJECT;

  /** The class data of a hidden class, a handle. */
  private static final ConstantDynamic CLASS_DATA =
      new ConstantDynamic(
          "_",
          HANDLE,
          new Handle(
              Jvm.H_INVOKESTATIC,
              "java/lang/invoke/MethodHandles",
              "classData",
              "(" + A_LOOKUP + "Ljava/lang/String;Ljava/lang/Class;)" + OBJECT,
              false));

  private ShapeWriter() {}

  /** The class that targets of a shape extend. */
  public static byte[] signature(Names names, Shape shape) {
    String name = names.signature(shape);
    ClassWriter writer = ClassFiles.newClass(name, TARGET, Jvm.ACC_PUBLIC | Jvm.ACC_ABSTRACT);
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "<init>", "()V");
    ClassFiles.superConstructor(code, TARGET);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    writer
        .visitMethod(Jvm.ACC_PUBLIC | Jvm.ACC_ABSTRACT, CALL, shape.descriptor(""), null, null)
        .visitEnd();
    if (!shape.isPacked()) {
      code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "apply", "(" + OBJECTS + ")" + OBJECTS);
      apply(code, shape, name);
      ClassFiles.end(code);
    } else {
      code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "apply", "(" + OBJECTS + ")" + OBJECTS);
      applyPacked(code, shape, name);
      ClassFiles.end(code);
    }
    Code[] tail = new Code[1];
    TailWriter.unpacking(
        writer,
        shape,
        () -> tail[0].load(Kind.REF, 0),
        () ->
            tail[0].out.visitMethodInsn(Jvm.INVOKEVIRTUAL, name, CALL, shape.descriptor(""), false),
        tail);
    if (names.areOnClassPath()) {
      own(writer, name, names.host(shape));
    } else {
      code = ClassFiles.method(writer, Jvm.ACC_PRIVATE | Jvm.ACC_STATIC, LOOKUP, "()" + A_LOOKUP);
      code.out.visitMethodInsn(
          Jvm.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", "()" + A_LOOKUP, false);
      code.op(Jvm.ARETURN);
      ClassFiles.end(code);
    }
    return ClassFiles.end(writer);
  }

  static String ofDescriptor(String signature) {
    return "(L" + TARGET + ";)L" + signature + ";";
  }

  /** The method that gives a target of this class, or one that calls a target of another set. */
  private static void own(ClassWriter writer, String name, String host) {
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_STATIC, OF, ofDescriptor(name));
    Label other = new Label();
    code.load(Kind.REF, 0);
    code.out.visitTypeInsn(Jvm.INSTANCEOF, name);
    code.jump(Jvm.IFEQ, other);
    code.load(Kind.REF, 0);
    code.cast(name);
    code.op(Jvm.ARETURN);
    code.out.visitLabel(other);
    code.out.visitFrame(Jvm.F_NEW, 1, new Object[] {TARGET}, 0, new Object[0]);
    code.out.visitTypeInsn(Jvm.NEW, host);
    code.op(Jvm.DUP);
    code.load(Kind.REF, 0);
    code.call(Foreign.class, "of", "(L" + TARGET + ";)" + HOST_CODE);
    code.out.visitMethodInsn(Jvm.INVOKESPECIAL, host, "<init>", "(" + HOST_CODE + ")V", false);
    code.op(Jvm.ARETURN);
    ClassFiles.end(code);
  }

  private static void apply(Code code, Shape shape, String name) {
    Kind[] params = shape.params();
    code.load(Kind.REF, 0);
    for (int i = 0; i < params.length; i++) {
      code.load(Kind.REF, 1);
      code.constant(i);
      code.op(Jvm.AALOAD);
      Boxes.unbox(code, params[i]);
    }
    code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, name, CALL, shape.descriptor(""), false);
    Boxes.boxResults(code, shape);
    code.op(Jvm.ARETURN);
  }

  private static void applyPacked(Code code, Shape shape, String name) {
    code.load(Kind.REF, 0);
    code.out.visitLdcInsn(shape.letters(shape.params()));
    code.load(Kind.REF, 1);
    code.call(Packs.class, "numbers", "(Ljava/lang/String;" + OBJECTS + ")[J");
    code.out.visitLdcInsn(shape.letters(shape.params()));
    code.load(Kind.REF, 1);
    code.constant(0);
    code.call(Packs.class, "references", "(Ljava/lang/String;" + OBJECTS + "I)" + OBJECTS);
    code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, name, CALL, shape.descriptor(""), false);
    Boxes.boxResults(code, shape);
    code.op(Jvm.ARETURN);
  }

  /** The class that calls a function of the host. */
  public static byte[] hostTarget(Names names, Shape shape) {
    String name = names.host(shape);
    String superName = names.signature(shape);
    ClassWriter writer = ClassFiles.newClass(name, superName, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "code", HOST_CODE, null, null);
    Code code = ClassFiles.method(writer, Jvm.ACC_PUBLIC, "<init>", "(" + HOST_CODE + ")V");
    ClassFiles.superConstructor(code, superName);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.field(Jvm.PUTFIELD, name, "code", HOST_CODE);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    code = ClassFiles.method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, CALL, shape.descriptor(""));
    if (shape.isNumeric()) {
      byHandle(code, shape, name);
      code.load(Kind.REF, 0);
      code.field(Jvm.GETFIELD, name, "code", HOST_CODE);
      numbers(code, shape);
    } else {
      code.load(Kind.REF, 0);
      code.field(Jvm.GETFIELD, name, "code", HOST_CODE);
      Boxes.boxArguments(code, shape);
      callHost(code, "call", "(" + OBJECTS + ")" + OBJECTS);
      Boxes.unboxResults(code, shape);
    }
    ClassFiles.giveBack(code, shape);
    ClassFiles.end(code);
    return ClassFiles.end(writer);
  }

  /**
   * The bytes of the class of targets that call one method of the host. Its class data is the
   * handle of the method, with an object as its first parameter: a constant for the JIT compiler,
   * which inlines it.
   */
  public static byte[] directTarget(Names names, Shape shape) {
    String superName = names.signature(shape);
    String name = superName + "Direct";
    ClassWriter writer = ClassFiles.newClass(name, superName, Jvm.ACC_FINAL);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "object", OBJECT, null, null);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "code", HOST_CODE, null, null);
    Code code = ClassFiles.method(writer, 0, "<init>", "(" + OBJECT + HOST_CODE + ")V");
    ClassFiles.superConstructor(code, superName);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.field(Jvm.PUTFIELD, name, "object", OBJECT);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 2);
    code.field(Jvm.PUTFIELD, name, "code", HOST_CODE);
    code.op(Jvm.RETURN);
    ClassFiles.end(code);
    code = ClassFiles.method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, CALL, shape.descriptor(""));
    Label begin = new Label();
    Label end = new Label();
    Label failed = new Label();
    code.out.visitTryCatchBlock(begin, end, failed, "java/lang/Throwable");
    code.out.visitLabel(begin);
    code.out.visitLdcInsn(CLASS_DATA);
    code.load(Kind.REF, 0);
    code.field(Jvm.GETFIELD, name, "object", OBJECT);
    loadParams(code, shape);
    String descriptor = "(" + OBJECT + shape.descriptor("").substring(1);
    code.virtual(MethodHandle.class, "invokeExact", descriptor);
    code.out.visitLabel(end);
    ClassFiles.giveBack(code, shape);
    code.out.visitLabel(failed);
    throwToGuest(code, name);
    ClassFiles.end(code);
    return ClassFiles.end(writer);
  }

  private static void loadParams(Code code, Shape shape) {
    int slot = 1;
    for (Kind kind : shape.params()) {
      code.load(kind, slot);
      slot += kind.slots();
    }
  }

  /** A handler: what the host has thrown is thrown as a guest gets it. */
  private static void throwToGuest(Code code, String name) {
    code.out.visitFrame(Jvm.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
    code.load(Kind.REF, 0);
    code.field(Jvm.GETFIELD, name, "code", HOST_CODE);
    code.op(Jvm.SWAP);
    callHost(code, "toGuest", "(Ljava/lang/Throwable;)Ljava/lang/RuntimeException;");
    code.op(Jvm.ATHROW);
  }

  /** Calls the function by its handle, and returns, if there is one. */
  private static void byHandle(Code code, Shape shape, String name) {
    Label other = new Label();
    Label begin = new Label();
    Label end = new Label();
    Label failed = new Label();
    code.out.visitTryCatchBlock(begin, end, failed, "java/lang/Throwable");
    int handle = 1;
    for (Kind kind : shape.params()) {
      handle += kind.slots();
    }
    code.load(Kind.REF, 0);
    code.field(Jvm.GETFIELD, name, "code", HOST_CODE);
    callHost(code, "handle", "()" + HANDLE);
    code.op(Jvm.DUP);
    code.out.visitVarInsn(Jvm.ASTORE, handle);
    code.out.visitJumpInsn(Jvm.IFNULL, other);
    code.out.visitLabel(begin);
    code.load(Kind.REF, handle);
    loadParams(code, shape);
    code.virtual(MethodHandle.class, "invokeExact", shape.descriptor(""));
    code.out.visitLabel(end);
    ClassFiles.giveBack(code, shape);
    code.out.visitLabel(failed);
    throwToGuest(code, name);
    code.out.visitLabel(other);
    code.out.visitFrame(Jvm.F_SAME, 0, null, 0, null);
  }

  private static void callHost(Code code, String method, String descriptor) {
    String host = Type.getInternalName(HostCode.class);
    code.out.visitMethodInsn(Jvm.INVOKEINTERFACE, host, method, descriptor, true);
  }

  /** The call of a function whose values need no boxes. */
  private static void numbers(Code code, Shape shape) {
    Kind[] params = shape.params();
    code.constant(params.length);
    code.out.visitIntInsn(Jvm.NEWARRAY, Jvm.T_LONG);
    int slot = 1;
    for (int i = 0; i < params.length; i++) {
      code.op(Jvm.DUP);
      code.constant(i);
      code.load(params[i], slot);
      code.toBits(params[i]);
      code.op(Jvm.LASTORE);
      slot += params[i].slots();
    }
    code.out.visitLdcInsn(shape.letters(params));
    code.out.visitLdcInsn(shape.letters(shape.results()));
    callHost(code, "callNumbers", "([JLjava/lang/String;Ljava/lang/String;)J");
    if (shape.results().length == 1) {
      code.fromBits(shape.results()[0]);
    } else {
      code.op(Jvm.POP2);
    }
  }

  /** The shape of functions of {@code type}. */
  public static Shape shape(FuncType type) {
    return new Shape(type);
  }
}
