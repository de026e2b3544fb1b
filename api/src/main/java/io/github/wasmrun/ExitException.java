package io.github.wasmrun;

/** The guest ended itself with an exit code other than 0. */
public final class ExitException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** An exit with this code. */
  public ExitException(int exitCode) {
    super("exit code " + exitCode, null);
    this.exitCode = exitCode;
  }

  /** The code that the guest gave. */
  public int exitCode() {
    return exitCode;
  }
}
