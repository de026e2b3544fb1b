package io.github.wasmrun.binary;

/** Where the mistakes of a module go: the first one ends the reading. */
public class Problems {
  /** Problems that throw. */
  public Problems() {}

  /** A broken rule of validation. */
  public void invalid(String message, int offset) {
    throw new ModuleException(message, offset);
  }

  /** A broken rule of the format, after which nothing has a meaning; to be thrown. */
  public ModuleException malformed(String message, int offset) {
    return new ModuleException(message, offset);
  }
}
