package io.github.wasmrun.jvm.internal.endive.interpret;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;

/**
 * Endive's interpreter with an operand stack of its own for each nested call into the instance.
 *
 * <p>Endive's has one stack for all of them and leaves it as it is when a call traps. A host
 * function that calls the guest again and catches the trap would then let the outer function
 * compute with operands of the inner one.
 */
public final class ReentrantInterpreter implements Machine {
  private final Instance instance;
  private final List<@Nullable GuestInterpreter> levels = new ArrayList<>();
  private int depth;

  /** What failed last: not its machine, whose stack keeps the guest's objects. */
  private GuestInterpreter.@Nullable Failure failed;

  public ReentrantInterpreter(Instance instance) {
    this.instance = instance;
  }

  @Override
  public long @Nullable [] call(int function, long[] arguments) {
    return call(function, arguments, null);
  }

  @Override
  public long @Nullable [] call(
      int function, long[] arguments, @Nullable Object @Nullable [] references) {
    GuestInterpreter level = enter();
    boolean completed = false;
    try {
      long[] results =
          references == null
              ? level.call(function, arguments)
              : level.callWithRefs(function, arguments, references).longs();
      completed = true;
      return results;
    } finally {
      leave(completed);
    }
  }

  @Override
  public CallResult callWithRefs(
      int function, long[] arguments, @Nullable Object @Nullable [] references) {
    GuestInterpreter level = enter();
    boolean completed = false;
    try {
      CallResult result = level.callWithRefs(function, arguments, references);
      completed = true;
      return result;
    } finally {
      leave(completed);
    }
  }

  /** The functions that were running when {@code thrown} was thrown, innermost first. */
  public List<Integer> running(Throwable thrown) {
    return failed == null ? List.of() : failed.running(thrown);
  }

  private GuestInterpreter enter() {
    if (depth == levels.size()) {
      levels.add(null);
    }
    GuestInterpreter level = levels.get(depth);
    if (level == null) {
      level = new GuestInterpreter(instance);
      levels.set(depth, level);
    }
    depth++;
    return level;
  }

  private void leave(boolean completed) {
    depth--;
    GuestInterpreter level = levels.get(depth);
    if (!completed && level != null) {
      failed = level.failure();
      levels.set(depth, null); // makes no object: the heap may be full of those on its stack
    }
  }
}
