package io.github.wasmrun.spi;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.ModuleProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the mistakes of a module go. One that breaks a rule of validation may be collected; one of
 * the format always ends the reading, since what follows has no meaning.
 */
final class Problems {
  private static final int MOST = 1000;

  private final boolean collects;
  private final List<ModuleProblem> found = new ArrayList<>();

  /** Collects mistakes, or throws the first one. */
  Problems(boolean collects) {
    this.collects = collects;
  }

  List<ModuleProblem> found() {
    return found;
  }

  /** A broken rule of validation. */
  void invalid(String message, int offset) {
    if (!collects) {
      throw new CompileException(message, offset);
    }
    add(message, offset);
    if (found.size() >= MOST) {
      throw new CompileException("too many mistakes", offset);
    }
  }

  /** A broken rule of the format; to be thrown. */
  CompileException malformed(String message, int offset) {
    if (collects) {
      add(message, offset);
    }
    return new CompileException(message, offset);
  }

  private void add(String message, int offset) {
    found.add(new ModuleProblem(offset, message));
  }
}
