package io.github.wasmrun.jvm.internal.interfaces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Calls a method of an interface from bytecode of its own.
 *
 * <p>A method handle of an interface's method is never inlined: the JIT compiler keeps no profile
 * of its receivers. An {@code invokeinterface} in a class made for the purpose has one, which makes
 * a call several times faster.
 */
public final class InterfaceCall {
  private static final String NAME = "call";

  private InterfaceCall() {}

  /**
   * A handle of type {@code (Object implementation, parameters…)}, with a profile of its own.
   *
   * @throws IllegalAccessException if no class that sees the interface can be made
   */
  public static MethodHandle of(Method method) throws IllegalAccessException {
    MethodType type =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .insertParameterTypes(0, Object.class);
    MethodHandles.Lookup place = InterfaceImplementer.lookupIn(method.getDeclaringClass());
    try {
      MethodHandles.Lookup made =
          place.defineHiddenClass(classBytes(place.lookupClass(), method, type), true);
      return made.findStatic(made.lookupClass(), NAME, type);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] classBytes(Class<?> neighbour, Method method, MethodType type) {
    String packageName = neighbour.getPackageName().replace('.', '/');
    Class<?> owner = method.getDeclaringClass();
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        (packageName.isEmpty() ? "" : packageName + "/") + owner.getSimpleName() + "Call",
        null,
        "java/lang/Object",
        null);
    MethodVisitor code =
        out.visitMethod(Opcodes.ACC_STATIC, NAME, type.toMethodDescriptorString(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(owner));
    int slot = 1;
    for (Type parameter : Type.getArgumentTypes(method)) {
      code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), slot);
      slot += parameter.getSize();
    }
    code.visitMethodInsn(
        Opcodes.INVOKEINTERFACE,
        Type.getInternalName(owner),
        method.getName(),
        Type.getMethodDescriptor(method),
        true);
    code.visitInsn(Type.getReturnType(method).getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
    out.visitEnd();
    return out.toByteArray();
  }
}
