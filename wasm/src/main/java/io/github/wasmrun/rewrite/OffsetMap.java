package io.github.wasmrun.rewrite;

import java.util.Arrays;

/**
 * Finds the offset in a module for an offset in the changed copy that an engine runs, so that
 * errors and frames name bytes of the module that the user has. Offsets must be added in ascending
 * order.
 */
public final class OffsetMap {
  private int[] changed = new int[64];
  private int[] original = new int[64];
  private int count;
  private int base;

  /** No offsets yet. */
  OffsetMap() {}

  /** From {@code changedOffset} on the bytes are those from {@code originalOffset} on. */
  void add(int changedOffset, int originalOffset) {
    if (count > 0 && changed[count - 1] - original[count - 1] == changedOffset - originalOffset) {
      return;
    }
    if (count == changed.length) {
      changed = Arrays.copyOf(changed, count * 2);
      original = Arrays.copyOf(original, count * 2);
    }
    changed[count] = changedOffset;
    original[count++] = originalOffset;
  }

  /** Says where the part starts whose offsets were added. */
  void startsAt(int offset) {
    base = offset;
  }

  /**
   * The offset in the module: of the instruction itself, or for an added instruction of the next
   * one that is the module's own; -1 if there is none.
   *
   * @param offset in the changed copy, in bytes
   */
  public long original(long offset) {
    long wanted = offset - base;
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = low + high >>> 1;
      if (changed[middle] <= wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 || wanted < 0 ? -1 : original[low - 1] + (wanted - changed[low - 1]);
  }
}
