package io.github.wasmrun;

/**
 * The guest ended itself by WASI's {@code proc_exit}.
 *
 * <p>{@code Wasi.run} reports the code as a result; who calls an instance himself gets this
 * exception, for code 0 too.
 */
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
