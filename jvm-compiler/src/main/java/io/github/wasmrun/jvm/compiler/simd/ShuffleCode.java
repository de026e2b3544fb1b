package io.github.wasmrun.jvm.compiler.simd;

import io.github.wasmrun.jvm.compiler.runtime.simd.I8x16;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes shuffles whose indexes are known: parts that move whole cost nothing, the others are put
 * together from parts that are shifted and masked.
 */
final class ShuffleCode {
  /** The index of a byte that is 0. */
  static final int ZERO = 32;

  private final MethodVisitor out;
  private final VectorCode code;

  ShuffleCode(MethodVisitor out, VectorCode code) {
    this.out = out;
    this.code = code;
  }

  /** The indexes of bytes that an instruction has. */
  static int[] lanes(long low, long high) {
    int[] lanes = new int[16];
    for (int i = 0; i < 16; i++) {
      lanes[i] = (int) ((i < 8 ? low : high) >>> i * 8) & 0xFF;
    }
    return lanes;
  }

  /** Whether four bytes of the result come from different words of the operands. */
  static boolean mixesWords(int[] lanes) {
    for (int i = 0; i < 16; i++) {
      if (lanes[i] / 4 != lanes[i / 4 * 4] / 4) {
        return true;
      }
    }
    return false;
  }

  /** Whether bytes get another place in their word. */
  static boolean mixesBytes(int[] lanes) {
    for (int i = 0; i < 16; i++) {
      if (lanes[i] % 4 != i % 4) {
        return true;
      }
    }
    return false;
  }

  /** Bytes of a part of the operands, moved to other bytes of a part of the result. */
  private record Term(int source, int shift, long mask) {}

