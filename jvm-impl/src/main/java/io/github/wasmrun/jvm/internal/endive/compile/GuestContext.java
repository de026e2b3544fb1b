package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Context;
import io.github.wasmrun.jvm.internal.generate.BoxedCallsClass;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** Methods of Endive's compiler take the memory and the instance. */
final class GuestContext implements BoxedCallsClass.Context {
  private static final String CONTEXT = Type.getInternalName(Context.class);

  @Override
  public String descriptors() {
    return Type.getDescriptor(Memory.class) + Type.getDescriptor(Instance.class);
  }

  @Override
  public void push(MethodVisitor code, int instance) {
    push(code, instance, "memory", Memory.class);
    push(code, instance, "instance", Instance.class);
  }

  private static void push(MethodVisitor code, int instance, String method, Class<?> type) {
    code.visitVarInsn(Opcodes.ALOAD, instance);
    code.visitTypeInsn(Opcodes.CHECKCAST, CONTEXT);
    code.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, CONTEXT, method, "()" + Type.getDescriptor(type), true);
  }
}
