package io.github.wasmrun.jvm.compiler.split;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which variables have values that count, at some places of a body and at its targets. */
final class Liveness {
  /** A block whose end has been passed, on the way back. */
  private static final class Block {
    final Target target;
    @Nullable BitSet otherwise;

    Block(Target target) {
      this.target = target;
    }
  }

  private final List<Stmt> statements;
  private final Map<Target, BitSet> targets = new HashMap<>();
  private final Map<Integer, BitSet> places = new HashMap<>();

  /** What counts where an exception is caught, by the targets of the blocks. */
  private final Map<Target, BitSet> caught = new HashMap<>();

  /**
   * Looks at a body.
   *
   * @param places the statements before which it is to be known
   */
  Liveness(Body body, BitSet places) {
    statements = body.statements();
    while (pass(places)) {
      // A loop's start needs more than was known where something jumps there.
    }
  }

  /** What counts at a target. */
  BitSet at(Target target) {
    return targets.getOrDefault(target, new BitSet());
  }

  /** What counts before a statement, one of the places. */
  BitSet before(int statement) {
    return places.get(statement);
  }

  /** What counts when the first half of a try, whose target this is, throws. */
  BitSet caughtAt(Target target) {
    return caught.get(target);
  }

  private boolean pass(BitSet wanted) {
    boolean changed = false;
    BitSet live = new BitSet();
    List<Block> blocks = new ArrayList<>();
    List<BitSet> handlers = new ArrayList<>();
    if (wanted.get(statements.size())) {
      places.put(statements.size(), new BitSet());
    }
    for (int i = statements.size() - 1; i >= 0; i--) {
      Stmt statement = statements.get(i);
      switch (statement.type) {
        case END:
          blocks.add(new Block(statement.target()));
          if (!statement.target().isLoop()) {
            targets.put(statement.target(), (BitSet) live.clone());
          }
          if (!statement.flag) {
            live.clear();
          }
          break;
        case ELSE:
          blocks.get(blocks.size() - 1).otherwise = (BitSet) live.clone();
          live.clear();
          if (statement.flag) {
            live.or(at(statement.target()));
          }
          break;
        case IF:
          BitSet otherwise = blocks.remove(blocks.size() - 1).otherwise;
          live.or(otherwise == null ? at(statement.target()) : otherwise);
          break;
        case CATCH:
          BitSet handler = (BitSet) live.clone();
          handler.clear(statement.variables[0].id());
          caught.put(statement.target(), handler);
          handlers.add(handler);
          live.clear();
          if (statement.flag) {
            live.or(at(statement.target()));
          }
          break;
        case TRY:
          handlers.remove(handlers.size() - 1);
          blocks.remove(blocks.size() - 1);
          break;
        case BLOCK:
          blocks.remove(blocks.size() - 1);
          break;
        case LOOP:
          blocks.remove(blocks.size() - 1);
          if (!at(statement.target()).equals(live)) {
            targets.put(statement.target(), (BitSet) live.clone());
            changed = true;
          }
          break;
        case BRANCH:
        case BRANCH_TABLE:
        case RETURN:
          live.clear();
          or(live, statement);
          break;
        case BRANCH_IF:
          or(live, statement);
          break;
        default:
          if (isEnd(statement)) {
            live.clear();
          }
          break;
      }
      if (statement.type != Stmt.Type.CATCH) {
        Uses.removeWrites(statement, live);
        Uses.addReads(statement, live);
      }
      if (!handlers.isEmpty()) {
        live.or(handlers.get(handlers.size() - 1)); // nearly all may throw
      }
      if (wanted.get(i)) {
        places.put(i, (BitSet) live.clone());
      }
    }
    return changed;
  }

  private void or(BitSet live, Stmt statement) {
    for (Target target : statement.targets) {
      live.or(at(target));
    }
  }

  /** Whether nothing comes after a statement. */
  static boolean isEnd(Stmt statement) {
    if (statement.type != Stmt.Type.EVAL) {
      return false;
    }
    switch (statement.expression().op) {
      case Opcodes.UNREACHABLE:
      case Opcodes.THROW:
      case Opcodes.THROW_REF:
        return true;
      default:
        return isLastCall(statement);
    }
  }

  /** Whether the function ends with a call. */
  static boolean isLastCall(Stmt statement) {
    if (statement.type != Stmt.Type.EVAL) {
      return false;
    }
    switch (statement.expression().op) {
      case Opcodes.RETURN_CALL:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.RETURN_CALL_REF:
        return true;
      default:
        return false;
    }
  }
}
