package io.github.wasmrun.jvm.compiler.simd;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the code of instructions that compute with vectors. Vectors are in variables; numbers that
 * an instruction takes or gives are on the stack of the JVM.
 */
public final class VectorCode {
  private final MethodVisitor out;
  private final Variables variables;
  private final Temporaries temporaries;
  private final PartCode parts;
  private final ShuffleCode shuffles;

  /** Writes to {@code out}. */
  public VectorCode(MethodVisitor out, Variables variables) {
    this.out = out;
    this.variables = variables;
    temporaries = new Temporaries(variables);
    parts = new PartCode(out);
    shuffles = new ShuffleCode(out, this);
  }

  /** Pushes a part of a vector, in any shape. */
  public void push(Vector vector, Shape shape, int index) {
    parts.push(vector, shape, index);
  }

  /** Pushes all parts of a vector. */
  public void pushAll(Vector vector, Shape shape) {
    for (int i = 0; i < shape.parts(); i++) {
      push(vector, shape, i);
    }
  }

  /** Pushes a constant part. */
  void constant(Shape shape, long bits) {
    parts.constant(shape, bits);
  }

  /** A vector of new variables for what is on the stack, its last part on top. */
  public Vector pop(Shape shape) {
    Part[] popped = new Part[shape.parts()];
    for (int i = popped.length - 1; i >= 0; i--) {
      popped[i] = store(shape);
    }
    return new Vector(shape, List.of(popped));
  }

  /** A new variable for the number on top of the stack. */
  Part store(Shape shape) {
    int slot = temporaries.take(shape);
    out.visitVarInsn(shape.store(), slot);
    return Part.variable(slot);
  }

  /** Pushes the number in a variable. */
  void load(Shape shape, Part variable) {
    out.visitVarInsn(shape.load(), variable.slot());
  }

  /** The vector in variables that nothing else sets. It is released; the result is not. */
  public Vector copy(Vector vector) {
    if (vector.isConstant()) {
      return vector;
    }
    pushAll(vector, vector.shape());
    release(vector);
    return pop(vector.shape());
  }

  /** The vector is used once more, see {@link #release}. */
  public void retain(Vector vector) {
    temporaries.retain(vector);
  }

  /** The vector is not used any more: its variables may be used again. */
  public void release(Vector vector) {
    temporaries.release(vector);
  }

  /** The vector in a shape. It is released; the result is not. */
  public Vector convert(Vector vector, Shape shape) {
    if (vector.shape() == shape) {
      return vector;
    }
    List<Part> converted = new ArrayList<>();
    for (int i = 0; i < shape.parts(); i++) {
      if (vector.isConstant()) {
        converted.add(Part.constant(vector.bits(shape, i)));
      } else {
        push(vector, shape, i);
        converted.add(store(shape));
      }
    }
    release(vector);
    return new Vector(shape, converted);
  }

  /**
   * Writes an instruction that takes vectors and gives one, or gives an i32 on the stack.
   *
   * @param operands they are released
   * @return null if the result is on the stack
   */
  Vector compute(VectorOp op, List<Vector> operands) {
    if (op.kind() == VectorOp.Kind.SWIZZLE) {
      return swizzle(op, operands);
    }
    VectorOp fitting = op.anyShape() && preferInts(operands) ? op.forInts() : op;
    List<Part> results = new ArrayList<>();
    Shape shape = fitting.result();
    for (int i = 0; i < shape.parts(); i++) {
      results.add(part(fitting, operands, shape, i));
    }
    operands.forEach(this::release);
    return new Vector(shape, results);
  }

