package io.github.wasmrun.jvm.compiler.simd;

import java.util.List;

/**
 * Where a v128 is while code is made. Immutable.
 *
 * @param shape the form
 * @param parts as many as the shape has
 */
public record Vector(Shape shape, List<Part> parts) {
  /** A constant. */
  public static Vector constant(long low, long high) {
    return new Vector(Shape.LONGS, List.of(Part.constant(low), Part.constant(high)));
  }

  /** Whether code that reads this vector reads the variable. */
  public boolean reads(int slot) {
    for (Part part : parts) {
      if (part.slot() == slot) {
        return true;
      }
    }
    return false;
  }

  /** Whether no variable is read. */
  public boolean isConstant() {
    for (Part part : parts) {
      if (!part.isConstant()) {
        return false;
      }
    }
    return true;
  }

  /** The bits of a part in another form; the vector is a constant. */
  long bits(Shape as, int index) {
    int size = as.bits();
    int own = shape.bits();
    if (size <= own) {
      long bits = parts.get(index * size / own).bits() >>> index * size % own;
      return size == 64 ? bits : bits & 0xFFFFFFFFL;
    }
    return parts.get(index * 2).bits() & 0xFFFFFFFFL | parts.get(index * 2 + 1).bits() << 32;
  }
}
