package io.github.wasmrun.validate;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a function body that has begun, or one arm of it: {@code else} and each {@code catch}
 * begin a new one. The outermost one is the body itself.
 */
public final class Block {
  final List<ValType> params;
  final List<ValType> results;
  final int height;
  final int localsSet;

  /** The rest of it is never reached. */
  boolean unreachable;

  /** The number of the branch table that was checked against its label last. */
  int checkedAt = -1;

  private final int opcode;
  private final boolean reachable;
  private boolean target;
  private @Nullable Object attachment;

  Block(
      int opcode,
      List<ValType> params,
      List<ValType> results,
      int height,
      int localsSet,
      boolean reachable) {
    this.opcode = opcode;
    this.params = params;
    this.results = results;
    this.height = height;
    this.localsSet = localsSet;
    this.reachable = reachable;
  }

  /** The instruction that began it, {@link Opcodes#BLOCK} for the body. */
  public int opcode() {
    return opcode;
  }

  /** What it takes from the operands; for an arm that catches, the values of the exception. */
  public List<ValType> params() {
    return params;
  }

  /** What it leaves. */
  public List<ValType> results() {
    return results;
  }

  /** What a branch to it takes along. */
  public List<ValType> labelTypes() {
    return opcode == Opcodes.LOOP ? params : results;
  }

  /** How many operands were on the stack when it began, its parameters not among them. */
  public int height() {
    return height;
  }

  /** Whether its begin can be reached. */
  public boolean isReachable() {
    return reachable;
  }

  /** Whether a branch that can be reached leads to it, so far; arms of one block share that. */
  public boolean isTarget() {
    return target;
  }

  void markTarget() {
    target = true;
  }

  /** What {@link #attach} set; arms of one block share it. Null at first. */
  public @Nullable Object attachment() {
    return attachment;
  }

  /** Keeps an object of the listener, such as the label that it generates code for. */
  public void attach(@Nullable Object object) {
    attachment = object;
  }

  /** The same block goes on with its next arm, this one. */
  void follow(Block arm) {
    target = arm.target;
    attachment = arm.attachment;
  }
}