  /** Looks bytes up in an array, which is faster than shifts by each index. */
  private Vector swizzle(VectorOp op, List<Vector> operands) {
    pushAll(operands.get(0), Shape.LONGS);
    out.visitMethodInsn(Opcodes.INVOKESTATIC, op.owner(), "table", "(JJ)[B", false);
    int table = variables.take(1);
    out.visitVarInsn(Opcodes.ASTORE, table);
    List<Part> results = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      out.visitVarInsn(Opcodes.ALOAD, table);
      push(operands.get(1), Shape.LONGS, i);
      out.visitMethodInsn(Opcodes.INVOKESTATIC, op.owner(), op.method(), "([BJ)J", false);
      results.add(store(Shape.LONGS));
    }
    variables.free(table, 1);
    operands.forEach(this::release);
    return new Vector(Shape.LONGS, results);
  }

  private static boolean preferInts(List<Vector> operands) {
    int wide = 0;
    int narrow = 0;
    for (Vector operand : operands) {
      if (!operand.isConstant()) {
        boolean isWide = operand.shape() == Shape.LONGS || operand.shape() == Shape.DOUBLES;
        wide += isWide ? 1 : 0;
        narrow += isWide ? 0 : 1;
      }
    }
    return narrow > wide || narrow == wide && narrow > 0;
  }

  private Part part(VectorOp op, List<Vector> operands, Shape shape, int index) {
    switch (op.kind()) {
      case ZERO:
        if (index >= op.operand(0).parts()) {
          return Part.constant(0);
        }
        pushEach(op, operands, shape, index, 0);
        break;
      case LOW:
        pushEach(op, operands, shape, index, 0);
        break;
      case HIGH:
        pushEach(op, operands, shape, index, 1);
        break;
      case NARROW:
        pushAll(operands.get(index), op.operand(0));
        break;
      default:
        pushEach(op, operands, shape, index, -1);
    }
    call(op);
    return store(shape);
  }

  /** The parts for a part of the result, from the whole operands or from the half 0 or 1. */
  private void pushEach(VectorOp op, List<Vector> operands, Shape shape, int index, int half) {
    int part = -1;
    for (int i = 0; i < operands.size(); i++) {
      Shape from = op.operand(i);
      int available = half < 0 ? from.parts() : from.parts() / 2;
      int first = half == 1 ? available : 0;
      int each = Math.max(1, shape.parts() / available);
      if (op.kind() == VectorOp.Kind.ZERO) {
        each = 1;
      }
      push(operands.get(i), from, first + index / each);
      part = each > 1 ? index % each : part;
    }
    if (part >= 0) {
      parts.constant(Shape.INTS, part);
    }
  }

  private void call(VectorOp op) {
    int instruction = op.instruction();
    if (instruction >= 0) {
      out.visitInsn(instruction);
    } else {
      out.visitMethodInsn(Opcodes.INVOKESTATIC, op.owner(), op.method(), op.descriptor(), false);
    }
  }

  /** Writes an instruction that gives an i32 for a vector. */
  void reduce(VectorOp op, Vector operand) {
    VectorOp fitting = op.anyShape() && preferInts(List.of(operand)) ? op.forInts() : op;
    Shape shape = fitting.operand(0);
    pushAll(operand, shape);
    call(fitting);
    release(operand);
  }

  /** Writes a shift by the i32 on the stack. */
  Vector shift(VectorOp op, Vector operand) {
    Part count = store(Shape.INTS);
    List<Part> results = new ArrayList<>();
    Shape shape = op.result();
    for (int i = 0; i < shape.parts(); i++) {
      push(operand, shape, i);
      out.visitVarInsn(Opcodes.ILOAD, count.slot());
      call(op);
      results.add(store(shape));
    }
    release(operand);
    temporaries.release(new Vector(Shape.INTS, List.of(count)));
    return new Vector(shape, results);
  }

  /** Writes a vector whose lanes are all the number on the stack. */
  Vector splat(VectorOp op) {
    if (!op.descriptor().equals("(I)J")) {
      return same(op.result());
    }
    call(op);
    return same(Shape.LONGS);
  }

  /** A vector whose parts are all the number on the stack. */
  Vector same(Shape shape) {
    Part part = store(shape);
    List<Part> results = new ArrayList<>();
    for (int i = 0; i < shape.parts(); i++) {
      results.add(part);
    }
    Vector result = new Vector(shape, results);
    for (int i = 1; i < shape.parts(); i++) {
      temporaries.retain(new Vector(shape, List.of(part)));
    }
    return result;
  }

  /** Writes a shuffle by known indexes, see {@link ShuffleCode#shuffle}. */
  Vector shuffle(List<Vector> operands, int[] lanes) {
    return shuffles.shuffle(operands, lanes);
  }

  /** Writes the number of a lane to the stack. */
  void extract(VectorOp op, Vector operand, int lanes, int lane) {
    Shape shape = op.operand(0);
    int each = lanes / shape.parts();
    push(operand, shape, lane / each);
    if (each > 1) {
      parts.constant(Shape.INTS, lane % each);
      call(op);
    }
    release(operand);
  }

  /** Writes a vector with another number in a lane, that on the stack. */
  Vector replace(VectorOp op, Vector operand, int lanes, int lane) {
    Shape shape = op.operand(0);
    int each = lanes / shape.parts();
    Part number = store(each > 1 ? Shape.INTS : shape);
    if (each == 1) {
      return with(operand, shape, lane, number);
    }
    push(operand, shape, lane / each);
    out.visitVarInsn(Opcodes.ILOAD, number.slot());
    parts.constant(Shape.INTS, lane % each);
    call(op);
    temporaries.release(new Vector(Shape.INTS, List.of(number)));
    return with(operand, shape, lane / each, store(shape));
  }

  /** The vector with another part. It is released, the part is not. */
  Vector with(Vector vector, Shape shape, int index, Part part) {
    Vector converted = convert(vector, shape);
    List<Part> changed = new ArrayList<>(converted.parts());
    Part before = changed.set(index, part);
    release(new Vector(shape, List.of(before)));
    return new Vector(shape, changed);
  }
}
