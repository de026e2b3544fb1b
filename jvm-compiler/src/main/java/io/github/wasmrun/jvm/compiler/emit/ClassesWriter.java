package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.V128;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.lower.Lowering;
import io.github.wasmrun.jvm.compiler.runtime.Constants;
import io.github.wasmrun.jvm.compiler.runtime.Foreign;
import io.github.wasmrun.jvm.compiler.runtime.GlobalCell;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Tails;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.jvm.compiler.split.Part;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Makes the classes of modules, and those that all modules share. */
public final class ClassesWriter {
  /** The constant with the handle that is called at each jump back. */
  static final String POLL = "POLL";

  /** The method that calls a function whose reference is all that the caller has. */
  public static final String CALL = "call";

  /** The method that makes any target one of this set of classes. */
  static final String OF = "of";

  /** What gives what may define hidden classes beside the class of a shape. */
  public static final String LOOKUP = "lookup";

  private static final String A_LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";
  private static final String HANDLE = "Ljava/lang/invoke/MethodHandle;";
  private static final String TYPE = Type.getDescriptor(RuntimeType.class);
  private static final String CONSTANTS = Type.getInternalName(Constants.class);
  private static final String MODULE_STATE = Type.getInternalName(ModuleState.class);
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

  private static final String CELL = Type.getInternalName(GlobalCell.class);

  private ClassesWriter() {}

