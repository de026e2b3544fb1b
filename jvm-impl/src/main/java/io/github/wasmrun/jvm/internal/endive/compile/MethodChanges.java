package io.github.wasmrun.jvm.internal.endive.compile;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a class anew with other code in some of its methods. */
final class MethodChanges extends ClassVisitor {
  private final Change change;

  /** What becomes of a method. */
  interface Change {
    /**
     * The visitor that the original code goes to.
     *
     * @param written writes the new code
     * @return {@code written} to leave the method as it is, null if the new code is written already
     */
    @Nullable MethodVisitor of(String name, String descriptor, MethodVisitor written);
  }

  MethodChanges(ClassVisitor next, Change change) {
    super(Opcodes.ASM9, next);
    this.change = change;
  }

  /** The class {@code original} with a change that needs no new stack map frames. */
  static byte[] apply(byte[] original, Change change) {
    return apply(new ClassReader(original), change);
  }

  /** The same for a class that is read already. */
  static byte[] apply(ClassReader original, Change change) {
    ClassWriter writer = new ClassWriter(original, 0);
    original.accept(new MethodChanges(writer, change), 0);
    return writer.toByteArray();
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return change.of(
        name, descriptor, super.visitMethod(access, name, descriptor, signature, exceptions));
  }
}
