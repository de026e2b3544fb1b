package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Exceptions;
import io.github.wasmrun.jvm.internal.endive.guest.Interruption;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Changes methods in the class of helpers that Endive's compiler adds to each module.
 *
 * <p>At each jump back Endive asks whether the thread is interrupted. That read of a volatile field
 * keeps the JIT from moving anything out of a loop: without it loops over memory take up to a third
 * less time. {@link Interruption} asks only when there is reason to; it asks also at tail calls and
 * before instructions that may take long by themselves. And what a handler of exceptions takes is
 * decided by {@link Exceptions#match}.
 */
final class HelperClass {
  private static final String POLL = "checkInterruption";
  private static final String MATCH = "exceptionMatches";

  /** The starts of the names of what takes time without a jump back. */
  private static final List<String> LONG =
      List.of(
          "setTailCall",
          "memoryCopy",
          "memoryFill",
          "memoryInit",
          "tableCopy",
          "tableFill",
          "tableInit",
          "tableGrow",
          "arrayCopy",
          "arrayFill",
          "arrayInit",
          "arrayNew");

  private static final Handle SITE =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(Interruption.class),
          "site",
          MethodType.methodType(
                  CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
              .toMethodDescriptorString(),
          false);

  private HelperClass() {}

  static byte[] adapt(byte[] original) {
    return MethodChanges.apply(original, HelperClass::change);
  }

  private static @Nullable MethodVisitor change(
      String name, String descriptor, MethodVisitor method) {
    if (name.equals(POLL)) {
      method.visitCode();
      method.visitInvokeDynamicInsn(POLL, "()V", SITE);
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
      return null;
    }
    if (name.equals(MATCH)) {
      method.visitCode();
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitVarInsn(Opcodes.ALOAD, 2);
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC, Type.getInternalName(Exceptions.class), "match", descriptor, false);
      method.visitInsn(Opcodes.IRETURN);
      method.visitMaxs(3, 3);
      method.visitEnd();
      return null;
    }
    boolean polled = LONG.stream().anyMatch(name::startsWith);
    return new ExceptionRefs.Rewriter(polled ? new Polled(method) : method, new boolean[1]);
  }

  /** A method that asks first. */
  private static final class Polled extends MethodVisitor {
    private Polled(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      super.visitInvokeDynamicInsn(POLL, "()V", SITE);
    }
  }
}
