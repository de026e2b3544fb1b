package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Comparisons;
import io.github.wasmrun.jvm.internal.endive.guest.Floats;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Replaces calls of Endive's comparisons, with the jump behind each if there is one, and of its
 * floating-point operations that are not right.
 */
final class OperationRewriter extends MethodVisitor {
  private static final String COMPARISONS = Type.getInternalName(Comparisons.class);
  private static final String FLOATS_CLASS = Type.getInternalName(Floats.class);
  private static final String OPERATIONS = "/OpcodeImpl";
  private static final int MORE_STACK = 4; // one long constant and its copy

  /** Endive's names of what {@link Comparisons} has for results that are not jumped on. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "I32_EQZ", "eqz",
          "I32_EQ", "eq",
          "I32_NE", "ne",
          "I32_LT_S", "lessSigned",
          "I32_GT_S", "greaterSigned",
          "I32_LT_U", "less",
          "I32_LE_U", "lessOrEqual",
          "I32_GT_U", "greater",
          "I32_GE_U", "greaterOrEqual",
          "i32_ge_u", "greaterOrEqual");

  /** Endive's names of what {@link Floats} has. */
  private static final Map<String, String> FLOATS =
      Map.ofEntries(
          Map.entry("F32_ABS", "abs"),
          Map.entry("F32_MIN", "min"),
          Map.entry("F32_MAX", "max"),
          Map.entry("F32_COPYSIGN", "copySign"),
          Map.entry("F64_ABS", "abs"),
          Map.entry("F64_MIN", "min"),
          Map.entry("F64_MAX", "max"),
          Map.entry("F64_COPYSIGN", "copySign"),
          Map.entry("F64_CEIL", "ceil"),
          Map.entry("F64_FLOOR", "floor"),
          Map.entry("F64_TRUNC", "trunc"));

  /** The call that was seen last and is not written yet. */
  private @Nullable Call pending;

  private record Call(String owner, String name, String descriptor) {
    /** The part of the name that tells the relation: {@code LT} of {@code I32_LT_U}. */
    private String relation() {
      return name.substring(4, name.length() > 5 ? 6 : name.length())
          .toUpperCase(java.util.Locale.ROOT);
    }

    private boolean isUnsigned() {
      return name.endsWith("_U") || name.endsWith("_u");
    }

    private boolean isZeroTest() {
      return name.endsWith("_EQZ");
    }

    private char operand() {
      return descriptor.charAt(1);
    }
  }

  OperationRewriter(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  private static boolean isComparison(String owner, String name) {
    if (!owner.endsWith(OPERATIONS)) {
      return name.equals("i32_ge_u");
    }
    switch (name.length() < 6 ? "" : name.substring(3)) {
      case "_EQZ":
      case "_EQ":
      case "_NE":
      case "_LT":
      case "_LE":
      case "_GT":
      case "_GE":
      case "_LT_S":
      case "_LE_S":
      case "_GT_S":
      case "_GE_S":
      case "_LT_U":
      case "_LE_U":
      case "_GT_U":
      case "_GE_U":
        return true;
      default:
        return false;
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    flush();
    if (opcode == Opcodes.INVOKESTATIC && isComparison(owner, name)) {
      pending = new Call(owner, name, descriptor);
    } else if (owner.endsWith(OPERATIONS) && FLOATS.containsKey(name)) {
      super.visitMethodInsn(opcode, FLOATS_CLASS, FLOATS.get(name), descriptor, false);
    } else {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    Call call = pending;
    if (call == null || opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE) {
      flush();
      super.visitJumpInsn(opcode, label);
      return;
    }
    pending = null;
    jump(call, opcode == Opcodes.IFNE, label);
  }

  /** Writes the comparison as a conditional jump. */
  private void jump(Call call, boolean ifTrue, Label label) {
    String relation = call.relation();
    switch (call.operand()) {
      case 'I':
        if (call.isZeroTest()) {
          super.visitJumpInsn(ifTrue ? Opcodes.IFEQ : Opcodes.IFNE, label);
          return;
        }
        if (call.isUnsigned()) {
          flipSigns(Integer.MIN_VALUE, Opcodes.IXOR, false);
        }
        // The six comparing jumps are in the order of the six that test against zero.
        super.visitJumpInsn(condition(relation, ifTrue) - Opcodes.IFEQ + Opcodes.IF_ICMPEQ, label);
        return;
      case 'J':
        if (call.isZeroTest()) {
          super.visitInsn(Opcodes.LCONST_0);
        } else if (call.isUnsigned()) {
          flipSigns(Long.MIN_VALUE, Opcodes.LXOR, true);
        }
        super.visitInsn(Opcodes.LCMP);
        break;
      case 'F':
        super.visitInsn(relation.startsWith("L") ? Opcodes.FCMPG : Opcodes.FCMPL);
        break;
      default:
        super.visitInsn(relation.startsWith("L") ? Opcodes.DCMPG : Opcodes.DCMPL);
        break;
    }
    super.visitJumpInsn(condition(relation, ifTrue), label);
  }

  /** Makes a signed comparison give the answer of the unsigned one. */
  private void flipSigns(Object sign, int xor, boolean wide) {
    for (int i = 0; i < 2; i++) {
      super.visitLdcInsn(sign);
      super.visitInsn(xor);
      if (wide) {
        super.visitInsn(Opcodes.DUP2_X2);
        super.visitInsn(Opcodes.POP2);
      } else {
        super.visitInsn(Opcodes.SWAP);
      }
    }
  }

  private static int condition(String relation, boolean ifTrue) {
    switch (relation) {
      case "EQ":
        return ifTrue ? Opcodes.IFEQ : Opcodes.IFNE;
      case "NE":
        return ifTrue ? Opcodes.IFNE : Opcodes.IFEQ;
      case "LT":
        return ifTrue ? Opcodes.IFLT : Opcodes.IFGE;
      case "GE":
        return ifTrue ? Opcodes.IFGE : Opcodes.IFLT;
      case "GT":
        return ifTrue ? Opcodes.IFGT : Opcodes.IFLE;
      case "LE":
        return ifTrue ? Opcodes.IFLE : Opcodes.IFGT;
      default:
        throw new IllegalArgumentException(relation);
    }
  }

  /** Writes the pending call, whose result is not jumped on. */
  private void flush() {
    Call call = pending;
    if (call == null) {
      return;
    }
    pending = null;
    String ours = NUMBERS.get(call.name());
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        ours == null ? call.owner() : COMPARISONS,
        ours == null ? call.name() : ours,
        call.descriptor(),
        false);
  }

  @Override
  public void visitInsn(int opcode) {
    flush();
    super.visitInsn(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    flush();
    super.visitIntInsn(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    flush();
    super.visitVarInsn(opcode, variable);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    flush();
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    flush();
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    flush();
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
  }

  @Override
  public void visitLdcInsn(Object value) {
    flush();
    super.visitLdcInsn(value);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    flush();
    super.visitIincInsn(variable, increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    flush();
    super.visitTableSwitchInsn(min, max, otherwise, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    flush();
    super.visitLookupSwitchInsn(otherwise, keys, labels);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    flush();
    super.visitMultiANewArrayInsn(descriptor, dimensions);
  }

  @Override
  public void visitFrame(
      int type,
      int localCount,
      Object @Nullable [] local,
      int stackCount,
      Object @Nullable [] stack) {
    flush();
    super.visitFrame(type, localCount, local, stackCount, stack);
  }

  @Override
  public void visitLabel(Label label) {
    flush();
    super.visitLabel(label);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    flush();
    super.visitMaxs(maxStack + MORE_STACK, maxLocals);
  }
}
