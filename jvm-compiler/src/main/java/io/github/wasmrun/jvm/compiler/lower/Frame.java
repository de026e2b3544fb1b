package io.github.wasmrun.jvm.compiler.lower;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.ir.Target;
import io.github.wasmrun.jvm.compiler.ir.Var;
import org.jspecify.annotations.Nullable;

/** A block that is open. */
final class Frame {
  final int opcode;
  final Target target;
  final int height;
  final Kind[] params;
  final Kind[] results;

  /** Whether the end is reached if nothing branches there and the last part does not fall in. */
  boolean skipped;

  // Of try and try_table.

  /** The number of the statement that starts it. */
  int start;

  /** How many statements before it may throw. */
  int throwing;

  /** Whether its first half is open, so that it catches what is thrown. */
  boolean guarding;

  /** Where exceptions go that blocks in the first half delegate to it. */
  @Nullable Target landing;

  /** What the clauses of a try_table are, see {@link Exceptions}. */
  int[] clauses = {};

  /** What is caught; null where nothing is. */
  @Nullable Var exception;

  /** The end of the clause that is open; null for one that takes all. */
  @Nullable Target next;

  /** Whether nothing throws in it, so that the clauses are never run. */
  boolean dead;

  /** Whether the end of the first half is reached, if nothing throws in it. */
  boolean falls;

  Frame(int opcode, Target target, int height, Kind[] params, Kind[] results) {
    this.opcode = opcode;
    this.target = target;
    this.height = height;
    this.params = params;
    this.results = results;
  }

  Kind[] labelKinds() {
    return opcode == Opcodes.LOOP ? params : results;
  }

  boolean isTry() {
    return opcode == Opcodes.TRY || opcode == Opcodes.TRY_TABLE;
  }
}
