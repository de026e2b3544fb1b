package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** The blocks of a method that are open: their labels, and the frames where they are jumped to. */
final class Blocks {
  private static final Var[] NO_VARIABLES = {};

  /** A block that is open. */
  private static final class Block {
    final Target target;
    final Label end = new Label();
    @Nullable Label otherwise;
    Var[] params = NO_VARIABLES;

    /** Whether the memory's array is at hand on all ways to the end, and to the else. */
    boolean memoryAtEnd = true;

    boolean memoryAtElse;

    /** Of a try whose first half is open: where that starts and where its exceptions go. */
    @Nullable Label guarded;

    final Label caught = new Label();

    Block(Target target) {
      this.target = target;
    }
  }

  private final Code code;
  private final Places places;
  private final Exits exits;
  private final MemoryArray memory;
  private final Map<Target, Block> blocks = new HashMap<>();
  private final List<Block> open = new ArrayList<>();

  /** The tries of this method whose first half is open. */
  private final List<Block> tries = new ArrayList<>();

  /** What is live at the place that is jumped to, if no instruction follows it yet. */
  private @Nullable List<Var> liveHere;

  private Var[] moreHere = NO_VARIABLES;

  Blocks(Code code, Places places, Exits exits, MemoryArray memory) {
    this.code = code;
    this.places = places;
    this.exits = exits;
    this.memory = memory;
  }

  // Opening and closing.

  /** Opens a block. */
  void enter(Target target) {
    open(target);
  }

  private Block open(Target target) {
    Block block = new Block(target);
    blocks.put(target, block);
    open.add(block);
    return block;
  }

  private Block innermost() {
    return open.get(open.size() - 1);
  }

  /**
   * Opens a loop.
   *
   * @param moves whether anything in it may grow a memory
   */
  void enterLoop(Target target, boolean moves) {
    Block block = open(target);
    if (target.isUsed()) {
      memory.setAtHand(memory.isAtHand() && !moves);
      frame(block.end, target.below(), target.values());
      writeFrame();
    }
  }

  /** Opens the first half of an if; gives the label to jump to if its condition is 0. */
  Label enterIf(Stmt statement) {
    Block block = open(statement.target());
    block.params = statement.variables;
    block.otherwise = new Label();
    return block.otherwise;
  }

  /** After the jump to the label of {@link #enterIf}. */
  void afterCondition() {
    innermost().memoryAtElse = memory.isAtHand();
  }

  /** Opens the second half of an if. */
  void otherwise(Stmt statement) {
    Block block = innermost();
    leaveFirstHalf(block, statement);
    memory.setAtHand(block.memoryAtElse);
    frame(block.otherwise, block.target.below(), block.params);
    block.otherwise = null;
  }

  private void leaveFirstHalf(Block block, Stmt statement) {
    if (statement.flag) {
      writeFrame();
      block.memoryAtEnd &= memory.isAtHand();
      code.jump(Jvm.GOTO, block.end);
    }
  }

  /** Opens the first half of a try. */
  void enterTry(Target target) {
    Block block = open(target);
    block.guarded = new Label();
    code.out.visitLabel(block.guarded);
    tries.add(block);
  }

  /** Opens the second half of a try; the exception is on the stack. */
  void caught(Stmt statement) {
    Block block = innermost();
    leaveFirstHalf(block, statement);
    Label end = new Label();
    code.out.visitLabel(end);
    tries.remove(tries.size() - 1);
    // Inner tries come before this one, so that the JVM asks them first.
    code.out.visitTryCatchBlock(block.guarded, end, block.caught, ExceptionWriter.THROWN);
    caughtAt(block.caught, block.target.below());
  }

  /** Where the exceptions of what is written next go; null if nothing here catches them. */
  @Nullable Label handler() {
    return tries.isEmpty() ? null : tries.get(tries.size() - 1).caught;
  }

  /** Closes a block. */
  void end(Stmt statement) {
    Block block = open.remove(open.size() - 1);
    Target target = block.target;
    blocks.remove(target);
    if (target.isLoop()) {
      return;
    }
    boolean reached = statement.flag;
    if (block.otherwise != null) {
      block.memoryAtEnd &= block.memoryAtElse;
    }
    if (target.isUsed() || block.otherwise != null) {
      memory.setAtHand(block.memoryAtEnd && (memory.isAtHand() || !reached));
      if (block.otherwise != null) {
        code.out.visitLabel(block.otherwise);
      }
      frame(block.end, target.below(), target.values());
    }
  }

  // Jumps.

  /** Whether a target is in this method. */
  boolean isInside(Target target) {
    return blocks.containsKey(target);
  }

  /** The label of a target, to which the next instruction jumps. */
  Label label(Target target) {
    comesFromHere(target);
    return place(target);
  }

  /** The label of a target. */
  Label place(Target target) {
    Block block = blocks.get(target);
    return block == null ? exits.label(target) : block.end;
  }

  /** A jump to a target has the memory's array at hand only if it is at hand now. */
  void comesFromHere(Target target) {
    Block block = blocks.get(target);
    if (block != null && !target.isLoop()) {
      block.memoryAtEnd &= memory.isAtHand();
    }
  }

  // Frames.

  /** A place that is jumped to, with no values of blocks. */
  void frame(Label label) {
    frame(label, List.of(), NO_VARIABLES);
  }

  /**
   * A place that is jumped to. Its frame is written before the next instruction: of several places
   * without one between them the last has the fewest live variables.
   */
  private void frame(Label label, List<Var> live, Var[] more) {
    code.out.visitLabel(label);
    liveHere = live;
    moreHere = more;
  }

  /** Has an instruction follow. */
  void writeFrame() {
    if (liveHere != null) {
      Object[] locals = places.locals(liveHere, moreHere);
      code.out.visitFrame(Jvm.F_NEW, locals.length, locals, 0, new Object[0]);
      liveHere = null;
    }
  }

  /** A place that an exception comes to, which is then on the stack. */
  void caughtAt(Label label, List<Var> live) {
    Object[] locals = places.locals(live, NO_VARIABLES);
    code.out.visitLabel(label);
    code.out.visitFrame(Jvm.F_NEW, locals.length, locals, 1, new Object[] {ExceptionWriter.THROWN});
  }
}
