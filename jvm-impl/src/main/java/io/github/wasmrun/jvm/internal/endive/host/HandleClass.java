package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.jvm.internal.interfaces.InterfaceImplementer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;

/**
 * Makes classes that Endive calls as host functions and that call a method handle of Java's number
 * types.
 *
 * <p>They take Endive's array of longs apart in bytecode. A chain of method handles could do the
 * same, but the JIT compiler then does not see that the arrays are not needed at all.
 */
final class HandleClass {
  private static final String NAME =
      HandleClass.class.getPackageName().replace('.', '/') + "/HostHandle";
  private static final String FIELD = "implementation";

  private HandleClass() {}

  /**
   * The constructor of a class for {@code call}, as a handle of type {@code (Object) -> Object}.
   *
   * @param call of type {@code (Object implementation, numbers…)}, with a number or no result
   */
  static MethodHandle constructor(MethodHandle call) {
    try {
      MethodHandles.Lookup made =
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(classBytes(call.type()), List.of(call), true);
      return made.findConstructor(
              made.lookupClass(), MethodType.methodType(void.class, Object.class))
          .asType(MethodType.genericMethodType(1));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] classBytes(MethodType type) {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        NAME,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(WasmFunctionHandle.class)});
    InterfaceImplementer.contextField(out, NAME, FIELD);
    MethodVisitor code =
        out.visitMethod(
            Opcodes.ACC_PUBLIC,
            "apply",
            MethodType.methodType(long[].class, Instance.class, long[].class)
                .toMethodDescriptorString(),
            null,
            null);
    code.visitCode();
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, end, null);
    code.visitLabel(start);
    call(code, type);
    code.visitInsn(Opcodes.ARETURN);
    code.visitLabel(end);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(HostFailure.class),
        "of",
        Type.getMethodDescriptor(
            Type.getType(RuntimeException.class),
            Type.getType(Throwable.class),
            Type.getType(Instance.class)),
        false);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(0, 0);
    code.visitEnd();
    out.visitEnd();
    return out.toByteArray();
  }

  private static void call(MethodVisitor code, MethodType type) {
    if (type.returnType() != void.class) {
      code.visitInsn(Opcodes.ICONST_1);
      code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
      code.visitInsn(Opcodes.DUP);
      code.visitInsn(Opcodes.ICONST_0);
    }
    code.visitLdcInsn(
        new ConstantDynamic(
            "_", Type.getDescriptor(MethodHandle.class), InterfaceImplementer.CLASS_DATA_AT, 0));
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, NAME, FIELD, "Ljava/lang/Object;");
    for (int i = 1; i < type.parameterCount(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, 2);
      code.visitIntInsn(Opcodes.SIPUSH, i - 1);
      code.visitInsn(Opcodes.LALOAD);
      fromLong(code, type.parameterType(i));
    }
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        Type.getInternalName(MethodHandle.class),
        "invokeExact",
        type.toMethodDescriptorString(),
        false);
    if (type.returnType() == void.class) {
      code.visitInsn(Opcodes.ACONST_NULL);
    } else {
      toLong(code, type.returnType());
      code.visitInsn(Opcodes.LASTORE);
    }
  }

  private static void fromLong(MethodVisitor code, Class<?> type) {
    if (type == int.class || type == float.class) {
      code.visitInsn(Opcodes.L2I);
    }
    if (type == float.class) {
      bits(code, Float.class, "intBitsToFloat", int.class, float.class);
    } else if (type == double.class) {
      bits(code, Double.class, "longBitsToDouble", long.class, double.class);
    }
  }

  private static void toLong(MethodVisitor code, Class<?> type) {
    if (type == float.class) {
      bits(code, Float.class, "floatToRawIntBits", float.class, int.class);
    } else if (type == double.class) {
      bits(code, Double.class, "doubleToRawLongBits", double.class, long.class);
    }
    if (type == int.class || type == float.class) {
      code.visitInsn(Opcodes.I2L);
    }
  }

  private static void bits(
      MethodVisitor code, Class<?> owner, String name, Class<?> from, Class<?> to) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(owner),
        name,
        MethodType.methodType(to, from).toMethodDescriptorString(),
        false);
  }
}
