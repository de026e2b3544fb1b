package io.github.wasmrun.wasi;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.WasmException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a WASI program ended and what it wrote. Immutable. */
public final class WasiResult {
  private final int exitCode;
  private final @Nullable WasmException failure;
  private final byte[] stdout;
  private final byte[] stderr;
  private final boolean cut;

  WasiResult(
      int exitCode, @Nullable WasmException failure, byte[] stdout, byte[] stderr, boolean cut) {
    this.exitCode = exitCode;
    this.failure = failure;
    this.stdout = stdout;
    this.stderr = stderr;
    this.cut = cut;
  }

  /** The program's exit code; 134 if it trapped or a limit ended it, as a shell reports it. */
  public int exitCode() {
    return exitCode;
  }

  /** The trap, exception or limit that ended the program; empty if it ended by itself. */
  public Optional<WasmException> failure() {
    return Optional.ofNullable(failure);
  }

  /** A copy of what was kept of standard output. */
  public byte[] stdoutBytes() {
    return stdout.clone();
  }

  /** A copy of what was kept of standard error. */
  public byte[] stderrBytes() {
    return stderr.clone();
  }

  /** What was kept of standard output, as UTF-8 text. */
  public String stdout() {
    return new String(stdout, StandardCharsets.UTF_8);
  }

  /** What was kept of standard error, as UTF-8 text. */
  public String stderr() {
    return new String(stderr, StandardCharsets.UTF_8);
  }

  /** Whether there was more output than {@link Wasi#captureLimit} let be kept. */
  public boolean isCut() {
    return cut;
  }

  /**
   * This result if the program was successful.
   *
   * @throws WasmException the trap, exception or limit that ended the program
   * @throws ExitException if the exit code is not 0
   */
  public WasiResult orThrow() {
    if (failure != null) {
      throw failure;
    }
    if (exitCode != 0) {
      throw new ExitException(exitCode);
    }
    return this;
  }
}
