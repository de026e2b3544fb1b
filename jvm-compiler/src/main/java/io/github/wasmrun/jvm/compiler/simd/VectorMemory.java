package io.github.wasmrun.jvm.compiler.simd;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes loads and stores of vectors and of their lanes, as loads and stores of numbers. */
final class VectorMemory {
  private static final long GREATEST_32 = 0xFFFFFFFFL;

  private final VectorHost host;
  private final VectorCode code;
  private final VectorWriter writer;

  VectorMemory(VectorHost host, VectorCode code, VectorWriter writer) {
    this.host = host;
    this.code = code;
    this.writer = writer;
  }

  /** Whether an instruction of vectors accesses a memory. */
  static boolean accesses(int opcode) {
    return opcode >= V128_LOAD && opcode <= V128_STORE
        || opcode >= V128_LOAD8_LANE && opcode <= V128_LOAD64_ZERO;
  }

  /** Writes an access that gives a v128. */
  Vector load(Expr expression, @Nullable Shape wish) {
    switch (expression.op) {
      case V128_LOAD:
        return whole(expression, wish == null ? Shape.LONGS : wish);
      case V128_LOAD8X8_S:
        return extended(expression, I16X8_EXTEND_LOW_I8X16_S);
      case V128_LOAD8X8_U:
        return extended(expression, I16X8_EXTEND_LOW_I8X16_U);
      case V128_LOAD16X4_S:
        return extended(expression, I32X4_EXTEND_LOW_I16X8_S);
      case V128_LOAD16X4_U:
        return extended(expression, I32X4_EXTEND_LOW_I16X8_U);
      case V128_LOAD32X2_S:
        return extended(expression, I64X2_EXTEND_LOW_I32X4_S);
      case V128_LOAD32X2_U:
        return extended(expression, I64X2_EXTEND_LOW_I32X4_U);
      case V128_LOAD8_SPLAT:
        number(expression, I32_LOAD8_U);
        return code.splat(op(I8X16_SPLAT));
      case V128_LOAD16_SPLAT:
        number(expression, I32_LOAD16_U);
        return code.splat(op(I16X8_SPLAT));
      case V128_LOAD32_SPLAT:
        boolean floats = wish == Shape.FLOATS;
        number(expression, floats ? F32_LOAD : I32_LOAD);
        return code.same(floats ? Shape.FLOATS : Shape.INTS);
      case V128_LOAD64_SPLAT:
        boolean doubles = wish == Shape.DOUBLES;
        number(expression, doubles ? F64_LOAD : I64_LOAD);
        return code.same(doubles ? Shape.DOUBLES : Shape.LONGS);
      case V128_LOAD32_ZERO:
        number(expression, I32_LOAD);
        return first(Shape.INTS);
      case V128_LOAD64_ZERO:
        number(expression, I64_LOAD);
        return first(Shape.LONGS);
      default:
        return lane(expression);
    }
  }

  private static VectorOp op(int opcode) {
    return Objects.requireNonNull(VectorOps.of(opcode));
  }

  private static Expr part(Kind kind, Runnable writing) {
    return Expr.of(VectorWriter.PART).giving(kind).data(writing).build();
  }

  /** Writes an expression of {@link VectorWriter#PART}. */
  static void run(Expr expression) {
    ((Runnable) Objects.requireNonNull(expression.data)).run();
  }

  /** Writes the load of a number, a part of an access. */
  private void load(Expr access, int opcode, long offset, Expr address) {
    Kind kind = Kind.of(Objects.requireNonNull(Instructions.signature(opcode)).result(0));
    host.write(
        Expr.of(opcode).giving(kind).index(access.index).bits(offset).taking(address).build());
  }

  /** Writes the store of a number, a part of an access. */
  private void store(Expr access, int opcode, long offset, Expr address, Runnable number) {
    Kind kind = Kind.of(Objects.requireNonNull(Instructions.signature(opcode)).operand(1));
    host.write(
        Expr.of(opcode)
            .index(access.index)
            .bits(offset)
            .taking(address, part(kind, number))
            .build());
  }

  /** Loads the number at the address. */
  private void number(Expr expression, int opcode) {
    load(expression, opcode, expression.bits, expression.operand(0));
  }

  private Vector extended(Expr expression, int opcode) {
    number(expression, I64_LOAD);
    return code.compute(op(opcode), List.of(first(Shape.LONGS)));
  }

