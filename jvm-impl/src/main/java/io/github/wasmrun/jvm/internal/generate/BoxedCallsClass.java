package io.github.wasmrun.jvm.internal.generate;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.type.ExternKind;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes the class of a module that implements {@link BoxedCalls}. */
public final class BoxedCallsClass {
  /** Most arguments of a function that is called like this. */
  public static final int MAX_PARAMS = 3;

  /** With more functions, the methods with the switches would be too large for the JIT compiler. */
  public static final int MOST = 150;

  private static final String BOXED_CALLS = Type.getInternalName(BoxedCalls.class);
  private static final int FUNCTION = 1;
  private static final int INDEX = 2;
  private static final int INSTANCE = 3;
  private static final int ARGUMENTS = 4;

  /**
   * A function.
   *
   * @param index its index
   * @param owner the internal name of the class that has its method
   * @param method the name of its method
   * @param type its parameters and result
   */
  public record Target(int index, String owner, String method, MethodType type) {}

  /** What methods of functions take after the parameters of the function. */
  public interface Context {
    /** The descriptors of its types. */
    String descriptors();

    /** Writes the code that pushes it; the {@code InstanceCode} is in a local variable. */
    void push(MethodVisitor code, int instance);
  }

  private BoxedCallsClass() {}

  /** The functions that a module exports, in the order of their indexes. */
  public static SortedSet<Integer> exported(ModuleInfo info) {
    SortedSet<Integer> indexes = new TreeSet<>();
    for (int i = 0; i < info.exports().size(); i++) {
      if (info.exports().get(i).type().kind() == ExternKind.FUNC) {
        indexes.add(info.exportIndexes()[i]);
      }
    }
    return indexes;
  }

  /** The class {@code name}, an internal name, for functions in the order of their indexes. */
  public static byte[] bytes(String name, List<Target> targets, Context context) {
    ClassWriter out = new FrameWriter();
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        name,
        null,
        BOXED_CALLS,
        null);
    MethodVisitor constructor = out.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, BOXED_CALLS, "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    for (int count = 0; count <= MAX_PARAMS; count++) {
      int params = count;
      List<Target> fitting =
          targets.stream().filter(t -> t.type().parameterCount() == params).toList();
      call(out, count, fitting, context);
    }
    out.visitEnd();
    return out.toByteArray();
  }

  private static void call(ClassWriter out, int count, List<Target> targets, Context context) {
    MethodType type =
        MethodType.methodType(Object.class, Object.class, int.class, InstanceCode.class);
    for (int i = 0; i < count; i++) {
      type = type.appendParameterTypes(Object.class);
    }
    MethodVisitor code =
        out.visitMethod(Opcodes.ACC_PUBLIC, "call", type.toMethodDescriptorString(), null, null);
    code.visitCode();
    Label unknown = new Label();
    Label failed = new Label();
    Label[] labels = targets.stream().map(t -> new Label()).toArray(Label[]::new);
    if (!targets.isEmpty()) {
      code.visitVarInsn(Opcodes.ILOAD, INDEX);
      int[] keys = targets.stream().mapToInt(Target::index).toArray();
      code.visitLookupSwitchInsn(unknown, keys, labels);
      Map<Class<?>, Label> results = new LinkedHashMap<>();
      for (int i = 0; i < labels.length; i++) {
        code.visitLabel(labels[i]);
        target(code, targets.get(i), failed, context);
        result(code, count, targets.get(i).type().returnType(), results);
      }
      results.forEach(
          (result, label) -> {
            code.visitLabel(label);
            code.visitVarInsn(Type.getType(result).getOpcode(Opcodes.ILOAD), ARGUMENTS + count);
            box(code, result);
            code.visitInsn(Opcodes.ARETURN);
          });
      code.visitLabel(failed);
      code.visitVarInsn(Opcodes.ALOAD, FUNCTION);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          BOXED_CALLS,
          "translate",
          "(Ljava/lang/Throwable;Ljava/lang/Object;)Ljava/lang/RuntimeException;",
          false);
      code.visitInsn(Opcodes.ATHROW);
    }
    code.visitLabel(unknown);
    code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, "java/lang/IllegalArgumentException", "<init>", "()V", false);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void target(MethodVisitor code, Target target, Label failed, Context context) {
    MethodType type = target.type();
    for (int i = 0; i < type.parameterCount(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + i);
      code.visitVarInsn(Opcodes.ALOAD, FUNCTION);
      code.visitInsn(Opcodes.ICONST_0 + i);
      Class<?> param = type.parameterType(i);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          BOXED_CALLS,
          param.getName() + "Of",
          MethodType.methodType(param, Object.class, Object.class, int.class)
              .toMethodDescriptorString(),
          false);
    }
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, failed, null);
    context.push(code, INSTANCE);
    code.visitLabel(start);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        target.owner(),
        target.method(),
        type.toMethodDescriptorString().replace(")", context.descriptors() + ")"),
        false);
    code.visitLabel(end);
  }

  /**
   * Goes to where results of this type are boxed: one place for all functions, so that the JIT
   * compiler can leave the box out if the caller unboxes it.
   */
  private static void result(
      MethodVisitor code, int count, Class<?> type, Map<Class<?>, Label> results) {
    if (type == void.class) {
      code.visitInsn(Opcodes.ACONST_NULL);
      code.visitInsn(Opcodes.ARETURN);
      return;
    }
    code.visitVarInsn(Type.getType(type).getOpcode(Opcodes.ISTORE), ARGUMENTS + count);
    code.visitJumpInsn(Opcodes.GOTO, results.computeIfAbsent(type, t -> new Label()));
  }

  private static void box(MethodVisitor code, Class<?> type) {
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(boxed),
        "valueOf",
        MethodType.methodType(boxed, type).toMethodDescriptorString(),
        false);
  }
}
