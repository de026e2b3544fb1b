package io.github.wasmrun.binary;

/**
 * Something that is wrong with a module. Immutable.
 *
 * @param byteOffset where, counted from the start of the module in bytes
 * @param message what
 */
public record ModuleProblem(long byteOffset, String message) {
  @Override
  public String toString() {
    return message + " (at byte " + byteOffset + ")";
  }
}
