package io.github.wasmrun.jvm.compiler.simd;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The forms in which code holds a v128: how many values of which Java type. */
public enum Shape {
  /** Two longs: lanes of 8, 16 and 64 bits, and vectors outside of functions. */
  LONGS(Type.LONG_TYPE, 2),
  /** Four ints. */
  INTS(Type.INT_TYPE, 4),
  /** Four floats. */
  FLOATS(Type.FLOAT_TYPE, 4),
  /** Two doubles. */
  DOUBLES(Type.DOUBLE_TYPE, 2);

  private final Type type;
  private final int parts;

  Shape(Type type, int parts) {
    this.type = type;
    this.parts = parts;
  }

  /** The shape whose parts have the type of a character in a method's descriptor. */
  static Shape of(char type) {
    switch (type) {
      case 'J':
        return LONGS;
      case 'I':
        return INTS;
      case 'F':
        return FLOATS;
      case 'D':
        return DOUBLES;
      default:
        throw new IllegalArgumentException("type " + type);
    }
  }

  /** The shape of integers with as many parts. */
  Shape integer() {
    return parts == 4 ? INTS : LONGS;
  }

  /** The Java type of a part. */
  public Type type() {
    return type;
  }

  /** How many parts there are; they lie in memory in this order. */
  public int parts() {
    return parts;
  }

  /** How many variables a part takes. */
  public int slots() {
    return type.getSize();
  }

  /** How many bits a part has. */
  int bits() {
    return 128 / parts;
  }

  /** Adds the types of a variable's slots to a stack-map frame, without second slots. */
  public void addTypes(Object[] frame, int slot) {
    for (int i = 0; i < parts; i++) {
      frame[slot + i * slots()] = frameType();
    }
  }

  private Object frameType() {
    switch (this) {
      case INTS:
        return Opcodes.INTEGER;
      case FLOATS:
        return Opcodes.FLOAT;
      case DOUBLES:
        return Opcodes.DOUBLE;
      default:
        return Opcodes.LONG;
    }
  }

  /** The instruction of the JVM that loads a part. */
  int load() {
    return type.getOpcode(Opcodes.ILOAD);
  }

  /** The instruction of the JVM that stores a part. */
  int store() {
    return type.getOpcode(Opcodes.ISTORE);
  }
}
