package io.github.wasmrun.jvm.compiler.ir;

/** What an expression does besides giving a value, as bits. */
public final class Effects {
  /** Nothing: it can be computed at any time, or not at all. */
  public static final int NONE = 0;

  public static final int READS_MEMORY = 1;
  public static final int WRITES_MEMORY = 2;

  /** Reads a global, a table, the size of a memory, or whether a segment is dropped. */
  public static final int READS_STATE = 4;

  public static final int WRITES_STATE = 8;

  /** Reads a field of a structure or an element of an array. */
  public static final int READS_HEAP = 16;

  public static final int WRITES_HEAP = 32;

  /** May trap. */
  public static final int TRAPS = 64;

  /**
   * Runs other functions, or moves a memory, so that nothing known of memories is true after it.
   */
  public static final int CALLS = 128;

  private static final int READS = READS_MEMORY | READS_STATE | READS_HEAP;
  private static final int WRITES = WRITES_MEMORY | WRITES_STATE | WRITES_HEAP;

  /** All effects that a call may have. */
  public static final int CALL = READS | WRITES | TRAPS | CALLS;

  private Effects() {}

  /** Whether two computations may not change places. */
  public static boolean conflict(int a, int b) {
    if (a == NONE || b == NONE) {
      return false;
    }
    // A trap ends what the other one would have done, and of two traps the first counts.
    boolean aEnds = (a & TRAPS) != 0;
    boolean bEnds = (b & TRAPS) != 0;
    if (aEnds && (bEnds || (b & WRITES) != 0) || bEnds && (a & WRITES) != 0) {
      return true;
    }
    int written = (a & WRITES) >> 1 & b | (b & WRITES) >> 1 & a | a & b & WRITES;
    return written != 0;
  }
}