  /** A vector whose first part is on the stack; the others are 0. */
  private Vector first(Shape shape) {
    List<Part> parts = new ArrayList<>(Collections.nCopies(shape.parts(), Part.constant(0)));
    parts.set(0, code.store(shape));
    return new Vector(shape, parts);
  }

  private Vector lane(Expr expression) {
    int log2 = expression.op - V128_LOAD8_LANE;
    Address address = new Address(expression);
    Vector vector = writer.vector(expression.operand(1), null);
    load(expression, LANE_LOADS[log2], expression.bits, address.expression);
    address.release();
    return code.replace(op(LANE_REPLACES[log2]), vector, 16 >> log2, expression.index2);
  }

  private static final int[] LANE_LOADS = {I32_LOAD8_U, I32_LOAD16_U, I32_LOAD, I64_LOAD};
  private static final int[] LANE_STORES = {I32_STORE8, I32_STORE16, I32_STORE, I64_STORE};
  private static final int[] LANE_REPLACES = {
    I8X16_REPLACE_LANE, I16X8_REPLACE_LANE, I32X4_REPLACE_LANE, I64X2_REPLACE_LANE
  };
  private static final int[] LANE_EXTRACTS = {
    I8X16_EXTRACT_LANE_U, I16X8_EXTRACT_LANE_U, I32X4_EXTRACT_LANE, I64X2_EXTRACT_LANE
  };

  /** The address of an access, which several parts use. */
  private final class Address {
    final Expr expression;
    private final Vector variable;

    Address(Expr access) {
      Expr operand = access.operand(0);
      boolean constant = operand.op == I32_CONST || operand.op == I64_CONST;
      if (constant) {
        expression = operand;
        variable = new Vector(Shape.INTS, List.of());
        return;
      }
      Shape shape = isWide(access) ? Shape.LONGS : Shape.INTS;
      host.write(operand);
      Part part = code.store(shape);
      expression = part(operand.kind(), () -> code.load(shape, part));
      variable = new Vector(shape, List.of(part));
    }

    void release() {
      code.release(variable);
    }
  }

  private static boolean isWide(Expr access) {
    return access.operand(0).kind() == Kind.I64;
  }

  /** The offset of a part; where it has no number, every access with the greatest one traps too. */
  private static long offset(Expr expression, int distance) {
    long offset = expression.bits + distance;
    if (!isWide(expression)) {
      return Math.min(offset, GREATEST_32);
    }
    return Long.compareUnsigned(offset, expression.bits) < 0 ? -1 : offset;
  }

  /** The last part goes first: if the others are outside of the memory, it is too. */
  private Vector whole(Expr expression, Shape shape) {
    Address address = new Address(expression);
    Part[] parts = new Part[shape.parts()];
    for (int i = parts.length - 1; i >= 0; i--) {
      load(expression, load(shape), offset(expression, i * 16 / parts.length), address.expression);
      parts[i] = code.store(shape);
    }
    address.release();
    return new Vector(shape, List.of(parts));
  }

  private static int load(Shape shape) {
    return switch (shape) {
      case INTS -> I32_LOAD;
      case FLOATS -> F32_LOAD;
      case DOUBLES -> F64_LOAD;
      default -> I64_LOAD;
    };
  }

  private static int store(Shape shape) {
    return switch (shape) {
      case INTS -> I32_STORE;
      case FLOATS -> F32_STORE;
      case DOUBLES -> F64_STORE;
      default -> I64_STORE;
    };
  }

  /** Writes an access that takes a v128 and gives nothing. */
  void store(Expr expression) {
    Address address = new Address(expression);
    Vector vector = writer.vector(expression.operand(1), null);
    if (expression.op == V128_STORE) {
      Shape shape = vector.shape();
      for (int i = shape.parts() - 1; i >= 0; i--) {
        int index = i;
        long offset = offset(expression, i * 16 / shape.parts());
        Runnable written = () -> code.push(vector, shape, index);
        store(expression, store(shape), offset, address.expression, written);
      }
      code.release(vector);
    } else {
      int log2 = expression.op - V128_STORE8_LANE;
      VectorOp extract = op(LANE_EXTRACTS[log2]);
      Runnable lane = () -> code.extract(extract, vector, 16 >> log2, expression.index2);
      store(expression, LANE_STORES[log2], expression.bits, address.expression, lane);
    }
    address.release();
  }
}
