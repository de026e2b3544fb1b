package io.github.wasmrun.jvm.compiler.simd;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.runtime.simd.Bits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes expressions that take or give vectors. */
public final class VectorWriter {
  /** The opcode of an expression for a part of an access, which only {@link #write} knows. */
  public static final int PART = -1;

  private static final String BITS = Type.getInternalName(Bits.class);

  private final MethodVisitor out;
  private final VectorHost host;
  private final VectorShapes shapes;
  private final VectorCode code;
  private final VectorMemory memory;

  /** For a function whose variables have these shapes. */
  public VectorWriter(MethodVisitor out, VectorHost host, VectorShapes shapes) {
    this.out = out;
    this.host = host;
    this.shapes = shapes;
    code = new VectorCode(out, host);
    memory = new VectorMemory(host, code, this);
  }

  /** Writes an expression; a v128 that it gives is two longs on the stack, the lower one first. */
  public void write(Expr expression) {
    if (expression.op == PART) {
      VectorMemory.run(expression);
    } else if (givesVector(expression)) {
      push(expression, Shape.LONGS);
    } else {
      number(expression);
    }
  }

  /** Writes an expression that gives a v128; its parts in this shape are on the stack. */
  public void push(Expr expression, Shape shape) {
    Vector vector = vector(expression, shape);
    code.pushAll(vector, shape);
    code.release(vector);
  }

  /** Sets a variable to an expression. */
  public void assign(Var variable, Expr expression) {
    push(expression, shape(variable));
    storeParts(variable);
  }

  /** The shape of a variable. */
  public Shape shape(Var variable) {
    return host.slot(variable) < 0 ? Shape.LONGS : shapes.of(variable);
  }

  /** Sets a variable to the parts on the stack, which are in its shape. */
  public void storeParts(Var variable) {
    int first = host.slot(variable);
    if (first < 0) {
      host.store(variable);
      return;
    }
    Shape shape = shape(variable);
    for (int i = shape.parts() - 1; i >= 0; i--) {
      out.visitVarInsn(shape.store(), first + i * shape.slots());
    }
  }

  /** Sets a variable to the two longs on the stack. */
  public void store(Var variable) {
    Shape shape = shape(variable);
    if (shape != Shape.LONGS) {
      Vector longs = code.pop(Shape.LONGS);
      code.pushAll(longs, shape);
      code.release(longs);
    }
    storeParts(variable);
  }

  /** Brings a parameter, two longs in its slots, into its shape. */
  public void enter(Var variable) {
    Shape shape = shape(variable);
    if (shape != Shape.LONGS) {
      code.pushAll(at(Shape.LONGS, host.slot(variable)), shape);
      storeParts(variable);
    }
  }

  /** Loads a variable as two longs. */
  public void load(Var variable) {
    Vector vector = get(variable);
    code.pushAll(vector, Shape.LONGS);
    code.release(vector);
  }

  private Vector get(Var variable) {
    int slot = host.slot(variable);
    if (slot < 0) {
      host.load(variable);
      return code.pop(Shape.LONGS);
    }
    return at(shapes.of(variable), slot);
  }

