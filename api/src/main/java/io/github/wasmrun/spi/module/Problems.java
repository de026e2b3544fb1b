package io.github.wasmrun.spi.module;

import io.github.wasmrun.CompileException;

/** Where the mistakes of a module go: the first one ends the reading. */
public class Problems {
  /** Problems that throw. */
  public Problems() {}

  /** A broken rule of validation. */
  public void invalid(String message, int offset) {
    throw new CompileException(message, offset);
  }

  /** A broken rule of the format, after which nothing has a meaning; to be thrown. */
  public CompileException malformed(String message, int offset) {
    return new CompileException(message, offset);
  }
}
