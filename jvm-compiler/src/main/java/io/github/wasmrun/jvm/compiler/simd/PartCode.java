package io.github.wasmrun.jvm.compiler.simd;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the code that pushes a part of a vector in the shape that is wanted. */
final class PartCode {
  private static final long LOWER = 0xFFFFFFFFL;

  private final MethodVisitor out;

  PartCode(MethodVisitor out) {
    this.out = out;
  }

  void push(Vector vector, Shape shape, int index) {
    if (isConstant(vector, shape, index)) {
      constant(shape, vector.bits(shape, index));
    } else if (vector.shape() == shape) {
      out.visitVarInsn(shape.load(), vector.parts().get(index).slot());
    } else {
      converted(vector, shape, index);
    }
  }

  private static boolean isConstant(Vector vector, Shape shape, int index) {
    int from = index * vector.shape().parts() / shape.parts();
    int to = Math.max(from + 1, (index + 1) * vector.shape().parts() / shape.parts());
    for (int i = from; i < to; i++) {
      if (!vector.parts().get(i).isConstant()) {
        return false;
      }
    }
    return true;
  }

  private void converted(Vector vector, Shape shape, int index) {
    switch (shape) {
      case FLOATS:
        asInt(vector, index);
        toFloat();
        break;
      case DOUBLES:
        asLong(vector, index);
        call("java/lang/Double", "longBitsToDouble", "(J)D");
        break;
      case INTS:
        asInt(vector, index);
        break;
      default:
        asLong(vector, index);
    }
  }

  private void toFloat() {
    call("java/lang/Float", "intBitsToFloat", "(I)F");
  }

  private void asInt(Vector vector, int index) {
    switch (vector.shape()) {
      case INTS:
        push(vector, Shape.INTS, index);
        break;
      case FLOATS:
        push(vector, Shape.FLOATS, index);
        call("java/lang/Float", "floatToRawIntBits", "(F)I");
        break;
      default:
        asLong(vector, index / 2);
        if (index % 2 == 1) {
          constant(Shape.INTS, 32);
          out.visitInsn(Opcodes.LUSHR);
        }
        out.visitInsn(Opcodes.L2I);
    }
  }

  private void asLong(Vector vector, int index) {
    switch (vector.shape()) {
      case LONGS:
        push(vector, Shape.LONGS, index);
        break;
      case DOUBLES:
        push(vector, Shape.DOUBLES, index);
        call("java/lang/Double", "doubleToRawLongBits", "(D)J");
        break;
      default:
        push(vector, Shape.INTS, 2 * index);
        out.visitInsn(Opcodes.I2L);
        constant(Shape.LONGS, LOWER);
        out.visitInsn(Opcodes.LAND);
        push(vector, Shape.INTS, 2 * index + 1);
        out.visitInsn(Opcodes.I2L);
        constant(Shape.INTS, 32);
        out.visitInsn(Opcodes.LSHL);
        out.visitInsn(Opcodes.LOR);
    }
  }

  private void call(String owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }

  /** Pushes a constant part. */
  void constant(Shape shape, long bits) {
    switch (shape) {
      case INTS:
        integer((int) bits);
        break;
      case FLOATS:
        float number = Float.intBitsToFloat((int) bits);
        if (number != number) {
          integer((int) bits);
          toFloat();
        } else {
          out.visitLdcInsn(number);
        }
        break;
      case DOUBLES:
        double real = Double.longBitsToDouble(bits);
        if (real != real) {
          out.visitLdcInsn(bits);
          call("java/lang/Double", "longBitsToDouble", "(J)D");
        } else {
          out.visitLdcInsn(real);
        }
        break;
      default:
        if (bits == 0 || bits == 1) {
          out.visitInsn(bits == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else {
          out.visitLdcInsn(bits);
        }
    }
  }

  private void integer(int number) {
    if (number >= -1 && number <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + number);
    } else if (number == (byte) number) {
      out.visitIntInsn(Opcodes.BIPUSH, number);
    } else if (number == (short) number) {
      out.visitIntInsn(Opcodes.SIPUSH, number);
    } else {
      out.visitLdcInsn(number);
    }
  }
}
