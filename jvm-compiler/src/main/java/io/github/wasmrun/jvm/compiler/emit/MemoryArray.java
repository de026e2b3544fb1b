package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import org.objectweb.asm.Type;

/**
 * The slot with the array of the first memory. What may grow the memory leaves another array there,
 * so that it is loaded again before the next access.
 */
final class MemoryArray {
  private static final String FLAT = Type.getInternalName(FlatMemory.class);

  private final FunctionCode to;

  /** Negative if the method does not use the array. */
  private final int slot;

  /** Whether the slot has the array that the memory has now. */
  private boolean atHand;

  MemoryArray(FunctionCode to, int slot) {
    this.to = to;
    this.slot = slot;
  }

  /** Loads the array of any flat memory. */
  void load(int memory) {
    if (memory == 0) {
      if (!atHand) {
        reload();
      }
      to.code.load(Kind.REF, slot);
    } else {
      to.memory(memory);
      to.code.cast(FLAT);
      bytes();
    }
  }

  /** Sets the slot at the start of the method. */
  void start() {
    if (slot >= 0) {
      reload();
    }
  }

  private void reload() {
    to.stateField("flat0", "L" + FLAT + ";");
    bytes();
    to.code.store(Kind.REF, slot);
    atHand = true;
  }

  private void bytes() {
    to.code.field(Jvm.GETFIELD, FLAT, "bytes", "[B");
  }

  /** The memory may have grown. */
  void moved() {
    atHand = false;
  }

  boolean isAtHand() {
    return atHand;
  }

  /** What is known where ways meet. */
  void setAtHand(boolean known) {
    atHand = known;
  }
}
