package io.github.wasmrun.jvm.compiler.lower;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.jvm.compiler.ir.Effects;
import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks and branches. Instructions that are never reached are left out here. */
final class Control {
  private static final Var[] NO_VARIABLES = {};

  private final Lowering to;
  private final OperandStack stack;
  private final InstructionCursor cursor;
  private final Exceptions exceptions;
  final List<Frame> frames = new ArrayList<>();
  private boolean reachable = true;

  /** How many blocks are open that start where nothing is reached. */
  private int skippedBlocks;

  Control(Lowering to) {
    this.to = to;
    this.stack = to.stack;
    this.cursor = to.cursor;
    exceptions = new Exceptions(to, this);
  }

  /** Opens the block of the function. */
  void start() {
    Kind[] results = ModuleView.kinds(to.type.results());
    Target target = new Target(false, NO_VARIABLES, List.of());
    frames.add(new Frame(BLOCK, target, 0, new Kind[0], results));
  }

  boolean hasEnded() {
    return frames.isEmpty();
  }

  /** Lowers an instruction if it is one of these. */
  boolean instruction(int opcode) {
    if (!reachable) {
      skip(opcode);
      return true;
    }
    switch (opcode) {
      case UNREACHABLE:
        stack.beforeJump();
        stack.add(Stmt.eval(stack.offset(), Expr.of(UNREACHABLE).effects(Effects.TRAPS).build()));
        endOfCode();
        return true;
      case BLOCK:
      case LOOP:
        enter(opcode);
        return true;
      case IF:
        Expr condition = stack.pop();
        stack.beforeJump(condition);
        enterIf(condition);
        return true;
      case ELSE:
        otherwise();
        return true;
      case END:
        end();
        return true;
      case BR:
        branch(cursor.index());
        return true;
      case BR_IF:
        branchIf(stack.pop(), cursor.index(), false);
        return true;
      case BR_TABLE:
        branchTable(stack.pop());
        return true;
      case BR_ON_NULL:
        branchOnNull(cursor.index());
        return true;
      case BR_ON_NON_NULL:
        branchOnNonNull(cursor.index());
        return true;
      case BR_ON_CAST:
      case BR_ON_CAST_FAIL:
        branchOnCast(cursor.index(), opcode == BR_ON_CAST_FAIL);
        return true;
      case RETURN:
        leave();
        return true;
      default:
        return exceptions.instruction(opcode);
    }
  }

  // Blocks.

  Frame newFrame(int opcode) {
    Kind[] params = to.module.params(cursor);
    Kind[] results = to.module.results(cursor);
    int height = stack.height() - params.length;
    stack.materialize(height);
    Kind[] values = opcode == LOOP ? params : results;
    Target target = new Target(opcode == LOOP, stack.homes(height, values), stack.live(height));
    Frame frame = new Frame(opcode, target, height, params, results);
    frames.add(frame);
    return frame;
  }

  private void enter(int opcode) {
    Frame frame = newFrame(opcode);
    Stmt.Type type = opcode == LOOP ? Stmt.Type.LOOP : Stmt.Type.BLOCK;
    stack.add(Stmt.start(type, stack.offset(), frame.target));
  }

  private void enterIf(Expr condition) {
    Frame frame = newFrame(IF);
    frame.skipped = true;
    Var[] params = stack.homes(frame.height, frame.params);
    stack.add(Stmt.start(stack.offset(), condition, params, frame.target));
  }

  private void otherwise() {
    Frame frame = frames.get(frames.size() - 1);
    if (reachable) {
      stack.materialize(frame.height);
      frame.target.use();
    }
    stack.add(Stmt.end(Stmt.Type.ELSE, stack.offset(), frame.target, reachable));
    frame.skipped = false;
    reachable = true;
    stack.cut(frame.height);
    stack.pushHomes(frame.params);
  }

  private void end() {
    Frame frame = frames.remove(frames.size() - 1);
    if (frames.isEmpty()) {
      if (reachable) {
        stack.add(Stmt.leave(stack.offset(), stack.pop(frame.results.length)));
      }
      exceptions.endFunction();
      return;
    }
    boolean fallsIn = frame.isTry() ? exceptions.end(frame, reachable) : reachable;
    if (fallsIn && !frame.isTry()) {
      stack.materialize(frame.height);
    }
    close(frame, fallsIn);
  }

  /** Ends a block whose results are in the variables of their places. */
  void close(Frame frame, boolean fallsIn) {
    stack.add(Stmt.end(Stmt.Type.END, stack.offset(), frame.target, fallsIn));
    reachable = fallsIn || frame.skipped || frame.opcode != LOOP && frame.target.isUsed();
    if (reachable) {
      stack.cut(frame.height);
      stack.pushHomes(frame.results);
    }
  }

  /** The rest of the innermost block is never reached. */
  void endOfCode() {
    reachable = false;
  }

  /** The other half of a block starts, which is reached or not. */
  void startArm(boolean reached) {
    reachable = reached;
  }

