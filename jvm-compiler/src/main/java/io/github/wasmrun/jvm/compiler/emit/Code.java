package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import java.util.Map;
import java.util.SortedMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes instructions of the JVM, with the short forms where there are some. */
public final class Code {
  static final String OBJECT = "java/lang/Object";

  final MethodVisitor out;

  Code(MethodVisitor out) {
    this.out = out;
  }

  void op(int opcode) {
    out.visitInsn(opcode);
  }

  void jump(int opcode, Label label) {
    out.visitJumpInsn(opcode, label);
  }

  /** Jumps to the label of the number on the operand stack, or to another one. */
  void choose(SortedMap<Integer, Label> cases, Label other) {
    if (cases.isEmpty()) {
      op(Opcodes.POP);
      jump(Opcodes.GOTO, other);
      return;
    }
    int first = cases.firstKey();
    int last = cases.lastKey();
    if (last - first <= 3 * cases.size()) {
      Label[] labels = new Label[last - first + 1];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = cases.getOrDefault(first + i, other);
      }
      out.visitTableSwitchInsn(first, last, other, labels);
      return;
    }
    int[] keys = new int[cases.size()];
    Label[] labels = new Label[keys.length];
    int i = 0;
    for (Map.Entry<Integer, Label> entry : cases.entrySet()) {
      keys[i] = entry.getKey();
      labels[i++] = entry.getValue();
    }
    out.visitLookupSwitchInsn(other, keys, labels);
  }

  /** The same for at most one case, if {@code next} is the label that follows. */
  void choose(SortedMap<Integer, Label> cases, Label other, Label next) {
    if (cases.isEmpty()) {
      op(Opcodes.POP);
    } else {
      int number = cases.firstKey();
      Label label = cases.get(number);
      if (number == 0) {
        jump(Opcodes.IFEQ, label);
      } else {
        constant(number);
        jump(Opcodes.IF_ICMPEQ, label);
      }
    }
    if (other != next) {
      jump(Opcodes.GOTO, other);
    }
  }

  void constant(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void constant(long value) {
    if (value == 0 || value == 1) {
      out.visitInsn(Opcodes.LCONST_0 + (int) value);
    } else if (value == (short) value) {
      constant((int) value);
      out.visitInsn(Opcodes.I2L);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void constant(float value) {
    if (Float.floatToRawIntBits(value) == 0) {
      out.visitInsn(Opcodes.FCONST_0);
    } else if (value == 1 || value == 2) {
      out.visitInsn(value == 1 ? Opcodes.FCONST_1 : Opcodes.FCONST_2);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void constant(double value) {
    if (Double.doubleToRawLongBits(value) == 0) {
      out.visitInsn(Opcodes.DCONST_0);
    } else if (value == 1) {
      out.visitInsn(Opcodes.DCONST_1);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void zero(Kind kind) {
    switch (kind) {
      case I32:
        op(Opcodes.ICONST_0);
        break;
      case I64:
        op(Opcodes.LCONST_0);
        break;
      case F32:
        op(Opcodes.FCONST_0);
        break;
      case F64:
        op(Opcodes.DCONST_0);
        break;
      case V128:
        op(Opcodes.LCONST_0);
        op(Opcodes.LCONST_0);
        break;
      default:
        op(Opcodes.ACONST_NULL);
        break;
    }
  }

  void load(Kind kind, int slot) {
    switch (kind) {
      case I32:
        out.visitVarInsn(Opcodes.ILOAD, slot);
        break;
      case I64:
        out.visitVarInsn(Opcodes.LLOAD, slot);
        break;
      case F32:
        out.visitVarInsn(Opcodes.FLOAD, slot);
        break;
      case F64:
        out.visitVarInsn(Opcodes.DLOAD, slot);
        break;
      case V128:
        out.visitVarInsn(Opcodes.LLOAD, slot);
        out.visitVarInsn(Opcodes.LLOAD, slot + 2);
        break;
      default:
        out.visitVarInsn(Opcodes.ALOAD, slot);
        break;
    }
  }

  void store(Kind kind, int slot) {
    switch (kind) {
      case I32:
        out.visitVarInsn(Opcodes.ISTORE, slot);
        break;
      case I64:
        out.visitVarInsn(Opcodes.LSTORE, slot);
        break;
      case F32:
        out.visitVarInsn(Opcodes.FSTORE, slot);
        break;
      case F64:
        out.visitVarInsn(Opcodes.DSTORE, slot);
        break;
      case V128:
        out.visitVarInsn(Opcodes.LSTORE, slot + 2);
        out.visitVarInsn(Opcodes.LSTORE, slot);
        break;
      default:
        out.visitVarInsn(Opcodes.ASTORE, slot);
        break;
    }
  }

  void pop(Kind kind) {
    switch (kind) {
      case I64:
      case F64:
        op(Opcodes.POP2);
        break;
      case V128:
        op(Opcodes.POP2);
        op(Opcodes.POP2);
        break;
      default:
        op(Opcodes.POP);
        break;
    }
  }

  /** Turns a number on the stack into a long, or two, with the same bits. */
  void toBits(Kind kind) {
    switch (kind) {
      case I32:
        op(Opcodes.I2L);
        break;
      case F32:
        call(Float.class, "floatToRawIntBits", "(F)I");
        op(Opcodes.I2L);
        break;
      case F64:
        call(Double.class, "doubleToRawLongBits", "(D)J");
        break;
      default:
        break;
    }
  }

  /** Turns a long on the stack into the number with these bits. */
  void fromBits(Kind kind) {
    switch (kind) {
      case I32:
        op(Opcodes.L2I);
        break;
      case F32:
        op(Opcodes.L2I);
        call(Float.class, "intBitsToFloat", "(I)F");
        break;
      case F64:
        call(Double.class, "longBitsToDouble", "(J)D");
        break;
      default:
        break;
    }
  }

  void call(Class<?> owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(owner), name, descriptor, false);
  }

  void virtual(Class<?> owner, String name, String descriptor) {
    out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, Type.getInternalName(owner), name, descriptor, false);
  }

  void field(int opcode, String owner, String name, String descriptor) {
    out.visitFieldInsn(opcode, owner, name, descriptor);
  }

  void cast(String type) {
    out.visitTypeInsn(Opcodes.CHECKCAST, type);
  }

  static int returning(Kind kind) {
    switch (kind) {
      case I32:
        return Opcodes.IRETURN;
      case I64:
        return Opcodes.LRETURN;
      case F32:
        return Opcodes.FRETURN;
      case F64:
        return Opcodes.DRETURN;
      default:
        return Opcodes.ARETURN;
    }
  }
}
