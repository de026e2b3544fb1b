package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions in both forms. Both become a try whose second half has the exception on the guest's
 * operand stack, asks for one tag after another, and throws what nothing takes again.
 *
 * <p>In the first half lies a block. An exception that a block inside delegates to this try jumps
 * to the end of that block, where it is thrown again: then none of the tries between them sees it.
 */
final class Exceptions {
  private static final int WORDS = 3;
  private static final int BY_TAG = 2; // smaller kinds of clauses have a tag
  private static final Var[] NO_VARIABLES = {};

  private final Lowering to;
  private final Control control;
  private final OperandStack stack;

  /** How many first halves are open. */
  private int guarding;

  /** Where exceptions go that are delegated to the caller. */
  private @Nullable Target outermost;

  Exceptions(Lowering to, Control control) {
    this.to = to;
    this.control = control;
    this.stack = to.stack;
  }

  /** Lowers an instruction if it is one of these. */
  boolean instruction(int opcode) {
    switch (opcode) {
      case TRY:
      case TRY_TABLE:
        enter(opcode);
        return true;
      case CATCH:
      case CATCH_ALL:
        startArm(opcode, true);
        return true;
      case DELEGATE:
        delegate(true);
        return true;
      case THROW:
        int tag = to.cursor.index();
        List<Kind> kinds = List.of(tagKinds(tag));
        Expr[] values = stack.pop(kinds.size());
        raise(Expr.of(THROW).index(tag).data(kinds).taking(values));
        return true;
      case THROW_REF:
        raise(Expr.of(THROW_REF).taking(stack.pop()));
        return true;
      case RETHROW:
        raise(Expr.of(THROW_REF).taking(exception(control.label(to.cursor.index()))));
        return true;
      default:
        return false;
    }
  }

  private Kind[] tagKinds(int tag) {
    return ModuleView.kinds(to.module.info().tags().get(tag).type().params());
  }

  private void raise(Expr.Builder expression) {
    stack.beforeJump();
    stack.add(Stmt.eval(stack.offset(), expression.effects(Effects.CALL).build()));
    control.endOfCode();
  }

  private void throwAgain(Var exception) {
    Expr thrown = OperandStack.get(exception);
    Expr again = Expr.of(THROW_REF).effects(Effects.CALL).taking(thrown).build();
    stack.add(Stmt.eval(stack.offset(), again));
  }

  private static Expr exception(Frame frame) {
    return OperandStack.get(Objects.requireNonNull(frame.exception));
  }

  // The first half.

  private void enter(int opcode) {
    Frame frame = control.newFrame(opcode);
    frame.clauses = opcode == TRY_TABLE ? clauses() : frame.clauses;
    frame.start = stack.next();
    stack.add(Stmt.start(Stmt.Type.TRY, stack.offset(), frame.target));
    Var[] landed = {stack.home(frame.height, Kind.REF)};
    Target landing = new Target(false, landed, stack.live(frame.height));
    frame.landing = landing;
    stack.add(Stmt.start(Stmt.Type.BLOCK, stack.offset(), landing));
    frame.throwing = stack.throwing();
    guard(frame, true);
  }

  private void guard(Frame frame, boolean on) {
    frame.guarding = on;
    guarding += on ? 1 : -1;
    stack.guard(guarding > 0);
  }

  /** Kind, tag and label of each clause. */
  private int[] clauses() {
    int[] clauses = new int[to.cursor.count() * WORDS];
    for (int i = 0; i < to.cursor.count(); i++) {
      clauses[i * WORDS] = to.cursor.catchKind(i);
      clauses[i * WORDS + 1] = to.cursor.catchTag(i);
      clauses[i * WORDS + 2] = to.cursor.catchLabel(i);
    }
    return clauses;
  }

  /**
   * Ends the first half. After it the exception is on the stack, unless the frame is dead.
   *
   * @param catching whether anything is to be caught; else the try is a block
   */
  private void endGuarded(Frame frame, boolean reachable, boolean catching) {
    boolean falls = reachable;
    if (falls) {
      stack.materialize(frame.height);
      frame.target.use();
    }
    guard(frame, false);
    Target landing = Objects.requireNonNull(frame.landing);
    if (landing.isUsed() && falls) {
      stack.add(Stmt.branch(stack.offset(), frame.target));
    }
    boolean fallsIn = falls && !landing.isUsed();
    stack.add(Stmt.end(Stmt.Type.END, stack.offset(), landing, fallsIn));
    if (landing.isUsed()) {
      throwAgain(landing.values()[0]);
    }
    if (!catching || stack.throwing() == frame.throwing) {
      stack.replace(frame.start, Stmt.start(Stmt.Type.BLOCK, stack.offset(), frame.target));
      frame.dead = true;
      frame.falls = fallsIn;
      return;
    }
    Var caught = stack.home(frame.height, Kind.REF);
    frame.exception = caught;
    stack.add(Stmt.caught(stack.offset(), frame.target, fallsIn, caught));
    stack.cut(frame.height);
    stack.push(OperandStack.get(caught));
  }

  // The second half.

  /** Goes on after a block that starts here if the exception does not have the tag. */
  private Target ifTag(Frame frame, int tag) {
    Target past = new Target(false, NO_VARIABLES, stack.live(stack.height()));
    stack.add(Stmt.start(Stmt.Type.BLOCK, stack.offset(), past));
    Expr has = Expr.of(Expr.HAS_TAG).giving(Kind.I32).index(tag).taking(exception(frame)).build();
    stack.add(Stmt.branchIf(stack.offset(), has, past, true));
    return past;
  }