  /** Leaves an instruction out, or ends what is not reached. */
  private void skip(int opcode) {
    switch (opcode) {
      case BLOCK:
      case LOOP:
      case IF:
      case TRY:
      case TRY_TABLE:
        skippedBlocks++;
        break;
      case END:
        if (skippedBlocks == 0) {
          end();
        } else {
          skippedBlocks--;
        }
        break;
      case ELSE:
        if (skippedBlocks == 0) {
          otherwise();
        }
        break;
      case CATCH:
      case CATCH_ALL:
        if (skippedBlocks == 0) {
          exceptions.startArm(opcode, false);
        }
        break;
      case DELEGATE:
        if (skippedBlocks == 0) {
          exceptions.delegate(false);
        } else {
          skippedBlocks--;
        }
        break;
      default:
        break;
    }
  }

  // Branches.

  Frame label(int depth) {
    return frames.get(frames.size() - 1 - depth);
  }

  boolean isReturn(Frame frame) {
    return frame == frames.get(0);
  }

  private void leave() {
    Expr[] results = stack.pop(frames.get(0).results.length);
    stack.beforeJump();
    stack.add(Stmt.leave(stack.offset(), results));
    endOfCode();
  }

  private void branch(int depth) {
    Frame frame = label(depth);
    if (isReturn(frame)) {
      leave();
      return;
    }
    Expr[] values = stack.pop(frame.labelKinds().length);
    stack.beforeJump();
    jump(frame, values);
    endOfCode();
  }

  /** Branches to a label with these values. */
  void jump(Frame frame, Expr... values) {
    if (isReturn(frame)) {
      stack.add(Stmt.leave(stack.offset(), values));
      return;
    }
    if (values.length > 0) {
      stack.add(Stmt.set(stack.offset(), frame.target.values(), values));
    }
    stack.add(Stmt.branch(stack.offset(), frame.target));
  }

  /**
   * Branches on a condition.
   *
   * @param kept variables that are used after it, beside those on the stack
   */
  private void branchIf(Expr condition, int depth, boolean negated, Var... kept) {
    Frame frame = label(depth);
    int count = frame.labelKinds().length;
    stack.beforeJump(condition);
    if (count == 0 && !isReturn(frame)) {
      stack.add(Stmt.branchIf(stack.offset(), condition, frame.target, negated));
      return;
    }
    int from = stack.height() - count;
    stack.materialize(from);
    if (!isReturn(frame) && from == frame.height) {
      stack.add(Stmt.branchIf(stack.offset(), condition, frame.target, negated));
      return;
    }
    List<Var> live = stack.live(stack.height());
    live.addAll(List.of(kept));
    Target past = new Target(false, NO_VARIABLES, live);
    stack.add(Stmt.start(Stmt.Type.BLOCK, stack.offset(), past));
    stack.add(Stmt.branchIf(stack.offset(), condition, past, !negated));
    Expr[] values = stack.pop(count);
    jump(frame, values);
    for (Expr value : values) {
      stack.push(value);
    }
    stack.add(Stmt.end(Stmt.Type.END, stack.offset(), past, false));
  }

  private void branchOnNull(int depth) {
    Var reference = reference();
    Expr isNull = Expr.of(REF_IS_NULL).giving(Kind.I32).taking(OperandStack.get(reference)).build();
    // Below the reference are the label's values; it is there again if the branch is not taken.
    stack.pop();
    branchIf(isNull, depth, false, reference);
    stack.push(OperandStack.get(reference));
  }

  private void branchOnNonNull(int depth) {
    Var reference = reference();
    Expr isNull = Expr.of(REF_IS_NULL).giving(Kind.I32).taking(OperandStack.get(reference)).build();
    branchIf(isNull, depth, true);
    stack.pop();
  }

  private void branchOnCast(int depth, boolean negated) {
    branchIf(HeapCode.branchTest(to, reference()), depth, negated);
  }

  /** Computes the reference on top of the stack into the variable of its place. */
  Var reference() {
    stack.materialize(stack.height() - 1);
    return stack.peek(0).variable();
  }

  private void branchTable(Expr index) {
    int last = cursor.count() - 1;
    int count = label(cursor.label(last)).labelKinds().length;
    stack.beforeJump(index);
    // Targets that need more than a jump get a block after the table, one for each.
    stack.materialize(stack.height() - count);
    List<Var> live = stack.live(stack.height());
    Map<Frame, Target> own = new LinkedHashMap<>();
    Target[] targets = new Target[last + 1];
    for (int i = 0; i <= last; i++) {
      Frame frame = label(cursor.label(i));
      boolean direct = !isReturn(frame) && (count == 0 || stack.height() - count == frame.height);
      targets[i] =
          direct
              ? frame.target
              : own.computeIfAbsent(frame, f -> new Target(false, NO_VARIABLES, live));
    }
    List<Map.Entry<Frame, Target>> blocks = new ArrayList<>(own.entrySet());
    for (int i = blocks.size() - 1; i >= 0; i--) {
      stack.add(Stmt.start(Stmt.Type.BLOCK, stack.offset(), blocks.get(i).getValue()));
    }
    stack.add(Stmt.branchTable(stack.offset(), index, targets));
    Expr[] values = stack.pop(count);
    for (Map.Entry<Frame, Target> block : blocks) {
      Frame frame = block.getKey();
      stack.add(Stmt.end(Stmt.Type.END, stack.offset(), block.getValue(), false));
      jump(frame, values);
    }
    endOfCode();
  }
}
