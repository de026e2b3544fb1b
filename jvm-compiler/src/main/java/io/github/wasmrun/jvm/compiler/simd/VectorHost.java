package io.github.wasmrun.jvm.compiler.simd;

import io.github.wasmrun.jvm.compiler.ir.Expr;
import io.github.wasmrun.jvm.compiler.ir.Var;

/** What the code of vectors needs from the code around it. */
public interface VectorHost extends Variables {
  /**
   * Writes an expression; a v128 that it gives is two longs on the stack, the lower one first. One
   * of {@link VectorWriter#PART} goes back to {@link VectorWriter#write}.
   */
  void write(Expr expression);

  /** Starts an instruction, so that its traps name it; gives what {@link #leave} wants. */
  int enter(Expr expression);

  /** Ends an instruction. */
  void leave(int outer);

  /** The first of the slots of a variable; negative if it is not in slots. */
  int slot(Var variable);

  /** Loads a v128 that is not in slots. */
  void load(Var variable);

  /** Stores a v128 that is not in slots. */
  void store(Var variable);
}
