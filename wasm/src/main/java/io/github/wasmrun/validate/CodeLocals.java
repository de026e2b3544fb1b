package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The locals of the function whose code is validated, and which of them have a value. */
final class CodeLocals {
  private final CodeStack stack;
  private @Nullable Locals locals;

  /** The types one by one, if they are not many more than the bytes of the body. */
  private ValType[] types = new ValType[0];

  private int spread;
  private int count;

  /** Those that had no value at first and have one now; since the blocks that have begun. */
  private final Set<Integer> set = new HashSet<>();

  private final List<Integer> setHere = new ArrayList<>();

  CodeLocals(CodeStack stack) {
    this.stack = stack;
  }

  /**
   * Starts a function.
   *
   * @param bodyBytes the length of its body: no more work than that is done for locals
   */
  void start(Locals functionLocals, int bodyBytes) {
    locals = functionLocals;
    count = functionLocals.count();
    spread = Math.min(count, functionLocals.paramCount() + bodyBytes);
    if (types.length < spread) {
      types = new ValType[Math.max(spread, 2 * types.length)];
    }
    int index = 0;
    for (; index < Math.min(spread, functionLocals.paramCount()); index++) {
      types[index] = functionLocals.type(index);
    }
    for (int run = 0; run < functionLocals.runCount() && index < spread; run++) {
      ValType type = functionLocals.runType(run);
      int end = Math.min(spread, functionLocals.runEnd(run));
      while (index < end) {
        types[index++] = type;
      }
    }
    set.clear();
    setHere.clear();
  }

  Locals all() {
    if (locals == null) {
      throw new IllegalStateException("no body has begun");
    }
    return locals;
  }

  private ValType type(int index) {
    if (index < 0 || index >= count) {
      throw stack.invalid("unknown local " + ByteReader.unsigned(index));
    }
    return index < spread ? types[index] : all().type(index);
  }

  void get(int index) {
    ValType type = type(index);
    if (!all().isSet(index, type) && !set.contains(index)) {
      throw stack.invalid("uninitialized local " + index);
    }
    stack.push(type);
  }

  /** {@code local.set}, or {@code local.tee}, which keeps the value. */
  void set(int index, boolean keeps) {
    ValType type = type(index);
    stack.pop(type);
    if (!all().isSet(index, type) && set.add(index)) {
      setHere.add(index);
    }
    if (keeps) {
      stack.push(type);
    }
  }

  /** What {@link #forget} takes to come back to the values that are there now. */
  int mark() {
    return setHere.size();
  }

  /** At the end of a block the locals that it set have no value again. */
  void forget(int mark) {
    while (setHere.size() > mark) {
      set.remove(setHere.remove(setHere.size() - 1));
    }
  }
}