  private void endClause(Target past) {
    stack.add(Stmt.end(Stmt.Type.END, stack.offset(), past, false));
  }

  /** The values of an exception that has the tag, and one more place. */
  private Expr[] values(Frame frame, int tag, boolean andReference) {
    Kind[] kinds = tagKinds(tag);
    Expr[] values = new Expr[kinds.length + (andReference ? 1 : 0)];
    for (int i = 0; i < kinds.length; i++) {
      values[i] =
          Expr.of(Expr.THROWN_VALUE)
              .giving(kinds[i])
              .index(i)
              .index2(place(kinds, i))
              .taking(exception(frame))
              .build();
    }
    if (andReference) {
      values[kinds.length] = exception(frame);
    }
    return values;
  }

  /** Where a value is among the numbers or among the references. */
  private static int place(Kind[] kinds, int value) {
    int place = 0;
    for (int i = 0; i < value; i++) {
      if ((kinds[i] == Kind.REF) == (kinds[value] == Kind.REF)) {
        place += kinds[i] == Kind.V128 ? 2 : 1;
      }
    }
    return place;
  }

  private void clauses(Frame frame) {
    int[] clauses = frame.clauses;
    for (int i = 0; i < clauses.length; i += WORDS) {
      boolean byTag = clauses[i] < BY_TAG;
      boolean andReference = (clauses[i] & 1) != 0;
      Frame label = control.label(clauses[i + 2]);
      if (!byTag) {
        control.jump(label, andReference ? new Expr[] {exception(frame)} : new Expr[0]);
        return;
      }
      Target past = ifTag(frame, clauses[i + 1]);
      control.jump(label, values(frame, clauses[i + 1], andReference));
      endClause(past);
    }
    throwAgain(Objects.requireNonNull(frame.exception));
  }

  /** Starts a clause of the first form. */
  void startArm(int opcode, boolean reachable) {
    Frame frame = control.frames.get(control.frames.size() - 1);
    if (frame.guarding) {
      endGuarded(frame, reachable, true);
    } else if (!frame.dead) {
      endArm(frame, reachable);
    }
    if (!frame.dead && opcode == CATCH) {
      int tag = to.cursor.index();
      frame.next = ifTag(frame, tag);
      for (Expr value : values(frame, tag, false)) {
        stack.push(value);
      }
    }
    control.startArm(!frame.dead);
  }

  /** Ends a clause of the first form; after it the exception is on the stack. */
  private boolean endArm(Frame frame, boolean reachable) {
    Target next = frame.next;
    if (reachable) {
      Expr[] results = stack.pop(frame.results.length);
      stack.beforeJump();
      if (next != null) {
        control.jump(frame, results);
      } else if (results.length > 0) {
        stack.add(Stmt.set(stack.offset(), frame.target.values(), results));
      }
    }
    stack.cut(frame.height);
    stack.push(exception(frame));
    if (next == null) {
      return reachable;
    }
    endClause(next);
    frame.next = null;
    return false;
  }

  /**
   * Ends a try up to its end, which the caller writes.
   *
   * @return whether the end is reached from above
   */
  boolean end(Frame frame, boolean reachable) {
    if (frame.guarding) {
      endGuarded(frame, reachable, frame.clauses.length > 0);
      if (!frame.dead) {
        clauses(frame);
        return false;
      }
    }
    if (frame.dead) {
      return frame.falls;
    }
    if (frame.next == null) {
      return endArm(frame, reachable);
    }
    endArm(frame, reachable);
    throwAgain(Objects.requireNonNull(frame.exception));
    return false;
  }

  // Delegation.

  /** Ends a try whose exceptions are caught elsewhere. */
  void delegate(boolean reachable) {
    List<Frame> frames = control.frames;
    Frame frame = frames.remove(frames.size() - 1);
    int last = frames.size() - 1;
    int label = last - to.cursor.index();
    int catcher = label;
    while (catcher >= 0 && !frames.get(catcher).guarding) {
      catcher--;
    }
    boolean skips = false;
    for (int i = catcher + 1; i <= last; i++) {
      skips |= frames.get(i).guarding;
    }
    endGuarded(frame, reachable, skips);
    if (!frame.dead) {
      Target landing =
          catcher < 0 ? outermost() : Objects.requireNonNull(frames.get(catcher).landing);
      stack.add(Stmt.set(stack.offset(), landing.values(), exception(frame)));
      stack.add(Stmt.branch(stack.offset(), landing));
    }
    control.close(frame, frame.dead && frame.falls);
  }

  private Target outermost() {
    Target known = outermost;
    if (known == null) {
      known = new Target(false, new Var[] {stack.home(0, Kind.REF)}, List.of());
      outermost = known;
    }
    return known;
  }

  /** Ends the function, after its last statement. */
  void endFunction() {
    Target landing = outermost;
    if (landing != null) {
      stack.addFirst(Stmt.start(Stmt.Type.BLOCK, 0, landing));
      stack.add(Stmt.end(Stmt.Type.END, stack.offset(), landing, false));
      throwAgain(landing.values()[0]);
    }
  }
}