  static ClassWriter newClass(String name, String superName, int access) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Jvm.V17, access | Jvm.ACC_SUPER, name, null, superName, null);
    writer.visitSource("wasm", null);
    return writer;
  }

  static Code method(ClassWriter writer, int access, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
    return new Code(method);
  }

  static byte[] end(ClassWriter writer) {
    writer.visitEnd();
    return writer.toByteArray();
  }

  static void end(Code code) {
    code.out.visitMaxs(0, 0);
    code.out.visitEnd();
  }

  static void superConstructor(Code code, String superName) {
    code.load(Kind.REF, 0);
    code.out.visitMethodInsn(Jvm.INVOKESPECIAL, superName, "<init>", "()V", false);
  }

  // The state.

  /** The class with the globals and constants of a module. */
  public static byte[] state(Layout layout) {
    ClassWriter writer = newClass(layout.state(), MODULE_STATE, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    for (int i = 0; i < layout.globalCount(); i++) {
      if (layout.isField(i)) {
        Kind kind = layout.globalKind(i);
        String type = kind == Kind.V128 ? "J" : kind.descriptor();
        writer.visitField(Jvm.ACC_PUBLIC, Layout.field(i), type, null, null);
        if (kind == Kind.V128) {
          writer.visitField(Jvm.ACC_PUBLIC, Layout.highField(i), type, null, null);
        }
      } else if (layout.isCell(i)) {
        writer.visitField(Jvm.ACC_PUBLIC, Layout.field(i), "L" + CELL + ";", null, null);
      }
    }
    int constant = Jvm.ACC_PUBLIC | Jvm.ACC_STATIC | Jvm.ACC_FINAL;
    writer.visitField(constant, POLL, HANDLE, null, null);
    Code code = method(writer, Jvm.ACC_STATIC, "<clinit>", "()V");
    constants(code, layout);
    code.out.visitMethodInsn(Jvm.INVOKEINTERFACE, CONSTANTS, "poll", "()" + HANDLE, true);
    code.field(Jvm.PUTSTATIC, layout.state(), POLL, HANDLE);
    types(code, writer, layout);
    code.op(Jvm.RETURN);
    end(code);
    code = method(writer, Jvm.ACC_PUBLIC, "<init>", "()V");
    superConstructor(code, MODULE_STATE);
    code.op(Jvm.RETURN);
    end(code);
    code = method(writer, Jvm.ACC_PUBLIC, "setGlobal", "(IL" + CELL + ";)V");
    setGlobal(code, layout);
    end(code);
    return end(writer);
  }

  private static void setGlobal(Code code, Layout layout) {
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < layout.globalCount(); i++) {
      if (layout.isField(i) || layout.isCell(i)) {
        fields.add(i);
      }
    }
    Label none = new Label();
    int[] keys = new int[fields.size()];
    Label[] labels = new Label[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = fields.get(i);
      labels[i] = new Label();
    }
    code.load(Kind.I32, 1);
    code.out.visitLookupSwitchInsn(none, keys, labels);
    for (int i = 0; i < keys.length; i++) {
      frame(code, layout, labels[i]);
      if (layout.isCell(keys[i])) {
        code.load(Kind.REF, 0);
        code.load(Kind.REF, 2);
        code.field(Jvm.PUTFIELD, layout.state(), Layout.field(keys[i]), "L" + CELL + ";");
        code.op(Jvm.RETURN);
        continue;
      }
      Kind kind = layout.globalKind(keys[i]);
      String type = kind == Kind.V128 ? "J" : kind.descriptor();
      setField(code, layout, Layout.field(keys[i]), StateWriter.cellField(kind), type);
      if (kind == Kind.V128) {
        setField(code, layout, Layout.highField(keys[i]), "high", type);
      }
      code.op(Jvm.RETURN);
    }
    frame(code, layout, none);
    code.op(Jvm.RETURN);
  }

  private static void setField(
      Code code, Layout layout, String name, String cellField, String type) {
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 2);
    code.field(Jvm.GETFIELD, CELL, cellField, type);
    code.field(Jvm.PUTFIELD, layout.state(), name, type);
  }

  private static void frame(Code code, Layout layout, Label label) {
    code.out.visitLabel(label);
    code.out.visitFrame(
        Jvm.F_NEW, 3, new Object[] {layout.state(), Jvm.INTEGER, CELL}, 0, new Object[0]);
  }

  private static void constants(Code code, Layout layout) {
    code.out.visitLdcInsn(Type.getObjectType(layout.state()));
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC, CONSTANTS, "of", "(Ljava/lang/Class;)L" + CONSTANTS + ";", true);
  }

  private static void types(Code code, ClassWriter writer, Layout layout) {
    BitSet types = layout.typeConstants();
    if (types.isEmpty()) {
      return;
    }
    constants(code, layout);
    code.store(Kind.REF, 0);
    for (int i = types.nextSetBit(0); i >= 0; i = types.nextSetBit(i + 1)) {
      int access = Jvm.ACC_PUBLIC | Jvm.ACC_STATIC | Jvm.ACC_FINAL;
      writer.visitField(access, "TYPE" + i, TYPE, null, null);
      code.load(Kind.REF, 0);
      code.constant(i);
      code.out.visitMethodInsn(Jvm.INVOKEINTERFACE, CONSTANTS, "type", "(I)" + TYPE, true);
      code.field(Jvm.PUTSTATIC, layout.state(), "TYPE" + i, TYPE);
    }
  }

  /** Loads a type of the module. */
  static void type(FunctionWriter to, int index) {
    if (to.layout.typeConstants().get(index)) {
      to.code.field(Jvm.GETSTATIC, to.layout.state(), "TYPE" + index, TYPE);
    } else {
      to.state();
      to.code.constant(index);
      to.code.call(ModuleState.class, "type", "(L" + MODULE_STATE + ";I)" + TYPE);
    }
  }

  // Functions.

  /**
   * A class with some functions of a module.
   *
   * @param more the classes with parts of these functions are put here, by their names
   */
  public static byte[] functions(Layout layout, int group, Map<String, byte[]> more) {
    ClassWriter writer =
        newClass(layout.names().functions() + group, Code.OBJECT, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    for (int i = layout.firstFunction(group); i < layout.firstFunction(group + 1); i++) {
      String name = layout.methodName(i);
      if (layout.module().hasTailCall(i)) {
        finishing(writer, layout, i);
        name += Names.TAIL;
      }
      BodyFacts facts = new BodyFacts(Lowering.read(layout.module(), i));
      Part root = PartsWriter.split(layout, facts);
      MethodVisitor method =
          writer.visitMethod(
              Jvm.ACC_PUBLIC | Jvm.ACC_STATIC, name, layout.methodDescriptor(i), null, null);
      new FunctionWriter(layout, facts, method, root).write();
      if (root != null) {
        PartsWriter.write(layout, facts, root, more);
      }
    }
    return end(writer);
  }

  /** The method of a function that ends with calls: it makes the calls that the other leaves. */
  private static void finishing(ClassWriter writer, Layout layout, int function) {
    String descriptor = layout.methodDescriptor(function);
    Code code =
        method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_STATIC, layout.methodName(function), descriptor);
    Shape shape = layout.shape(function);
    int slot = 0;
    for (Kind kind : methodParams(shape)) {
      code.load(kind, slot);
      slot += kind.slots();
    }
    code.load(Kind.REF, slot);
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC,
        layout.functionClass(function),
        layout.methodName(function) + Names.TAIL,
        descriptor,
        false);
    code.load(Kind.REF, slot);
    String result = shape.resultDescriptor();
    String first = result.equals("V") ? "" : result;
    code.call(Tails.class, "finish", "(" + first + "L" + MODULE_STATE + ";)" + result);
    giveBack(code, shape);
    end(code);
  }

  /**
   * The method that calls a function with arguments in arrays, as {@code return_call} leaves them.
   */
  private static void unpacking(
      ClassWriter writer, Shape shape, Runnable receiver, Runnable call, Code[] slot) {
    String result = shape.resultDescriptor();
    Code code = method(writer, Jvm.ACC_PUBLIC, tailName(result), "([J" + OBJECTS + ")" + result);
    slot[0] = code;
    receiver.run();
    int number = 0;
    int reference = 0;
    for (Kind kind : shape.isPacked() ? new Kind[0] : shape.params()) {
      if (kind == Kind.REF) {
        code.load(Kind.REF, 2);
        code.constant(reference++);
        code.op(Jvm.AALOAD);
        continue;
      }
      for (int part = kind == Kind.V128 ? 2 : 1; part > 0; part--) {
        code.load(Kind.REF, 1);
        code.constant(number++);
        code.op(Jvm.LALOAD);
      }
      code.fromBits(kind);
    }
    if (shape.isPacked()) {
      code.load(Kind.REF, 1);
      code.load(Kind.REF, 2);
    }
    call.run();
    giveBack(code, shape);
    end(code);
  }

  private static String tailName(String result) {
    return "tail"
        + (result.length() == 1
            ? result
            : result.equals("[J") ? "A" : result.startsWith("[") ? "B" : "L");
  }

  /** The class that calls one function of a module for an instance. */
  public static byte[] target(Layout layout, int function) {
    Shape shape = layout.shape(function);
    String name = layout.names().targets() + function;
    String superName = layout.names().signature(shape);
    String state = "L" + layout.state() + ";";
    ClassWriter writer = newClass(name, superName, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "state", state, null, null);
    Code code = method(writer, Jvm.ACC_PUBLIC, "<init>", "(L" + MODULE_STATE + ";)V");
    superConstructor(code, superName);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.cast(layout.state());
    code.field(Jvm.PUTFIELD, name, "state", state);
    code.op(Jvm.RETURN);
    end(code);
    code = method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, CALL, shape.descriptor(""));
    int slot = 1;
    for (Kind kind : methodParams(shape)) {
      code.load(kind, slot);
      slot += kind.slots();
    }
    code.load(Kind.REF, 0);
    code.field(Jvm.GETFIELD, name, "state", state);
    code.out.visitMethodInsn(
        Jvm.INVOKESTATIC,
        layout.functionClass(function),
        layout.methodName(function),
        layout.methodDescriptor(function),
        false);
    giveBack(code, shape);
    end(code);
    if (layout.module().hasTailCall(function)) {
      Code[] tail = new Code[1];
      unpacking(
          writer,
          shape,
          () -> {},
          () -> {
            tail[0].load(Kind.REF, 0);
            tail[0].field(Jvm.GETFIELD, name, "state", state);
            tail[0].out.visitMethodInsn(
                Jvm.INVOKESTATIC,
                layout.functionClass(function),
                layout.methodName(function) + Names.TAIL,
                layout.methodDescriptor(function),
                false);
          },
          tail);
    }
    return end(writer);
  }

  private static Kind[] methodParams(Shape shape) {
    return shape.isPacked() ? new Kind[] {Kind.REF, Kind.REF} : shape.params();
  }

  private static void giveBack(Code code, Shape shape) {
    if (shape.hasArrayResult()) {
      code.op(Jvm.ARETURN);
    } else {
      code.op(shape.results().length == 0 ? Jvm.RETURN : Code.returning(shape.results()[0]));
    }
  }

  // Shapes, shared by all modules.

  /** The class that targets of a shape extend. */
  public static byte[] signature(Names names, Shape shape) {
    String name = names.signature(shape);
    ClassWriter writer = newClass(name, TARGET, Jvm.ACC_PUBLIC | Jvm.ACC_ABSTRACT);
    Code code = method(writer, Jvm.ACC_PUBLIC, "<init>", "()V");
    superConstructor(code, TARGET);
    code.op(Jvm.RETURN);
    end(code);
    writer
        .visitMethod(Jvm.ACC_PUBLIC | Jvm.ACC_ABSTRACT, CALL, shape.descriptor(""), null, null)
        .visitEnd();
    if (!shape.isPacked()) {
      code = method(writer, Jvm.ACC_PUBLIC, "apply", "(" + OBJECTS + ")" + OBJECTS);
      apply(code, shape, name);
      end(code);
    } else {
      code = method(writer, Jvm.ACC_PUBLIC, "apply", "(" + OBJECTS + ")" + OBJECTS);
      applyPacked(code, shape, name);
      end(code);
    }
    Code[] tail = new Code[1];
    unpacking(
        writer,
        shape,
        () -> tail[0].load(Kind.REF, 0),
        () ->
            tail[0].out.visitMethodInsn(Jvm.INVOKEVIRTUAL, name, CALL, shape.descriptor(""), false),
        tail);
    if (names.areOnClassPath()) {
      own(writer, name, names.host(shape));
    } else {
      code = method(writer, Jvm.ACC_PRIVATE | Jvm.ACC_STATIC, LOOKUP, "()" + A_LOOKUP);
      code.out.visitMethodInsn(
          Jvm.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", "()" + A_LOOKUP, false);
      code.op(Jvm.ARETURN);
      end(code);
    }
    return end(writer);
  }

  static String ofDescriptor(String signature) {
    return "(L" + TARGET + ";)L" + signature + ";";
  }

  /** The method that gives a target of this class, or one that calls a target of another set. */
  private static void own(ClassWriter writer, String name, String host) {
    Code code = method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_STATIC, OF, ofDescriptor(name));
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
    end(code);
  }

  private static void apply(Code code, Shape shape, String name) {
    Kind[] params = shape.params();
    code.load(Kind.REF, 0);
    for (int i = 0; i < params.length; i++) {
      code.load(Kind.REF, 1);
      code.constant(i);
      code.op(Jvm.AALOAD);
      unbox(code, params[i]);
    }
    code.out.visitMethodInsn(Jvm.INVOKEVIRTUAL, name, CALL, shape.descriptor(""), false);
    boxResults(code, shape);
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
    boxResults(code, shape);
    code.op(Jvm.ARETURN);
  }

  private static void boxResults(Code code, Shape shape) {
    Kind[] results = shape.results();
    if (shape.hasArrayResult()) {
      String array = shape.hasReferenceResults() ? OBJECTS : "[J";
      code.out.visitLdcInsn(shape.letters(results));
      code.op(Jvm.SWAP);
      code.call(Packs.class, "box", "(Ljava/lang/String;" + array + ")" + OBJECTS);
      return;
    }
    if (results.length == 1) {
      box(code, results[0]);
    }
    code.constant(results.length);
    code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
    if (results.length == 1) {
      code.op(Jvm.DUP_X1);
      code.op(Jvm.SWAP);
      code.constant(0);
      code.op(Jvm.SWAP);
      code.op(Jvm.AASTORE);
    }
  }

  /** The class that calls a function of the host. */
  public static byte[] hostTarget(Names names, Shape shape) {
    String name = names.host(shape);
    String superName = names.signature(shape);
    ClassWriter writer = newClass(name, superName, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "code", HOST_CODE, null, null);
    Code code = method(writer, Jvm.ACC_PUBLIC, "<init>", "(" + HOST_CODE + ")V");
    superConstructor(code, superName);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.field(Jvm.PUTFIELD, name, "code", HOST_CODE);
    code.op(Jvm.RETURN);
    end(code);
    code = method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, CALL, shape.descriptor(""));
    if (shape.isNumeric()) {
      byHandle(code, shape, name);
      code.load(Kind.REF, 0);
      code.field(Jvm.GETFIELD, name, "code", HOST_CODE);
      numbers(code, shape);
    } else {
      code.load(Kind.REF, 0);
      code.field(Jvm.GETFIELD, name, "code", HOST_CODE);
      boxArguments(code, shape);
      callHost(code, "call", "(" + OBJECTS + ")" + OBJECTS);
      unboxResults(code, shape);
    }
    giveBack(code, shape);
    end(code);
    return end(writer);
  }

  /**
   * The bytes of the class of targets that call one method of the host. Its class data is the
   * handle of the method, with an object as its first parameter: a constant for the JIT compiler,
   * which inlines it.
   */
  public static byte[] directTarget(Names names, Shape shape) {
    String superName = names.signature(shape);
    String name = superName + "Direct";
    ClassWriter writer = newClass(name, superName, Jvm.ACC_FINAL);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "object", OBJECT, null, null);
    writer.visitField(Jvm.ACC_PRIVATE | Jvm.ACC_FINAL, "code", HOST_CODE, null, null);
    Code code = method(writer, 0, "<init>", "(" + OBJECT + HOST_CODE + ")V");
    superConstructor(code, superName);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 1);
    code.field(Jvm.PUTFIELD, name, "object", OBJECT);
    code.load(Kind.REF, 0);
    code.load(Kind.REF, 2);
    code.field(Jvm.PUTFIELD, name, "code", HOST_CODE);
    code.op(Jvm.RETURN);
    end(code);
    code = method(writer, Jvm.ACC_PUBLIC | Jvm.ACC_FINAL, CALL, shape.descriptor(""));
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
    giveBack(code, shape);
    code.out.visitLabel(failed);
    throwToGuest(code, name);
    end(code);
    return end(writer);
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
    giveBack(code, shape);
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

  private static void boxArguments(Code code, Shape shape) {
    Kind[] params = shape.params();
    if (shape.isPacked()) {
      code.out.visitLdcInsn(shape.letters(params));
      code.load(Kind.REF, 1);
      code.load(Kind.REF, 2);
      code.constant(0);
      code.call(Packs.class, "box", "(Ljava/lang/String;[J" + OBJECTS + "I)" + OBJECTS);
      return;
    }
    code.constant(params.length);
    code.out.visitTypeInsn(Jvm.ANEWARRAY, Code.OBJECT);
    int slot = 1;
    for (int i = 0; i < params.length; i++) {
      code.op(Jvm.DUP);
      code.constant(i);
      code.load(params[i], slot);
      box(code, params[i]);
      code.op(Jvm.AASTORE);
      slot += params[i].slots();
    }
  }

  private static void unboxResults(Code code, Shape shape) {
    Kind[] results = shape.results();
    if (shape.hasArrayResult()) {
      code.out.visitLdcInsn(shape.letters(results));
      code.op(Jvm.SWAP);
      boolean objects = shape.hasReferenceResults();
      code.call(
          Packs.class,
          objects ? "results" : "numbers",
          "(Ljava/lang/String;" + OBJECTS + ")" + (objects ? OBJECTS : "[J"));
    } else if (results.length == 1) {
      code.constant(0);
      code.op(Jvm.AALOAD);
      unbox(code, results[0]);
    } else {
      code.op(Jvm.POP);
    }
  }

  private static void unbox(Code code, Kind kind) {
    switch (kind) {
      case I32:
        code.cast("java/lang/Integer");
        code.virtual(Integer.class, "intValue", "()I");
        break;
      case I64:
        code.cast("java/lang/Long");
        code.virtual(Long.class, "longValue", "()J");
        break;
      case F32:
        code.cast("java/lang/Float");
        code.virtual(Float.class, "floatValue", "()F");
        break;
      case F64:
        code.cast("java/lang/Double");
        code.virtual(Double.class, "doubleValue", "()D");
        break;
      case V128:
        code.cast(Type.getInternalName(V128.class));
        code.op(Jvm.DUP);
        code.virtual(V128.class, "low", "()J");
        code.op(Jvm.DUP2_X1);
        code.op(Jvm.POP2);
        code.virtual(V128.class, "high", "()J");
        break;
      default:
        break;
    }
  }

  private static void box(Code code, Kind kind) {
    switch (kind) {
      case I32:
        code.call(Integer.class, "valueOf", "(I)Ljava/lang/Integer;");
        break;
      case I64:
        code.call(Long.class, "valueOf", "(J)Ljava/lang/Long;");
        break;
      case F32:
        code.call(Float.class, "valueOf", "(F)Ljava/lang/Float;");
        break;
      case F64:
        code.call(Double.class, "valueOf", "(D)Ljava/lang/Double;");
        break;
      case V128:
        code.call(Packs.class, "vector", "(JJ)" + Type.getDescriptor(V128.class));
        break;
      default:
        break;
    }
  }

  /** The shape of functions of {@code type}. */
  public static Shape shape(FuncType type) {
    return new Shape(type);
  }
}
