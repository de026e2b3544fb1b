package io.github.wasmrun.spi;

import io.github.wasmrun.CompileException;

/** Where the mistakes of a module go: the first one ends the reading. */
class Problems {
  /** A broken rule of validation. */
  void invalid(String message, int offset) {
    throw new CompileException(message, offset);
  }

  /** A broken rule of the format, after which nothing has a meaning; to be thrown. */
  CompileException malformed(String message, int offset) {
    return new CompileException(message, offset);
  }
}
