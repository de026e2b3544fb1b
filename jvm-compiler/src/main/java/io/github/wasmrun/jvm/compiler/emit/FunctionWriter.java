package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Var;
import io.github.wasmrun.jvm.compiler.simd.VectorWriter;
import io.github.wasmrun.jvm.compiler.split.Part;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes one function, or a part of one, as a method: its statements, and expressions with the
 * writers of their families.
 */
final class FunctionWriter extends FunctionCode {
  private final MethodVisitor out;
  private final Shape shape;
  private final LoopCalls calls;
  private final boolean isRoot;
  private final Places places;
  private final MemoryArray memory;
  private final Exits exits;
  private final Blocks blocks;
  private final @Nullable PartBody part;
  private final Label size = new Label();

  /**
   * A writer.
   *
   * @param part null for all of a function that is not split
   */
  FunctionWriter(Layout layout, BodyFacts facts, MethodVisitor out, @Nullable Part part) {
    super(layout, facts.body, out);
    this.out = out;
    calls = facts.calls;
    shape = new Shape(body.type());
    isRoot = part == null || part.number() == 0;
    places = new Places(this, facts, shape, part);
    memory = new MemoryArray(this, places.memorySlot());
    exits = new Exits(code, places.exitSlot());
    blocks = new Blocks(code, places, exits, memory);
    this.part =
        part == null ? null : new PartBody(this, part, shape, places, exits, blocks, memory);
  }

  /** Writes all, and has a label before each statement and one at the end. */
  Label[] measure() {
    Label[] marks = new Label[body.statements().size() + 1];
    out.visitCode();
    start();
    for (int i = 0; i < body.statements().size(); i++) {
      marks[i] = new Label();
      out.visitLabel(marks[i]);
      statement(body.statements().get(i), i);
    }
    marks[body.statements().size()] = new Label();
    out.visitLabel(marks[body.statements().size()]);
    out.visitMaxs(0, 0);
    return marks;
  }

  /** Writes all; gives how many bytes that takes. */
  int size() {
    write();
    return size.getOffset();
  }

