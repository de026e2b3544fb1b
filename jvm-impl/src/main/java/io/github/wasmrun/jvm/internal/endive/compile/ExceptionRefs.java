package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Exceptions;
import io.github.wasmrun.jvm.internal.generate.FrameWriter;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmException;

/**
 * References to exceptions in compiled guests. Endive's compiler 1.0.0 makes numbers of them, which
 * the instance keeps for ever; to the runtime they are the exceptions themselves since 1.1.0.
 */
final class ExceptionRefs {
  private static final String INSTANCE = Type.getInternalName(Instance.class);
  private static final String REGISTER = "registerException";
  private static final String GET = "exn";

  private ExceptionRefs() {}

  /** A class with functions; the same bytes if it has no references to exceptions. */
  static byte[] adapt(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new FrameWriter();
    boolean[] changed = new boolean[1];
    reader.accept(
        new MethodChanges(writer, (name, type, written) -> new Rewriter(written, changed)), 0);
    return changed[0] ? writer.toByteArray() : original;
  }

  /** Rewrites the two calls; what it leaves on the stack is an object. */
  static final class Rewriter extends MethodVisitor {
    private final boolean[] changed;

    Rewriter(MethodVisitor next, boolean[] changed) {
      super(Opcodes.ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(INSTANCE) && name.equals(REGISTER)) {
        super.visitInsn(Opcodes.SWAP);
        super.visitInsn(Opcodes.POP);
        changed[0] = true;
      } else if (owner.equals(INSTANCE) && name.equals(GET)) {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(Exceptions.class),
            "thrown",
            Type.getMethodDescriptor(
                Type.getType(WasmException.class),
                Type.getType(Instance.class),
                Type.getType(Object.class)),
            false);
        changed[0] = true;
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }
}