  private static Vector at(Shape shape, int slot) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shape.parts(); i++) {
      parts.add(Part.variable(slot + i * shape.slots()));
    }
    return new Vector(shape, parts);
  }

  private static boolean givesVector(Expr expression) {
    return expression.results.size() == 1 && expression.kind() == Kind.V128;
  }

  /** Writes an expression that gives a v128; whoever calls must release it. */
  Vector vector(Expr expression, @Nullable Shape wish) {
    switch (expression.op) {
      case LOCAL_GET:
        return get(expression.variable());
      case LOCAL_TEE:
        assign(expression.variable(), expression.operand(0));
        return get(expression.variable());
      case V128_CONST:
        return Vector.constant(expression.bits, expression.highBits);
      case SELECT, SELECT_T:
        return select(expression, wish);
      case I8X16_SHUFFLE:
        return code.shuffle(
            vectors(expression, wish), ShuffleCode.lanes(expression.bits, expression.highBits));
      case I8X16_SWIZZLE, I8X16_RELAXED_SWIZZLE:
        Expr indexes = expression.operand(1);
        if (indexes.op == V128_CONST) {
          return swizzle(expression.operand(0), ShuffleCode.lanes(indexes.bits, indexes.highBits));
        }
        return code.compute(op(expression), vectors(expression, wish));
      default:
        if (expression.op < V128_LOAD) {
          host.write(expression);
          return code.pop(Shape.LONGS);
        }
        if (VectorMemory.accesses(expression.op)) {
          int outer = host.enter(expression);
          Vector loaded = memory.load(expression, wish);
          host.leave(outer);
          return loaded;
        }
        return computed(expression, wish);
    }
  }

  private static VectorOp op(Expr expression) {
    return Objects.requireNonNull(VectorOps.of(expression.op));
  }

  private Vector computed(Expr expression, @Nullable Shape wish) {
    VectorOp op = op(expression);
    switch (op.kind()) {
      case SPLAT:
        host.write(expression.operand(0));
        return code.splat(op);
      case SHIFT:
        {
          Vector shifted = first(expression, wish);
          host.write(expression.operand(1));
          return code.shift(op, shifted);
        }
      case REPLACE:
        {
          Vector replaced = first(expression, wish);
          host.write(expression.operand(1));
          int lanes = Instructions.lanes(expression.op);
          return code.replace(op, replaced, lanes, expression.index2);
        }
      default:
        return code.compute(op, vectors(expression, wish));
    }
  }

  /** The vector that is the first operand. */
  private Vector first(Expr expression, @Nullable Shape wish) {
    return operand(expression, 0, wish);
  }

  private Vector operand(Expr expression, int index, @Nullable Shape wish) {
    Vector vector = vector(expression.operand(index), shapes.wanted(expression, index, wish));
    for (int i = index + 1; i < expression.operands.length; i++) {
      if (expression.operand(i).writes != 0) {
        return code.copy(vector);
      }
    }
    return vector;
  }

  private List<Vector> vectors(Expr expression, @Nullable Shape wish) {
    List<Vector> vectors = new ArrayList<>();
    for (int i = 0; i < expression.operands.length; i++) {
      vectors.add(operand(expression, i, wish));
    }
    return vectors;
  }

  private Vector swizzle(Expr operand, int[] indexes) {
    int[] lanes = indexes.clone();
    for (int i = 0; i < 16; i++) {
      lanes[i] = lanes[i] < 16 ? lanes[i] : ShuffleCode.ZERO;
    }
    return code.shuffle(List.of(vector(operand, null), Vector.constant(0, 0)), lanes);
  }

  private Vector select(Expr expression, @Nullable Shape wish) {
    Shape natural = shapes.natural(expression, wish);
    Shape shape = natural == null ? Shape.LONGS : natural;
    Vector first = operand(expression, 0, shape);
    Vector second = operand(expression, 1, shape);
    host.write(expression.operand(2));
    Part condition = code.store(Shape.INTS);
    String type = shape.type().getDescriptor();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shape.parts(); i++) {
      code.push(first, shape, i);
      code.push(second, shape, i);
      out.visitVarInsn(Opcodes.ILOAD, condition.slot());
      String descriptor = "(" + type + type + "I)" + type;
      out.visitMethodInsn(Opcodes.INVOKESTATIC, BITS, "select", descriptor, false);
      parts.add(code.store(shape));
    }
    code.release(first);
    code.release(second);
    code.release(new Vector(Shape.INTS, List.of(condition)));
    return new Vector(shape, parts);
  }

  /** Writes an instruction that takes vectors and gives a number or nothing. */
  private void number(Expr expression) {
    if (VectorMemory.accesses(expression.op)) {
      memory.store(expression);
      return;
    }
    VectorOp op = op(expression);
    Vector vector = first(expression, null);
    if (op.kind() == VectorOp.Kind.EXTRACT) {
      code.extract(op, vector, Instructions.lanes(expression.op), expression.index2);
    } else {
      code.reduce(op, vector);
    }
  }
}
