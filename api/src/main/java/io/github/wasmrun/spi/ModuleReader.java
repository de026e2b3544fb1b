package io.github.wasmrun.spi;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.ModuleProblem;
import java.util.List;

/** Reads modules. */
public final class ModuleReader {
  private ModuleReader() {}

  /**
   * Reads a module and validates everything outside of function bodies.
   *
   * @param bytes the module; kept, not copied
   * @throws CompileException if it is malformed or invalid
   */
  public static ModuleInfo read(byte[] bytes) {
    throw new CompileException("not read yet", 0);
  }

  /** What is wrong with a module outside of function bodies. */
  public static List<ModuleProblem> validate(byte[] bytes) {
    return List.of();
  }
}
