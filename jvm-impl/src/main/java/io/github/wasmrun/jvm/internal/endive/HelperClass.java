package io.github.wasmrun.jvm.internal.endive;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Changes the class of helper methods that Endive's compiler adds to each module.
 *
 * <p>Endive asks at each jump back whether the thread is interrupted. That read of a volatile field
 * keeps the JIT from moving anything out of a loop: without it loops over memory take up to a third
 * less time.
 */
final class HelperClass {
  private static final String POLL = "checkInterruption";

  private HelperClass() {}

  static byte[] adapt(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new WithoutPoll(writer), 0);
    return writer.toByteArray();
  }

  private static final class WithoutPoll extends ClassVisitor {
    private WithoutPoll(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (!name.equals(POLL)) {
        return method;
      }
      method.visitCode();
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
      return null;
    }
  }
}
