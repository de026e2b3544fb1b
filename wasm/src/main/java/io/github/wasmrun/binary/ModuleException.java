package io.github.wasmrun.binary;

/**
 * The bytes are no valid module: malformed, invalid, or larger than the limits that engines share.
 * Engines report it to users as {@code CompileException}.
 */
public final class ModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int byteOffset;

  /**
   * A rejection.
   *
   * @param message what is wrong, without the offset
   * @param byteOffset the offset of the mistake from the start of the module, in bytes
   */
  public ModuleException(String message, int byteOffset) {
    super(message, null, false, false);
    this.byteOffset = byteOffset;
  }

  /** The offset of the mistake from the start of the module, in bytes. */
  public int byteOffset() {
    return byteOffset;
  }
}
