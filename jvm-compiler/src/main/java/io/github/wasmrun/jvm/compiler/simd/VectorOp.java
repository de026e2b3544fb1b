package io.github.wasmrun.jvm.compiler.simd;

import org.objectweb.asm.Opcodes;

/**
 * How an instruction of vectors is computed from the parts of its operands. Immutable.
 *
 * @param kind which parts a call gets
 * @param owner the internal name of the class that has the method
 * @param method the name of the method
 * @param descriptor its types; they say which shapes the operands and the result have
 * @param anyShape whether the method exists for ints too where the descriptor has longs
 */
record VectorOp(Kind kind, String owner, String method, String descriptor, boolean anyShape) {
  /** Which parts of the operands a call of the method gets. */
  enum Kind {
    /** The parts at the same index; the index within the part too if the result has more parts. */
    EACH,
    /** As {@link #EACH}, of the first half of each operand. */
    LOW,
    /** As {@link #EACH}, of the second half of each operand. */
    HIGH,
    /** As {@link #EACH} for the first parts of the result; the others are zero. */
    ZERO,
    /** All parts of one operand for each half of the result. */
    NARROW,
    /** All parts of the only operand; gives an i32. */
    REDUCE,
    /** A table of the first operand, a part of the second one. */
    SWIZZLE,
    /** A part and an i32 that is the same for all. */
    SHIFT,
    /** A number; all parts of the result are the same. */
    SPLAT,
    /** The part that has a lane, with the lane's index in it; gives a number. */
    EXTRACT,
    /** The part that has a lane, a number, the lane's index in the part. */
    REPLACE
  }

  /** The shape of an operand. */
  Shape operand(int index) {
    return Shape.of(descriptor.charAt(1 + index));
  }

  /** The shape of the result. */
  Shape result() {
    return Shape.of(descriptor.charAt(descriptor.length() - 1));
  }

  /** The same for a shape of 32-bit lanes; only if {@link #anyShape}. */
  VectorOp forInts() {
    return new VectorOp(kind, owner, method, ints(), false);
  }

  private String ints() {
    return kind == Kind.REDUCE ? "(IIII)I" : descriptor.replace('J', 'I');
  }

  /** The instruction of the JVM that does what the method does; -1 if there is none. */
  int instruction() {
    switch (method) {
      case "add":
        return typed(Opcodes.IADD);
      case "sub":
        return typed(Opcodes.ISUB);
      case "mul":
        return typed(Opcodes.IMUL);
      case "div":
        return typed(Opcodes.IDIV);
      case "shl":
        return typed(Opcodes.ISHL);
      case "shrS":
        return typed(Opcodes.ISHR);
      case "shrU":
        return typed(Opcodes.IUSHR);
      case "and":
        return typed(Opcodes.IAND);
      case "or":
        return typed(Opcodes.IOR);
      case "xor":
        return typed(Opcodes.IXOR);
      case "truncSatF32x4S":
        return Opcodes.F2I;
      case "truncSatF64x2S":
        return Opcodes.D2I;
      case "convertI32x4S":
        return descriptor.equals("(I)F") ? Opcodes.I2F : Opcodes.I2D;
      case "promoteF32x4":
        return Opcodes.F2D;
      case "demoteF64x2":
        return Opcodes.D2F;
      case "extendI32x4S":
        return Opcodes.I2L;
      default:
        return -1;
    }
  }

  private int typed(int forInts) {
    boolean narrow = owner.endsWith("/I8x16") || owner.endsWith("/I16x8");
    return narrow ? -1 : result().type().getOpcode(forInts);
  }
}
