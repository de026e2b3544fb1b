package io.github.wasmrun.jvm.compiler.simd;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for each variable of a function that holds a v128 the shape that most of its uses want,
 * loops counting more, so that few conversions are left.
 */
public final class VectorShapes {
  private static final int ROUNDS = 4;
  private static final int MOST_LOOPS = 5;

  /** By variable; null for one without a preference yet, or of another kind. */
  private final @Nullable Shape[] shapes;

  private final int[][] votes;
  private int weight;

  private VectorShapes(int variables) {
    shapes = new Shape[variables];
    votes = new int[variables][];
  }

  /** The choice for a function. */
  public static VectorShapes of(Body body) {
    VectorShapes choice = new VectorShapes(body.variables().size());
    boolean changed = false;
    for (Var variable : body.variables()) {
      changed |= variable.kind() == Kind.V128;
    }
    for (int i = 0; changed && i < ROUNDS; i++) {
      changed = choice.round(body);
    }
    for (Var variable : body.variables()) {
      if (variable.kind() == Kind.V128 && choice.shapes[variable.id()] == null) {
        choice.shapes[variable.id()] = Shape.LONGS;
      }
    }
    return choice;
  }

  /** The shape of a variable. */
  public Shape of(Var variable) {
    Shape shape = shapes[variable.id()];
    return shape == null ? Shape.LONGS : shape;
  }

  private boolean round(Body body) {
    for (Var variable : body.variables()) {
      votes[variable.id()] = new int[Shape.values().length];
      if (variable.id() < body.params()) {
        vote(variable, Shape.LONGS, 1);
      }
    }
    int loops = 0;
    int depth = 0;
    boolean[] isLoop = new boolean[16];
    for (Stmt statement : body.statements()) {
      switch (statement.type) {
        case BLOCK, LOOP, IF, TRY -> {
          depth++;
          isLoop = depth < isLoop.length ? isLoop : Arrays.copyOf(isLoop, 2 * depth);
          isLoop[depth] = statement.type == Stmt.Type.LOOP;
          loops += isLoop[depth] ? 1 : 0;
        }
        case END -> {
          loops -= isLoop[depth] ? 1 : 0;
          depth--;
        }
        default -> {}
      }
      weight = 1 << 3 * Math.min(loops, MOST_LOOPS);
      visit(statement);
    }
    boolean changed = false;
    for (Var variable : body.variables()) {
      Shape best = best(votes[variable.id()]);
      changed |= best != shapes[variable.id()];
      shapes[variable.id()] = best;
    }
    return changed;
  }

  private static @Nullable Shape best(int[] votes) {
    Shape best = null;
    for (Shape shape : Shape.values()) {
      int count = votes[shape.ordinal()];
      if (count > (best == null ? 0 : votes[best.ordinal()])) {
        best = shape;
      }
    }
    return best;
  }

  private void vote(Var variable, @Nullable Shape shape, int times) {
    if (shape != null) {
      int before = votes[variable.id()][shape.ordinal()];
      votes[variable.id()][shape.ordinal()] = Math.min(before + times, 1 << 28);
    }
  }

  private void visit(Stmt statement) {
    for (int i = 0; i < statement.expressions.length; i++) {
      Expr expression = statement.expressions[i];
      boolean sets = statement.type == Stmt.Type.SET;
      if (sets && statement.expressions.length == statement.variables.length) {
        assigned(statement.variables[i], expression);
      } else {
        Shape shape = isVector(expression) ? Shape.LONGS : null;
        visit(expression, shape);
      }
    }
    if (statement.type == Stmt.Type.SET
        && statement.expressions.length != statement.variables.length) {
      for (Var variable : statement.variables) {
        vote(variable, Shape.LONGS, weight);
      }
    }
  }

  private static boolean isVector(Expr expression) {
    return expression.results.size() == 1 && expression.kind() == Kind.V128;
  }

  private void assigned(Var variable, Expr expression) {
    if (variable.kind() == Kind.V128) {
      vote(variable, natural(expression, shapes[variable.id()]), weight);
    }
    visit(expression, shapes[variable.id()]);
  }

