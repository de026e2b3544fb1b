package io.github.wasmrun.jvm.compiler.simd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Variables that are counted. */
final class TestVariables implements Variables {
  private final List<Integer> free = new ArrayList<>();
  private int next;
  private int used;

  TestVariables(int first) {
    next = first;
  }

  @Override
  public int take(int slots) {
    used++;
    if (slots == 2 && !free.isEmpty()) {
      return free.remove(free.size() - 1);
    }
    int slot = next;
    next += slots;
    return slot;
  }

  @Override
  public void free(int slot, int slots) {
    used--;
    if (slots == 2) {
      free.add(slot);
    }
  }

  /** A body may leave operands that it does not use, no other variable. */
  void checkAllFree(int operands) {
    assertTrue(used >= 0 && used <= 4 * operands, used + " variables are left");
  }
}
