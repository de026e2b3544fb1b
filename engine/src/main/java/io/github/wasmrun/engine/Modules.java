package io.github.wasmrun.engine;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.internal.Sha256;

/** Reads modules for engines, with the errors of the API. */
public final class Modules {
  private Modules() {}

  /**
   * Reads a module and validates everything outside of function bodies.
   *
   * @param bytes the module; kept, not copied
   * @throws CompileException if it is malformed or invalid, or larger than the limits that engines
   *     share
   */
  public static ModuleInfo read(byte[] bytes) {
    try {
      return ModuleReader.read(bytes);
    } catch (ModuleException e) {
      throw refused(e);
    }
  }

  /** What users see of a mistake in a module. */
  public static CompileException refused(ModuleException error) {
    return new CompileException(error.getMessage(), error.byteOffset());
  }

  /** The hash of a module's bytes, as {@link io.github.wasmrun.WasmModule#sha256} gives it. */
  public static String sha256(byte[] bytes) {
    return Sha256.hex(bytes);
  }
}