  /** Has the variables that are operands vote for the shape in which they are used. */
  private void visit(Expr expression, @Nullable Shape wish) {
    if (expression.op == LOCAL_GET) {
      vote(expression.variable(), wish, weight);
      return;
    }
    if (expression.op == LOCAL_TEE || expression.op == LOCAL_SET) {
      assigned(expression.variable(), expression.operand(0));
      if (expression.op == LOCAL_TEE) {
        vote(expression.variable(), wish, weight);
      }
      return;
    }
    for (int i = 0; i < expression.operands.length; i++) {
      Expr operand = expression.operands[i];
      visit(operand, isVector(operand) ? wanted(expression, i, wish) : null);
    }
  }

  /** The shape in which an instruction takes an operand; null if any will do. */
  @Nullable Shape wanted(Expr expression, int index, @Nullable Shape wish) {
    switch (expression.op) {
      case SELECT, SELECT_T, I8X16_SHUFFLE:
        return natural(expression, wish);
      case V128_STORE:
        return natural(expression.operand(1), null);
      case V128_LOAD8_LANE, V128_LOAD16_LANE, V128_LOAD64_LANE:
      case V128_STORE8_LANE, V128_STORE16_LANE, V128_STORE64_LANE:
        return Shape.LONGS;
      case V128_LOAD32_LANE, V128_STORE32_LANE:
        return Shape.INTS;
      default:
        VectorOp op = expression.op < V128_LOAD ? null : VectorOps.of(expression.op);
        if (op == null) {
          return Shape.LONGS;
        }
        if (op.anyShape()) {
          return op.kind() == VectorOp.Kind.REDUCE
              ? natural(expression.operand(0), null)
              : natural(expression, wish);
        }
        return op.kind() == VectorOp.Kind.NARROW || op.kind() == VectorOp.Kind.REDUCE
            ? op.operand(0)
            : op.operand(index);
    }
  }

  /** The shape in which an expression gives its vector; null if any costs the same. */
  @Nullable Shape natural(Expr expression, @Nullable Shape wish) {
    switch (expression.op) {
      case LOCAL_GET, LOCAL_TEE:
        return shapes[expression.variable().id()];
      case V128_CONST:
        return null;
      case V128_LOAD:
        return wish;
      case SELECT, SELECT_T:
        return common(expression, wish, true);
      case I8X16_SHUFFLE:
        int[] lanes = ShuffleCode.lanes(expression.bits, expression.highBits);
        return ShuffleCode.mixesWords(lanes)
            ? Shape.LONGS
            : common(expression, wish, !ShuffleCode.mixesBytes(lanes));
      case V128_LOAD16X4_S, V128_LOAD16X4_U, V128_LOAD32_ZERO, V128_LOAD32_LANE:
        return Shape.INTS;
      case V128_LOAD32_SPLAT:
        return wish == Shape.FLOATS ? wish : Shape.INTS;
      case V128_LOAD64_SPLAT, V128_LOAD64_ZERO:
        return wish == Shape.DOUBLES ? wish : Shape.LONGS;
      default:
        VectorOp op = expression.op < V128_LOAD ? null : VectorOps.of(expression.op);
        if (op == null) {
          return Shape.LONGS;
        }
        return op.anyShape() ? common(expression, wish, false) : op.result();
    }
  }

  /** The shape that most vectors among the operands have. */
  private @Nullable Shape common(Expr expression, @Nullable Shape wish, boolean anyShape) {
    int[] count = new int[Shape.values().length];
    for (Expr operand : expression.operands) {
      Shape shape = isVector(operand) ? natural(operand, null) : null;
      if (shape != null) {
        count[anyShape ? shape.ordinal() : shape.integer().ordinal()]++;
      }
    }
    Shape best = best(count);
    if (best == null) {
      return wish == null || anyShape ? wish : wish.integer();
    }
    Shape wished = wish == null || anyShape ? wish : wish.integer();
    return wished != null && count[wished.ordinal()] == count[best.ordinal()] ? wished : best;
  }
}
