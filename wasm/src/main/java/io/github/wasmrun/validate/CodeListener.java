package io.github.wasmrun.validate;

/**
 * Receives the instructions of function bodies, one after another, with the types that validation
 * found. See {@link CodeView} for what is known at each.
 */
public interface CodeListener {
  /** A body begins: its locals are known, its block is the only one. */
  default void begin(CodeView code) {}

  /** An instruction is valid, and its results are on the stack. */
  void instruction(CodeView code);

  /** The body has ended: all of it is valid. */
  default void end(CodeView code) {}
}
