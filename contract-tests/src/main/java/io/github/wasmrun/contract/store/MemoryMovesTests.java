package io.github.wasmrun.contract.store;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** A memory that grows in the middle of a function is where it is then, at each kind of place. */
public final class MemoryMovesTests {
  /** The exports of {@code memory_moves}. */
  private static final String[] PLACES = {
    "branch",
    "branchNot",
    "branchOut",
    "branchWithValue",
    "branchWithCalledValue",
    "then",
    "else",
    "withoutElse",
    "inThen",
    "inElse",
    "table",
    "loop",
    "loopOut",
    "storedValue",
    "storedAddress",
    "loadedAddress",
    "selected",
    "filled",
    "filledByCount",
    "argument",
    "indirect",
    "caught",
    "branchOnNull",
    "branchOnCast"
  };

  private MemoryMovesTests() {}

  public static void add(Tests tests) {
    for (String place : PLACES) {
      tests.test(
          "memory: what is written after growing is read, " + place,
          () -> Expect.equal(77, tests.instance("memory_moves").call(place)));
    }
  }
}