  /**
   * Writes a shuffle.
   *
   * @param operands two; they are released
   * @param lanes 16 indexes of bytes of both; larger ones give zero
   */
  Vector shuffle(List<Vector> operands, int[] lanes) {
    Vector result = moved(operands, lanes);
    if (result == null) {
      Shape shape = shape(operands, lanes);
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < shape.parts(); i++) {
        parts.add(part(operands, shape, terms(shape, i, lanes), lanes, i));
      }
      result = new Vector(shape, parts);
    }
    operands.forEach(code::release);
    return result;
  }

  /** A vector of whole parts of the operands; null if it cannot be had. */
  private Vector moved(List<Vector> operands, int[] lanes) {
    Vector first = operands.get(0);
    Vector second = operands.get(1);
    Shape shape = first.isConstant() ? second.shape() : first.shape();
    int bytes = 16 / shape.parts();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 16; i += bytes) {
      if (!isWhole(lanes, i, bytes)) {
        return null;
      }
      if (lanes[i] >= 32) {
        parts.add(Part.constant(0));
        continue;
      }
      Vector from = operands.get(lanes[i] / 16);
      int index = lanes[i] % 16 / bytes;
      if (from.isConstant()) {
        parts.add(Part.constant(from.bits(shape, index)));
      } else if (from.shape() == shape) {
        parts.add(from.parts().get(index));
      } else {
        return null;
      }
    }
    Vector result = new Vector(shape, parts);
    code.retain(result);
    return result;
  }

  private static boolean isWhole(int[] lanes, int first, int bytes) {
    boolean zero = lanes[first] >= 32;
    for (int i = 0; i < bytes; i++) {
      int lane = lanes[first + i];
      if (zero ? lane < 32 : lane != lanes[first] + i) {
        return false;
      }
    }
    return zero || lanes[first] % bytes == 0;
  }

  /** The shape that costs less. */
  private static Shape shape(List<Vector> operands, int[] lanes) {
    return cost(operands, lanes, Shape.INTS) < cost(operands, lanes, Shape.LONGS)
        ? Shape.INTS
        : Shape.LONGS;
  }

  private static int cost(List<Vector> operands, int[] lanes, Shape shape) {
    int cost = 0;
    for (int i = 0; i < shape.parts(); i++) {
      for (Term term : terms(shape, i, lanes)) {
        Vector from = operands.get(term.source() / shape.parts());
        cost += 1 + (term.shift() != 0 ? 1 : 0) + (needsMask(term, shape) ? 1 : 0);
        cost += from.isConstant() || from.shape().parts() == shape.parts() ? 0 : 2;
      }
    }
    return cost;
  }

  /** What a part of the result is put together from. */
  private static List<Term> terms(Shape shape, int index, int[] lanes) {
    int bytes = 16 / shape.parts();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < bytes; i++) {
      int lane = lanes[index * bytes + i];
      if (lane >= 32) {
        continue;
      }
      int source = lane / bytes;
      int shift = (i - lane % bytes) * 8;
      long mask = 0xFFL << i * 8;
      int known = find(terms, source, shift);
      if (known < 0) {
        terms.add(new Term(source, shift, mask));
      } else {
        terms.set(known, new Term(source, shift, terms.get(known).mask() | mask));
      }
    }
    return terms;
  }

  private static int find(List<Term> terms, int source, int shift) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).source() == source && terms.get(i).shift() == shift) {
        return i;
      }
    }
    return -1;
  }

  private static boolean needsMask(Term term, Shape shape) {
    long all = shape.bits() == 64 ? -1 : 0xFFFFFFFFL;
    long left = term.shift() >= 0 ? all << term.shift() & all : all >>> -term.shift();
    return left != term.mask();
  }

  /**
   * Writes eight bytes that are those of two halves in turn, or each second one of two halves, if
   * they are.
   */
  private boolean regular(List<Vector> operands, int[] lanes, int first) {
    boolean turns = isRun(lanes, first, 2, 1, 4) && isRun(lanes, first + 1, 2, 1, 4);
    boolean seconds = isRun(lanes, first, 1, 2, 8) && isRun(lanes, first + 4, 1, 2, 8);
    if (!turns && !seconds) {
      return false;
    }
    for (int i = 0; i < 2; i++) {
      int lane = lanes[first + i * (turns ? 1 : 4)];
      code.push(operands.get(lane / 16), Shape.LONGS, lane % 16 / 8);
      if (turns) {
        code.constant(Shape.INTS, lane % 8 / 4);
        call("spreadBytes", "(JI)J");
      } else {
        if (lane % 2 == 1) {
          code.constant(Shape.INTS, 8);
          out.visitInsn(Opcodes.LUSHR);
        }
        call("evenBytes", "(J)J");
      }
      if (i == 1) {
        code.constant(Shape.INTS, turns ? 8 : 32);
        out.visitInsn(Opcodes.LSHL);
        out.visitInsn(Opcodes.LOR);
      }
    }
    return true;
  }

  /** Whether four lanes ask for bytes at equal distances within an aligned group. */
  private static boolean isRun(int[] lanes, int first, int step, int distance, int group) {
    for (int i = 0; i < 4; i++) {
      if (lanes[first + i * step] != lanes[first] + i * distance) {
        return false;
      }
    }
    return lanes[first] < ZERO && lanes[first] % group < distance;
  }

  private void call(String method, String descriptor) {
    String owner = Type.getInternalName(I8x16.class);
    out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
  }

  private Part part(List<Vector> operands, Shape shape, List<Term> terms, int[] lanes, int index) {
    boolean ints = shape == Shape.INTS;
    if (!ints && terms.size() > 4 && regular(operands, lanes, 8 * index)) {
      return code.store(shape);
    }
    long constant = 0;
    boolean pushed = false;
    for (Term term : terms) {
      Vector from = operands.get(term.source() / shape.parts());
      int source = term.source() % shape.parts();
      if (from.isConstant()) {
        long bits = from.bits(shape, source);
        long moved = term.shift() >= 0 ? bits << term.shift() : bits >>> -term.shift();
        constant |= moved & term.mask();
        continue;
      }
      code.push(from, shape, source);
      if (term.shift() != 0) {
        code.constant(Shape.INTS, Math.abs(term.shift()));
        boolean left = term.shift() > 0;
        int shiftInts = left ? Opcodes.ISHL : Opcodes.IUSHR;
        out.visitInsn(shape.type().getOpcode(shiftInts));
      }
      if (needsMask(term, shape)) {
        code.constant(shape, term.mask());
        out.visitInsn(ints ? Opcodes.IAND : Opcodes.LAND);
      }
      if (pushed) {
        out.visitInsn(ints ? Opcodes.IOR : Opcodes.LOR);
      }
      pushed = true;
    }
    if (!pushed) {
      return Part.constant(constant);
    }
    if (constant != 0) {
      code.constant(shape, constant);
      out.visitInsn(ints ? Opcodes.IOR : Opcodes.LOR);
    }
    return code.store(shape);
  }
}
