package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the operands and blocks at an instruction of a function's code, as the <a
 * href="https://webassembly.github.io/spec/core/appendix/algorithm.html">algorithm of
 * validation</a> keeps it. The type null denotes any type, after code that is never reached.
 */
final class CodeStack {
  /** Any reference, after code that is never reached: this object, not its equals. */
  static final ValType SOME_REF = ValType.ref(false, HeapType.NONE);

  /** More would be the memory of a machine: a call of two bytes can push a thousand. */
  private static final int MOST_OPERANDS = 10_000_000;

  private final InstructionCursor cursor;
  private final Problems problems;
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable ValType[] values = new ValType[16];
  private int height;

  /** The height of the innermost block. */
  private int floor;

  /** The operands that the instruction took, the topmost first. */
  private @Nullable ValType[] taken = new ValType[8];

  private int takenCount;
  private int pushed;
  private boolean reachable;
  private @Nullable Block ended;

  CodeStack(InstructionCursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** Starts a function. */
  void start(List<ValType> results) {
    blocks.clear();
    height = 0;
    takenCount = 0;
    pushed = 0;
    ended = null;
    reachable = true;
    enter(Opcodes.BLOCK, List.of(), results, 0);
  }

  /** An instruction begins. */
  void step() {
    takenCount = 0;
    pushed = 0;
    ended = null;
    reachable = isReachable();
  }

  ModuleException invalid(String message) {
    return problems.malformed(message, cursor.start());
  }

  ModuleException mismatch(String detail) {
    return invalid("type mismatch: " + detail);
  }

  // Operands.

  void push(@Nullable ValType type) {
    if (height == values.length) {
      if (height >= MOST_OPERANDS) {
        throw invalid("too many operands, the limit is " + MOST_OPERANDS);
      }
      values = Arrays.copyOf(values, Math.min(height * 2, MOST_OPERANDS));
    }
    values[height++] = type;
    pushed++;
  }

  void push(List<ValType> types) {
    for (int i = 0; i < types.size(); i++) {
      push(types.get(i));
    }
  }

  private void took(@Nullable ValType type) {
    if (takenCount == taken.length) {
      taken = Arrays.copyOf(taken, takenCount * 2);
    }
    taken[takenCount++] = type;
  }

  /** Takes an operand of any type. */
  @Nullable ValType pop() {
    ValType type = null;
    if (height > floor) {
      type = values[--height];
    } else if (!innermost().unreachable) {
      throw mismatch("an operand is missing");
    }
    took(type);
    return type;
  }

  /** Takes an operand of {@code expected} or a subtype; gives what it is. */
  @Nullable ValType pop(ValType expected) {
    ValType actual = pop();
    if (!matches(actual, expected)) {
      throw mismatch(expected, actual);
    }
    return actual;
  }

  ModuleException mismatch(ValType expected, @Nullable ValType actual) {
    String got = actual == SOME_REF ? "a reference" : "" + actual;
    return mismatch("expected " + expected + ", got " + got);
  }

  void pop(List<ValType> expected) {
    for (int i = expected.size() - 1; i >= 0 && !isBottomless(); i--) {
      pop(expected.get(i));
    }
  }

  /** Whether there are no operands left, but any are taken for granted. */
  boolean isBottomless() {
    return height == floor && innermost().unreachable;
  }

  /** Takes a reference of any type. */
  ValType popRef() {
    ValType actual = pop();
    if (actual == null) {
      return SOME_REF;
    }
    if (!actual.isRef()) {
      throw mismatch("expected a reference, got " + actual);
    }
    return actual;
  }

  /** Takes {@code params} and gives {@code results}. */
  void apply(List<ValType> params, List<ValType> results) {
    pop(params);
    push(results);
  }

  /** Finds operands of {@code types} on the stack and leaves them there. */
  void peek(List<ValType> types) {
    int at = height;
    for (int i = types.size() - 1; i >= 0; i--) {
      ValType expected = types.get(i);
      if (at == floor) {
        if (innermost().unreachable) {
          return;
        }
        throw mismatch("an operand is missing");
      }
      ValType actual = values[--at];
      if (!matches(actual, expected)) {
        throw mismatch(expected, actual);
      }
    }
  }

  static boolean matches(@Nullable ValType actual, ValType expected) {
    if (actual == null || actual == expected) {
      return true;
    }
    return actual == SOME_REF ? expected.isRef() : actual.isSubtypeOf(expected);
  }

  // Blocks.

  private Block innermost() {
    return blocks.get(blocks.size() - 1);
  }

  /** Begins a block whose parameters have been taken. */
  Block enter(int opcode, List<ValType> params, List<ValType> results, int localsSet) {
    Block block = new Block(opcode, params, results, height, localsSet, reachable);
    blocks.add(block);
    floor = height;
    push(params);
    return block;
  }

  /** Ends the innermost block, whose results must be there and nothing else. */
  Block leave() {
    Block block = innermost();
    pop(block.results);
    if (height != block.height) {
      throw mismatch("values remain at the end of a block");
    }
    blocks.remove(blocks.size() - 1);
    floor = blocks.isEmpty() ? 0 : innermost().height;
    ended = block;
    return block;
  }

  /** Begins the next arm of a block: it is reached as the block is. */
  Block enterArm(int opcode, List<ValType> params, Block before) {
    boolean here = reachable;
    reachable = before.isReachable();
    Block arm = enter(opcode, params, before.results, before.localsSet);
    reachable = here;
    arm.follow(before);
    return arm;
  }

  boolean hasEnded() {
    return blocks.isEmpty();
  }

  /** The rest of the block is never reached. */
  void unreachable() {
    Block block = innermost();
    height = block.height;
    block.unreachable = true;
  }

  /** The block that a branch leads to. */
  Block target(int label) {
    Block block = block(label);
    if (reachable) {
      block.markTarget();
    }
    return block;
  }

  /** The block with a label. */
  Block block(int label) {
    if (label < 0 || label >= blocks.size()) {
      throw invalid("unknown label " + ByteReader.unsigned(label));
    }
    return blocks.get(blocks.size() - 1 - label);
  }

  /** What the function gives. */
  List<ValType> functionResults() {
    return blocks.get(0).results;
  }

  // What is told of the instruction.

  int height() {
    return height;
  }

  @Nullable ValType value(int index) {
    return values[index];
  }

  int takenCount() {
    return takenCount;
  }

  @Nullable ValType taken(int index) {
    return taken[takenCount - 1 - index];
  }

  int pushedCount() {
    return Math.min(pushed, height);
  }

  boolean wasReachable() {
    return reachable;
  }

  boolean isReachable() {
    if (blocks.isEmpty()) {
      return false;
    }
    Block block = innermost();
    return block.isReachable() && !block.unreachable;
  }

  int blockCount() {
    return blocks.size();
  }

  @Nullable Block ended() {
    return ended;
  }
}
