package io.github.wasmrun;

import java.util.List;

/**
 * Functions that an engine interprets instead of compiling them to machine code or to bytecode,
 * which makes them a hundred times slower and more. Immutable.
 *
 * @param reason why, for example {@code vectors are in the body}
 * @param functions their indexes in the module, with imported functions counted first
 */
public record Interpreted(String reason, List<Integer> functions) {
  /** Copies the list. */
  public Interpreted {
    functions = List.copyOf(functions);
  }
}