  void write() {
    out.visitCode();
    start();
    if (part == null) {
      for (int i = 0; i < body.statements().size(); i++) {
        statement(body.statements().get(i), i);
      }
    } else {
      part.write();
    }
    out.visitLabel(size);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  private void start() {
    if (isRoot && part != null) {
      places.frames().make();
    }
    places.start();
    if (part != null) {
      part.start();
    } else {
      for (int i = body.params(); i < body.locals(); i++) {
        places.zero(body.variables().get(i));
      }
    }
    memory.start();
    if (isRoot && calls.callsAnything()) {
      poll();
    }
  }

  /** Ends the guest if its thread is to end; while none is, this is nothing for the JIT. */
  private void poll() {
    code.field(Jvm.GETSTATIC, layout.state(), Names.POLL, "Ljava/lang/invoke/MethodHandle;");
    out.visitMethodInsn(
        Jvm.INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", "()V", false);
  }

  @Override
  void state() {
    places.state();
  }

  @Override
  void memoryArray(int index) {
    memory.load(index);
  }

  @Override
  void store(Var variable) {
    places.store(variable);
  }

  // Expressions.

  @Override
  void expression(Expr expression) {
    int outer = lines.enter(expression);
    if (isVector(expression)) {
      places.vectors().write(expression);
    } else {
      scalar(expression);
    }
    lines.leave(outer);
  }

  /** Whether an expression takes or gives vectors, other than a call. */
  private static boolean isVector(Expr expression) {
    switch (expression.op) {
      case VectorWriter.PART:
        return true;
      case Opcodes.LOCAL_GET:
      case Opcodes.LOCAL_TEE:
      case Opcodes.SELECT:
        return expression.kind() == Kind.V128;
      default:
        return expression.op >= Opcodes.V128_LOAD;
    }
  }

  private void scalar(Expr expression) {
    int op = expression.op;
    switch (op) {
      case Opcodes.LOCAL_GET:
        places.load(expression.variable());
        break;
      case Opcodes.LOCAL_TEE:
        places.set(expression.variable(), expression.operand(0), true);
        break;
      case Opcodes.THROW:
      case Opcodes.THROW_REF:
      case Expr.HAS_TAG:
      case Expr.THROWN_VALUE:
        ExceptionWriter.write(this, expression);
        break;
      default:
        if (!NumberWriter.write(this, expression)
            && !MemoryWriter.write(this, expression)
            && !AtomicWriter.write(this, expression)
            && !CallWriter.write(this, expression)
            && !StateWriter.write(this, expression)
            && !HeapWriter.write(this, expression)) {
          throw new IllegalArgumentException("opcode 0x" + Integer.toHexString(op));
        }
        break;
    }
    if ((expression.effects & Effects.CALLS) != 0) {
      memory.moved();
    }
  }

  // Statements.

  @Override
  void statement(Stmt statement, int number) {
    switch (statement.type) {
      case BLOCK:
      case LOOP:
      case TRY:
      case ELSE:
      case CATCH:
      case END:
        break;
      default:
        blocks.writeFrame();
        break;
    }
    switch (statement.type) {
      case EVAL:
        eval(statement.expression());
        break;
      case SET:
        set(statement);
        break;
      case BLOCK:
        blocks.enter(statement.target());
        break;
      case LOOP:
        loop(statement, number);
        break;
      case IF:
        Conditions.jump(this, statement.expression(), false, blocks.enterIf(statement));
        blocks.afterCondition();
        break;
      case ELSE:
        blocks.otherwise(statement);
        break;
      case TRY:
        blocks.enterTry(statement.target());
        break;
      case CATCH:
        blocks.caught(statement);
        places.store(statement.variables[0]);
        memory.moved();
        break;
      case END:
        blocks.end(statement);
        break;
      case BRANCH:
        code.jump(Jvm.GOTO, blocks.label(statement.target()));
        break;
      case BRANCH_IF:
        Label label = blocks.place(statement.target());
        Conditions.jump(this, statement.expression(), !statement.flag, label);
        // What is known after the condition has been computed.
        blocks.comesFromHere(statement.target());
        break;
      case BRANCH_TABLE:
        expression(statement.expression());
        BranchTables.write(code, blocks, exits, statement.targets);
        break;
      default:
        leave(statement.expressions);
        break;
    }
  }

  private void loop(Stmt statement, int number) {
    blocks.enterLoop(statement.target(), calls.inLoop(number));
    if (statement.target().isUsed()) {
      poll();
    }
  }

  private void eval(Expr expression) {
    if (expression.op == Opcodes.LOCAL_TEE) {
      places.set(expression.variable(), expression.operand(0), false);
      return;
    }
    expression(expression);
    if (CallWriter.isTail(expression) && !isRoot) {
      code.constant(PartBody.RETURNS);
      code.op(Jvm.IRETURN);
    } else if (CallWriter.isTail(expression)) {
      if (shape.hasArrayResult()) {
        code.op(Jvm.ACONST_NULL);
        code.op(Jvm.ARETURN);
      } else if (shape.results().length == 0) {
        code.op(Jvm.RETURN);
      } else {
        code.zero(shape.results()[0]);
        code.op(Code.returning(shape.results()[0]));
      }
    } else if (expression.results.size() > 1) {
      code.op(Jvm.POP);
    } else if (!expression.results.isEmpty()) {
      code.pop(expression.kind());
    }
  }

  private void set(Stmt statement) {
    Var[] variables = statement.variables;
    if (variables.length > 1 && statement.expressions.length == 1) {
      expression(statement.expression());
      Packing.spread(this, variables);
      return;
    }
    if (variables.length == 1) {
      places.set(variables[0], statement.expression(), false);
      return;
    }
    for (int i = 0; i < variables.length; i++) {
      places.push(statement.expressions[i], variables[i]);
    }
    for (int i = variables.length - 1; i >= 0; i--) {
      places.pop(variables[i]);
    }
  }

  private void leave(Expr[] results) {
    if (!isRoot) {
      places.frames().result(results, shape);
      code.constant(PartBody.RETURNS);
      code.op(Jvm.IRETURN);
      return;
    }
    if (shape.hasArrayResult()) {
      Packing.gather(this, results, shape);
      code.op(Jvm.ARETURN);
      return;
    }
    for (Expr result : results) {
      expression(result);
    }
    code.op(results.length == 0 ? Jvm.RETURN : Code.returning(results[0].kind()));
  }
}
