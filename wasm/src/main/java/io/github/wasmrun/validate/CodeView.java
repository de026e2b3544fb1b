package io.github.wasmrun.validate;

import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a function body at the instruction that was validated last. Changes with each
 * instruction; nothing here is to be kept but types, {@link Locals} and {@link Block}s.
 *
 * <p>A generator of code finds here what it needs in one pass:
 *
 * <ul>
 *   <li>the instruction and its immediates: {@link #instruction}; resolved types of immediates:
 *       {@link #immediateType}, {@link #immediateType2};
 *   <li>the operands that it took and the results that it gave, with their actual types: {@link
 *       #operand}, {@link #result};
 *   <li>the height of the stack after it: an operand with the number {@code n} from the bottom can
 *       have the variable {@code n};
 *   <li>whether it can be reached: {@link #isReachable}. Where it cannot, operands may be missing
 *       or of no known type; nothing need be generated but the blocks must be followed;
 *   <li>for a branch to label {@code l} the {@link #block block} that it leads to: its {@linkplain
 *       Block#labelTypes operands} are those on top of the stack, to be moved to its {@linkplain
 *       Block#height height}; {@link Block#attach} keeps the generator's own label;
 *   <li>at {@code else}, {@code catch}, {@code catch_all}, {@code delegate} and {@code end} the
 *       block or arm that has {@linkplain #ended ended}; the code after it is reached if {@link
 *       #isReachable} (control falls out of it) or its label {@linkplain Block#isTarget is the
 *       target} of a branch.
 * </ul>
 *
 * One thread at a time.
 */
public final class CodeView {
  private final CodeContext context;
  private final CodeStack stack;
  private int body;
  private int function;
  private int number;

  CodeView(CodeContext context) {
    this.context = context;
    stack = context.stack;
  }

  void start(int startedBody, int startedFunction) {
    body = startedBody;
    function = startedFunction;
    number = -1;
  }

  void step() {
    number++;
  }

  /** The module. */
  public ModuleInfo module() {
    return context.info;
  }

  /** The number of the body in the code section, from 0. */
  public int body() {
    return body;
  }

  /** The index of the function, imported functions included. */
  public int function() {
    return function;
  }

  /** The type of the function. */
  public FuncType type() {
    return context.info.functionType(function);
  }

  /** The locals of the function. */
  public Locals locals() {
    return context.locals.all();
  }

  /** The number of the instruction in the body, from 0, each {@code end} among them. */
  public int number() {
    return number;
  }

  /** The instruction. */
  public InstructionCursor instruction() {
    return context.cursor;
  }

  /**
   * The type among the immediates of {@code select} with a type, {@code ref.null}, {@code
   * ref.test}, {@code ref.cast}; of a branching cast the first one, which its operand has. Only for
   * those.
   */
  public ValType immediateType() {
    InstructionCursor cursor = context.cursor;
    switch (cursor.opcode()) {
      case Opcodes.SELECT_T:
        return context.valType();
      case Opcodes.REF_TEST:
      case Opcodes.REF_CAST:
        return context.heapReference(false);
      case Opcodes.BR_ON_CAST:
      case Opcodes.BR_ON_CAST_FAIL:
        return context.heapReference((cursor.castFlags() & 1) != 0);
      default:
        return context.heapReference(true);
    }
  }

  /** The type that a branching cast asks for. Only for {@code br_on_cast} and its twin. */
  public ValType immediateType2() {
    return context.heapReference2((context.cursor.castFlags() & 2) != 0);
  }

  /**
   * How many operands the instruction took; for a branch those that it takes along are among them,
   * and where it may fall through they are among the results again.
   */
  public int operandCount() {
    return stack.takenCount();
  }

  /**
   * The type of an operand that the instruction took: what was on the stack, which may be a subtype
   * of what was asked for.
   *
   * @param index from 0, the topmost operand last
   * @return null if it is not known, in code that is never reached
   */
  public @Nullable ValType operand(int index) {
    return stack.taken(index);
  }

  /**
   * How many results the instruction gave. A block that begins gives its parameters, one that ends
   * its results.
   */
  public int resultCount() {
    return stack.pushedCount();
  }

  /**
   * The type of a result, which is on the stack now.
   *
   * @param index from 0, the topmost last
   * @return null if it is not known, in code that is never reached
   */
  public @Nullable ValType result(int index) {
    return stack.value(stack.height() - stack.pushedCount() + index);
  }

  /** How many operands are on the stack after the instruction, in all blocks. */
  public int height() {
    return stack.height();
  }

  /**
   * The type of an operand on the stack.
   *
   * @param index from 0, which is the bottom, up to {@link #height}
   * @return null if it is not known, in code that is never reached
   */
  public @Nullable ValType stackType(int index) {
    return stack.value(index);
  }

  /**
   * Whether the instruction comes after no unconditional branch in its block, and its block can be
   * reached.
   */
  public boolean isReachable() {
    return stack.wasReachable();
  }

  /** The same for the next instruction. */
  public boolean isNextReachable() {
    return stack.isReachable();
  }

  /** How many blocks have begun and not ended, the body among them. */
  public int blockCount() {
    return stack.blockCount();
  }

  /**
   * A block that has not ended.
   *
   * @param label 0 for the innermost one, less than {@link #blockCount}
   */
  public Block block(int label) {
    return stack.block(label);
  }

  /** The block, or its arm, that the instruction has ended; null for any other instruction. */
  public @Nullable Block ended() {
    return stack.ended();
  }
}
