package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleBuilder;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the operands, blocks and locals at a place in a function's code, as the <a
 * href="https://webassembly.github.io/spec/core/appendix/algorithm.html">algorithm of
 * validation</a> keeps it. The type null stands for any type, after code that is never reached.
 */
final class CodeStack {
  /** Any reference, after code that is never reached. */
  static final ValType SOME_REF = ValType.ref(false, HeapType.of(ModuleBuilder.UNKNOWN));

  /** A block that has not ended. */
  static final class Frame {
    final int opcode;
    final List<ValType> params;
    final List<ValType> results;
    private final int height;
    private final int localsSet;
    private boolean unreachable;

    private Frame(
        int opcode, List<ValType> params, List<ValType> results, int height, int localsSet) {
      this.opcode = opcode;
      this.params = params;
      this.results = results;
      this.height = height;
      this.localsSet = localsSet;
    }

    /** What a branch to it takes along. */
    List<ValType> label() {
      return opcode == CodeValidator.LOOP ? params : results;
    }
  }

  private final ByteReader in;
  private final Problems problems;
  private final List<Frame> frames = new ArrayList<>();
  private @Nullable ValType[] values = new ValType[16];
  private int height;
  private int instruction;
  private ValType[] locals = new ValType[0];
  private boolean[] isSet = new boolean[0];
  private final List<Integer> setHere = new ArrayList<>();

  CodeStack(ByteReader in, Problems problems) {
    this.in = in;
    this.problems = problems;
  }

  /** Starts a function; of its locals the first {@code params} have a value. */
  void start(ValType[] functionLocals, int params, List<ValType> results) {
    locals = functionLocals;
    isSet = new boolean[locals.length];
    for (int i = 0; i < locals.length; i++) {
      isSet[i] = i < params || !locals[i].isRef() || locals[i].isNullable();
    }
    setHere.clear();
    frames.clear();
    height = 0;
    enter(CodeValidator.BLOCK, List.of(), results);
  }

  /** The instruction at this byte is next. */
  void at(int byteOffset) {
    instruction = byteOffset;
  }

  void invalid(String message) {
    problems.invalid(message, instruction);
  }

  /** What an instruction throws that does not exist. */
  ModuleException illegal(int opcode) {
    return problems.malformed("illegal opcode 0x" + Integer.toHexString(opcode), instruction);
  }

  void mismatch(String detail) {
    invalid("type mismatch: " + detail);
  }

  // Operands.

  void push(@Nullable ValType type) {
    if (height == values.length) {
      values = Arrays.copyOf(values, height * 2);
    }
    values[height++] = type;
  }

  void push(List<ValType> types) {
    for (ValType type : types) {
      push(type);
    }
  }

  /** Takes an operand of any type. */
  @Nullable ValType pop() {
    Frame frame = frames.get(frames.size() - 1);
    if (height > frame.height) {
      return values[--height];
    }
    if (!frame.unreachable) {
      mismatch("an operand is missing");
    }
    return null;
  }

  /** Takes an operand of {@code expected} or a subtype; gives what it is. */
  @Nullable ValType pop(ValType expected) {
    ValType actual = pop();
    if (!matches(actual, expected)) {
      mismatch("expected " + expected + ", got " + actual);
    }
    return actual;
  }

  void pop(List<ValType> expected) {
    for (int i = expected.size() - 1; i >= 0; i--) {
      pop(expected.get(i));
    }
  }

  /** Takes a reference of any type. */
  ValType popRef() {
    ValType actual = pop();
    if (actual == null) {
      return SOME_REF;
    }
    if (!actual.isRef()) {
      mismatch("expected a reference, got " + actual);
    }
    return actual;
  }

  /** Takes {@code params} and gives {@code results}. */
  void apply(List<ValType> params, List<ValType> results) {
    pop(params);
    push(results);
  }

  static boolean matches(@Nullable ValType actual, ValType expected) {
    if (actual == null || actual == expected) {
      return true;
    }
    return actual == SOME_REF ? expected.isRef() : actual.isSubtypeOf(expected);
  }

  /** The same reference without null. */
  static ValType nonNull(ValType type) {
    return type.isNullable() ? ValType.ref(false, type.heapType()) : type;
  }

  // Blocks.

  /** Begins a block whose parameters have been taken. */
  void enter(int opcode, List<ValType> params, List<ValType> results) {
    frames.add(new Frame(opcode, params, results, height, setHere.size()));
    push(params);
  }

  /** Ends the innermost block, whose results must be there and nothing else. */
  Frame leave() {
    Frame frame = frames.get(frames.size() - 1);
    pop(frame.results);
    if (height != frame.height) {
      mismatch("values remain at the end of a block");
    }
    frames.remove(frames.size() - 1);
    while (setHere.size() > frame.localsSet) {
      isSet[setHere.remove(setHere.size() - 1)] = false;
    }
    return frame;
  }

  boolean hasEnded() {
    return frames.isEmpty();
  }

  /** The rest of the block is never reached. */
  void unreachable() {
    Frame frame = frames.get(frames.size() - 1);
    height = frame.height;
    frame.unreachable = true;
  }

  /** The block that a branch leads to; reads the label. */
  Frame label() {
    int depth = in.u32();
    if (depth < 0 || depth >= frames.size()) {
      invalid("unknown label " + ByteReader.unsigned(depth));
    }
    return frames.get(frames.size() - 1 - depth);
  }

  /** What the function gives. */
  List<ValType> functionResults() {
    return frames.get(0).results;
  }

  /** Takes operands of {@code types} and puts back what was there. */
  void peek(List<ValType> types) {
    ValType[] taken = new ValType[types.size()];
    for (int i = taken.length - 1; i >= 0; i--) {
      taken[i] = pop(types.get(i));
    }
    for (ValType type : taken) {
      push(type);
    }
  }

  // Locals.

  private int local() {
    int index = in.u32();
    if (index < 0 || index >= locals.length) {
      invalid("unknown local " + ByteReader.unsigned(index));
    }
    return index;
  }

  void localGet() {
    int index = local();
    if (!isSet[index]) {
      invalid("uninitialized local " + index);
    }
    push(locals[index]);
  }

  /** {@code local.set}, or {@code local.tee}, which keeps the value. */
  void localSet(boolean keeps) {
    int index = local();
    pop(locals[index]);
    if (!isSet[index]) {
      isSet[index] = true;
      setHere.add(index);
    }
    if (keeps) {
      push(locals[index]);
    }
  }
}
