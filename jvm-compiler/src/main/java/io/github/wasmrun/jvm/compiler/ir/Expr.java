package io.github.wasmrun.jvm.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction with what computes its operands; its operands are computed in their order.
 *
 * <p>The operation is an {@link io.github.wasmrun.instruction.Opcodes opcode} of the table of
 * instructions. What its immediates were is in {@link #index}, {@link #index2}, {@link #bits},
 * {@link #highBits} and {@link #data}; the class that lowers a family of instructions and the one
 * that writes its bytecode agree on what is where.
 */
public final class Expr {
  /** The operation that tells whether the operand, an exception, has the tag {@link #index}. */
  public static final int HAS_TAG = -2;

  /** The operation that gives value {@link #index} of the operand, an exception. */
  public static final int THROWN_VALUE = -3;

  private static final Expr[] NONE = {};

  public final int op;
  public final List<Kind> results;
  public final Expr[] operands;
  public final int index;
  public final int index2;
  public final long bits;
  public final long highBits;
  public final @Nullable Object data;

  /** {@link Effects} of this instruction and of all operands. */
  public final int effects;

  /** {@linkplain Var#bit Bits} of the variables that it reads. */
  public final long reads;

  /** {@linkplain Var#bit Bits} of the variables that it writes. */
  public final long writes;

  /** How many instructions are nested in each other. */
  public final int depth;

  /** Whether this instruction, its operands apart, may trap or run other functions. */
  private final boolean mayFail;

  private int offset = -1;

  private Expr(Builder from) {
    op = from.op;
    results = from.results;
    operands = from.operands;
    index = from.index;
    index2 = from.index2;
    bits = from.bits;
    highBits = from.highBits;
    data = from.data;
    int all = from.effects;
    mayFail = (all & (Effects.TRAPS | Effects.CALLS)) != 0;
    long read = from.reads;
    long written = from.writes;
    int deepest = 0;
    for (Expr operand : operands) {
      all |= operand.effects;
      read |= operand.reads;
      written |= operand.writes;
      deepest = Math.max(deepest, operand.depth);
    }
    effects = all;
    reads = read;
    writes = written;
    depth = deepest + 1;
  }

  /** Says where the instruction is in the module, in bytes, if nobody has said it. */
  public void at(int byteOffset) {
    if (mayFail && offset < 0) {
      offset = byteOffset;
    }
  }

  /** Where the instruction is in the module, in bytes; negative for one that cannot fail. */
  public int offset() {
    return offset;
  }

  /** The kind of the only result. */
  public Kind kind() {
    return results.get(0);
  }

  /** Operand {@code number}. */
  public Expr operand(int number) {
    return operands[number];
  }

  /**
   * {@link #data} as the variable of {@code local.get}, {@code local.set} and {@code local.tee}.
   */
  public Var variable() {
    return (Var) data;
  }

  /** Starts an expression without operands, results and effects. */
  public static Builder of(int op) {
    return new Builder(op);
  }

  /** Collects the parts of an expression. */
  public static final class Builder {
    private final int op;
    private List<Kind> results = List.of();
    private Expr[] operands = NONE;
    private int index;
    private int index2;
    private long bits;
    private long highBits;
    private @Nullable Object data;
    private int effects;
    private long reads;
    private long writes;

    private Builder(int op) {
      this.op = op;
    }

    public Builder giving(Kind kind) {
      return giving(List.of(kind));
    }

    public Builder giving(List<Kind> kinds) {
      results = kinds;
      return this;
    }

    public Builder taking(Expr... all) {
      operands = all;
      return this;
    }

    public Builder index(int value) {
      index = value;
      return this;
    }

    public Builder index2(int value) {
      index2 = value;
      return this;
    }

    public Builder bits(long value) {
      bits = value;
      return this;
    }

    public Builder highBits(long value) {
      highBits = value;
      return this;
    }

    public Builder data(Object value) {
      data = value;
      return this;
    }

    public Builder effects(int value) {
      effects = value;
      return this;
    }

    public Builder reading(Var variable) {
      reads |= variable.bit();
      data = variable;
      return this;
    }

    public Builder writing(Var variable) {
      writes |= variable.bit();
      data = variable;
      return this;
    }

    public Expr build() {
      return new Expr(this);
    }
  }
}
