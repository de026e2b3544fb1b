package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.CallRefs;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Lets the methods for {@code call_indirect} and {@code call_ref} ask {@link CallRefs}. */
final class MachineClass {
  private static final String CALL_INDIRECT = "call_indirect_";
  private static final String CALL_REFS = Type.getInternalName(CallRefs.class);

  private MachineClass() {}

  static byte[] adapt(byte[] original) {
    return MethodChanges.apply(
        original,
        (name, descriptor, method) ->
            name.startsWith(CALL_INDIRECT) ? new Indirect(method, descriptor) : method);
  }

  /**
   * Endive's {@code if (table != -1)}, which is there only in modules with {@code call_ref}, and
   * its look-up of the table behind it. The parameters end with place, table, memory, instance.
   */
  private static final class Indirect extends MethodVisitor {
    private final int tableSlot;
    private boolean minusOne;
    private boolean hasCallRef;

    private Indirect(MethodVisitor next, String descriptor) {
      super(Opcodes.ASM9, next);
      // The size of the arguments counts an instance that a static method has not.
      tableSlot = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1 - 3;
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.ICONST_M1 && !hasCallRef) {
        minusOne = true;
        return;
      }
      writeMinusOne();
      super.visitInsn(opcode);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (minusOne && opcode == Opcodes.IF_ICMPNE) {
        minusOne = false;
        hasCallRef = true;
        super.visitVarInsn(Opcodes.ILOAD, tableSlot - 1);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, CALL_REFS, "throughTable", "(II)Z", false);
        super.visitJumpInsn(Opcodes.IFNE, label);
        return;
      }
      writeMinusOne();
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (hasCallRef && opcode == Opcodes.INVOKEVIRTUAL && name.equals("table")) {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            CALL_REFS,
            "table",
            "(Lrun/endive/runtime/Instance;I)Lrun/endive/runtime/TableInstance;",
            false);
        return;
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void writeMinusOne() {
      if (minusOne) {
        minusOne = false;
        super.visitInsn(Opcodes.ICONST_M1);
      }
    }
  }
}
